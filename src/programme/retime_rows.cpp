// SPDX-License-Identifier: MPL-2.0
#include "programme/editing.hpp"
#include "programme/iso_time.hpp"
#include "programme/retime.hpp"

#include <functional>
#include <optional>
#include <utility>

namespace agendum::operations {
namespace {

using Row = ItemList;

/// Calls visit for each row that the scope speaks of: the days' own rows, a strand's, or all where
/// items are named one by one.
void forEachRow(Programme& programme, const Scope& scope, const std::function<void(Row&)>& visit) {
    const bool byItems = !scope.items.empty();
    const std::function<void(Row&)> within = [&](Row& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!std::as_const(row)[i].isBlock()) continue;
            for (Strand& strand : row[i].strands) {
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
        std::optional<Waiting> waiting;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Item& item = std::as_const(row)[i];
            const Slot& slot = *timeline.find(item.id);
            const Minutes length = slot.end - slot.start;
            const bool waits = !item.duration && !item.isBlock();
            bool isFixed = item.fixedStart.has_value();
            Minutes start = item.fixedStart.value_or(i == 0 ? slot.start : now);
            holdsBlocks = holdsBlocks || item.isBlock();
            if (selection_.contains(item)) {
                if (begun && moves(item)) {
                    if (waiting) settle(row, *waiting);
                    waiting.reset();
                    start = now + between_;
                    isFixed = between_ > Minutes{0};
                    if (setStart(row, i, start)) changed = true;
                }
                begun = true;
            }
            if (isFixed) waiting.reset();
            if (waits) waiting = {.index = i, .length = length};
            now = start + length;
        }
        return changed && holdsBlocks;
    }

private:
    /// An item that lasts until the next fixed start. When that moves, it keeps its length.
    struct Waiting {
        std::size_t index = 0;
        Minutes length{0};
    };

    static void settle(Row& row, const Waiting& waiting) {
        if (waiting.length > Minutes{0}) row[waiting.index].duration = waiting.length;
    }

    bool moves(const Item& item) const {
        if (item.fixedStart && pins_ == Pins::hold && !ours_.contains(item.id)) return false;
        return item.fixedStart || between_ > Minutes{0};
    }

    bool setStart(Row& row, std::size_t index, Minutes start) {
        if (between_ == Minutes{0}) {
            row[index].fixedStart.reset();
            return true;
        }
        const Item& item = std::as_const(row)[index];
        checkStart(start);
        ours_.add(item.id);
        if (item.fixedStart == start) return false;
        row[index].fixedStart = start;
        return true;
    }

    const Selection& selection_;
    Minutes between_;
    Pins pins_;
    IdSet ours_; ///< fixed by this chain, not by the organiser
};

/// Calls visit with the indices of those selected items of a row whose next one is fixed.
template <typename Visit>
void forEachPair(const Row& row, const Selection& selection, const Visit& visit) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        if (selection.contains(row[i]) && row[i + 1].fixedStart) visit(i);
    }
}

/// Lets the item at the index last until the next one.
void lastUntil(const Programme& programme, Row& row, std::size_t index, const Timeline& timeline) {
    const Item& item = std::as_const(row)[index];
    const Item& next = std::as_const(row)[index + 1];
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
    row[index].duration = length;
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
        forEachPair(row, selection,
                    [&](std::size_t index) { lastUntil(programme, row, index, timeline); });
    });
    const Timeline reached(after);
    forEachRow(after, scope, [&](const Row& row) {
        forEachPair(row, selection, [&](std::size_t index) {
            const Item& next = row[index + 1];
            if (reached.find(next.id)->overlap == Minutes{0}) return;
            throw Refusal({"refused.length.block",
                           {nameFor(programme, row[index]), isoTime(*next.fixedStart)}});
        });
    });
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
