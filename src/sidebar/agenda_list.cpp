// SPDX-License-Identifier: MPL-2.0
#include "sidebar/agenda_list.hpp"

#include "commands/later.hpp"
#include "commands/messages.hpp"
#include "sidebar/door.hpp"

#include <com/sun/star/awt/grid/DefaultGridColumnModel.hpp>
#include <com/sun/star/awt/grid/DefaultGridDataModel.hpp>
#include <com/sun/star/awt/grid/XGridColumn.hpp>
#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/InvalidateStyle.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/style/HorizontalAlignment.hpp>
#include <com/sun/star/view/SelectionType.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <unordered_set>
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
    : site_(site), control_(control), select_(std::move(select)),
      data_(css::awt::grid::DefaultGridDataModel::create(site.target.context), UNO_QUERY_THROW) {
    showColumns(true);
    takeColours();
    const auto model = site_.pane->model(control_);
    model->setPropertyValue("ShowColumnHeader", Any(true));
    model->setPropertyValue("ShowRowHeader", Any(false));
    model->setPropertyValue("VScroll", Any(true));
    model->setPropertyValue("HScroll", Any(false));
    model->setPropertyValue("GridDataModel", Any(data_));
    model->setPropertyValue("SelectionModel", Any(css::view::SelectionType_MULTI));
    Events& events = site_.pane->events(control_);
    rows()->addSelectionListener(&events);
    events.resized = [this] { fitColumns(); };
    events.rowSelected = [this] { tell(); };
}

