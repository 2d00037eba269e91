// SPDX-License-Identifier: MPL-2.0
#include "programme/clock.hpp"
#include "programme/editing.hpp"
#include "programme/id_pool.hpp"
#include "programme/rearrange.hpp"

#include <algorithm>
#include <cstdint>
#include <queue>
#include <utility>

namespace agendum::operations {
namespace {

bool isPause(const Item& item) {
    return item.kind == ItemKind::pause || item.kind == ItemKind::meal
           || item.kind == ItemKind::registration;
}

/// Items without a break between them, and the breaks that it gets.
struct Stretch {
    std::size_t first = 0;     ///< index of its first item in the day
    std::vector<Minutes> ends; ///< of its items, counted from its beginning, gaps left out
    std::size_t breaks = 0;

    bool hasRoom() const { return breaks + 1 < ends.size(); }
    Minutes length() const { return ends.back(); }
};

std::vector<Stretch> stretchesOf(const Day& day) {
    std::vector<Stretch> stretches;
    bool goesOn = false;
    std::size_t next = 0;
    for (const Slot& slot : workOut(day)) {
        if (slot.depth > 0) continue;
        const std::size_t index = next++;
        if (isPause(*slot.item)) {
            goesOn = false;
            continue;
        }
        if (!goesOn) stretches.push_back({.first = index, .ends = {}});
        std::vector<Minutes>& ends = stretches.back().ends;
        const Minutes before = ends.empty() ? Minutes{0} : ends.back();
        ends.push_back(before + (slot.end - slot.start));
        goesOn = true;
    }
    return stretches;
}

/// Gives one break after the other to the stretch whose parts would be the longest.
void deal(std::vector<Stretch>& stretches, std::size_t count) {
    const auto shorter = [&stretches](std::size_t a, std::size_t b) {
        const auto weigh = [&](std::size_t mine, std::size_t other) {
            return stretches[mine].length().count()
                   * static_cast<std::int64_t>(stretches[other].breaks + 1);
        };
        const std::int64_t left = weigh(a, b);
        const std::int64_t right = weigh(b, a);
        return left == right ? a > b : left < right;
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(shorter)> next(shorter);
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (stretches[i].hasRoom()) next.push(i);
    }
    for (std::size_t given = 0; given < count && !next.empty(); ++given) {
        const std::size_t longest = next.top();
        next.pop();
        ++stretches[longest].breaks;
        if (stretches[longest].hasRoom()) next.push(longest);
    }
}

/// Behind which of the day's items the breaks go: where equal parts would end, or next to it.
std::vector<std::size_t> placesIn(const Stretch& stretch) {
    std::vector<std::size_t> places;
    std::size_t index = 0; // the first item that the next break may follow
    for (std::size_t given = 1; given <= stretch.breaks; ++given) {
        const auto parts = static_cast<int>(stretch.breaks) + 1;
        // Times the number of parts, so that nothing is rounded.
        const Minutes ideal = stretch.length() * static_cast<int>(given);
        const std::size_t last = stretch.ends.size() - 2 - (stretch.breaks - given);
        const auto away = [&](std::size_t i) {
            return std::chrono::abs(stretch.ends[i] * parts - ideal);
        };
        while (index < last && stretch.ends[index + 1] * parts <= ideal) ++index;
        if (index < last && away(index + 1) < away(index)) ++index;
        places.push_back(stretch.first + index);
        ++index;
    }
    return places;
}

} // namespace

Outcome insertBreaks(const Programme& programme, std::string_view day, const Breaks& breaks) {
    checkDuration(breaks.length);
    constexpr std::size_t most = 100;
    if (breaks.count < 1 || breaks.count > most) {
        throw Refusal({"refused.count", {std::to_string(breaks.count), "1", std::to_string(most)}});
    }
    Programme after = programme;
    Day& filled = dayOf(after, day);
    std::vector<Stretch> stretches = stretchesOf(filled);
    std::size_t room = 0;
    for (const Stretch& stretch : stretches) room += stretch.ends.size() - 1;
    if (room < breaks.count) {
        throw Refusal(
            {"refused.breaks.room", {std::to_string(breaks.count), std::to_string(room)}});
    }
    deal(stretches, breaks.count);
    std::vector<std::size_t> places;
    for (const Stretch& stretch : stretches)
        std::ranges::copy(placesIn(stretch), std::back_inserter(places));
    IdPool pool(programme, "break");
    ItemList items;
    items.reserve(filled.items.size() + places.size());
    auto rest = filled.items.cbegin();
    for (const std::size_t place : places) {
        const auto behind = filled.items.cbegin() + static_cast<std::ptrdiff_t>(place) + 1;
        items.insert(items.cend(), rest, behind);
        rest = behind;
        Item pause;
        pause.id = pool.fresh("break");
        pause.kind = ItemKind::pause;
        pause.title = tidied(breaks.title);
        pause.duration = breaks.length;
        items.push_back(std::move(pause));
    }
    items.insert(items.cend(), rest, filled.items.cend());
    filled.items = std::move(items);
    keepLengths(programme, after);
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
