// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/id_table.hpp"
#include "programme/operations.hpp"
#include "programme/timeline.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What the operations have in common.
namespace agendum::operations {

/// Where an item stands, to change it or its row. Holds as long as no row of the programme changes, and
/// the programme is not copied.
struct Spot {
    Day* day = nullptr;
    Item* block = nullptr;    ///< null: among the day's own items
    Strand* strand = nullptr; ///< null: among the day's own items
    ItemList* row = nullptr;
    std::size_t index = 0;

    Item& item() const { return (*row)[index]; }
    /// To read from.
    const Item& seen() const { return items()[index]; }
    const ItemList& items() const { return *row; }
};

/// Throws Refusal "refused.item.unknown".
Spot spotOf(Programme& programme, std::string_view id);
/// Throws Refusal "refused.day.unknown".
Day& dayOf(Programme& programme, std::string_view id);

/// What the item is called in a message: its title, else its id.
std::string nameFor(const Programme& programme, const Item& item);

/// Throws Refusal "refused.minutes.range" for what is outside 0 … 7 days.
void checkDuration(Minutes duration);
/// Throws Refusal "refused.start.range" for what is outside 00:00 … 167:59.
void checkStart(Minutes start);

/// Throws Refusal "refused.date" for what is no date, or outside the years 1 … 9999.
void checkDate(std::chrono::year_month_day date);

/// The result with its change list. `moved`: the item that was put elsewhere, if one was.
Outcome outcomeOf(const Programme& before, Programme after, std::string_view moved = {});

/// An item without a duration lasts until a fixed start. Where an operation took that fixed start
/// away, the item keeps the length that it had, so that what follows stays behind it. It lasts until the
/// next item instead where that is fixed too. The items in `except` are left alone.
void keepLengths(const Programme& before, Programme& after, const IdSet& except = {});

/// What an item without a duration lasts until would move along with what is about to move. So those
/// before the index get the lengths that they have in the timeline, back to the last fixed start.
void settleBefore(ItemList& row, std::size_t index, const Timeline& timeline);

} // namespace agendum::operations
