// SPDX-License-Identifier: MPL-2.0
#include "programme/rearrange.hpp"

#include "programme/moving.hpp"
#include "programme/parts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace agendum::operations {
namespace {

/// Both halves of an item, in a copy of the programme.
struct Halves {
    Item& first;
    Item& second;
};

bool isAway(const std::string& text, const std::string& other) {
    return !text.empty() && text != other;
}

/// What only the second half has.
void addTexts(const Halves& halves) {
    auto& [first, second] = halves;
    if (first.title.empty()) first.title = second.title;
    if (first.subtitle.empty()) first.subtitle = second.subtitle;
    for (const std::string* text : {&second.title, &second.subtitle}) {
        if (!isAway(*text, first.title) || *text == first.subtitle) continue;
        first.description.push_back({.kind = Paragraph::Kind::plain, .line = lineOf(*text)});
    }
    for (Speaker& speaker : second.speakers) {
        const bool known =
            std::ranges::find(first.speakers, speaker.name, &Speaker::name) != first.speakers.end();
        if (!known) first.speakers.push_back(std::move(speaker));
    }
    std::ranges::move(second.description, std::back_inserter(first.description));
    std::ranges::move(second.links, std::back_inserter(first.links));
    if (first.room.empty()) first.room = second.room;
}

std::optional<Minutes> sumOf(std::optional<Minutes> a, std::optional<Minutes> b) {
    if (!a && !b) return std::nullopt;
    return a.value_or(Minutes{0}) + b.value_or(Minutes{0});
}

/// Adds the second half's minutes. One without a duration counts as long as it lasts, unless nothing
/// stands between the halves: then both last until the next fixed start.
void addLength(const Halves& halves, const Timeline& timeline, bool adjacent) {
    const auto lengthOf = [&timeline](const Item& half) -> std::optional<Minutes> {
        const Slot& slot = *timeline.find(half.id);
        if (half.duration || slot.end == slot.start) return half.duration;
        return slot.end - slot.start;
    };
    const bool open = adjacent && !halves.second.duration;
    halves.first.duration =
        open ? std::nullopt : sumOf(lengthOf(halves.first), lengthOf(halves.second));
    halves.first.minimum = sumOf(halves.first.minimum, halves.second.minimum);
}

/// Where the second half goes: right behind the item, or behind `around`.
std::size_t placeOfSecond(const Spot& spot, const Split& split) {
    if (split.around.empty()) return spot.index + 1;
    const ItemList& row = spot.items();
    const auto found = std::find_if(row.begin() + offset(spot.index) + 1, row.end(),
                                    [&](const Item& item) { return item.id == split.around; });
    if (found == row.end()) throw Refusal({"refused.split.around", {split.around}});
    return static_cast<std::size_t>(found - row.begin()) + 1;
}

Minutes lengthOfFirst(const Spot& spot, const Split& split, const Slot& slot) {
    if (split.first) return *split.first;
    const Minutes whole = slot.end - slot.start;
    if (!split.around.empty()) {
        const auto around = std::ranges::find(spot.items(), split.around, &Item::id);
        if (around->fixedStart && *around->fixedStart > slot.start
            && *around->fixedStart < slot.end) {
            return *around->fixedStart - slot.start;
        }
    }
    constexpr Minutes step{5};
    const Minutes half = whole / 2;
    return half < step ? half : half / step * step;
}

Item secondHalf(Item& first, Minutes length) {
    Item second;
    second.kind = first.kind;
    second.room = first.room;
    second.flexible = first.flexible;
    second.continues = first.id;
    if (first.duration) second.duration = *first.duration - length;
    first.duration = length;
    if (first.minimum) {
        const Minutes rest = *first.minimum - length;
        first.minimum = std::min(*first.minimum, length);
        if (rest > Minutes{0}) second.minimum = rest;
    }
    return second;
}

} // namespace

Outcome swapItems(const Programme& programme, std::string_view item, std::string_view other) {
    Programme after = programme;
    const Spot a = spotOf(after, item);
    const Spot b = spotOf(after, other);
    if (item == other) return {.programme = std::move(after), .changes = {}};
    for (const auto& [block, inside] : {std::pair(a, other), std::pair(b, item)}) {
        if (isWithin(block.seen(), inside, {})) {
            throw Refusal({"refused.move.inside", {nameFor(programme, block.seen())}});
        }
    }
    std::swap(a.item(), b.item());
    std::swap(a.item().fixedStart, b.item().fixedStart);
    orderParts(after, {item, other});
    return outcomeOf(programme, std::move(after));
}

Outcome splitItem(const Programme& programme, std::string_view item, const Split& split) {
    if (split.pause) checkDuration(*split.pause);
    Programme after = programme;
    const Spot spot = spotOf(after, item);
    Item& first = spot.item();
    const std::string name = nameFor(programme, first);
    if (first.isBlock()) throw Refusal({"refused.split.block", {name}});
    const std::size_t place = placeOfSecond(spot, split);
    const Slot slot = *Timeline(programme).find(item);
    const Minutes whole = slot.end - slot.start;
    const Minutes length = lengthOfFirst(spot, split, slot);
    if (length < Minutes{1} || length >= whole) {
        throw Refusal({"refused.minutes.split",
                       {std::to_string(length.count()), name, std::to_string(whole.count())}});
    }
    Item second = secondHalf(first, length);
    second.id = freshId(programme, first.id);
    editItems(
        after, [item](const Item& each) { return each.continues == item; },
        [&second](Item& each) { each.continues = second.id; });
    spot.row->insert(spot.row->cbegin() + offset(place), std::move(second));
    if (split.pause) {
        Item pause;
        pause.id = freshId(after, "break");
        pause.kind = ItemKind::pause;
        pause.title = tidied(split.pauseTitle);
        pause.duration = split.pause;
        spot.row->insert(spot.row->cbegin() + offset(spot.index) + 1, std::move(pause));
    }
    return outcomeOf(programme, std::move(after));
}

Outcome joinItem(const Programme& programme, std::string_view item) {
    Programme after = programme;
    const Spot named = spotOf(after, item);
    std::string firstId = named.seen().continues;
    std::string secondId(item);
    if (firstId.empty() || findItem(programme, firstId) == nullptr) {
        firstId = item;
        secondId.clear();
        forEachItem(programme, [&](const Day&, const Item& each, int) {
            if (each.continues == item && each.id != item) secondId = each.id;
        });
    }
    const std::string name = nameFor(programme, named.seen());
    if (secondId.empty() || firstId == secondId) throw Refusal({"refused.join", {name}});
    const Spot from = spotOf(after, secondId);
    Item second = takeOut(from);
    const Spot first = spotOf(after, firstId);
    if (second.isBlock() || first.item().isBlock()) throw Refusal({"refused.join", {name}});
    const bool adjacent = first.row == from.row && first.index + 1 == from.index;
    addLength({first.item(), second}, Timeline(programme), adjacent);
    closeParts(second, after);
    redirectStart(after, secondId, firstId);
    addTexts({first.item(), second});
    keepLengths(programme, after, {firstId});
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
