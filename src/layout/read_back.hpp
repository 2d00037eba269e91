// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/seen.hpp"
#include "layout/speech.hpp"
#include "programme/programme.hpp"

#include <string>
#include <vector>

namespace agendum::layout {

/// Something typed that could not be understood. It stays as it is, and is listed.
struct Unread {
    std::string itemId; ///< whose row it stands in
    std::string text;   ///< as it was typed; empty: something was emptied
    bool operator==(const Unread&) const = default;
};

/// An item that went when its row was taken out, and what that row said, which may be put in again.
struct FormerItem {
    std::string time;
    std::string content;
    Item item;
};

/// What the organiser meant.
struct Reading {
    Programme programme;
    std::vector<Unread> unread;
    /// Of an agenda: for each seen table, each row's item; empty: a heading, or the organiser's own.
    /// Of a grid, the rows that read_grid.hpp makes of it.
    std::vector<std::vector<std::string>> rowItems;
};

/// Reads the tables of one agenda, in the order in which they stand. Base is the programme that
/// `expected` was set from; what stands as expected changes nothing.
///
/// - A time re-times what follows; a range ("10.15–11.00") sets the duration too. An item that was
///   fixed is fixed at the new time.
/// - A head of a grid typed over renames the track.
/// - A title, speaker, description, room or link typed over changes the item.
/// - A row that goes removes its item, a row in another place moves it, rows sorted reorder them.
/// - Rows merged cell by cell are one item, see merged_rows.hpp. Where cells of theirs still stand apart, or all
///   stands in one, their items stay as they are and are listed.
/// - A new row is an item once its time is understood: it takes its time from the item before, and
///   what follows keeps its own. A row without a time is the organiser's own and left alone.
/// - A new row that says what a former item's said is that item again, with all that no row shows. The
///   last of `former` that says it counts.
Reading readAgenda(const Programme& base, const std::vector<SeenTable>& tables,
                   const Speech& speech, const std::vector<FormerItem>& former = {});

/// The items of base whose rows in those tables say what they were given no more, because the
/// programme has them no more.
std::vector<FormerItem> formerItems(const Programme& base, const Programme& programme,
                                    const std::vector<SeenTable>& tables);

} // namespace agendum::layout
