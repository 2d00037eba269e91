// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/foreign.hpp"
#include "programme/item_list.hpp"
#include "programme/text.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the organiser means: order, durations, fixed starts. Starts are worked out (timeline.hpp),
/// not stored twice. Plain values throughout: copy, compare, pass between threads as you like.
namespace agendum {

/// A length of time, or a point counted from the day's midnight. What happens after midnight stays
/// on its day: 25:30 is 1530 minutes.
using Minutes = std::chrono::minutes;

enum class ItemKind {
    session,
    talk,
    pause,
    meal,
    registration,
    other
}; ///< pause: "break" in files

/// What files, scripts and change lists call the kind: "session", "break", …
std::string_view nameOf(ItemKind kind);
/// None: no kind has that name.
std::optional<ItemKind> kindNamed(std::string_view name);

struct Speaker {
    std::string name;
    std::string organisation; ///< may be empty
    Foreign foreign;
    bool operator==(const Speaker&) const = default;
};

struct Link {
    std::string text; ///< empty: the address stands for itself
    std::string href;
    Foreign foreign;
    bool operator==(const Link&) const = default;
};

struct Strand;

/// One line of the agenda; a block when it has strands. What every pass over a programme looks at stands
/// first, close together: most of the time an operation takes is spent on waiting for memory.
struct Item {
    std::string id; ///< unique in the programme; stable over reading and writing
    ItemKind kind = ItemKind::session;
    bool flexible = false;             ///< the duration may shrink or grow to make things fit
    std::optional<Minutes> duration;   ///< 0 … 7 days; none: until the next fixed start
    std::optional<Minutes> fixedStart; ///< set: the organiser pinned it; it never moves by itself
    std::optional<Minutes> minimum;    ///< a flexible duration never goes under it
    std::string continues;             ///< id of the earlier half of an item split around a break
    std::vector<Strand> strands;       ///< one: a session of talks; several: parallel tracks
    std::string title;    ///< empty in a continuation: the continued item's title stands
    std::string subtitle; ///< one that begins in lower case goes on from the speakers' names
    std::vector<Speaker> speakers;
    std::vector<Paragraph> description;
    std::string room;
    std::vector<Link> links;
    Foreign foreign;

    bool isBlock() const { return !strands.empty(); }
    bool operator==(const Item&) const noexcept; // = default needs a complete Strand
};

/// One of the rows of items that a block holds. All strands start with their block.
struct Strand {
    std::string id;
    std::string title;
    std::string room;
    ItemList items;
    Foreign foreign;
    bool operator==(const Strand&) const = default;
};

struct Day {
    std::string id;
    std::chrono::year_month_day date{};
    Minutes start{9 * 60};      ///< when the first item begins, unless that is fixed
    std::optional<Minutes> end; ///< when the day must be over
    Line note;                  ///< goes on from the day's time: "Coffee from 09.30"
    ItemList items;
    Foreign foreign;
    bool operator==(const Day&) const = default;
};

/// A titled piece of text outside the agenda.
struct Section {
    enum class Place { before, after }; ///< of the agenda, in an invitation
    std::string id;
    std::string title;
    Place place = Place::before;
    std::vector<Paragraph> paragraphs;
    Foreign foreign;
    bool operator==(const Section&) const = default;
};

struct Venue {
    Line text; ///< name, room, address, in the order they are read; may hold links ("Find us")
    Foreign foreign;
    bool operator==(const Venue&) const = default;
};

struct Programme {
    std::string id;
    std::string title;       ///< the invitation's heading
    std::string agendaTitle; ///< heads the agenda in an invitation; empty: the language's word
    std::string language;    ///< BCP 47; empty: the document's
    std::string timeZone;    ///< IANA name; empty: local
    std::string organiser;
    Venue venue;
    std::vector<Section> sections;
    std::vector<Day> days;
    Foreign foreign;
    bool operator==(const Programme&) const = default;
};

inline bool Item::operator==(const Item&) const noexcept = default;

/// Calls visit(day, item, depth) for every item in reading order: a block before what it holds.
/// Depth is 0 for a day's own items. Works on const and mutable programmes; of a mutable one, every item
/// is visited to be written to: see item_list.hpp, and editItems.
template <typename AnyProgramme, typename Visit>
void forEachItem(AnyProgramme& programme, Visit visit) {
    auto walk = [&visit](auto& self, auto& day, auto& items, int depth) -> void {
        for (auto& item : items) {
            visit(day, item, depth);
            for (auto& strand : item.strands) self(self, day, strand.items, depth + 1);
        }
    };
    for (auto& day : programme.days) walk(walk, day, day.items, 0);
}

/// Whether the block holds, at any depth, an item that is meant.
template <typename IsMeant> bool holdsAny(const Item& block, const IsMeant& isMeant) {
    for (const Strand& strand : block.strands) {
        for (const Item& item : strand.items) {
            if (isMeant(item) || holdsAny(item, isMeant)) return true;
        }
    }
    return false;
}

/// Calls edit(item) for those items of the row, from the one at `first` on, and of what they hold, that
/// isMeant(const item) is true for, in reading order. What is not meant is not written to, and stays shared
/// with other programmes, unless it holds something that is.
template <typename IsMeant, typename Edit>
void editRow(ItemList& row, const IsMeant& isMeant, const Edit& edit, std::size_t first = 0) {
    for (std::size_t i = first; i < row.size(); ++i) {
        if (isMeant(std::as_const(row)[i])) edit(row[i]);
        if (!holdsAny(std::as_const(row)[i], isMeant)) continue;
        for (Strand& strand : row[i].strands) editRow(strand.items, isMeant, edit);
    }
}

/// The same for all items of the programme.
template <typename IsMeant, typename Edit>
void editItems(Programme& programme, const IsMeant& isMeant, const Edit& edit) {
    for (Day& day : programme.days) editRow(day.items, isMeant, edit);
}

/// The item of that id, or null. Looks through the whole programme: to find many items, make an
/// ItemIndex (item_index.hpp) or a Timeline. The pointer lives as long as the programme is unchanged.
const Item* findItem(const Programme& programme, std::string_view id);
Item* findItem(Programme& programme, std::string_view id);

/// The item whose title, speakers and texts a continuation takes up; the item itself where it
/// continues nothing. Follows chains; a reference that leads nowhere or round in a ring ends where it
/// is. The item must be one of the programme's.
const Item& original(const Programme& programme, const Item& item);

/// An id that no item, day, strand or section of the programme has: stem, stem-2, stem-3 … For many
/// of them, keep an IdPool (id_pool.hpp).
std::string freshId(const Programme& programme, std::string_view stem);

} // namespace agendum
