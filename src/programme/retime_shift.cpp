// SPDX-License-Identifier: MPL-2.0
#include "programme/editing.hpp"
#include "programme/retime.hpp"

#include <algorithm>
#include <optional>

namespace agendum::operations {
namespace {

/// Moves starts in a copy of the programme that the timeline is of.
class Shift {
public:
    Shift(const Programme& programme, Minutes by, Pins pins)
        : programme_(programme), by_(by), pins_(pins) {}

    /// Everything from the first selected item on; what stands before it is looked through.
    void row(Day& day, ItemList& items, const IdSet& selection) {
        const auto isMeant = [&](const Item& item) { return selection.contains(item.id); };
        const ItemList& seen = items;
        std::size_t head = 0;
        for (; head < items.size() && !isMeant(seen[head]); ++head) {
            if (!holdsAny(seen[head], isMeant)) continue;
            for (Strand& strand : items[head].strands) row(day, strand.items, selection);
        }
        if (head != items.size()) from(day, items, head);
    }

    void from(Day& day, ItemList& items, std::size_t index) {
        Item& head = items[index];
        if (head.fixedStart) {
            move(*head.fixedStart);
        } else if (&items == &day.items && index == 0) {
            move(day.start);
        } else {
            if (!timeline_) timeline_.emplace(programme_);
            head.fixedStart = timeline_->find(head.id)->start;
            move(*head.fixedStart);
            settleBefore(items, index, *timeline_);
        }
        if (pins_ == Pins::hold) return;
        const auto isFixed = [](const Item& item) { return item.fixedStart.has_value(); };
        const auto movePin = [this](Item& item) { move(*item.fixedStart); };
        for (Strand& strand : head.strands) editRow(strand.items, isFixed, movePin);
        editRow(items, isFixed, movePin, index + 1);
    }

private:
    void move(Minutes& start) const {
        checkStart(start + by_);
        start += by_;
    }

    const Programme& programme_;
    std::optional<Timeline> timeline_; ///< made when it is needed
    Minutes by_;
    Pins pins_;
};

void checkShift(Minutes by) {
    constexpr Minutes most = std::chrono::days(7);
    if (by >= -most && by <= most) return;
    throw Refusal(
        {"refused.minutes.shift", {std::to_string(by.count()), std::to_string(most.count())}});
}

} // namespace

Outcome shiftItems(const Programme& programme, const std::vector<std::string>& items, Minutes by,
                   Pins pins) {
    checkShift(by);
    const auto selection = selected(programme, items);
    Programme after = programme;
    if (by != Minutes{0}) {
        Shift shift(programme, by, pins);
        for (Day& day : after.days) shift.row(day, day.items, selection);
    }
    return outcomeOf(programme, std::move(after));
}

Outcome shiftDay(const Programme& programme, std::string_view day, Minutes by, Pins pins) {
    checkShift(by);
    Programme after = programme;
    Day& moved = dayOf(after, day);
    if (moved.items.empty()) {
        checkStart(moved.start + by);
        moved.start += by;
    } else if (by != Minutes{0}) {
        Shift(programme, by, pins).from(moved, moved.items, 0);
    }
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
