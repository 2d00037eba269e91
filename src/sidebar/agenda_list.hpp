// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

#include <com/sun/star/awt/grid/XGridColumnModel.hpp>
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

/// The items of a day as a list to choose from. Showing what has changed touches the rows that
/// differ only, so that the scroll position stays.
class AgendaList {
public:
    using Select = std::function<void(const std::string& item)>;

    AgendaList(Site& site, const char* control, Select select);
    AgendaList(const AgendaList&) = delete;
    AgendaList& operator=(const AgendaList&) = delete;

    /// Selected: an item's id; empty: none.
    void show(std::vector<AgendaRow> rows, const std::string& selected);
    /// The item that is selected in the list; empty: none.
    std::string selected() const;
    /// Selects the row at a point in the list's pixels, if there is one.
    void selectAt(int x, int y);
    bool isEmpty() const { return shown_.empty(); }

private:
    void showColumns(bool withMinutes);
    sal_Int32 unitsOf(std::size_t column) const;
    void setWidth(std::size_t index, sal_Int32 width) const;
    void takeColours();
    void fitColumns();
    void resize(std::size_t rows);
    void setCursorLater();
    void setCursor();
    std::optional<std::size_t> rowOf(const std::string& item) const;
    void update(std::size_t row, const AgendaRow& now);
    void repaint() const;
    void markSelected(const std::string& item);

    Site& site_;
    const char* control_;
    css::uno::Reference<css::awt::grid::XMutableGridDataModel> data_;
    css::uno::Reference<css::awt::grid::XGridColumnModel> columns_;
    bool withMinutes_ = true;
    std::vector<AgendaRow> shown_;
    std::shared_ptr<char> life_ = std::make_shared<char>(); ///< ends with this
    bool showing_ = false; ///< so that our own selecting is not taken for the organiser's
};

} // namespace agendum::sidebar
