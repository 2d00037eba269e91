// SPDX-License-Identifier: MPL-2.0
#include "support/small_programme.hpp"

#include "programme/iso_time.hpp"
#include "programme/timeline.hpp"

#include <algorithm>
#include <stdexcept>

namespace agendum::testing {
namespace {

Minutes timeOf(std::string_view text) {
    return parseIsoTime(text).value();
}

void read(const Timeline& timeline, const ItemList& items, std::string& text) {
    for (const Item& item : items) {
        const Slot& slot = *timeline.find(item.id);
        if (!text.empty() && text.back() != '[') text += ' ';
        text += item.id + ' ' + isoTime(slot.start) + '-' + isoTime(slot.end);
        if (slot.gap != Minutes{0}) text += '+' + std::to_string(slot.gap.count());
        if (slot.overlap != Minutes{0}) text += '-' + std::to_string(slot.overlap.count());
        if (slot.open) text += '?';
        if (!item.isBlock()) continue;
        text += " [";
        for (const Strand& strand : item.strands) {
            if (&strand != &item.strands.front()) text += " |";
            read(timeline, strand.items, text);
        }
        text += ']';
    }
}

} // namespace

Item item(std::string id, int minutes) {
    Item result = openItem(std::move(id));
    result.duration = Minutes(minutes);
    return result;
}

Item openItem(std::string id) {
    Item result;
    result.title = id;
    std::ranges::transform(result.title, result.title.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    result.id = std::move(id);
    return result;
}

Item fixedAt(std::string_view start, Item item) {
    item.fixedStart = timeOf(start);
    return item;
}

Item flexible(Item item, int minimum) {
    item.flexible = true;
    if (minimum > 0) item.minimum = Minutes(minimum);
    return item;
}

Item block(std::string id, std::vector<ItemList> strands) {
    Item result = openItem(std::move(id));
    for (ItemList& items : strands) {
        Strand strand;
        strand.id = result.id + '.' + std::to_string(result.strands.size() + 1);
        strand.items = std::move(items);
        result.strands.push_back(std::move(strand));
    }
    return result;
}

Programme programmeOf(ItemList items, std::string_view start) {
    Programme programme = programmeOfDays({std::move(items)});
    programme.days.front().start = timeOf(start);
    return programme;
}

Programme programmeOfDays(std::vector<ItemList> days) {
    Programme programme;
    std::chrono::sys_days date = std::chrono::year{2025} / 5 / 20;
    for (ItemList& items : days) {
        Day day;
        day.id = 'd' + std::to_string(programme.days.size() + 1);
        day.date = date;
        day.items = std::move(items);
        programme.days.push_back(std::move(day));
        date += std::chrono::days(1);
    }
    return programme;
}

std::string agenda(const Programme& programme) {
    const Timeline timeline(programme);
    std::string text;
    for (const Day& day : programme.days) {
        if (&day != &programme.days.front()) text += " /";
        read(timeline, day.items, text);
    }
    return text;
}

const Item& at(const Programme& programme, std::string_view id) {
    const Item* found = findItem(programme, id);
    if (found == nullptr) throw std::out_of_range("no item " + std::string(id));
    return *found;
}

Item& at(Programme& programme, std::string_view id) {
    Item* found = findItem(programme, id);
    if (found == nullptr) throw std::out_of_range("no item " + std::string(id));
    return *found;
}

} // namespace agendum::testing
