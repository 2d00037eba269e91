// SPDX-License-Identifier: MPL-2.0
#include "programme/item_list.hpp"

#include "programme/programme.hpp"

#include <algorithm>

namespace agendum {

ItemList::ItemList(std::initializer_list<Item> items) : ItemList(items.begin(), items.end()) {}

void ItemList::push_back(Item item) {
    handles_.push_back(std::make_shared<Item>(std::move(item)));
}

Item& ItemList::emplace_back() {
    return *handles_.emplace_back(std::make_shared<Item>());
}

ItemList::iterator ItemList::insert(const_iterator before, Item item) {
    const auto at = before - cbegin();
    handles_.insert(handles_.begin() + at, std::make_shared<Item>(std::move(item)));
    return begin() + at;
}

ItemList::iterator ItemList::insert(const_iterator before, const_iterator first,
                                    const_iterator last) {
    const auto at = before - cbegin();
    const std::vector<Handle> items(first.at_, last.at_); // which may be this list's own
    handles_.insert(handles_.begin() + at, items.begin(), items.end());
    return begin() + at;
}

ItemList::iterator ItemList::erase(const_iterator first, const_iterator last) {
    const auto at = first - cbegin();
    handles_.erase(handles_.begin() + at, handles_.begin() + (last - cbegin()));
    return begin() + at;
}

void ItemList::move(size_type from, size_type to) {
    const auto at = [this](size_type index) {
        return handles_.begin() + static_cast<difference_type>(index);
    };
    if (from < to) {
        std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
        std::rotate(at(to), at(from), at(from + 1));
    }
}

bool ItemList::operator==(const ItemList& other) const noexcept {
    return std::ranges::equal(handles_, other.handles_,
                              [](const Handle& a, const Handle& b) { return a == b || *a == *b; });
}

void ItemList::unshare(Handle& handle) {
    handle = std::make_shared<Item>(std::as_const(*handle));
}

} // namespace agendum
