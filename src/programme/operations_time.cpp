// SPDX-License-Identifier: MPL-2.0
#include "programme/clock.hpp"
#include "programme/editing.hpp"
#include "programme/iso_time.hpp"
#include "programme/selection.hpp"

#include <algorithm>

namespace agendum::operations {
namespace {

/// When the day's item begins.
Minutes startOf(const Day& day, std::string_view item) {
    const std::vector<Slot> slots = workOut(day);
    const auto idOf = [](const Slot& slot) -> const std::string& { return slot.item->id; };
    return std::ranges::find(slots, item, idOf)->start;
}

/// Moves an item that is not fixed (any more), and what follows, to the start.
void moveStart(const Programme& programme, const Spot& spot, Minutes start) {
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
    settleBefore(*spot.row, spot.index, timeline);
    if (startOf(*spot.day, item.id) == start) return;
    previous.duration = start - before.start;
    const Minutes reached = startOf(*spot.day, item.id);
    if (reached == start) return;
    // A block is never shorter than what it holds.
    throw Refusal({"refused.start.block",
                   {nameOfItem(item), isoTime(start), nameOfItem(previous), isoTime(reached)}});
}

template <typename Edit> void editThose(Programme& programme, const IdSet& ids, const Edit& edit) {
    editItems(
        programme, [&ids](const Item& item) { return ids.contains(item.id); }, edit);
}

} // namespace

Outcome setDuration(const Programme& programme, std::string_view item,
                    std::optional<Minutes> duration) {
    if (duration) checkDuration(*duration);
    Programme after = programme;
    spotOf(after, item).item().duration = duration;
    keepLengths(programme, after, {item});
    return outcomeOf(programme, std::move(after));
}

Outcome setStart(const Programme& programme, std::string_view item, Minutes start, bool fixed) {
    checkStart(start);
    Programme after = programme;
    const Spot spot = spotOf(after, item);
    if (fixed) {
        spot.item().fixedStart = start;
    } else if (spot.seen().fixedStart || startOf(*spot.day, item) != start) {
        moveStart(programme, spot, start);
    }
    return outcomeOf(programme, std::move(after));
}

Outcome setFixed(const Programme& programme, std::string_view item, bool fixed) {
    Programme after = programme;
    const Spot spot = spotOf(after, item);
    Item& changed = spot.item();
    if (fixed && !changed.fixedStart) {
        changed.fixedStart = startOf(*spot.day, item);
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

Outcome setDayEnd(const Programme& programme, std::string_view day, std::optional<Minutes> end) {
    if (end) checkStart(*end);
    Programme after = programme;
    dayOf(after, day).end = end;
    return outcomeOf(programme, std::move(after));
}

Outcome setDuration(const Programme& programme, const Items& items,
                    std::optional<Minutes> duration) {
    if (duration) checkDuration(*duration);
    const IdSet ids = selected(programme, items);
    Programme after = programme;
    editThose(after, ids, [&](Item& item) { item.duration = duration; });
    keepLengths(programme, after, ids);
    return outcomeOf(programme, std::move(after));
}

Outcome setFixed(const Programme& programme, const Items& items, bool fixed) {
    const IdSet ids = selected(programme, items);
    std::optional<Timeline> timeline;
    if (fixed) timeline.emplace(programme);
    Programme after = programme;
    for (Day& day : after.days) {
        const ItemList& row = day.items;
        if (fixed || row.empty() || !ids.contains(row.front().id)) continue;
        day.start = row.front().fixedStart.value_or(day.start);
    }
    editItems(
        after,
        [&](const Item& item) {
            return fixed != item.fixedStart.has_value() && ids.contains(item.id);
        },
        [&](Item& item) {
            item.fixedStart = fixed ? std::optional(timeline->find(item.id)->start) : std::nullopt;
        });
    keepLengths(programme, after);
    return outcomeOf(programme, std::move(after));
}

Outcome setFlexible(const Programme& programme, const Items& items, bool flexible) {
    Programme after = programme;
    editThose(after, selected(programme, items), [&](Item& item) { item.flexible = flexible; });
    return outcomeOf(programme, std::move(after));
}

Outcome setMinimum(const Programme& programme, const Items& items, std::optional<Minutes> minimum) {
    if (minimum) checkDuration(*minimum);
    Programme after = programme;
    editThose(after, selected(programme, items), [&](Item& item) { item.minimum = minimum; });
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
