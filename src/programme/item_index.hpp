// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace agendum {

/// Follows an item's `continues` to the first part, looking ids up with find(id). A reference that
/// leads nowhere or round ends where it is.
template <typename Find> const Item& firstPart(const Item& item, Find find) {
    const Item* part = &item;
    std::unordered_set<const Item*> passed;
    while (!part->continues.empty()) {
        passed.insert(part);
        const Item* earlier = find(part->continues);
        if (earlier == nullptr || passed.contains(earlier)) break;
        part = earlier;
    }
    return *part;
}

/// Finds the items of a programme by their ids in constant time. The programme must outlive the
/// index and stay unchanged.
class ItemIndex {
public:
    explicit ItemIndex(const Programme& programme);
    explicit ItemIndex(Programme&&) = delete;

    /// The item of that id, or null. Of several with one id: the first.
    const Item* find(std::string_view id) const;
    /// As agendum::original, with steps in constant time.
    const Item& original(const Item& item) const;
    /// The title that the item goes by: its own, else that of what it continues.
    const std::string& titleOf(const Item& item) const;

private:
    std::unordered_map<std::string_view, const Item*> byId_;
};

} // namespace agendum
