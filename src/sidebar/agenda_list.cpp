// SPDX-License-Identifier: MPL-2.0
#include "sidebar/agenda_list.hpp"

#include "commands/later.hpp"
#include "commands/messages.hpp"
#include "sidebar/door.hpp"

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

// Application font units.
constexpr sal_Int32 cellSpace = 5;   ///< around the text of a cell
constexpr sal_Int32 scrollBar = 11;  ///< it is always there
constexpr sal_Int32 titleLeast = 40; ///< ten letters; where there is less, the minutes give way

constexpr std::size_t minutesColumn = 1;

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
    showColumns(true);
    takeColours();
    const auto model = site_.pane->model(control_);
    model->setPropertyValue("ShowColumnHeader", Any(true));
    model->setPropertyValue("ShowRowHeader", Any(false));
    model->setPropertyValue("VScroll", Any(true));
    model->setPropertyValue("HScroll", Any(false));
    model->setPropertyValue("GridDataModel", Any(data_));
    Events& events = site_.pane->events(control_);
    const Reference<css::awt::grid::XGridRowSelection> rows(site_.pane->control(control_),
                                                            UNO_QUERY_THROW);
    rows->addSelectionListener(&events);
    events.resized = [this] { fitColumns(); };
    events.rowSelected = [this, select = std::move(select)] {
        if (showing_) return;
        const std::string item = selected();
        if (!item.empty()) select(item);
    };
}

/// Where it is narrow the title gets the room of the minutes, which stand below the list as well.
void AgendaList::showColumns(bool withMinutes) {
    if (columns_.is() && withMinutes_ == withMinutes) return;
    withMinutes_ = withMinutes;
    columns_.set(css::awt::grid::DefaultGridColumnModel::create(site_.target.context),
                 UNO_QUERY_THROW);
    for (std::size_t i = 0; i < columnSpecs.size(); ++i) {
        if (i == minutesColumn && !withMinutes) continue;
        const ColumnSpec& spec = columnSpecs[i];
        const Reference<css::awt::grid::XGridColumn> column = columns_->createColumn();
        column->setTitle(commands::interfaceText(site_.target.context, spec.title));
        column->setHorizontalAlign(spec.align);
        column->setDataColumnIndex(static_cast<sal_Int32>(i));
        column->setFlexibility(spec.stretches ? 1 : 0);
        column->setResizeable(spec.stretches); // what can't be resized does not stretch either
        columns_->addColumn(column);
    }
    site_.pane->model(control_)->setPropertyValue("ColumnModel", Any(columns_));
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

/// As wide as a column's texts.
sal_Int32 AgendaList::unitsOf(std::size_t column) const {
    rtl::OUString longest =
        commands::interfaceText(site_.target.context, columnSpecs[column].title);
    for (const AgendaRow& row : shown_)
        if (row.cells[column].getLength() > longest.getLength()) longest = row.cells[column];
    return site_.pane->unitsOf(longest) + cellSpace;
}

void AgendaList::fitColumns() {
    const Reference<css::awt::XWindow> window(site_.pane->control(control_), UNO_QUERY_THROW);
    const sal_Int32 start = unitsOf(0);
    const sal_Int32 minutes = unitsOf(minutesColumn);
    const sal_Int32 all = site_.pane->unitsOf(window->getPosSize().Width) - scrollBar;
    showColumns(all - start - minutes >= titleLeast);
    setWidth(0, start);
    if (withMinutes_) setWidth(minutesColumn, minutes);
    setWidth(static_cast<std::size_t>(columns_->getColumnCount()) - 1,
             std::max(all - start - (withMinutes_ ? minutes : 0), cellSpace));
}

void AgendaList::setWidth(std::size_t index, sal_Int32 width) const {
    const auto column = columns_->getColumn(static_cast<sal_Int32>(index));
    if (column->getColumnWidth() != width) column->setColumnWidth(width);
}

void AgendaList::show(std::vector<AgendaRow> rows, const std::string& selected) {
    showing_ = true;
    resize(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) update(row, rows[row]);
    shown_ = std::move(rows);
    fitColumns();
    markSelected(selected);
    repaint();
    setCursorLater();
    showing_ = false;
}

/// The office's grid invalidates its frame when its data change, not the window inside that shows
/// them: new times would show under the mouse only (LibreOffice 7.4).
void AgendaList::repaint() const {
    const Reference<css::awt::XControl> control(site_.pane->control(control_), UNO_QUERY_THROW);
    const auto peer = control->getPeer();
    if (peer.is()) peer->invalidate(css::awt::InvalidateStyle::CHILDREN);
}

/// Rows come and go at the end only, and the others change what they say: so the scroll position
/// stays, and what the office holds of the rows for a screen reader.
void AgendaList::resize(std::size_t rows) {
    while (shown_.size() > rows) {
        shown_.pop_back();
        data_->removeRow(static_cast<sal_Int32>(shown_.size()));
    }
    if (shown_.size() == rows) return;
    const auto added = static_cast<sal_Int32>(rows - shown_.size());
    const Sequence<Any> nothing = cellsOf({});
    Sequence<Sequence<Any>> cells(added);
    std::fill(cells.getArray(), cells.getArray() + added, nothing);
    data_->addRows(Sequence<Any>(added), cells);
    shown_.resize(rows);
}

/// The grid takes note of new rows only when the office is idle, and until then lets no cursor be
/// put there. It needs one: told of the focus without it, the office's accessibility reads outside
/// its cells and crashes (LibreOffice 7.4).
void AgendaList::setCursorLater() {
    commands::later(site_.target.context, [this, alive = std::weak_ptr(life_)] {
        if (!alive.expired()) atTheDoor(site_.target, [this] { setCursor(); });
    });
}

void AgendaList::setCursor() {
    if (shown_.empty()) return;
    const auto found = rowOf(selected());
    const auto row = found ? static_cast<sal_Int32>(*found) : sal_Int32{0};
    const Reference<css::awt::grid::XGridControl> grid(site_.pane->control(control_),
                                                       UNO_QUERY_THROW);
    if (grid->getCurrentRow() != row) grid->goToCell(0, row);
}

std::optional<std::size_t> AgendaList::rowOf(const std::string& item) const {
    const auto found = std::find_if(shown_.begin(), shown_.end(),
                                    [&](const AgendaRow& row) { return row.item == item; });
    if (item.empty() || found == shown_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - shown_.begin());
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

void AgendaList::selectAt(int x, int y) {
    const Reference<css::awt::grid::XGridControl> grid(site_.pane->control(control_),
                                                       UNO_QUERY_THROW);
    const sal_Int32 row = grid->getRowAtPoint(x, y);
    if (row < 0 || static_cast<std::size_t>(row) >= shown_.size()) return;
    const std::string item = shown_[static_cast<std::size_t>(row)].item;
    if (item == selected()) return;
    const Reference<css::awt::grid::XGridRowSelection> rows(grid, UNO_QUERY_THROW);
    rows->deselectAllRows();
    rows->selectRow(row);
}

void AgendaList::markSelected(const std::string& item) {
    if (selected() == item) return;
    const Reference<css::awt::grid::XGridRowSelection> rows(site_.pane->control(control_),
                                                            UNO_QUERY_THROW);
    rows->deselectAllRows();
    if (const auto row = rowOf(item)) rows->selectRow(static_cast<sal_Int32>(*row));
}

} // namespace agendum::sidebar
