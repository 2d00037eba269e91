// SPDX-License-Identifier: MPL-2.0
#include "programme/editing.hpp"
#include "programme/id_pool.hpp"
#include "programme/parts.hpp"
#include "programme/tracks.hpp"

#include <algorithm>
#include <utility>

namespace agendum::operations {
namespace {

std::vector<Day>::iterator find(Programme& programme, std::string_view id) {
    dayOf(programme, id); // must be there
    return std::ranges::find(programme.days, id, &Day::id);
}

} // namespace

Outcome addDay(const Programme& programme, std::chrono::year_month_day date,
               std::optional<Minutes> start) {
    checkDate(date);
    if (start) checkStart(*start);
    Programme after = programme;
    std::vector<Day>& days = after.days;
    const auto later =
        std::ranges::find_if(days, [date](const Day& day) { return day.date > date; });
    Day day;
    day.id = freshId(programme, "day");
    day.date = date;
    if (later != days.begin()) day.start = std::prev(later)->start;
    if (start) day.start = *start;
    days.insert(later, std::move(day));
    return outcomeOf(programme, std::move(after));
}

Outcome removeDay(const Programme& programme, std::string_view day) {
    Programme after = programme;
    const auto gone = find(after, day);
    if (after.days.size() == 1) throw Refusal({"refused.day.last", {}});
    const Item all = holding(std::move(gone->items));
    after.days.erase(gone);
    closeParts(all, after);
    return outcomeOf(programme, std::move(after));
}

Outcome moveDay(const Programme& programme, std::string_view day, std::string_view after) {
    Programme moved = programme;
    const auto from = find(moved, day);
    if (!after.empty()) find(moved, after);
    if (day == after) return {.programme = std::move(moved), .changes = {}};
    Day taken = std::move(*from);
    moved.days.erase(from);
    const auto to = after.empty() ? moved.days.begin() : std::next(find(moved, after));
    moved.days.insert(to, std::move(taken));
    orderAllParts(moved);
    return outcomeOf(programme, std::move(moved), day);
}

} // namespace agendum::operations
