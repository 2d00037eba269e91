// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string>
#include <utility>

namespace agendum::layout {

inline Item item(std::string id, std::string title, int minutes = 30) {
    Item item;
    item.id = std::move(id);
    item.title = std::move(title);
    item.duration = Minutes(minutes);
    return item;
}

inline Day day(std::string id, ItemList items) {
    using namespace std::chrono_literals;
    Day day;
    day.id = std::move(id);
    day.date = 2025y / 5 / 20d;
    day.items = std::move(items);
    return day;
}

inline Programme programmeOf(ItemList items) {
    Programme programme;
    programme.days.push_back(day("d", std::move(items)));
    return programme;
}

inline Speaker speaker(std::string name, std::string organisation = {}) {
    return {.name = std::move(name), .organisation = std::move(organisation), .foreign = {}};
}

inline Link link(std::string text, std::string href) {
    return {.text = std::move(text), .href = std::move(href), .foreign = {}};
}

inline Run linkedRun(std::string text, std::string href) {
    return {.text = std::move(text), .href = std::move(href), .startOf = {}};
}

inline Run startOf(std::string item) {
    return {.text = {}, .href = {}, .startOf = std::move(item)};
}

} // namespace agendum::layout
