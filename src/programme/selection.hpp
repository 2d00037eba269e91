// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/id_table.hpp"
#include "programme/programme.hpp"

#include <string>
#include <vector>

namespace agendum::operations {

/// What an operation is about when it is about more than one item.
struct Scope {
    std::string day;                ///< everything on that day
    std::string strand;             ///< everything in that strand
    std::vector<std::string> items; ///< these items; empty as all the rest is: the whole programme
};

/// A scope looked up in a programme, which must outlive it and keep its ids.
class Selection {
public:
    /// Throws Refusal "refused.day.unknown", "refused.strand.unknown" or "refused.item.unknown" for what
    /// the programme does not have.
    Selection(const Programme& programme, const Scope& scope);

    bool contains(const Item& item) const { return everything_ || items_.contains(item.id); }

private:
    IdSet items_;
    bool everything_ = false;
};

/// The items of those ids. Throws Refusal "refused.item.unknown", and "refused.items.none" for no ids.
IdSet selected(const Programme& programme, const std::vector<std::string>& items);

} // namespace agendum::operations
