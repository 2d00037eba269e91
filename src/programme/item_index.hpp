// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/id_table.hpp"
#include "programme/programme.hpp"

#include <string_view>
#include <unordered_map>

namespace agendum {

/// Finds the items of a programme by their ids in constant time. The programme must outlive the
/// index and stay unchanged.
class ItemIndex {
public:
    explicit ItemIndex(const Programme& programme);
    explicit ItemIndex(Programme&&) = delete;

    /// The item of that id, or null. Of several with one id: the first.
    const Item* find(std::string_view id) const;
    /// As agendum::original, in constant time. The item must be one of the programme's.
    const Item& original(const Item& item) const;
    /// The title that the item goes by: its own, else that of what it continues.
    const std::string& titleOf(const Item& item) const;

private:
    void resolve(const Item& item);

    IdTable<const Item*> byId_;
    std::unordered_map<const Item*, const Item*> originals_; ///< of those that continue something
};

} // namespace agendum
