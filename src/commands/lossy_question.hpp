// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/messages.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <string>

namespace agendum::commands {

/// Before the organiser's own "save as" writes a document in the format of that export filter: asks
/// her, once for each document and format, where the document would lose its programme.
/// @returns whether it shall be written so. Where she wants ODT instead, "save as" comes again, with
///          that format chosen. Main thread.
bool maySaveIn(const Context& context, const css::uno::Reference<css::frame::XModel>& document,
               const std::string& filter);

} // namespace agendum::commands
