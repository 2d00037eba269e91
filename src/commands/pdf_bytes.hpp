// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <optional>
#include <string>

namespace agendum::commands {

/// The target's document as PDF: with bookmarks from the headings, live links and tags, shown under
/// the document's title or, where it has none, the programme's; the document itself stays as it is.
/// Progress runs in the window's status bar, where there is one. None: the office could not make
/// it. Main thread.
std::optional<std::string> pdfBytes(const Target& target);

} // namespace agendum::commands
