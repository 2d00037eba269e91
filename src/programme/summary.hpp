// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/operations.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace agendum {

/// From when to when; no end where nothing says it (Slot::open).
struct Time {
    Minutes start{0};
    std::optional<Minutes> end;
    bool operator==(const Time&) const = default;
};

/// An item that a change makes look different.
struct ItemChange {
    std::string itemId;
    std::string title;       ///< that it goes by; as it was where the item went
    std::string day;         ///< id of the day that it stands on, or stood on
    std::optional<Time> was; ///< none: the item came
    std::optional<Time> is;  ///< none: the item went
    bool otherwise = false;  ///< it is in both, and more than its times and its duration differs
    bool operator==(const ItemChange&) const = default;
};

/// When a day that has items begins and ends, before and after.
struct DayChange {
    std::string day; ///< its id
    std::chrono::year_month_day date;
    std::optional<Time> was; ///< none: the day came, or had no items
    std::optional<Time> is;  ///< none: the day went, or has no items any more
    bool operator==(const DayChange&) const = default;
};

/// What an organiser wants to know of a change before she lets it happen.
struct Summary {
    std::vector<ItemChange> items; ///< in reading order; what went comes where it stood
    std::vector<DayChange> days;   ///< those whose begin or end changes
    std::size_t changed = 0;       ///< items that are there before and after
    std::size_t came = 0;
    std::size_t went = 0;
    bool operator==(const Summary&) const = default;
};

/// What the outcome does to the programme that it was made from. Days that begin and end as before, and
/// items that look as before, are left out.
Summary summarize(const Programme& before, const operations::Outcome& outcome);

} // namespace agendum
