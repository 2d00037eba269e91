// SPDX-License-Identifier: MPL-2.0
#include "writer/item_view.hpp"

#include "writer/agenda_tables.hpp"
#include "writer/pages.hpp"
#include "writer/table_view.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// Where the items' rows stand in the table, counted from 0, from the top.
std::vector<std::size_t> rowsOf(const std::vector<std::string>& items, const layout::Table& content,
                                const TableView& view) {
    const Pairs pairs = view.findRows(content);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < content.rows.size(); ++i)
        if (pairs.at(i) && std::ranges::count(items, content.rows[i].itemId) > 0)
            rows.push_back(*pairs[i]);
    std::ranges::sort(rows);
    return rows;
}

/// Rows whose cells are merged have no range of their own; then the first cell stands for them.
void selectRows(const Reference<css::view::XSelectionSupplier>& selection, const TableView& view,
                std::size_t first, std::size_t last) {
    const auto number = [](std::size_t row) {
        return rtl::OUString::number(static_cast<sal_Int64>(row) + 1);
    };
    const auto column = static_cast<sal_Unicode>(u'A' + std::max(view.columnCount(), 1) - 1);
    try {
        const Reference<css::table::XCellRange> cells(view.table(), UNO_QUERY_THROW);
        selection->select(Any(cells->getCellRangeByName("A" + number(first) + ":"
                                                        + rtl::OUString(column) + number(last))));
    } catch (const css::uno::RuntimeException&) {
        const auto cell = view.table()->getCellByName("A" + number(first));
        if (cell.is()) selection->select(Any(cell));
    }
}

/// The last row of those that follow the first one without another between.
std::size_t endOfRun(const std::vector<std::size_t>& rows) {
    std::size_t last = rows.front();
    for (const std::size_t row : rows)
        if (row <= last + 1) last = row;
    return last;
}

} // namespace

bool showItems(const Context& context, const Document& document, const Saying& saying,
               const std::vector<std::string>& items) {
    const Reference<css::view::XSelectionSupplier> selection(document->getCurrentController(),
                                                             UNO_QUERY);
    if (!selection.is() || !saying.programme) return false;
    const Pages pages(context, saying);
    const auto tables = findAgendaTables(document, pages);
    std::optional<TableView> best;
    std::vector<std::size_t> bestRows;
    for (const AgendaTable& found : tables) {
        const layout::Table* content =
            tableOf(pages.agendas(found.locale), found.agenda, found.dayId, found.piece);
        if (!content) continue;
        const TableView view(found.table, *content);
        std::vector<std::size_t> rows = rowsOf(items, *content, view);
        if (rows.size() <= bestRows.size()) continue;
        best = view;
        bestRows = std::move(rows);
    }
    if (best) selectRows(selection, *best, bestRows.front(), endOfRun(bestRows));
    return best.has_value();
}

} // namespace agendum::writer
