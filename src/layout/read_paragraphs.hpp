// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/seen.hpp"
#include "layout/time_text.hpp"
#include "programme/timeline.hpp"

#include <string>
#include <vector>

/// Running text of the programme, read back from where it stands in a document.
namespace agendum::layout {

/// Nothing but white space.
bool isBlank(const std::string& text);

/// What a page's paragraphs look like in a document that nobody has touched.
std::vector<SeenParagraph> seenAs(const std::vector<PageParagraph>& paragraphs);

/// Whether what stands there means what was expected: the look of it is the organiser's own affair.
bool sameParagraphs(const std::vector<PageParagraph>& expected,
                    const std::vector<SeenParagraph>& seen);

/// The paragraphs that were typed. Those that stand as expected stay as they were, with the
/// references and refused links that a page does not show; blank ones are not looked at.
/// @param before  the paragraphs that `expected` shows, with the timeline and pattern given
std::vector<Paragraph> readParagraphs(const std::vector<Paragraph>& before,
                                      std::vector<SeenParagraph> expected,
                                      std::vector<SeenParagraph> seen, const Timeline& timeline,
                                      const TimePattern& time);

} // namespace agendum::layout
