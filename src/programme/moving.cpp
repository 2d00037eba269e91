// SPDX-License-Identifier: MPL-2.0
#include "programme/moving.hpp"

#include "programme/clock.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace agendum::operations {
namespace {

/// Lets the day begin so that what comes before the fixed item ends where that begins.
void leadUpTo(Day& day, std::string_view fixedItem) {
    const Item& fixed = *std::ranges::find(std::as_const(day.items), fixedItem, &Item::id);
    day.start = *fixed.fixedStart;
    const std::vector<Slot> slots = workOut(day);
    const Minutes length = std::ranges::find(slots, &fixed, &Slot::item)->overlap;
    day.start = std::max(Minutes{0}, *fixed.fixedStart - length);
}

/// After items came before the one that was the day's first: if that is fixed, they lead up to it.
void leadUp(const Spot& first, std::size_t count) {
    const ItemList& row = first.items();
    if (!leadsDay(first) || row.size() <= count || !row[count].fixedStart) return;
    const bool fixed = std::any_of(row.begin(), row.begin() + offset(count),
                                   [](const Item& item) { return item.fixedStart.has_value(); });
    if (!fixed) leadUpTo(*first.day, row[count].id);
}

} // namespace

Spot strandSpot(Programme& programme, std::string_view id) {
    const Item* holder = nullptr;
    forEachItem(std::as_const(programme), [&](const Day&, const Item& item, int) {
        if (holder != nullptr || item.strands.empty()) return;
        if (std::ranges::count(item.strands, id, &Strand::id) > 0) holder = &item;
    });
    if (holder == nullptr) return {};
    const Spot at = spotOf(programme, holder->id);
    Strand& strand = *std::ranges::find(at.item().strands, id, &Strand::id);
    return {.day = at.day, .block = &at.item(), .strand = &strand, .row = &strand.items};
}

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

bool leadsDay(const Spot& spot) {
    return spot.strand == nullptr && spot.index == 0;
}

void put(const Spot& spot, Item item) {
    putAll(spot, {std::move(item)});
}

void putAll(const Spot& spot, const ItemList& items) {
    const std::size_t count = items.size();
    spot.row->insert(spot.row->cbegin() + offset(spot.index), items.cbegin(), items.cend());
    leadUp(spot, count);
}

void moveWithin(const Spot& from, std::size_t before) {
    Spot to = from;
    to.index = before <= from.index ? before : before - 1;
    from.row->move(from.index, to.index);
    leadUp(to, 1);
}

Item takeOut(const Spot& spot) {
    Item item = std::move(spot.item());
    spot.row->erase(spot.row->cbegin() + offset(spot.index));
    return item;
}

void followFirst(Day& day, const Item& former) {
    const ItemList& items = day.items;
    if (!former.fixedStart || items.empty() || items.front().fixedStart) return;
    const bool stays = std::ranges::find(items, former.id, &Item::id) != items.end();
    if (!stays) {
        day.start = *former.fixedStart;
    } else if (day.start >= *former.fixedStart) {
        leadUpTo(day, former.id);
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

} // namespace agendum::operations
