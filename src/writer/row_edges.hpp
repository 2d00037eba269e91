// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <vector>

/// Where a row's cells stand, which may have been split and merged. Main thread.
namespace agendum::writer {

/// Where the cells of a row end but the last, in parts of the table's width.
using Edges = std::vector<int>;
Edges edgesOf(const css::uno::Reference<css::text::XTextTable>& table, sal_Int32 row);

/// Whether one of the edges is there. Halves of one width are rounded.
bool isAmong(const Edges& edges, int edge);

/// How many cells the first row has, where another may have more or less; 0: all have as many.
sal_Int32 headsAmongOthers(const css::uno::Reference<css::text::XTextTable>& table);

/// The text of the cell that begins where this column of the first row does: further on where one before
/// it was split; else the cell of that number. Null: there is none.
/// @param heads  see headsAmongOthers
css::uno::Reference<css::text::XText>
columnText(const css::uno::Reference<css::text::XTextTable>& table, sal_Int32 heads,
           sal_Int32 column, sal_Int32 row);

} // namespace agendum::writer
