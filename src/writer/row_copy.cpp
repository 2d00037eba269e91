// SPDX-License-Identifier: MPL-2.0
#include "writer/row_copy.hpp"
#include "writer/cell_copy.hpp"
#include "writer/row_edges.hpp"
#include "writer/table_writer.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

#include <algorithm>
#include <vector>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Table = Reference<css::text::XTextTable>;

rtl::OUString nameOfCell(const Table& table, std::size_t column, sal_Int32 row) {
    const Reference<css::beans::XPropertySet> cell(
        cellText(table, static_cast<sal_Int32>(column), row), UNO_QUERY_THROW);
    rtl::OUString name;
    cell->getPropertyValue("CellName") >>= name;
    return name;
}

/// Cells between which the other row has no edge become one.
void mergeCells(const Table& table, sal_Int32 row, const Edges& wanted) {
    const Edges edges = edgesOf(table, row);
    for (std::size_t at = edges.size(); at-- > 0;) {
        if (isAmong(wanted, edges[at])) continue;
        const auto cursor = table->createCursorByCellName(nameOfCell(table, at, row));
        cursor->gotoCellByName(nameOfCell(table, at + 1, row), true);
        cursor->mergeRange();
    }
}

/// A cell in which the other row has edges is split into as many parts.
void splitCells(const Table& table, sal_Int32 row, const Edges& wanted) {
    const Edges edges = edgesOf(table, row);
    for (std::size_t at = edges.size() + 1; at-- > 0;) {
        const auto parts = std::ranges::count_if(wanted, [&](int edge) {
            return !isAmong(edges, edge) && (at == 0 || edge > edges[at - 1])
                   && (at == edges.size() || edge < edges[at]);
        });
        if (parts > 0)
            table->createCursorByCellName(nameOfCell(table, at, row))
                ->splitRange(static_cast<sal_Int16>(parts), false);
    }
}

} // namespace

void copyRow(const Table& table, sal_Int32 from, sal_Int32 to) {
    const auto cells = cellsOf(table, from);
    if (cells.size() != cellsOf(table, to).size()) {
        const Edges wanted = edgesOf(table, from);
        mergeCells(table, to, wanted);
        splitCells(table, to, wanted);
    }
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto target = cellText(table, static_cast<sal_Int32>(column), to);
        if (target.is()) copyCell(cells[column], target);
    }
}

} // namespace agendum::writer
