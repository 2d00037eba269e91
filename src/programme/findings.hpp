// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/message.hpp"
#include "programme/timeline.hpp"

#include <string>
#include <vector>

namespace agendum {

/// Something the organiser should know. Warnings never block.
struct Finding {
    enum class Severity { note, warning, error };
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
