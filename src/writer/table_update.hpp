// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/row_transfer.hpp"
#include "writer/standing.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <vector>

/// Agenda tables that stand in a document already. Main thread, controllers locked.
namespace agendum::writer {

/// Where rows stand that have to go once all tables are filled, the last first.
using LeavingRows = std::vector<sal_Int32>;

/// Brings a table from what it said to what it shall say, apart from the rows that have to go. Rows
/// are known by their content, so the organiser's own rows and columns, and what she did to the look
/// of a row, stay. Where only texts differ, it reads and writes the cells concerned and no others.
/// @param transfer  the rows that come from other tables
[[nodiscard]] LeavingRows updateTable(const css::uno::Reference<css::text::XTextTable>& table,
                                      const layout::Table& before, const layout::Table& after,
                                      Extent extent, RowTransfer& transfer);
/// The same for a table that has just been read: from what it does say.
[[nodiscard]] LeavingRows updateTable(const css::uno::Reference<css::text::XTextTable>& table,
                                      const StandingTable& standing, const layout::Table& after,
                                      RowTransfer& transfer);

/// Takes rows out; tracked where the document's changes are. What has no other place stays.
void removeRows(const css::uno::Reference<css::text::XTextDocument>& document,
                const css::uno::Reference<css::text::XTextTable>& table, const LeavingRows& rows,
                const RowTransfer& transfer);

/// Takes out the rows that the table was given.
/// @returns false: no row of the organiser's is left, so the table may go as a whole; it is
///     unchanged then
bool removeRows(const css::uno::Reference<css::text::XTextDocument>& document,
                const css::uno::Reference<css::text::XTextTable>& table,
                const layout::Table& before, const RowTransfer& transfer);

/// How many rows of the content the table has, to the letter or nearly. Reads the whole table.
std::size_t rowsFound(const css::uno::Reference<css::text::XTextTable>& table,
                      const layout::Table& content);

} // namespace agendum::writer
