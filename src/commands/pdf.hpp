// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <rtl/ustring.hxx>

#include <optional>

namespace agendum::commands {

/// Exports the target's document to a file URL: with bookmarks from the headings, live links and
/// tags. Progress runs in the window's status bar, where there is one. Throws formats::Fault
/// "fault.pdf" where the file can't be written, Refusal "refused.url" for what is no file URL.
void exportPdf(const Target& target, const rtl::OUString& fileUrl);

/// exportPdf and showPdf, the button of its notice.
void addPdfCommands(std::vector<std::unique_ptr<Command>>& commands);

} // namespace agendum::commands
