// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agendum {

enum class Field {
    item,  ///< the item itself: old empty = it came, new empty = it went; the value is its title
    order, ///< its place: "dayId/strandId/position", strandId empty for a day's own items, position
           ///< from 1. A strand's: "dayId/blockId/position"; a day's: "//position"; a section's:
           ///< "/before/position" or "/after/position"
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
    date,        ///< a day's, "YYYY-MM-DD"
    end,         ///< when a day must be over
    note,        ///< a day's
    agendaTitle, ///< the programme's, as all that follow
    language,
    timeZone,
    organiser,
    venue,
};

/// What scripts and files call the field: "duration", "start", …
std::string_view nameOf(Field field);
/// The field of that name. Throws Refusal "refused.field" with the name for anything else.
Field fieldOf(std::string_view name);

struct Change {
    std::string
        itemId; ///< or the id of a day, strand or section; the programme's own, or "programme"
    Field field = Field::item;
    std::string before;
    std::string after;
    bool operator==(const Change&) const = default;
};
using ChangeList = std::vector<Change>;

/// What turns one programme into the other as people see it, worked-out starts included: first the
/// programme's own fields, then thing by thing in reading order of the later one (what went comes
/// where it was). What came is listed with all that it has, what went only as gone: the earlier programme
/// tells the rest. Equal programmes: empty. Not listed: foreign content, where links in texts lead.
///
/// To follow it from the earlier programme: take out what went and what has a new order, then put in
/// what came and what moved, in the list's order, at the positions it names. Only what must move is
/// listed as moved: the largest possible part of each row stays. (What moved may end up at the same
/// number, when others passed it.) `moved` names an item that is known to
/// have moved; between two neighbours that changed places nothing else could tell.
///
/// Swapping the programmes swaps old and new values in the entries of what is in both.
ChangeList difference(const Programme& before, const Programme& after, std::string_view moved = {});

/// A field's value as text, the way change lists show it and setText takes it; empty for the fields
/// that only days and programmes have. Speakers: "Name, Organisation; Name". Description: paragraphs
/// as lines, bullets begin "- ". Links: "text <address>; address". The title of a
/// continuation without its own is that of what it continues. Takes one pass over the programme for start,
/// order and such titles. The item must be one of the programme's.
std::string fieldText(const Programme& programme, const Item& item, Field field);

} // namespace agendum
