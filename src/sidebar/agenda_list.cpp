// SPDX-License-Identifier: MPL-2.0
#include "sidebar/agenda_list.hpp"

#include "commands/messages.hpp"

#include <com/sun/star/awt/grid/DefaultGridColumnModel.hpp>
#include <com/sun/star/awt/grid/DefaultGridDataModel.hpp>
#include <com/sun/star/awt/grid/XGridColumn.hpp>
#include <com/sun/star/awt/grid/XGridColumnModel.hpp>
#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/InvalidateStyle.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/style/HorizontalAlignment.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace agendum::sidebar {

namespace {

using css::style::HorizontalAlignment;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

struct ColumnSpec {
    const char* title; ///< key of the interface's texts
    bool stretches;    ///< takes what the others leave; those are as wide as their texts
    HorizontalAlignment align;
};

constexpr std::array<ColumnSpec, 3> columnSpecs{{
    {"sidebar.items.start", false, HorizontalAlignment::HorizontalAlignment_RIGHT},
    {"sidebar.items.minutes", false, HorizontalAlignment::HorizontalAlignment_RIGHT},
    {"sidebar.items.title", true, HorizontalAlignment::HorizontalAlignment_LEFT},
}};

/// Application font units for a text of so many characters, with the space around it.
sal_Int32 columnWidth(sal_Int32 characters) {
    return 4 * characters + 5;
}

Sequence<Any> cellsOf(const AgendaRow& row) {
    Sequence<Any> cells(static_cast<sal_Int32>(row.cells.size()));
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        cells[static_cast<sal_Int32>(i)] <<= row.cells[i];
    return cells;
}

Sequence<sal_Int32> everyColumn() {
    Sequence<sal_Int32> columns(static_cast<sal_Int32>(columnSpecs.size()));
    std::iota(columns.getArray(), columns.getArray() + columns.getLength(), 0);
    return columns;
}

} // namespace

AgendaList::AgendaList(Site& site, const char* control, Select select)
    : site_(site), control_(control),
      data_(css::awt::grid::DefaultGridDataModel::create(site.target.context), UNO_QUERY_THROW) {
    addColumns();
    takeColours();
    const auto model = site_.pane->model(control_);
    model->setPropertyValue("GridDataModel", Any(data_));
    Events& events = site_.pane->events(control_);
    const Reference<css::awt::grid::XGridRowSelection> rows(site_.pane->control(control_),
                                                            UNO_QUERY_THROW);
    rows->addSelectionListener(&events);
    events.rowSelected = [this, select = std::move(select)] {
        if (showing_) return;
        const std::string item = selected();
        if (!item.empty()) select(item);
    };
}

void AgendaList::addColumns() {
    const Reference<css::awt::grid::XGridColumnModel> columns(
        css::awt::grid::DefaultGridColumnModel::create(site_.target.context), UNO_QUERY_THROW);
    for (const ColumnSpec& spec : columnSpecs) {
        const Reference<css::awt::grid::XGridColumn> column = columns->createColumn();
        column->setTitle(commands::interfaceText(site_.target.context, spec.title));
        column->setHorizontalAlign(spec.align);
        column->setColumnWidth(columnWidth(column->getTitle().getLength()));
        column->setFlexibility(spec.stretches ? 1 : 0);
        column->setResizeable(spec.stretches); // what can't be resized does not stretch either
        columns->addColumn(column);
    }
    const auto model = site_.pane->model(control_);
    model->setPropertyValue("ColumnModel", Any(columns));
    model->setPropertyValue("ShowColumnHeader", Any(true));
    model->setPropertyValue("ShowRowHeader", Any(false));
    model->setPropertyValue("VScroll", Any(true));
    model->setPropertyValue("HScroll", Any(false));
}

/// What is selected is seen as well when the keyboard is elsewhere, in the fields below.
void AgendaList::takeColours() {
    const Reference<css::awt::XStyleSettingsSupplier> supplier(site_.pane->window(),
                                                               UNO_QUERY_THROW);
    const Reference<css::awt::XStyleSettings> style = supplier->getStyleSettings();
    const auto model = site_.pane->model(control_);
    model->setPropertyValue("InactiveSelectionBackgroundColor", Any(style->getHighlightColor()));
    model->setPropertyValue("InactiveSelectionTextColor", Any(style->getHighlightTextColor()));
}

