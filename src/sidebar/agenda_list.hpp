// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

#include <com/sun/star/awt/grid/XGridColumnModel.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace agendum::sidebar {

/// One line of the list.
struct AgendaRow {
    std::string item;                   ///< its id
    std::array<rtl::OUString, 3> cells; ///< start, minutes, title
    rtl::OUString tip;
    bool operator==(const AgendaRow&) const = default;
};

/// The items of a day as a list to choose from, one or several. Showing what has changed touches the
/// rows that differ only, so that the scroll position stays.
class AgendaList {
public:
    using Items = std::vector<std::string>; ///< ids
    using Select = std::function<void(const Items& items)>;

    AgendaList(Site& site, const char* control, Select select);
    AgendaList(const AgendaList&) = delete;
    AgendaList& operator=(const AgendaList&) = delete;

    void show(std::vector<AgendaRow> rows, const Items& selected);
    /// The items that are selected in the list, from the top.
    Items selected() const;
    void selectAll();
    /// What the keys do. Goes so many rows down from where the keyboard is (negative: up; further than
    /// there are rows: to the end) and selects that row, or all from where the last choice was made.
    void step(int rows, bool extend);
    /// How many rows are seen at once, about.
    int page() const;
    /// Selects the row at a point in the list's pixels, if there is one that is not selected.
    void selectAt(int x, int y);
    /// In the list's pixels, just below the last selected row that is to be seen; its top: there is none.
    int belowSelected() const;
    bool isEmpty() const { return shown_.empty(); }

private:
    void tell();
    void noteCursor();
    void showColumns(bool withMinutes);
    sal_Int32 unitsOf(std::size_t column) const;
    void setWidth(std::size_t index, sal_Int32 width) const;
    void takeColours();
    void fitColumns();
    void scrollFor(std::size_t rows) const;
    void resize(std::size_t rows);
    void setCursorLater();
    void setCursor();
    css::uno::Reference<css::awt::grid::XGridRowSelection> rows() const;
    std::vector<sal_Int32> selectedRows() const;
    std::vector<sal_Int32> rowsOf(const Items& items) const;
    sal_Int32 rowOf(const std::string& item, sal_Int32 otherwise) const;
    void update(std::size_t row, const AgendaRow& now);
    void repaint() const;
    void markSelected(const Items& items);
    void pick(const std::vector<sal_Int32>& rows);

    Site& site_;
    const char* control_;
    Select select_;
    css::uno::Reference<css::awt::grid::XMutableGridDataModel> data_;
    css::uno::Reference<css::awt::grid::XGridColumnModel> columns_;
    bool withMinutes_ = true;
    std::vector<AgendaRow> shown_;
    std::shared_ptr<char> life_ = std::make_shared<char>(); ///< ends with this
    /// Where the selecting began, and where it has come to.
    std::string anchor_;
    std::string cursor_;
    bool showing_ = false; ///< so that our own selecting is not taken for the organiser's
};

} // namespace agendum::sidebar
