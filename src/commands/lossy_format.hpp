// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/messages.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <string_view>

/// Formats that a document can be saved in, and what they do to its programme.
namespace agendum::commands {

/// Whether documents keep their programme in the format of that export filter of the office.
bool keepsProgramme(std::string_view filter);

/// The export filter in whose format the document's file is; empty: it has none.
std::string formatOf(const css::uno::Reference<css::frame::XModel>& document);

/// Where the document's file is in a format that loses its programme (it was just saved so, or a text
/// file has got a programme), says so in its window and offers to save it under another name; "save" asks
/// from then on. Never throws. Main thread.
void warnOfLossyFormat(const Context& context,
                       const css::uno::Reference<css::frame::XModel>& document) noexcept;

} // namespace agendum::commands
