// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <rtl/ustring.hxx>

#include <optional>

namespace agendum::commands {

/// Writes the target's document to a file URL as pdfBytes makes it: the file is replaced whole, or
/// stays as it was. Throws formats::Fault "fault.pdf" where the office can't make the PDF,
/// "fault.file…" where the file can't be written; Refusal "refused.url" for what is no file URL.
void exportPdf(const Target& target, const rtl::OUString& fileUrl);

/// exportPdf and showPdf, the button of its notice.
void addPdfCommands(std::vector<std::unique_ptr<Command>>& commands);

} // namespace agendum::commands