void AgendaList::fitColumns() {
    const Reference<css::awt::grid::XGridColumnModel> columns(
        site_.pane->model(control_)->getPropertyValue("ColumnModel"), UNO_QUERY_THROW);
    for (std::size_t i = 0; i < columnSpecs.size(); ++i) {
        if (columnSpecs[i].stretches) continue;
        const auto column = columns->getColumn(static_cast<sal_Int32>(i));
        sal_Int32 longest = column->getTitle().getLength();
        for (const AgendaRow& row : shown_) longest = std::max(longest, row.cells[i].getLength());
        if (column->getColumnWidth() != columnWidth(longest))
            column->setColumnWidth(columnWidth(longest));
    }
}

void AgendaList::show(std::vector<AgendaRow> rows, const std::string& selected) {
    showing_ = true;
    const auto sameItem = [](const AgendaRow& one, const AgendaRow& other) {
        return one.item == other.item;
    };
    const auto [oldFront, newFront] =
        std::mismatch(shown_.begin(), shown_.end(), rows.begin(), rows.end(), sameItem);
    const auto [oldBack, newBack] =
        std::mismatch(shown_.rbegin(), std::make_reverse_iterator(oldFront), rows.rbegin(),
                      std::make_reverse_iterator(newFront), sameItem);
    replace(static_cast<std::size_t>(oldFront - shown_.begin()),
            static_cast<std::size_t>(oldBack.base() - oldFront), rows,
            static_cast<std::size_t>(newBack.base() - newFront));
    for (std::size_t row = 0; row < rows.size(); ++row) update(row, rows[row]);
    shown_ = std::move(rows);
    fitColumns();
    markSelected(selected);
    repaint();
    showing_ = false;
}

/// The office's grid invalidates its frame when its data change, not the window inside that shows
/// them: new times would show under the mouse only (LibreOffice 7.4).
void AgendaList::repaint() const {
    const Reference<css::awt::XControl> control(site_.pane->control(control_), UNO_QUERY_THROW);
    const auto peer = control->getPeer();
    if (peer.is()) peer->invalidate(css::awt::InvalidateStyle::CHILDREN);
}

/// The list's rows from `first`: so many go, and so many of the new ones come.
void AgendaList::replace(std::size_t first, std::size_t removed, const std::vector<AgendaRow>& rows,
                         std::size_t added) {
    if (removed > 0 && removed == shown_.size()) {
        data_->removeAllRows();
    } else {
        for (std::size_t i = removed; i > 0; --i)
            data_->removeRow(static_cast<sal_Int32>(first + i - 1));
    }
    const auto at = shown_.begin() + static_cast<std::ptrdiff_t>(first);
    shown_.erase(at, at + static_cast<std::ptrdiff_t>(removed));
    if (added == 0) return;

    Sequence<Any> headings(static_cast<sal_Int32>(added));
    Sequence<Sequence<Any>> cells(static_cast<sal_Int32>(added));
    for (std::size_t i = 0; i < added; ++i)
        cells[static_cast<sal_Int32>(i)] = cellsOf(rows[first + i]);
    data_->insertRows(static_cast<sal_Int32>(first), headings, cells);
    const auto from = rows.begin() + static_cast<std::ptrdiff_t>(first);
    shown_.insert(shown_.begin() + static_cast<std::ptrdiff_t>(first), from,
                  from + static_cast<std::ptrdiff_t>(added));
    for (std::size_t i = first; i < first + added; ++i) shown_[i].tip.clear();
}

void AgendaList::update(std::size_t row, const AgendaRow& now) {
    const AgendaRow& before = shown_[row];
    const auto index = static_cast<sal_Int32>(row);
    if (before.cells != now.cells) data_->updateRowData(everyColumn(), index, cellsOf(now));
    if (before.tip != now.tip) data_->updateRowToolTip(index, Any(now.tip));
}

std::string AgendaList::selected() const {
    const Reference<css::awt::grid::XGridRowSelection> rows(site_.pane->control(control_),
                                                            UNO_QUERY_THROW);
    const Sequence<sal_Int32> selected = rows->getSelectedRows();
    if (selected.getLength() == 0) return {};
    const auto row = static_cast<std::size_t>(selected[0]);
    return row < shown_.size() ? shown_[row].item : std::string();
}

void AgendaList::markSelected(const std::string& item) {
    if (selected() == item) return;
    const Reference<css::awt::grid::XGridRowSelection> rows(site_.pane->control(control_),
                                                            UNO_QUERY_THROW);
    rows->deselectAllRows();
    const auto found = std::find_if(shown_.begin(), shown_.end(),
                                    [&](const AgendaRow& row) { return row.item == item; });
    if (item.empty() || found == shown_.end()) return;
    const auto row = static_cast<sal_Int32>(found - shown_.begin());
    rows->selectRow(row);
    Reference<css::awt::grid::XGridControl>(rows, UNO_QUERY_THROW)->goToCell(0, row);
}

} // namespace agendum::sidebar
