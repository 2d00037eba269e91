// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agendum {

enum class Field {
    item, ///< the item itself: old empty = it came, new empty = it went; the value is its title
    order, ///< its place: "dayId/strandId/position", strandId empty for a day's own items, position from 1
    kind,
    title,
    subtitle,
    speakers,
    description,
    room,
    links,
    start,    ///< worked out; "HH:MM"
    fixed,    ///< "yes" or empty
    duration, ///< minutes as digits; empty: none
    flexible,
    minimum,
    continues,
};

/// What scripts and files call the field: "duration", "start", …
std::string_view nameOf(Field field);
/// The field of that name. Throws Refusal "refused.field" with the name for anything else.
Field fieldOf(std::string_view name);

struct Change {
    std::string itemId;
    Field field = Field::item;
    std::string before;
    std::string after;
    bool operator==(const Change&) const = default;
};
using ChangeList = std::vector<Change>;

/// What turns one programme into the other, item by item in reading order of the later one (items
/// that went come where they were), worked-out starts included. Equal programmes: empty.
ChangeList difference(const Programme& before, const Programme& after);

/// A field's value as text, the way change lists show it and setText takes it.
/// Speakers: "Name, Organisation; Name". Description: paragraphs as lines, bullets begin "- ".
std::string fieldText(const Programme& programme, const Item& item, Field field);

} // namespace agendum
