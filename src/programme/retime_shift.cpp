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
    void row(Day& day, std::vector<Item>& items, const IdSet& selection) {
        const auto head = std::ranges::find_if(
            items, [&](const Item& item) { return selection.contains(item.id); });
        for (auto item = items.begin(); item != head; ++item) {
            for (Strand& strand : item->strands) row(day, strand.items, selection);
        }
        if (head != items.end()) from(day, items, static_cast<std::size_t>(head - items.begin()));
    }

    void from(Day& day, std::vector<Item>& items, std::size_t index) {
        Item& head = items[index];
        if (head.fixedStart) {
            move(*head.fixedStart);
        } else if (&head == &day.items.front()) {
            move(day.start);
        } else {
            if (!timeline_) timeline_.emplace(programme_);
            head.fixedStart = timeline_->find(head.id)->start;
            move(*head.fixedStart);
            settleBefore(items, index, *timeline_);
        }
        if (pins_ == Pins::hold) return;
        for (Strand& strand : head.strands) movePins(strand.items, 0);
        movePins(items, index + 1);
    }

private:
    void move(Minutes& start) const {
        checkStart(start + by_);
        start += by_;
    }

    void movePins(std::vector<Item>& items, std::size_t first) const {
        for (std::size_t i = first; i < items.size(); ++i) {
            if (items[i].fixedStart) move(*items[i].fixedStart);
            for (Strand& strand : items[i].strands) movePins(strand.items, 0);
        }
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
