// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <utility>

namespace agendum::testing {

/// Equal, with each item built anew.
inline ItemList deepCopy(const ItemList& items) {
    ItemList copies;
    for (Item item : items) {
        for (Strand& strand : item.strands) strand.items = deepCopy(std::as_const(strand.items));
        copies.push_back(std::move(item));
    }
    return copies;
}

/// A programme that shares no item with the one it is a copy of.
inline Programme deepCopy(Programme programme) {
    for (Day& day : programme.days) day.items = deepCopy(std::as_const(day.items));
    return programme;
}

} // namespace agendum::testing
