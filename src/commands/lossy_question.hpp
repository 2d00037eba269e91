// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/messages.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <string>

namespace agendum::commands {

/// Before the organiser's own "save as" writes a document in the format of that export filter: asks
/// her, once for each document and format, where the document would lose its programme.
/// @returns whether it shall be written so. Where she wants ODT instead, she is asked for a file
///          once this has returned, and the document goes on as that. Main thread.
bool maySaveIn(const Context& context, const css::uno::Reference<css::frame::XModel>& document,
               const std::string& filter);

/// When the office is about to close a document: where its own format loses the programme and there are
/// changes that the office will ask whether to save, offers to save them as ODT first. Whatever she
/// answers, the office goes on; what is saved by then it does not ask of. Asked once for each document and
/// format, as above. Main thread.
void offerOdtBeforeClosing(const Context& context,
                           const css::uno::Reference<css::frame::XModel>& document);

} // namespace agendum::commands
