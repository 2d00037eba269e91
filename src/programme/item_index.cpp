// SPDX-License-Identifier: MPL-2.0
#include "programme/item_index.hpp"

#include <algorithm>
#include <vector>

namespace agendum {
namespace {

std::size_t countItems(const Programme& programme) {
    std::size_t items = 0;
    forEachItem(programme, [&items](const Day&, const Item&, int) { ++items; });
    return items;
}

} // namespace

ItemIndex::ItemIndex(const Programme& programme) : byId_(countItems(programme)) {
    std::vector<const Item*> continuations;
    forEachItem(programme, [&](const Day&, const Item& item, int) {
        if (!item.id.empty()) byId_.add(item.id, &item);
        if (!item.continues.empty()) continuations.push_back(&item);
    });
    for (const Item* item : continuations) resolve(*item);
}

/// Walks to the first part once for all the parts on the way, so that long chains stay cheap.
void ItemIndex::resolve(const Item& item) {
    std::vector<const Item*> way;
    const Item* part = &item;
    while (part != nullptr && !part->continues.empty() && !originals_.contains(part)) {
        originals_.emplace(part, nullptr);
        way.push_back(part);
        part = find(part->continues);
    }
    if (part == nullptr) part = way.back(); // the reference leads nowhere
    const auto known = originals_.find(part);
    if (known != originals_.end() && known->second != nullptr) part = known->second;
    // Where the way came round to itself, everything on the ring stands for itself.
    const auto ring = std::ranges::find(way, part);
    for (auto passed = way.begin(); passed != way.end(); ++passed) {
        originals_[*passed] = passed < ring ? part : *passed;
    }
}

const Item* ItemIndex::find(std::string_view id) const {
    const Item* const* found = byId_.find(id);
    return found == nullptr ? nullptr : *found;
}

const Item& ItemIndex::original(const Item& item) const {
    const auto found = originals_.find(&item);
    return found == originals_.end() ? item : *found->second;
}

const std::string& ItemIndex::titleOf(const Item& item) const {
    return item.title.empty() ? original(item).title : item.title;
}

} // namespace agendum
