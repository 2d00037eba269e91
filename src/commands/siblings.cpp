// SPDX-License-Identifier: MPL-2.0
#include "commands/siblings.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace agendum::commands {
namespace {

struct Standing {
    const Day* day = nullptr;
    const Strand* strand = nullptr; ///< null: among the day's own items
    const ItemList* siblings = nullptr;
    std::size_t position = 0;
};

std::optional<Standing> find(const Day& day, const Strand* strand, const ItemList& items,
                             std::string_view id) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].id == id) return Standing{&day, strand, &items, i};
        for (const Strand& inner : items[i].strands)
            if (auto found = find(day, &inner, inner.items, id)) return found;
    }
    return std::nullopt;
}

std::optional<Standing> find(const Programme& programme, std::string_view id) {
    for (const Day& day : programme.days)
        if (auto found = find(day, nullptr, day.items, id)) return found;
    return std::nullopt;
}

} // namespace

bool isFirst(const Programme& programme, std::string_view item) {
    const auto standing = find(programme, item);
    return standing && standing->position == 0
           && (standing->strand || standing->day == &programme.days.front());
}

bool isLast(const Programme& programme, std::string_view item) {
    const auto standing = find(programme, item);
    return standing && standing->position + 1 == standing->siblings->size()
           && (standing->strand || standing->day == &programme.days.back());
}

std::string neighbourOf(const Programme& programme, const operations::Items& items) {
    const auto standing = items.empty() ? std::nullopt : find(programme, items.back());
    if (!standing) return {};
    const ItemList& siblings = *standing->siblings;
    const auto isOther = [&](const Item& item) { return !std::ranges::count(items, item.id); };
    const auto at = siblings.begin() + static_cast<std::ptrdiff_t>(standing->position);
    if (const auto after = std::find_if(at + 1, siblings.end(), isOther); after != siblings.end())
        return after->id;
    const auto before = std::find_if(std::reverse_iterator(at), siblings.rend(), isOther);
    return before != siblings.rend() ? before->id : std::string();
}

operations::Place placeBehind(const Programme& programme, std::string_view item, const Day* day) {
    if (const auto standing = find(programme, item))
        return {standing->day->id, standing->strand ? standing->strand->id : std::string(),
                std::string(item)};
    if (!day) return {};
    return {day->id, {}, day->items.empty() ? std::string() : day->items.back().id};
}

} // namespace agendum::commands
