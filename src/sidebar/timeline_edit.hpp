// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/operations.hpp"

#include <string>
#include <variant>

namespace agendum::sidebar {

/// One change that the timeline can make, by mouse or by key.
struct TimelineEdit {
    struct Lasts {
        Minutes duration{0};
        bool operator==(const Lasts&) const = default;
    };
    /// It is fixed, and goes on being so.
    struct Begins {
        Minutes start{0};
        bool operator==(const Begins&) const = default;
    };
    struct Goes {
        operations::Place place; ///< its day is set
        bool operator==(const Goes& other) const {
            return place.day == other.place.day && place.strand == other.place.strand
                   && place.after == other.place.after;
        }
    };
    std::string item;
    std::variant<Lasts, Begins, Goes> what;
    bool operator==(const TimelineEdit&) const = default;
};

/// What the edit would make of the programme. Throws as the operation does.
operations::Outcome outcomeOf(const Programme& programme, const TimelineEdit& edit);

/// Where the item is now. The item must be one of the programme's.
operations::Place placeOf(const Programme& programme, std::string_view item);

} // namespace agendum::sidebar
