// SPDX-License-Identifier: MPL-2.0
#include "programme/summary.hpp"

#include "programme/id_table.hpp"
#include "programme/item_index.hpp"
#include "programme/timeline.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace agendum {
namespace {

Time timeOf(const Slot& slot) {
    return {.start = slot.start, .end = slot.open ? std::nullopt : std::optional(slot.end)};
}

std::optional<Time> timeOf(const Timeline& timeline, const Day& day) {
    if (day.items.empty()) return std::nullopt;
    const Timeline::Span span = timeline.spanOf(day);
    return Time{.start = span.start, .end = span.end};
}

const Day* dayIn(const Programme& programme, std::string_view id) {
    const auto found = std::ranges::find(programme.days, id, &Day::id);
    return found == programme.days.end() ? nullptr : &*found;
}

class Summing {
public:
    Summing(const Programme& before, const operations::Outcome& outcome)
        : before_(before), after_(outcome.programme), was_(before_), is_(after_),
          listed_(outcome.changes.size()) {
        for (const Change& change : outcome.changes) {
            listed_.add(change.itemId, false);
            const bool isTime = change.field == Field::start || change.field == Field::duration;
            if (!isTime && change.field != Field::item) *listed_.find(change.itemId) = true;
        }
    }

    Summary run() {
        sumItems();
        for (const Day& day : before_.days) sumDay(day, dayIn(after_, day.id));
        for (const Day& day : after_.days) {
            if (dayIn(before_, day.id) == nullptr) sumDay(day, &day);
        }
        return std::move(summary_);
    }

private:
    void sumItems() {
        std::unordered_map<std::string_view, std::vector<const Slot*>> gone; // by what precedes it
        std::string_view anchor;
        for (const Slot& slot : was_.slots()) {
            if (is_.find(slot.item->id) == nullptr) {
                gone[anchor].push_back(&slot);
            } else {
                anchor = slot.item->id;
            }
        }
        const auto listGone = [&](std::string_view behind) {
            const auto found = gone.find(behind);
            if (found == gone.end()) return;
            for (const Slot* slot : found->second) went(*slot);
        };
        listGone({});
        for (const Slot& slot : is_.slots()) {
            sumItem(slot);
            listGone(slot.item->id);
        }
    }

    static std::string titleOf(const Programme& programme, const Item& item,
                               std::optional<ItemIndex>& index) {
        if (!item.title.empty() || item.continues.empty()) return item.title;
        if (!index) index.emplace(programme);
        return index->titleOf(item);
    }

    void went(const Slot& slot) {
        ++summary_.went;
        summary_.items.push_back({.itemId = slot.item->id,
                                  .title = titleOf(before_, *slot.item, titlesBefore_),
                                  .day = slot.day->id,
                                  .was = timeOf(slot),
                                  .is = {}});
    }

    void sumItem(const Slot& slot) {
        const Slot* earlier = was_.find(slot.item->id);
        ItemChange change{.itemId = slot.item->id,
                          .title = {},
                          .day = slot.day->id,
                          .was = {},
                          .is = timeOf(slot)};
        if (earlier == nullptr) {
            ++summary_.came;
        } else {
            change.was = timeOf(*earlier);
            const bool* listed = listed_.find(slot.item->id);
            if (listed == nullptr && change.was == change.is) return;
            change.otherwise = listed != nullptr && *listed;
            ++summary_.changed;
        }
        change.title = titleOf(after_, *slot.item, titlesAfter_);
        summary_.items.push_back(std::move(change));
    }

    /// The day as it is in one of the programmes, and in the later one where it is there.
    void sumDay(const Day& day, const Day* later) {
        const bool isNew = later == &day;
        DayChange change{.day = day.id,
                         .date = later == nullptr ? day.date : later->date,
                         .was = isNew ? std::nullopt : timeOf(was_, day),
                         .is = later == nullptr ? std::nullopt : timeOf(is_, *later)};
        if (change.was != change.is) summary_.days.push_back(std::move(change));
    }

    const Programme& before_;
    const Programme& after_;
    Timeline was_;
    Timeline is_;
    std::optional<ItemIndex> titlesBefore_; ///< made when a continuation asks for its title
    std::optional<ItemIndex> titlesAfter_;
    IdTable<bool> listed_; ///< whether more than times differs
    Summary summary_;
};

} // namespace

Summary summarize(const Programme& before, const operations::Outcome& outcome) {
    return Summing(before, outcome).run();
}

} // namespace agendum
