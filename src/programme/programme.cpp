// SPDX-License-Identifier: MPL-2.0
#include "programme/programme.hpp"

#include "programme/id_pool.hpp"
#include "programme/item_index.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace agendum {
namespace {

constexpr std::array<std::pair<ItemKind, std::string_view>, 6> kindNames{{
    {ItemKind::session, "session"},
    {ItemKind::talk, "talk"},
    {ItemKind::pause, "break"},
    {ItemKind::meal, "meal"},
    {ItemKind::registration, "registration"},
    {ItemKind::other, "other"},
}};

const Item* findAmong(const ItemList& row, std::string_view id) {
    for (const Item& item : row) {
        if (item.id == id) return &item;
        for (const Strand& strand : item.strands) {
            if (const Item* found = findAmong(strand.items, id)) return found;
        }
    }
    return nullptr;
}

} // namespace

std::string_view nameOf(ItemKind kind) {
    return std::ranges::find(kindNames, kind, &decltype(kindNames)::value_type::first)->second;
}

std::optional<ItemKind> kindNamed(std::string_view name) {
    const auto* const found =
        std::ranges::find(kindNames, name, &decltype(kindNames)::value_type::second);
    return found == kindNames.end() ? std::nullopt : std::optional(found->first);
}

const Item* findItem(const Programme& programme, std::string_view id) {
    if (id.empty()) return nullptr;
    for (const Day& day : programme.days) {
        if (const Item* found = findAmong(day.items, id)) return found;
    }
    return nullptr;
}

Item* findItem(Programme& programme, std::string_view id) {
    Item* found = nullptr;
    if (id.empty()) return found;
    const auto isFound = [&](const Item& item) { return found == nullptr && item.id == id; };
    editItems(programme, isFound, [&found](Item& item) { found = &item; });
    return found;
}

const Item& original(const Programme& programme, const Item& item) {
    if (item.continues.empty()) return item;
    const Item* earlier = findItem(programme, item.continues);
    if (earlier == nullptr) return item;
    // One step is all that most need; chains, and rings, are an index's work.
    return earlier->continues.empty() ? *earlier : ItemIndex(programme).original(item);
}

std::string freshId(const Programme& programme, std::string_view stem) {
    return IdPool(programme, stem).fresh(stem);
}

} // namespace agendum
