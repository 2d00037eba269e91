// SPDX-License-Identifier: MPL-2.0
#include "programme/moving.hpp"

#include "programme/clock.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace agendum::operations {
namespace {

/// Lets the day begin so that what comes before the fixed item ends where that begins.
void leadUpTo(const Programme& programme, Day& day, std::string_view fixedItem) {
    const Item& fixed = *std::ranges::find(day.items, fixedItem, &Item::id);
    day.start = *fixed.fixedStart;
    const std::vector<Slot> slots = workOut(programme);
    const Minutes length = std::ranges::find(slots, &fixed, &Slot::item)->overlap;
    day.start = std::max(Minutes{0}, *fixed.fixedStart - length);
}

/// After items came before the one that was the day's first: if that is fixed, they lead up to it.
void leadUp(Programme& programme, const Spot& first, std::size_t count) {
    const std::vector<Item>& row = *first.row;
    if (!leadsDay(first) || row.size() <= count || !row[count].fixedStart) return;
    const bool fixed = std::any_of(row.begin(), row.begin() + offset(count),
                                   [](const Item& item) { return item.fixedStart.has_value(); });
    if (!fixed) leadUpTo(programme, *first.day, row[count].id);
}

} // namespace

Spot strandSpot(Programme& programme, std::string_view id) {
    Spot spot;
    forEachItem(programme, [&](Day& day, Item& item, int) {
        const auto found = std::ranges::find(item.strands, id, &Strand::id);
        if (spot.row != nullptr || found == item.strands.end()) return;
        spot = {.day = &day, .block = &item, .strand = &*found, .row = &found->items};
    });
    return spot;
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

void put(Programme& programme, const Spot& spot, Item item) {
    std::vector<Item> items;
    items.push_back(std::move(item));
    putAll(programme, spot, std::move(items));
}

void putAll(Programme& programme, const Spot& spot, std::vector<Item> items) {
    const std::size_t count = items.size();
    spot.row->insert(spot.row->begin() + offset(spot.index), std::make_move_iterator(items.begin()),
                     std::make_move_iterator(items.end()));
    leadUp(programme, spot, count);
}

void moveWithin(Programme& programme, const Spot& from, std::size_t before) {
    const auto first = from.row->begin();
    const auto item = first + offset(from.index);
    Spot to = from;
    if (before <= from.index) {
        std::rotate(first + offset(before), item, item + 1);
        to.index = before;
    } else {
        std::rotate(item, item + 1, first + offset(before));
        to.index = before - 1;
    }
    leadUp(programme, to, 1);
}

Item takeOut(const Spot& spot) {
    Item item = std::move(spot.item());
    spot.row->erase(spot.row->begin() + offset(spot.index));
    return item;
}

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

} // namespace agendum::operations
