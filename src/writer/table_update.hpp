// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/standing.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

/// Agenda tables that stand in a document already. Main thread, controllers locked.
namespace agendum::writer {

/// Brings a table from what it said to what it shall say. Rows are known by their content, so the
/// organiser's own rows and columns, and what she did to the look of a row, stay. Where only texts
/// differ, it reads and writes the cells concerned and no others.
void updateTable(const css::uno::Reference<css::text::XTextDocument>& document,
                 const css::uno::Reference<css::text::XTextTable>& table,
                 const layout::Table& before, const layout::Table& after, Extent extent);
/// The same for a table that has just been read: from what it does say.
void updateTable(const css::uno::Reference<css::text::XTextDocument>& document,
                 const css::uno::Reference<css::text::XTextTable>& table,
                 const StandingTable& standing, const layout::Table& after);

/// Takes out the rows that the table was given; tracked where the document's changes are.
/// @returns false: no row of the organiser's is left, so the table may go as a whole; it is
///     unchanged then
bool removeRows(const css::uno::Reference<css::text::XTextDocument>& document,
                const css::uno::Reference<css::text::XTextTable>& table,
                const layout::Table& before);

/// How many rows of the content the table has, to the letter or nearly. Reads the whole table.
std::size_t rowsFound(const css::uno::Reference<css::text::XTextTable>& table,
                      const layout::Table& content);

} // namespace agendum::writer
