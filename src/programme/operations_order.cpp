// SPDX-License-Identifier: MPL-2.0
#include "programme/clock.hpp"
#include "programme/editing.hpp"
#include "programme/id_pool.hpp"
#include "programme/parts.hpp"
#include "programme/selection.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace agendum::operations {
namespace {

std::ptrdiff_t offset(std::size_t index) {
    return static_cast<std::ptrdiff_t>(index);
}

/// Which strand, anywhere in the programme; its row is null where no strand has that id.
Spot strandSpot(Programme& programme, std::string_view id) {
    Spot spot;
    forEachItem(programme, [&](Day& day, Item& item, int) {
        const auto found = std::ranges::find(item.strands, id, &Strand::id);
        if (spot.row != nullptr || found == item.strands.end()) return;
        spot = {.day = &day, .block = &item, .strand = &*found, .row = &found->items};
    });
    return spot;
}

/// Where an item that goes to the place will stand. Throws Refusal.
Spot spotAt(Programme& programme, const Place& place) {
    if (programme.days.empty()) throw Refusal({"refused.day.none", {}});
    Spot spot;
    if (!place.after.empty()) {
        spot = spotOf(programme, place.after);
        ++spot.index;
    } else if (!place.strand.empty()) {
        spot = strandSpot(programme, place.strand);
    } else {
        spot.day = place.day.empty() ? &programme.days.front() : &dayOf(programme, place.day);
        spot.row = &spot.day->items;
    }
    if (!place.strand.empty() && (spot.strand == nullptr || spot.strand->id != place.strand)) {
        if (spot.row == nullptr || strandSpot(programme, place.strand).row == nullptr) {
            throw Refusal({"refused.strand.unknown", {place.strand}});
        }
        throw Refusal({"refused.place.after", {place.after, place.strand}});
    }
    if (!place.day.empty() && spot.day != &dayOf(programme, place.day)) {
        throw Refusal(
            {"refused.place.after", {place.after.empty() ? place.strand : place.after, place.day}});
    }
    return spot;
}

/// Throws Refusal for values out of range, here and in what a block holds.
void checkValues(const Item& item) {
    if (item.duration) checkDuration(*item.duration);
    if (item.minimum) checkDuration(*item.minimum);
    if (item.fixedStart) checkStart(*item.fixedStart);
    for (const Strand& strand : item.strands) std::ranges::for_each(strand.items, checkValues);
}

void tidyTexts(Item& item) {
    item.title = tidied(item.title);
    item.subtitle = tidied(item.subtitle);
    item.room = tidied(item.room);
    for (Speaker& speaker : item.speakers) {
        speaker.name = tidied(speaker.name);
        speaker.organisation = tidied(speaker.organisation);
    }
}

/// Ids that are there must be free; the others get fresh ones.
void takeIds(Item& item, IdPool& pool) {
    const auto takeId = [&pool](std::string& id, std::string_view stem) {
        if (id.empty()) {
            id = pool.fresh(stem);
        } else if (!pool.take(id)) {
            throw Refusal({"refused.item.exists", {id}});
        }
    };
    takeId(item.id, "item");
    for (Strand& strand : item.strands) {
        takeId(strand.id, "strand");
        for (Item& inside : strand.items) takeIds(inside, pool);
    }
}

bool leadsDay(const Spot& spot) {
    return spot.strand == nullptr && spot.index == 0;
}

/// Lets the day begin so that what comes before the fixed item ends where that begins.
void leadUpTo(const Programme& programme, Day& day, std::string_view fixedItem) {
    const Item& fixed = *std::ranges::find(day.items, fixedItem, &Item::id);
    day.start = *fixed.fixedStart;
    const std::vector<Slot> slots = workOut(programme);
    const Minutes length = std::ranges::find(slots, &fixed, &Slot::item)->overlap;
    day.start = std::max(Minutes{0}, *fixed.fixedStart - length);
}

/// Puts the item into the row. Before a day's fixed first item, the day's start meant nothing: the
/// new first item leads up to the fixed one.
void put(Programme& programme, const Spot& spot, Item item) {
    const bool fixed = item.fixedStart.has_value();
    spot.row->insert(spot.row->begin() + offset(spot.index), std::move(item));
    if (leadsDay(spot) && spot.row->size() > 1 && !fixed && (*spot.row)[1].fixedStart) {
        leadUpTo(programme, *spot.day, (*spot.row)[1].id);
    }
}

Item take(const Spot& spot) {
    Item item = std::move(spot.item());
    spot.row->erase(spot.row->begin() + offset(spot.index));
    return item;
}

/// After a day's fixed first item left its place: where it left the day, the next one takes its start;
/// where it stands further on, the day's start counts again, unless what comes first would begin with it.
void followFirst(const Programme& programme, Day& day, const Item& former) {
    if (!former.fixedStart || day.items.empty() || day.items.front().fixedStart) return;
    const bool stays = std::ranges::find(day.items, former.id, &Item::id) != day.items.end();
    if (!stays) {
        day.start = *former.fixedStart;
    } else if (day.start >= *former.fixedStart) {
        leadUpTo(programme, day, former.id);
    }
}

bool isWithin(const Item& block, std::string_view item, std::string_view strand) {
    return std::ranges::any_of(block.strands, [&](const Strand& each) {
        return (!strand.empty() && each.id == strand)
               || std::ranges::any_of(each.items, [&](const Item& inside) {
                      return inside.id == item || isWithin(inside, item, strand);
                  });
    });
}

/// The day before or after, for an item that leaves its own; strands have no such neighbour.
const Day& neighbour(const Programme& programme, const Spot& spot, int step,
                     const char* refusedAtTheEnd) {
    const auto day = std::ranges::find(programme.days, spot.day->id, &Day::id);
    const auto index = std::distance(programme.days.begin(), day) + step;
    const bool exists = index >= 0 && index < std::ssize(programme.days);
    if (spot.strand != nullptr || !exists) {
        throw Refusal({refusedAtTheEnd, {nameFor(programme, spot.item())}});
    }
    return programme.days[static_cast<std::size_t>(index)];
}

std::string strandIdOf(const Spot& spot) {
    return spot.strand == nullptr ? std::string() : spot.strand->id;
}

/// Moves the item within a copy of the programme.
void move(const Programme& programme, Programme& after, std::string_view item, const Place& place) {
    const Spot from = spotOf(after, item);
    spotAt(after, place);
    if (place.after == item) return;
    if (isWithin(from.item(), place.after, place.strand)) {
        throw Refusal({"refused.move.inside", {nameFor(programme, *findItem(programme, item))}});
    }
    Item moved = take(from);
    put(after, spotAt(after, place), std::move(moved));
    if (leadsDay(from)) followFirst(after, *from.day, *findItem(after, item));
    orderParts(after, item);
}

/// Moves the item in `after`, which is a copy of the programme.
Outcome moveTo(const Programme& programme, Programme after, std::string_view item,
               const Place& place) {
    move(programme, after, item, place);
    keepLengths(programme, after, {item});
    return outcomeOf(programme, std::move(after), item);
}

void remove(Programme& after, std::string_view item) {
    const Spot spot = spotOf(after, item);
    const Item removed = take(spot);
    if (leadsDay(spot)) followFirst(after, *spot.day, removed);
    closeParts(removed, after);
}

/// Those of the ids that stand in no other's block, in reading order.
std::vector<std::string> outermost(const Programme& programme, const Ids& ids) {
    std::vector<std::string> found;
    std::optional<int> within; // the depth of the block that was taken last
    forEachItem(programme, [&](const Day&, const Item& item, int depth) {
        if (within && depth > *within) return;
        within.reset();
        if (!ids.contains(item.id)) return;
        found.push_back(item.id);
        within = depth;
    });
    return found;
}

} // namespace

