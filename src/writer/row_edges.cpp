// SPDX-License-Identifier: MPL-2.0
#include "writer/row_edges.hpp"
#include "writer/table_writer.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>

#include <algorithm>
#include <cstdlib>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

bool isSameEdge(int one, int other) {
    constexpr int rounding = 5;
    return std::abs(one - other) <= rounding;
}

} // namespace

Edges edgesOf(const Reference<css::text::XTextTable>& table, sal_Int32 row) {
    const Reference<css::beans::XPropertySet> properties(table->getRows()->getByIndex(row),
                                                         UNO_QUERY_THROW);
    css::uno::Sequence<css::text::TableColumnSeparator> separators;
    properties->getPropertyValue("TableColumnSeparators") >>= separators;
    Edges edges;
    for (const auto& separator : separators)
        if (separator.IsVisible) edges.push_back(separator.Position); // else another row's
    return edges;
}

bool isAmong(const Edges& edges, int edge) {
    return std::ranges::any_of(edges, [edge](int other) { return isSameEdge(other, edge); });
}

sal_Int32 headsAmongOthers(const Reference<css::text::XTextTable>& table) {
    const sal_Int32 cells = table->getRows()->getCount() * table->getColumns()->getCount();
    if (table->getCellNames().getLength() == cells) return 0;
    return static_cast<sal_Int32>(cellsOf(table, 0).size());
}

Reference<css::text::XText> columnText(const Reference<css::text::XTextTable>& table,
                                       sal_Int32 heads, sal_Int32 column, sal_Int32 row) {
    const auto index = static_cast<std::size_t>(column);
    if (heads == 0 || row == 0 || column < 1 || !cellText(table, heads, row).is())
        return cellText(table, column, row);
    const Edges head = edgesOf(table, 0), edges = edgesOf(table, row);
    if (index > head.size()) return cellText(table, column, row);
    const auto begin =
        std::ranges::find_if(edges, [&](int edge) { return isSameEdge(edge, head[index - 1]); });
    if (begin == edges.end()) return cellText(table, column, row);
    return cellText(table, static_cast<sal_Int32>(begin - edges.begin()) + 1, row);
}

} // namespace agendum::writer
