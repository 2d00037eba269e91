// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/operations.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Blocks: items that hold other items, in one strand or in several that run side by side.
///
/// What is for everybody, such as a break, stands among the day's own items. Moving it from a strand into
/// the day (moveItem) puts it before or behind the block, which stays whole.
namespace agendum::operations {

/// Which strands the items get.
enum class Strands {
    each, ///< one each: they run side by side
    one   ///< one for all: they follow each other
};

/// Puts items of one row into a new block in the place of the first of them, in their order. The block
/// takes over the first one's fixed start; the other items keep theirs. Parts of a split item that come to
/// stand in another order change roles, as when items are moved. Refused for items of several rows
/// ("refused.block.rows").
Outcome makeBlock(const Programme& programme, const Items& items, std::string_view title,
                  Strands strands);

/// Puts what the block holds in its place, by start and, of those that begin at once, by strand. The first
/// one takes over the block's fixed start where it has none itself. What has no room gets
/// its strand's, or the block's. A block that holds nothing becomes a plain item. Refused for an item that
/// is none ("refused.item.block").
Outcome dissolveBlock(const Programme& programme, std::string_view item);

/// Gives the block one more strand, the last. An item that is no block becomes one.
Outcome addStrand(const Programme& programme, std::string_view item, std::string_view title,
                  std::string_view room);
/// Removes a strand with what it holds; a block without strands is a plain item again.
/// Refused for what does not exist ("refused.strand.unknown"), as in setStrand.
Outcome removeStrand(const Programme& programme, std::string_view strand);
/// None: as it is.
Outcome setStrand(const Programme& programme, std::string_view strand,
                  const std::optional<std::string>& title, const std::optional<std::string>& room);

/// Adds a day without items, before the first one that has a later date. It begins when the day before it
/// does, unless a start is given.
Outcome addDay(const Programme& programme, std::chrono::year_month_day date,
               std::optional<Minutes> start);
/// Removes a day with its items. The last one that is left is refused ("refused.day.last").
Outcome removeDay(const Programme& programme, std::string_view day);
/// Puts a day behind another one; empty: first. Dates stay with their days.
Outcome moveDay(const Programme& programme, std::string_view day, std::string_view after);

} // namespace agendum::operations
