// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "layout/read_back.hpp"
#include "layout/seen.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// What the places of a document say just now, read and understood, so that they can be brought to
/// say something else from there. Knows no office.
namespace agendum::writer {

/// An agenda table that does not say what it was given.
struct StandingTable {
    /// The agenda's rows, each with its item; the organiser's own rows and columns left out.
    layout::Table said;
    std::vector<std::size_t> rows;                   ///< where each of them stands in the table
    std::vector<std::optional<std::size_t>> columns; ///< likewise; none: that column is gone
    std::vector<layout::Unread> unread;              ///< of this agenda
    std::vector<std::size_t> edited;  ///< which of the table's rows do not say what they were given
    std::vector<std::string> removed; ///< whose rows she took out; empty: the heading
    /// Of a grid: the cells that stay as they stand, by the row's own id and the column.
    std::set<std::pair<std::string, std::size_t>> kept;
    bool reshaped = false; ///< a grid that rows or columns were put into or taken out of
    bool ownCells = false; ///< a grid that holds something which the page has no place for

    /// What the table shall say where the page has `page`: what could not be understood goes on as
    /// it stands, and rows that she took out do not come back.
    layout::Table next(const layout::Table& page) const;
    /// The same of one row, wherever its item stands on the page.
    layout::Row nextRow(const layout::Row& standing, layout::Row page) const;
    /// Whether a cell of a row says something that could not be understood, and so stays.
    bool stays(const layout::Row& standing, std::size_t column) const;
    /// How many rows were changed, put in or taken out, apart from what is not understood.
    std::size_t editsOf(const layout::Table& given) const;
    /// Whether a time is written in other words than the page's: "kl 10.15"; or a row stands where its
    /// item can't: a block's below what it holds.
    bool isUntidy(const layout::Table& page) const;
};

/// What could not be understood of an item that goes from one table of an agenda to another goes
/// on there.
/// @param page    the other, as it shall be
/// @param agenda  its tables that do not say what they were given
void letGoOn(layout::Table& page, const std::vector<const StandingTable*>& agenda);

/// Puts together what a seen table says.
/// @param items   the item of each seen row, see layout::Reading
/// @param unread  what of this agenda was not understood
StandingTable standingTable(const layout::SeenTable& seen, const std::vector<std::string>& items,
                            std::vector<layout::Unread> unread);

/// The same of a grid; what it says is told by the row's own id.
/// @param items  the item of each of the rows that the grid was read as
StandingTable standingGrid(const layout::SeenTable& seen, const std::vector<std::string>& items,
                           std::vector<layout::Unread> unread);

/// A part of an invitation that does not say what it was given.
struct StandingPart {
    std::vector<layout::PageParagraph> said;
    bool unread = false; ///< it can't be understood, and stays
};

/// By the table's name and the part's key. What is not in it says what it was given.
struct Standing {
    std::map<std::string, StandingTable> tables;
    std::map<std::string, StandingPart> parts;
};

/// Paragraphs as they stand, in the terms of a page.
std::vector<layout::PageParagraph> saidIn(const std::vector<layout::SeenParagraph>& seen,
                                          const std::vector<layout::PageParagraph>& given);

} // namespace agendum::writer
