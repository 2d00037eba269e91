// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/conflict_words.hpp"
#include "writer/file_change.hpp"

#include <string>

/// What a followed file has for the document, as the sidebar tells it.
namespace agendum::sidebar {

using commands::Words;
using commands::wordsIn;

/// What the conflict is about, and the values of both sides, a line each. Mine: the document's
/// programme.
std::string conflictText(const Conflict& conflict, const Programme& mine, const Words& words);

/// What taking the change over would do, a line for each change, removals first and all of them, of the
/// others at most so many lines in all. Starts that only follow from other changes are left out.
std::string changesText(const writer::FileChange& change, const Programme& mine,
                        std::size_t mostLines, const Words& words);

} // namespace agendum::sidebar
