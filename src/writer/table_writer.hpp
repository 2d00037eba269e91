// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>

/// Agenda tables as they come into a document. Main thread, controllers locked.
namespace agendum::writer {

/// Puts a table before the paragraph at whose beginning the range is. Its heading row repeats on each page, and
/// its rows stay whole.
css::uno::Reference<css::text::XTextTable>
insertTable(const css::uno::Reference<css::text::XTextDocument>& document,
            const css::uno::Reference<css::text::XTextRange>& range, const layout::Table& content);

/// Fills an empty row.
/// @param columns  which of the table's columns each cell of the content goes to
void writeRow(const css::uno::Reference<css::text::XTextTable>& table, sal_Int32 row,
              const std::vector<sal_Int32>& columns, const layout::Row& content);

/// Rows that came into a table of only a heading have taken up the heading's line: they get those of a new
/// table instead.
void ruleRowsBelowHeading(const css::uno::Reference<css::text::XTextTable>& table);

/// A row is not broken over two pages.
void keepRowWhole(const css::uno::Reference<css::text::XTextTable>& table, sal_Int32 row);

/// The text of a cell; null where merged or split cells leave none at that position.
css::uno::Reference<css::text::XText>
cellText(const css::uno::Reference<css::text::XTextTable>& table, sal_Int32 column, sal_Int32 row);

/// The texts of all cells of a row, which may have been split and merged.
std::vector<css::uno::Reference<css::text::XText>>
cellsOf(const css::uno::Reference<css::text::XTextTable>& table, sal_Int32 row);

} // namespace agendum::writer
