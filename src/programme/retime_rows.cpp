// SPDX-License-Identifier: MPL-2.0
#include "programme/editing.hpp"
#include "programme/iso_time.hpp"
#include "programme/retime.hpp"

#include <functional>
#include <utility>

namespace agendum::operations {
namespace {

using Row = std::vector<Item>;

/// Calls visit for each row that the scope speaks of: the days' own rows, a strand's, or all where
/// items are named one by one.
void forEachRow(Programme& programme, const Scope& scope, const std::function<void(Row&)>& visit) {
    const bool byItems = !scope.items.empty();
    const std::function<void(Row&)> within = [&](Row& row) {
        for (Item& item : row) {
            for (Strand& strand : item.strands) {
                if (byItems || strand.id == scope.strand) visit(strand.items);
                within(strand.items);
            }
        }
    };
    for (Day& day : programme.days) {
        const bool meant = byItems || (scope.strand.empty() && scope.day.empty());
        if (meant || (scope.strand.empty() && day.id == scope.day)) visit(day.items);
        if (byItems || !scope.strand.empty()) within(day.items);
    }
}

/// Puts the items of a row behind each other.
class Chain {
public:
    Chain(const Selection& selection, Minutes between, Pins pins)
        : selection_(selection), between_(between), pins_(pins) {}

    /// Whether to run again: what a block's new start makes of its length is seen in the next timeline
    /// only.
    bool run(Row& row, const Timeline& timeline) {
        bool changed = false;
        bool begun = false;
        bool holdsBlocks = false;
        Minutes now{0};
        Waiting waiting;
        for (Item& item : row) {
            const Slot& slot = *timeline.find(item.id);
            const Minutes length = slot.end - slot.start;
            Minutes start = item.fixedStart.value_or(&item == &row.front() ? slot.start : now);
            if (selection_.contains(item)) {
                if (begun && moves(item)) {
                    waiting.settle();
                    start = now + between_;
                    if (setStart(item, start)) changed = true;
                }
                begun = true;
            }
            holdsBlocks = holdsBlocks || item.isBlock();
            if (item.fixedStart) waiting = {};
            if (!item.duration && !item.isBlock()) waiting = {.item = &item, .length = length};
            now = start + length;
        }
        return changed && holdsBlocks;
    }

private:
    /// An item that lasts until the next fixed start. When that moves, it keeps its length.
    struct Waiting {
        Item* item = nullptr;
        Minutes length{0};

        void settle() {
            if (item != nullptr && length > Minutes{0}) item->duration = length;
            *this = {};
        }
    };

    bool moves(const Item& item) const {
        if (item.fixedStart && pins_ == Pins::hold && !ours_.contains(item.id)) return false;
        return item.fixedStart || between_ > Minutes{0};
    }

    bool setStart(Item& item, Minutes start) {
        if (between_ == Minutes{0}) {
            item.fixedStart.reset();
            return true;
        }
        checkStart(start);
        ours_.add(item.id);
        return std::exchange(item.fixedStart, start) != start;
    }

    const Selection& selection_;
    Minutes between_;
    Pins pins_;
    IdSet ours_; ///< fixed by this chain, not by the organiser
};

/// The pairs of neighbours in a row whose first one is selected and whose second one is fixed.
void forEachPair(Row& row, const Selection& selection,
                 const std::function<void(Item&, const Item&)>& visit) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        if (selection.contains(row[i]) && row[i + 1].fixedStart) visit(row[i], row[i + 1]);
    }
}

void lastUntil(const Programme& programme, Item& item, const Item& next, const Timeline& timeline) {
    const Slot& after = *timeline.find(next.id);
    if (after.gap == after.overlap) return; // ends there already
    const Slot& slot = *timeline.find(item.id);
    const Minutes length = *next.fixedStart - slot.start;
    if (length < Minutes{0}) {
        throw Refusal({"refused.length.start",
                       {nameFor(programme, item), isoTime(slot.start), nameFor(programme, next),
                        isoTime(*next.fixedStart)}});
    }
    if (item.minimum && length < *item.minimum) {
        throw Refusal({"refused.length.minimum",
                       {nameFor(programme, item), std::to_string(length.count()),
                        std::to_string(item.minimum->count())}});
    }
    item.duration = length;
}

} // namespace

Outcome rescheduleStarts(const Programme& programme, const Scope& scope, Minutes between,
                         Pins pins) {
    checkDuration(between);
    const Selection selection(programme, scope);
    Programme after = programme;
    Chain chain(selection, between, pins);
    bool changed = true;
    while (changed) {
        changed = false;
        const Timeline timeline(after); // tells how long all was before the chain moves it
        forEachRow(after, scope, [&](Row& row) {
            if (chain.run(row, timeline)) changed = true;
        });
    }
    return outcomeOf(programme, std::move(after));
}

Outcome rescheduleDurations(const Programme& programme, const Scope& scope) {
    const Selection selection(programme, scope);
    Programme after = programme;
    const Timeline timeline(programme);
    forEachRow(after, scope, [&](Row& row) {
        forEachPair(row, selection, [&](Item& item, const Item& next) {
            lastUntil(programme, item, next, timeline);
        });
    });
    const Timeline reached(after);
    forEachRow(after, scope, [&](Row& row) {
        forEachPair(row, selection, [&](const Item& item, const Item& next) {
            if (reached.find(next.id)->overlap == Minutes{0}) return;
            throw Refusal(
                {"refused.length.block", {nameFor(programme, item), isoTime(*next.fixedStart)}});
        });
    });
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
