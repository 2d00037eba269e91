// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/operations.hpp"

#include <string>
#include <string_view>

/// Where an item stands among its siblings: its day's own items, or those of its strand.
namespace agendum::commands {

/// Whether moveUp has nowhere to go: no earlier sibling, and no earlier day.
bool isFirst(const Programme& programme, std::string_view item);
/// Whether moveDown has nowhere to go.
bool isLast(const Programme& programme, std::string_view item);

/// The first sibling after the last of the items that is not among them, else the nearest before it;
/// empty: there is none.
std::string neighbourOf(const Programme& programme, const operations::Items& items);

/// The place right behind the item; where there is no such item, the end of that day (null: none).
operations::Place placeBehind(const Programme& programme, std::string_view item, const Day* day);

} // namespace agendum::commands
