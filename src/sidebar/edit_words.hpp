// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/file_words.hpp"
#include "writer/document_session.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// What was typed in the document and is not taken over yet, as the sidebar tells it.
namespace agendum::sidebar {

/// "2 edits in the document"; empty where there are none.
std::string editsText(const writer::PendingEdits& edits, const Words& words);

/// What two agendas say differently, which has to be settled there, and what stays as it was typed
/// because it can't be understood.
std::vector<std::string> unreadLines(const writer::PendingEdits& edits, const Programme& programme,
                                     const Words& words);

/// The same as one text, at most so many lines of it; empty: there is nothing such.
std::string unreadText(const writer::PendingEdits& edits, const Programme& programme,
                       std::size_t mostLines, const Words& words);

} // namespace agendum::sidebar
