// SPDX-License-Identifier: MPL-2.0
#include "programme/clock.hpp"
#include "programme/id_pool.hpp"
#include "programme/moving.hpp"
#include "programme/parts.hpp"
#include "programme/selection.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace agendum::operations {
namespace {

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

/// The day before or after, for an item that leaves its own; strands have no such neighbour.
const Day& neighbour(const Programme& programme, const Spot& spot, int step,
                     const char* refusedAtTheEnd) {
    const auto day = std::ranges::find(programme.days, spot.day->id, &Day::id);
    const auto index = std::distance(programme.days.begin(), day) + step;
    const bool exists = index >= 0 && index < std::ssize(programme.days);
    if (spot.strand != nullptr || !exists) {
        throw Refusal({refusedAtTheEnd, {nameFor(programme, spot.seen())}});
    }
    return programme.days[static_cast<std::size_t>(index)];
}

std::string strandIdOf(const Spot& spot) {
    return spot.strand == nullptr ? std::string() : spot.strand->id;
}

/// One step earlier than where the item is.
Place placeAbove(Programme& programme, std::string_view item) {
    const Spot spot = spotOf(programme, item);
    Place place{.day = spot.day->id, .strand = strandIdOf(spot), .after = {}};
    if (spot.index == 0) {
        const Day& day = neighbour(programme, spot, -1, "refused.move.first");
        place.day = day.id;
        if (!day.items.empty()) place.after = day.items.back().id;
    } else if (spot.index > 1) {
        place.after = spot.items()[spot.index - 2].id;
    }
    return place;
}

/// One step later than where the item is.
Place placeBelow(Programme& programme, std::string_view item) {
    const Spot spot = spotOf(programme, item);
    Place place{.day = spot.day->id, .strand = strandIdOf(spot), .after = {}};
    if (spot.index + 1 == spot.row->size()) {
        place.day = neighbour(programme, spot, 1, "refused.move.last").id;
    } else {
        place.after = spot.items()[spot.index + 1].id;
    }
    return place;
}

/// In the row that the place names, behind the last item that begins no later than the item is
/// fixed to; at the end where it is not fixed.
Place placeByStart(Programme& programme, std::string_view item, Place row) {
    const Spot to = spotAt(programme, row);
    const ItemList& others = to.items();
    const auto fixedStart = spotOf(programme, item).seen().fixedStart;
    if (!fixedStart) {
        const auto last = std::ranges::find_if(
            others.rbegin(), others.rend(), [item](const Item& other) { return other.id != item; });
        if (last != others.rend()) row.after = last->id;
        return row;
    }
    auto other = others.begin();
    for (const Slot& slot : workOut(*to.day)) {
        if (other == others.end() || slot.item != &*other) continue;
        if (other->id != item && slot.start <= *fixedStart) row.after = other->id;
        ++other;
    }
    return row;
}

/// Moves the item within a copy of the programme.
void move(const Programme& programme, Programme& after, std::string_view item, const Place& place) {
    const Spot from = spotOf(after, item);
    const Spot to = spotAt(after, place);
    if (place.after == item) return;
    if (isWithin(from.seen(), place.after, place.strand)) {
        throw Refusal({"refused.move.inside", {nameFor(programme, *findItem(programme, item))}});
    }
    if (to.row == from.row) {
        moveWithin(from, to.index);
    } else {
        Item moved = takeOut(from);
        put(spotAt(after, place), std::move(moved));
    }
    if (leadsDay(from)) followFirst(*from.day, *findItem(after, item));
    orderParts(after, {item});
}

/// Moves the item in `after`, which is a copy of the programme.
Outcome moveTo(const Programme& programme, Programme after, std::string_view item,
               const Place& place) {
    move(programme, after, item, place);
    keepLengths(programme, after, {item});
    return outcomeOf(programme, std::move(after), item);
}

/// Those of the items that stand in no other's block, in reading order.
std::vector<const Item*> rootsOf(const Programme& programme, const IdSet& ids) {
    std::vector<const Item*> roots;
    int within = -1; // depth of the item that was taken last, as long as what it holds goes on
    forEachItem(programme, [&](const Day&, const Item& item, int depth) {
        if (within >= 0 && depth > within) return;
        within = ids.contains(item.id) ? depth : -1;
        if (within >= 0) roots.push_back(&item);
    });
    return roots;
}

/// Moves the items, which are all of the ids, in that order, each to the place that is found for it then.
template <typename FindPlace>
Outcome moveEach(const Programme& programme, const IdSet& ids,
                 const std::vector<const Item*>& order, FindPlace findPlace) {
    Programme after = programme;
    for (const Item* item : order) {
        const Place place = findPlace(after, item->id);
        move(programme, after, item->id, place);
    }
    keepLengths(programme, after, ids);
    return outcomeOf(programme, std::move(after));
}

void remove(Programme& after, std::string_view item) {
    const Spot spot = spotOf(after, item);
    const Item removed = takeOut(spot);
    if (leadsDay(spot)) followFirst(*spot.day, removed);
    closeParts(removed, after);
}

/// As followFirst does, before the day's first items leave the programme.
void leaveFirst(Day& day, const IdSet& ids) {
    const ItemList& row = day.items;
    for (std::size_t i = 0; i + 1 < row.size() && ids.contains(row[i].id); ++i) {
        const auto& start = row[i].fixedStart;
        if (start && !row[i + 1].fixedStart) day.start = *start;
    }
}

/// Takes those of the ids out of the row and of the blocks that stay in it, each with what it holds.
void takeOutAll(ItemList& row, const IdSet& ids, ItemList& taken) {
    const auto isMeant = [&ids](const Item& item) { return ids.contains(item.id); };
    ItemList kept;
    kept.reserve(row.size());
    for (auto item = row.begin(); item != row.end(); ++item) {
        const ItemList::const_iterator seen = item;
        if (isMeant(*seen)) {
            taken.share(seen);
            continue;
        }
        if (holdsAny(*seen, isMeant)) {
            for (Strand& strand : item->strands) takeOutAll(strand.items, ids, taken);
        }
        kept.share(seen);
    }
    row = std::move(kept);
}

/// The place as it is called when the ids are gone from their rows.
Place placeWithout(Programme& programme, const Place& place, const IdSet& ids) {
    const Spot spot = spotAt(programme, place);
    const ItemList& row = spot.items();
    std::size_t before = spot.index;
    while (before > 0 && ids.contains(row[before - 1].id)) --before;
    return {.day = spot.day->id,
            .strand = strandIdOf(spot),
            .after = before == 0 ? std::string() : row[before - 1].id};
}

/// Moves items within a copy of the programme, all at once: one by one, each would push thousands of
/// others to and fro.
void moveAll(const Programme& programme, Programme& after, const IdSet& ids, const Place& place) {
    const Place without = placeWithout(after, place, ids);
    std::optional<Item> former; // first of the day that they stay in
    ItemList taken;
    taken.reserve(ids.size());
    for (Day& day : after.days) {
        const ItemList& row = day.items;
        if (day.id != without.day || !without.strand.empty()) {
            leaveFirst(day, ids);
        } else if (!row.empty() && ids.contains(row.front().id)) {
            former = row.front();
        }
        takeOutAll(day.items, ids, taken);
    }
    for (const Item& item : std::as_const(taken)) {
        if (!isWithin(item, place.after, place.strand)) continue;
        throw Refusal({"refused.move.inside", {nameFor(programme, *findItem(programme, item.id))}});
    }
    putAll(spotAt(after, without), taken);
    if (former) followFirst(dayOf(after, without.day), *former);
    orderParts(after, ids);
}

/// Moves the items in `after`, which is a copy of the programme.
Outcome moveAllTo(const Programme& programme, Programme after, const IdSet& ids,
                  const Place& place) {
    moveAll(programme, after, ids, place);
    keepLengths(programme, after, ids);
    return outcomeOf(programme, std::move(after));
}

/// Behind all that stands in the row that the place names.
Place atTheEnd(Programme& programme, Place row) {
    const ItemList& items = spotAt(programme, row).items();
    if (!items.empty()) row.after = items.back().id;
    return row;
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
    put(spot, std::move(item));
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
    const IdSet ids = selected(programme, items);
    Programme after = programme;
    ItemList gone;
    gone.reserve(ids.size());
    for (Day& day : after.days) {
        leaveFirst(day, ids);
        takeOutAll(day.items, ids, gone);
    }
    closeParts(holding(std::move(gone)), after);
    keepLengths(programme, after);
    return outcomeOf(programme, std::move(after));
}

Outcome moveItem(const Programme& programme, std::string_view item, const Place& place) {
    return moveTo(programme, programme, item, place);
}

Outcome moveItem(const Programme& programme, const Items& items, const Place& place) {
    return moveAllTo(programme, programme, selected(programme, items), place);
}

Outcome moveUp(const Programme& programme, std::string_view item) {
    Programme after = programme;
    const Place place = placeAbove(after, item);
    return moveTo(programme, std::move(after), item, place);
}

Outcome moveDown(const Programme& programme, std::string_view item) {
    Programme after = programme;
    const Place place = placeBelow(after, item);
    return moveTo(programme, std::move(after), item, place);
}

Outcome moveUp(const Programme& programme, const Items& items) {
    const IdSet ids = selected(programme, items);
    return moveEach(programme, ids, rootsOf(programme, ids), placeAbove);
}

Outcome moveDown(const Programme& programme, const Items& items) {
    const IdSet ids = selected(programme, items);
    std::vector<const Item*> order = rootsOf(programme, ids);
    std::ranges::reverse(order);
    return moveEach(programme, ids, order, placeBelow);
}

Outcome moveInto(const Programme& programme, const Items& items, std::string_view day,
                 std::string_view strand) {
    const Place row{.day = std::string(day), .strand = std::string(strand), .after = {}};
    const IdSet ids = selected(programme, items);
    const std::vector<const Item*> roots = rootsOf(programme, ids);
    const bool anyFixed =
        std::ranges::any_of(roots, [](const Item* item) { return item->fixedStart.has_value(); });
    if (!anyFixed) {
        Programme after = programme;
        const Place end = atTheEnd(after, row);
        return moveAllTo(programme, std::move(after), ids, end);
    }
    return moveEach(programme, ids, roots, [&row](Programme& after, std::string_view item) {
        return placeByStart(after, item, row);
    });
}

} // namespace agendum::operations