/// A click on a row takes away what was selected before it selects the row: so that nothing is
/// selected counts only when it stays so.
void AgendaList::tell() {
    if (showing_) return;
    const Items now = selected();
    if (!now.empty()) {
        noteCursor();
        select_(now);
        return;
    }
    commands::later(site_.target.context, [this, alive = std::weak_ptr(life_)] {
        if (alive.expired() || shown_.empty()) return;
        atTheDoor(site_.target, [this] {
            if (selectedRows().empty()) select_({});
        });
    });
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

void AgendaList::show(std::vector<AgendaRow> rows, const Items& selected) {
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

/// The office leaves a list scrolled to where it was when rows go, and what stood below the last one
/// drawn (LibreOffice 7.4). So what is left is brought into view while all rows are there still.
void AgendaList::scrollFor(std::size_t rows) const {
    const Reference<css::awt::grid::XGridControl> grid(site_.pane->control(control_),
                                                       UNO_QUERY_THROW);
    const Reference<css::awt::XWindow> window(site_.pane->control(control_), UNO_QUERY_THROW);
    std::map<sal_Int32, int> seen; // rows, with how much of each
    for (int y = 0; y < window->getPosSize().Height; ++y)
        if (const sal_Int32 row = grid->getRowAtPoint(1, y); row >= 0) ++seen[row];
    if (seen.empty()) return;
    const auto [first, height] = *seen.begin();
    const auto fit = std::ranges::count(seen, height, [](const auto& row) { return row.second; });
    const auto top = std::max(static_cast<sal_Int32>(rows) - static_cast<sal_Int32>(fit), 0);
    if (top < first) grid->goToCell(0, top);
}

/// Rows come and go at the end only, and the others change what they say: so the scroll position
/// stays, and what the office holds of the rows for a screen reader.
void AgendaList::resize(std::size_t rows) {
    if (rows < shown_.size()) scrollFor(rows);
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
    const std::vector<sal_Int32> selected = selectedRows();
    const Reference<css::awt::grid::XGridControl> grid(site_.pane->control(control_),
                                                       UNO_QUERY_THROW);
    const sal_Int32 now = grid->getCurrentRow();
    const bool stands = now >= 0 && now < static_cast<sal_Int32>(shown_.size());
    // Among several, the organiser has put the cursor where she goes on selecting.
    if (stands && (selected.empty() || std::ranges::count(selected, now) > 0)) return;
    grid->goToCell(0, selected.empty() ? 0 : selected.front());
}

Reference<css::awt::grid::XGridRowSelection> AgendaList::rows() const {
    return {site_.pane->control(control_), UNO_QUERY_THROW};
}

/// From the top: the office has them in the order in which they were selected.
std::vector<sal_Int32> AgendaList::selectedRows() const {
    const Sequence<sal_Int32> selected = rows()->getSelectedRows();
    std::vector<sal_Int32> found;
    for (const sal_Int32 row : selected)
        if (row >= 0 && row < static_cast<sal_Int32>(shown_.size())) found.push_back(row);
    std::ranges::sort(found);
    return found;
}

std::vector<sal_Int32> AgendaList::rowsOf(const Items& items) const {
    const std::unordered_set<std::string_view> wanted(items.begin(), items.end());
    std::vector<sal_Int32> found;
    for (std::size_t row = 0; row < shown_.size(); ++row)
        if (wanted.contains(shown_[row].item)) found.push_back(static_cast<sal_Int32>(row));
    return found;
}

void AgendaList::update(std::size_t row, const AgendaRow& now) {
    const AgendaRow& before = shown_[row];
    const auto index = static_cast<sal_Int32>(row);
    if (before.cells != now.cells) data_->updateRowData(everyColumn(), index, cellsOf(now));
    if (before.tip != now.tip) data_->updateRowToolTip(index, Any(now.tip));
}

AgendaList::Items AgendaList::selected() const {
    Items items;
    for (const sal_Int32 row : selectedRows())
        items.push_back(shown_[static_cast<std::size_t>(row)].item);
    return items;
}

/// After a choice by mouse.
void AgendaList::noteCursor() {
    const Items now = selected();
    if (now.size() == 1) anchor_ = cursor_ = now.front();
    const Reference<css::awt::grid::XGridControl> grid(site_.pane->control(control_),
                                                       UNO_QUERY_THROW);
    const sal_Int32 row = grid->getCurrentRow();
    if (now.size() > 1 && row >= 0 && row < static_cast<sal_Int32>(shown_.size()))
        cursor_ = shown_[static_cast<std::size_t>(row)].item;
}

sal_Int32 AgendaList::rowOf(const std::string& item, sal_Int32 otherwise) const {
    const std::vector<sal_Int32> rows = rowsOf({item});
    return rows.empty() ? otherwise : rows.front();
}

/// Where several rows can be selected, the office's arrow keys move a cursor that is hard to see and
/// select nothing, and its first step with Shift leads nowhere (LibreOffice 7.4).
void AgendaList::step(int rows, bool extend) {
    if (shown_.empty()) return;
    const std::vector<sal_Int32> now = selectedRows();
    const sal_Int32 last = static_cast<sal_Int32>(shown_.size()) - 1;
    const sal_Int32 from = rowOf(cursor_, now.empty() ? -1 : now.front());
    const sal_Int32 to = std::clamp(from + rows, sal_Int32{0}, last);
    cursor_ = shown_[static_cast<std::size_t>(to)].item;
    if (!extend) anchor_ = cursor_;
    const sal_Int32 anchor = rowOf(anchor_, from < 0 ? to : from);
    anchor_ = shown_[static_cast<std::size_t>(anchor)].item;
    std::vector<sal_Int32> wanted;
    for (sal_Int32 row = std::min(anchor, to); row <= std::max(anchor, to); ++row)
        wanted.push_back(row);
    const Reference<css::awt::grid::XGridControl> grid(site_.pane->control(control_),
                                                       UNO_QUERY_THROW);
    grid->goToCell(0, to); // and so brings it into view
    pick(wanted);
    select_(selected());
}

int AgendaList::page() const {
    const Reference<css::awt::XWindow> window(site_.pane->control(control_), UNO_QUERY_THROW);
    constexpr int lineUnits = 10; // a line's height in application font units
    const auto units = site_.pane->unitsOf(window->getPosSize().Height);
    return std::max(1, units / lineUnits - 2);
}

void AgendaList::selectAll() {
    rows()->selectAllRows(); // and so tells of it
}

void AgendaList::selectAt(int x, int y) {
    const Reference<css::awt::grid::XGridControl> grid(site_.pane->control(control_),
                                                       UNO_QUERY_THROW);
    const sal_Int32 row = grid->getRowAtPoint(x, y);
    if (row < 0 || static_cast<std::size_t>(row) >= shown_.size()) return;
    if (std::ranges::count(selectedRows(), row) > 0) return;
    pick({row});
    select_(selected());
}

int AgendaList::belowSelected() const {
    const Reference<css::awt::grid::XGridControl> grid(site_.pane->control(control_),
                                                       UNO_QUERY_THROW);
    const Reference<css::awt::XWindow> window(site_.pane->control(control_), UNO_QUERY_THROW);
    const std::vector<sal_Int32> selected = selectedRows();
    int below = 0;
    for (int y = 0; y < window->getPosSize().Height; ++y)
        if (std::ranges::count(selected, grid->getRowAtPoint(1, y)) > 0) below = y + 1;
    return below;
}

/// Where something else is selected than by keys, these go on from there.
void AgendaList::markSelected(const Items& items) {
    const std::vector<sal_Int32> wanted = rowsOf(items);
    if (selectedRows() == wanted) return;
    anchor_ = cursor_ =
        wanted.empty() ? std::string() : shown_[static_cast<std::size_t>(wanted.front())].item;
    pick(wanted);
}

void AgendaList::pick(const std::vector<sal_Int32>& wanted) {
    const bool showing = std::exchange(showing_, true);
    rows()->deselectAllRows();
    for (const sal_Int32 row : wanted) rows()->selectRow(row);
    showing_ = showing;
}

} // namespace agendum::sidebar
