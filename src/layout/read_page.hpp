// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/read_back.hpp"

#include <vector>

namespace agendum::layout {

/// A part of an invitation that is no agenda, and what it said when it was last in step.
struct SeenPart {
    Part expected;
    std::vector<SeenParagraph> paragraphs;
};

/// Reads the parts of an invitation back: title, venue, section titles and texts, the agenda's heading, and
/// what stands behind a day's time. Dates and times in running text are worked out; one typed over
/// there is listed (Unread::itemId is the part's key). What stands as expected changes nothing.
Reading readInvitation(const Programme& base, const std::vector<SeenPart>& parts,
                       const Speech& speech);

} // namespace agendum::layout
