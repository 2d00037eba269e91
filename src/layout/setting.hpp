// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "layout/speech.hpp"
#include "programme/timeline.hpp"

#include <string>
#include <vector>

namespace agendum::layout {

/// Adds a run behind the others: melted into the last where both are of a kind, and left out where
/// it is empty, so that equal pages are equal run by run.
void append(std::vector<PageRun>& runs, PageRun run);

/// The line's text with its safe links, and with the worked-out start where an item's is referred
/// to; a reference that leads nowhere leaves nothing.
void append(std::vector<PageRun>& runs, const Line& line, const Timeline& timeline,
            const TimePattern& time);

PageRun textRun(std::string text);

/// A link as a run: its text, or its address where it has none. Unsafe links are text.
PageRun linkRun(const std::string& text, const std::string& href);

PageParagraph paragraph(Role role, std::string text);

/// Two times as running text has them, or one where they are the same.
std::string spanText(Minutes start, Minutes end, const Speech& speech);

/// The day's date at the beginning of a line; empty for a day whose date is not known.
std::string dateText(const Day& day, const Speech& speech);

} // namespace agendum::layout
