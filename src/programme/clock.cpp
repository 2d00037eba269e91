// SPDX-License-Identifier: MPL-2.0
#include "programme/clock.hpp"

#include <algorithm>
#include <optional>

namespace agendum {
namespace {

/// Works out one day. While it runs, Slot::open means that nothing has said yet when the slot ends,
/// also for a block that holds something and therefore has a length.
class Clock {
public:
    Clock(const Day& day, std::vector<Slot>& slots) : day_(day), slots_(slots) {}

    void run() {
        workOutRow(day_.items, {.depth = 0, .strand = 0, .start = day_.start});
        endWithBlocks();
    }

private:
    struct Row {
        int depth;
        std::size_t strand;
        Minutes start;
    };
    struct RowResult {
        Minutes end{0};                      ///< the latest
        std::optional<std::size_t> openLast; ///< the last item's slot, where it is open
        bool pinned = false;                 ///< a fixed start is in it
    };
    /// An item without a duration, waiting for the next fixed start.
    struct Waiting {
        std::size_t slot;
        std::size_t behind; ///< the first slot that is no part of it
    };
    struct OpenEnd {
        std::size_t block;
        std::size_t last; ///< the last item of one of its strands
    };

    RowResult workOutRow(const ItemList& items, const Row& row) {
        RowResult result{.end = row.start, .openLast = {}, .pinned = false};
        Minutes now = row.start;
        std::optional<Waiting> waiting;
        for (const Item& item : items) {
            const std::size_t index = slots_.size();
            Slot slot{.item = &item, .day = &day_, .depth = row.depth, .strand = row.strand};
            if (item.fixedStart) {
                const bool beginsDay = &item == &day_.items.front();
                Minutes unused = beginsDay ? Minutes{0} : *item.fixedStart - now;
                if (waiting) unused = use(unused, *waiting);
                waiting.reset();
                result.end = beginsDay ? *item.fixedStart : std::max(result.end, now);
                result.pinned = true;
                slot.gap = std::max(unused, Minutes{0});
                slot.overlap = std::max(-unused, Minutes{0});
                now = *item.fixedStart;
            }
            slot.start = now;
            slots_.push_back(slot);
            const bool holdsPinned = workOutLength(index);
            if (holdsPinned) {
                waiting.reset();
                result.pinned = true;
            }
            if (slots_[index].open) waiting = {.slot = index, .behind = slots_.size()};
            result.openLast = slots_[index].open ? std::optional(index) : std::nullopt;
            now = slots_[index].end;
        }
        result.end = std::max(result.end, now);
        return result;
    }

    /// Lets the waiting item take the unused time; what stands behind it moves. What is left.
    Minutes use(Minutes unused, const Waiting& waiting) {
        slots_[waiting.slot].open = false;
        if (unused <= Minutes{0}) return unused;
        slots_[waiting.slot].end += unused;
        for (std::size_t behind = waiting.behind; behind < slots_.size(); ++behind) {
            slots_[behind].start += unused;
            slots_[behind].end += unused;
        }
        return Minutes{0};
    }

    /// Whether the item holds a fixed start.
    bool workOutLength(std::size_t index) {
        const Item& item = *slots_[index].item;
        const Minutes start = slots_[index].start;
        const int depth = slots_[index].depth + 1;
        Minutes end = start;
        bool pinned = false;
        bool holdsItems = false;
        bool holdsOpen = false;
        for (std::size_t strand = 0; strand < item.strands.size(); ++strand) {
            const ItemList& items = item.strands[strand].items;
            if (items.empty()) continue;
            const RowResult row =
                workOutRow(items, {.depth = depth, .strand = strand, .start = start});
            if (row.openLast) openEnds_.push_back({.block = index, .last = *row.openLast});
            holdsItems = true;
            holdsOpen = holdsOpen || row.openLast;
            pinned = pinned || row.pinned;
            end = std::max(end, row.end);
        }
        if (item.duration) end = std::max(end, start + *item.duration);
        slots_[index].end = end;
        slots_[index].open = !item.duration && (holdsOpen || !holdsItems);
        return pinned;
    }

    void endWithBlocks() {
        // Inner blocks were met before outer ones, whose ends decide.
        for (std::size_t left = openEnds_.size(); left > 0; --left) {
            const auto& [block, last] = openEnds_[left - 1];
            slots_[last].end = slots_[block].end;
            slots_[last].open = slots_[block].open;
        }
    }

    const Day& day_;
    std::vector<Slot>& slots_;
    std::vector<OpenEnd> openEnds_;
};

/// From here on, Slot::open means what timeline.hpp says.
void closeEnds(std::vector<Slot>& slots) {
    for (Slot& slot : slots) slot.open = slot.open && slot.end == slot.start;
}

} // namespace

std::vector<Slot> workOut(const Programme& programme) {
    std::size_t items = 0;
    forEachItem(programme, [&items](const Day&, const Item&, int) { ++items; });
    std::vector<Slot> slots;
    slots.reserve(items);
    for (const Day& day : programme.days) Clock(day, slots).run();
    closeEnds(slots);
    return slots;
}

std::vector<Slot> workOut(const Day& day) {
    std::vector<Slot> slots;
    slots.reserve(day.items.size());
    Clock(day, slots).run();
    closeEnds(slots);
    return slots;
}

} // namespace agendum
