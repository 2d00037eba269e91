// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/editing.hpp"

#include <cstddef>
#include <string_view>

/// Taking items out of their rows and putting them elsewhere.
namespace agendum::operations {

inline std::ptrdiff_t offset(std::size_t index) {
    return static_cast<std::ptrdiff_t>(index);
}

/// Which strand, anywhere in the programme; its row is null where no strand has that id.
Spot strandSpot(Programme& programme, std::string_view id);
/// Where an item that goes to the place will stand. Throws Refusal.
Spot spotAt(Programme& programme, const Place& place);

bool leadsDay(const Spot& spot);
/// Puts the item into the row. Before a day's fixed first item, the day's start meant nothing: the
/// new first item leads up to the fixed one.
void put(const Spot& spot, Item item);
/// The same for several that follow each other there.
void putAll(const Spot& spot, const ItemList& items);
/// Moves the item to another place in its row, before the one that stands at the index now.
void moveWithin(const Spot& from, std::size_t before);
Item takeOut(const Spot& spot);
/// After a day's fixed first item left its place: where it left the day, the next one takes its start;
/// where it stands further on, the day's start counts again, unless what comes first would begin with it.
void followFirst(Day& day, const Item& former);

/// Whether the block holds the item, or the strand where one is named.
bool isWithin(const Item& block, std::string_view item, std::string_view strand);

} // namespace agendum::operations