Outcome insertItem(const Programme& programme, Item item, const Place& place) {
    checkValues(item);
    tidyTexts(item);
    Programme after = programme;
    const Spot spot = spotAt(after, place);
    if (!item.continues.empty()) spotOf(after, item.continues);
    IdPool pool(programme);
    takeIds(item, pool);
    put(after, spot, std::move(item));
    keepLengths(programme, after);
    return outcomeOf(programme, std::move(after));
}

Outcome removeItem(const Programme& programme, std::string_view item) {
    Programme after = programme;
    remove(after, item);
    keepLengths(programme, after);
    return outcomeOf(programme, std::move(after));
}

Outcome removeItem(const Programme& programme, const Items& items) {
    Programme after = programme;
    for (const std::string& item : outermost(programme, selected(programme, items))) {
        remove(after, item);
    }
    keepLengths(programme, after);
    return outcomeOf(programme, std::move(after));
}

Outcome moveItem(const Programme& programme, std::string_view item, const Place& place) {
    return moveTo(programme, programme, item, place);
}

Outcome moveItem(const Programme& programme, const Items& items, const Place& place) {
    const Ids ids = selected(programme, items);
    Programme after = programme;
    Place next = place;
    for (const std::string& item : outermost(programme, ids)) {
        move(programme, after, item, next);
        next.after = item;
    }
    keepLengths(programme, after, ids);
    return outcomeOf(programme, std::move(after));
}

Outcome moveUp(const Programme& programme, std::string_view item) {
    Programme after = programme;
    const Spot spot = spotOf(after, item);
    Place place{.day = spot.day->id, .strand = strandIdOf(spot), .after = {}};
    if (spot.index == 0) {
        const Day& day = neighbour(after, spot, -1, "refused.move.first");
        place.day = day.id;
        if (!day.items.empty()) place.after = day.items.back().id;
    } else if (spot.index > 1) {
        place.after = (*spot.row)[spot.index - 2].id;
    }
    return moveTo(programme, std::move(after), item, place);
}

Outcome moveDown(const Programme& programme, std::string_view item) {
    Programme after = programme;
    const Spot spot = spotOf(after, item);
    Place place{.day = spot.day->id, .strand = strandIdOf(spot), .after = {}};
    if (spot.index + 1 == spot.row->size()) {
        place.day = neighbour(after, spot, 1, "refused.move.last").id;
    } else {
        place.after = (*spot.row)[spot.index + 1].id;
    }
    return moveTo(programme, std::move(after), item, place);
}

} // namespace agendum::operations
