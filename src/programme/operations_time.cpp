// SPDX-License-Identifier: MPL-2.0
#include "programme/clock.hpp"
#include "programme/editing.hpp"
#include "programme/iso_time.hpp"

#include <algorithm>

namespace agendum::operations {
namespace {

Slot slotOf(const std::vector<Slot>& slots, std::string_view item) {
    return *std::ranges::find(slots, item, [](const Slot& slot) { return slot.item->id; });
}

Minutes startOf(const Programme& programme, std::string_view item) {
    return slotOf(workOut(programme), item).start;
}

/// What an item without a duration lasts until would move along with what is about to move. So all
/// up to the spot get the lengths that they have.
void settleBefore(const Spot& spot, const Timeline& timeline) {
    for (std::size_t i = spot.index; i > 0; --i) {
        Item& item = (*spot.row)[i - 1];
        const Slot& slot = *timeline.find(item.id);
        if (!item.duration && !item.isBlock() && slot.end > slot.start) {
            item.duration = slot.end - slot.start;
        }
        if (item.fixedStart) break;
    }
}

/// Moves an item that is not fixed (any more), and what follows, to the start.
void moveStart(const Programme& programme, const Spot& spot, Programme& after, Minutes start) {
    Item& item = spot.item();
    const Timeline timeline(programme);
    const auto nameOfItem = [&](const Item& named) {
        return nameFor(programme, *timeline.find(named.id)->item);
    };
    item.fixedStart.reset();
    if (spot.index == 0 && spot.strand == nullptr) {
        spot.day->start = start;
        return;
    }
    if (spot.index == 0) {
        const Slot& block = *timeline.find(spot.block->id);
        if (block.start == start) return;
        throw Refusal({"refused.start.strand",
                       {nameOfItem(item), nameOfItem(*spot.block), isoTime(block.start)}});
    }
    Item& previous = (*spot.row)[spot.index - 1];
    const Slot& before = *timeline.find(previous.id);
    if (start < before.start) {
        throw Refusal(
            {"refused.start.before",
             {nameOfItem(item), isoTime(start), nameOfItem(previous), isoTime(before.start)}});
    }
    settleBefore(spot, timeline);
    if (startOf(after, item.id) == start) return;
    previous.duration = start - before.start;
    const Minutes reached = startOf(after, item.id);
    if (reached == start) return;
    // A block is never shorter than what it holds.
    throw Refusal({"refused.start.block",
                   {nameOfItem(item), isoTime(start), nameOfItem(previous), isoTime(reached)}});
}

} // namespace

Outcome setDuration(const Programme& programme, std::string_view item,
                    std::optional<Minutes> duration) {
    if (duration) checkDuration(*duration);
    Programme after = programme;
    spotOf(after, item).item().duration = duration;
    keepLengths(programme, after, item);
    return outcomeOf(programme, std::move(after));
}

Outcome setStart(const Programme& programme, std::string_view item, Minutes start, bool fixed) {
    checkStart(start);
    Programme after = programme;
    const Spot spot = spotOf(after, item);
    if (fixed) {
        spot.item().fixedStart = start;
    } else if (spot.item().fixedStart || startOf(programme, item) != start) {
        moveStart(programme, spot, after, start);
    }
    return outcomeOf(programme, std::move(after));
}

Outcome setFixed(const Programme& programme, std::string_view item, bool fixed) {
    Programme after = programme;
    const Spot spot = spotOf(after, item);
    Item& changed = spot.item();
    if (fixed && !changed.fixedStart) {
        changed.fixedStart = startOf(programme, item);
    } else if (!fixed && changed.fixedStart) {
        // Nothing precedes the day's first item, so the day begins where it stands.
        if (spot.strand == nullptr && spot.index == 0) spot.day->start = *changed.fixedStart;
        changed.fixedStart.reset();
        keepLengths(programme, after);
    }
    return outcomeOf(programme, std::move(after));
}

Outcome setDayStart(const Programme& programme, std::string_view day, Minutes start) {
    checkStart(start);
    Programme after = programme;
    dayOf(after, day).start = start;
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
