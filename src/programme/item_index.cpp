// SPDX-License-Identifier: MPL-2.0
#include "programme/item_index.hpp"

namespace agendum {

ItemIndex::ItemIndex(const Programme& programme) {
    forEachItem(programme, [this](const Day&, const Item& item, int) {
        if (!item.id.empty()) byId_.emplace(item.id, &item);
    });
}

const Item* ItemIndex::find(std::string_view id) const {
    const auto found = byId_.find(id);
    return found == byId_.end() ? nullptr : found->second;
}

const Item& ItemIndex::original(const Item& item) const {
    return firstPart(item, [this](std::string_view id) { return find(id); });
}

const std::string& ItemIndex::titleOf(const Item& item) const {
    return item.title.empty() ? original(item).title : item.title;
}

} // namespace agendum
