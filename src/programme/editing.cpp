// SPDX-License-Identifier: MPL-2.0
#include "programme/editing.hpp"

#include "programme/iso_time.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace agendum::operations {
namespace {

constexpr Minutes sevenDays = std::chrono::days(7);

std::optional<Spot> findSpot(const Spot& row, std::string_view id) {
    Spot spot = row;
    for (spot.index = 0; spot.index < row.row->size(); ++spot.index) {
        if (spot.seen().id == id) return spot;
        if (!holdsAny(spot.seen(), [id](const Item& item) { return item.id == id; })) continue;
        Item& block = spot.item();
        for (Strand& strand : block.strands) {
            const Spot inside{
                .day = row.day, .block = &block, .strand = &strand, .row = &strand.items};
            if (auto found = findSpot(inside, id)) return found;
        }
    }
    return std::nullopt;
}

} // namespace

Spot spotOf(Programme& programme, std::string_view id) {
    for (Day& day : programme.days) {
        if (id.empty()) break;
        if (auto found = findSpot({.day = &day, .row = &day.items}, id)) return *found;
    }
    throw Refusal({"refused.item.unknown", {std::string(id)}});
}

Day& dayOf(Programme& programme, std::string_view id) {
    const auto found = std::ranges::find(programme.days, id, &Day::id);
    if (found == programme.days.end()) throw Refusal({"refused.day.unknown", {std::string(id)}});
    return *found;
}

std::string nameFor(const Programme& programme, const Item& item) {
    const std::string& title = item.title.empty() ? original(programme, item).title : item.title;
    return title.empty() ? item.id : title;
}

void checkDuration(Minutes duration) {
    if (duration >= Minutes{0} && duration <= sevenDays) return;
    throw Refusal({"refused.minutes.range",
                   {std::to_string(duration.count()), std::to_string(sevenDays.count())}});
}

void checkStart(Minutes start) {
    if (start >= Minutes{0} && start < sevenDays) return;
    throw Refusal({"refused.start.range", {isoTime(start), isoTime(sevenDays - Minutes{1})}});
}

void checkDate(std::chrono::year_month_day date) {
    using std::chrono::year;
    if (date.ok() && date.year() >= year(1) && date.year() <= year(9999)) return;
    throw Refusal({"refused.date", {}});
}

Outcome outcomeOf(const Programme& before, Programme after, std::string_view moved) {
    ChangeList changes = difference(before, after, moved);
    return {.programme = std::move(after), .changes = std::move(changes)};
}

void settleBefore(ItemList& row, std::size_t index, const Timeline& timeline) {
    for (std::size_t i = index; i > 0; --i) {
        const Item& item = std::as_const(row)[i - 1];
        const bool isFixed = item.fixedStart.has_value();
        if (!item.duration && !item.isBlock()) {
            const Slot& slot = *timeline.find(item.id);
            if (slot.end > slot.start) row[i - 1].duration = slot.end - slot.start;
        }
        if (isFixed) break;
    }
}

} // namespace agendum::operations
