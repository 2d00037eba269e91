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

/// Where the item's row stands in the table, counted from 0; none: it does not stand there.
std::optional<std::size_t> rowOf(const std::string& item, const layout::Table& content,
                                 const TableView& view) {
    const auto row = std::find_if(content.rows.begin(), content.rows.end(),
                                  [&](const layout::Row& each) { return each.itemId == item; });
    if (row == content.rows.end()) return std::nullopt;
    return view.findRows(content).at(static_cast<std::size_t>(row - content.rows.begin()));
}

/// A row whose cells are merged has no range of its own; then its first cell stands for it.
void selectRow(const Reference<css::view::XSelectionSupplier>& selection, const TableView& view,
               std::size_t row) {
    const rtl::OUString number = rtl::OUString::number(static_cast<sal_Int64>(row) + 1);
    const auto last = static_cast<sal_Unicode>(u'A' + std::max(view.columnCount(), 1) - 1);
    try {
        const Reference<css::table::XCellRange> cells(view.table(), UNO_QUERY_THROW);
        selection->select(
            Any(cells->getCellRangeByName("A" + number + ":" + rtl::OUString(last) + number)));
    } catch (const css::uno::RuntimeException&) {
        const auto first = view.table()->getCellByName("A" + number);
        if (first.is()) selection->select(Any(first));
    }
}

} // namespace

bool showItem(const Context& context, const Document& document, const Saying& saying,
              const std::string& item) {
    const Reference<css::view::XSelectionSupplier> selection(document->getCurrentController(),
                                                             UNO_QUERY);
    if (!selection.is() || !saying.programme) return false;
    const Pages pages(context, saying);
    const auto tables = findAgendaTables(
        document, [&pages](const css::lang::Locale& locale) -> const layout::Page& {
            return pages.agendas(locale);
        });
    for (const AgendaTable& found : tables) {
        const layout::Table* content =
            tableOf(pages.agendas(found.locale), found.agenda, found.dayId, found.piece);
        if (!content) continue;
        const TableView view(found.table, *content);
        const auto row = rowOf(item, *content, view);
        if (!row) continue;
        selectRow(selection, view, *row);
        return true;
    }
    return false;
}

} // namespace agendum::writer
