// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/id_table.hpp"
#include "programme/programme.hpp"

#include <string>
#include <vector>

/// The parts of an item that a break splits: the first has title, speakers and texts, the others continue
/// it. What must be put right when parts go or change places.
namespace agendum {

/// After an item was removed, with what it held: what continued one of them continues what that one
/// continued; where it was the first part, the earliest that is left takes over its texts, and references
/// to its start.
void closeParts(const Item& removed, Programme& programme);

/// A block that is in no programme and holds the items: for what is removed together.
Item holding(ItemList items);

/// After items were moved: of their parts, and those of what they hold, the one that now comes first is the
/// first part. It changes texts and references with the one that was; each other part continues the one before it.
void orderParts(Programme& programme, const IdSet& moved);
/// The same for everything, after many items moved.
void orderAllParts(Programme& programme);

/// Makes texts that name the start of one item name that of another.
void redirectStart(Programme& programme, const std::string& from, const std::string& to);

} // namespace agendum
