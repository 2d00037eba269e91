// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Programmes written in one line, and read in one.
namespace agendum::testing {

/// Titled as its id in capitals.
Item item(std::string id, int minutes);
/// Without a duration.
Item openItem(std::string id);
Item fixedAt(std::string_view start, Item item);
/// Its length may shrink, down to the minimum where that is not 0, or grow.
Item flexible(Item item, int minimum = 0);
/// Its strands are called "ID.1", "ID.2" …; no duration of its own.
Item block(std::string id, std::vector<ItemList> strands);

/// A programme of one day, "d1", that starts at nine.
Programme programmeOf(ItemList items, std::string_view start = "09:00");
/// Days "d1", "d2" …, one date after another.
Programme programmeOfDays(std::vector<ItemList> days);

/// What happens when: "a 09:00-09:30 b 09:30-10:00+15 ! c 09:45-10:00". After an item, +n is a gap before it,
/// -n an overlap, ? that its end is open; what blocks hold follows them in brackets, strands apart by |;
/// days are apart by /.
std::string agenda(const Programme& programme);

/// The item of that id, which must be there.
const Item& at(const Programme& programme, std::string_view id);
Item& at(Programme& programme, std::string_view id);

} // namespace agendum::testing
