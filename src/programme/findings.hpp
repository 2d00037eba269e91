// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/message.hpp"
#include "programme/timeline.hpp"

#include <string>
#include <vector>

namespace agendum {

/// Something the organiser should know. Findings never block.
struct Finding {
    enum class Severity {
        note,    ///< may well be meant: gap, no speaker, after midnight
        warning, ///< should be looked at: all that is neither of the others
        error    ///< can't happen as planned: overlap, speaker or room twice at once
    };
    Severity severity = Severity::warning;
    std::string itemId; ///< may be empty: the programme as a whole
    Message message;    ///< keys begin "finding."
    bool operator==(const Finding&) const = default;
};

/// Overlap, gap, shorter than its minimum, past the day's end, the same speaker or room twice at
/// once, talk without speaker, no duration, after midnight, refused link, reference to an item that is
/// not there. First those of the programme as a whole, then in reading order.
std::vector<Finding> findings(const Programme& programme);

} // namespace agendum
