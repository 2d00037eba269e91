// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/seen.hpp"
#include "layout/speech.hpp"
#include "programme/timeline.hpp"

#include <string>
#include <vector>

namespace agendum::layout {

/// Takes what was typed in an item's content cell over into the item: title (of what it continues,
/// for a continuation), speakers, subtitle, description, room, links. What stands as it was
/// expected leaves its field alone, so nothing that the page does not show is lost. The strand is the one that
/// the item is in, or null; timeline and speech are what the cell was set with.
///
/// Returns the texts that could not be understood; they change nothing.
std::vector<std::string> readContentCell(Programme& programme, Item& item, const Strand* strand,
                                         const Cell& expected, const SeenCell& seen,
                                         const Timeline& timeline, const Speech& speech);

/// What speakersText and the subtitle say in one or two paragraphs, taken apart again. Where the text can't be
/// names it is the subtitle, so that nothing is lost.
void readSpeakerLines(Item& item, const std::vector<std::string>& lines, const Words& words);

} // namespace agendum::layout
