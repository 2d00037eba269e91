// SPDX-License-Identifier: MPL-2.0
#include "writer/table_view.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/row_edges.hpp"
#include "writer/table_writer.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

#include <algorithm>
#include <set>

namespace agendum::writer {

namespace {

using css::uno::Reference;

std::string visibleTextOf(const Reference<css::text::XText>& cell) {
    const Paragraphs paragraphs = paragraphsOf(cell);
    std::u16string text;
    for (const auto& paragraph : paragraphs) {
        if (&paragraph != paragraphs.data()) text += u'\n';
        text += visibleText(paragraph);
    }
    return toStd(text);
}

} // namespace

layout::RowText textOf(const layout::Row& row) {
    layout::RowText text;
    for (const layout::Cell& cell : row.cells) text.push_back(layout::textOf(cell));
    return text;
}

TableView::TableView(const Reference<css::text::XTextTable>& table, const layout::Table& expected)
    : table_(table), columnCount_(table_->getColumns()->getCount()),
      heads_(headsAmongOthers(table_)) {
    columns_ = columnsByHead(expected);
    if (columns_.empty()) columns_ = columnsByContent(expected);
}

TableView::TableView(const Reference<css::text::XTextTable>& table,
                     const std::vector<std::optional<std::size_t>>& columns)
    : table_(table), columnCount_(table_->getColumns()->getCount()),
      heads_(headsAmongOthers(table_)) {
    for (const auto& column : columns)
        columns_.push_back(column ? static_cast<sal_Int32>(*column) : -1);
}

std::size_t TableView::rowCount() const {
    return static_cast<std::size_t>(table_->getRows()->getCount());
}

Reference<css::text::XText> TableView::cellAt(sal_Int32 column, std::size_t row) const {
    return columnText(table_, heads_, column, static_cast<sal_Int32>(row));
}

std::string TableView::cell(sal_Int32 column, std::size_t row) const {
    const auto text = cellAt(column, row);
    if (!text.is()) return {};
    return toStd(text->getString());
}

layout::RowText TableView::visibleRow(std::size_t index) const {
    layout::RowText row;
    for (const sal_Int32 column : columns_) {
        const auto text = cellAt(column, index);
        row.push_back(text.is() ? visibleTextOf(text) : std::string());
    }
    return row;
}

layout::RowText TableView::row(std::size_t index) const {
    layout::RowText text;
    for (const sal_Int32 column : columns_) text.push_back(cell(column, index));
    return text;
}

bool TableView::isJoined(std::size_t index) const {
    const auto goesOn = [](const Reference<css::text::XText>& cell) {
        const Reference<css::beans::XPropertySet> properties(cell, css::uno::UNO_QUERY_THROW);
        sal_Int32 rows = 1; // below zero: the cell is part of one above
        properties->getPropertyValue("RowSpan") >>= rows;
        return rows < 0;
    };
    return std::ranges::any_of(cellsOf(table_, static_cast<sal_Int32>(index)), goesOn);
}

std::vector<sal_Int32> TableView::columnsByHead(const layout::Table& expected) const {
    std::vector<sal_Int32> columns;
    if (expected.rows.empty()) return columns;
    for (const layout::Cell& head : expected.rows.front().cells) {
        sal_Int32 column = 0;
        while (column < columnCount_ && cell(column, 0) != layout::textOf(head)) ++column;
        if (column == columnCount_ || std::count(columns.begin(), columns.end(), column) > 0)
            return {};
        columns.push_back(column);
    }
    return columns;
}

std::vector<sal_Int32> TableView::columnsByContent(const layout::Table& expected) const {
    constexpr std::size_t sample = 8;
    const std::size_t rows = std::min({rowCount(), expected.rows.size(), sample});
    std::vector<sal_Int32> columns;
    for (std::size_t wanted = 0; wanted < expected.widths.size(); ++wanted) {
        std::set<std::string> texts;
        for (std::size_t row = 0; row < rows; ++row)
            texts.insert(layout::textOf(expected.rows[row].cells[wanted]));
        auto best = static_cast<sal_Int32>(wanted); // where nothing tells: where it was put
        std::size_t most = 0;
        for (sal_Int32 column = 0; column < columnCount_; ++column) {
            std::size_t shared = 0;
            for (std::size_t row = 0; row < rows; ++row) shared += texts.count(cell(column, row));
            if (shared > most) {
                most = shared;
                best = column;
            }
        }
        columns.push_back(best);
    }
    return columns;
}

Pairs TableView::findRows(const layout::Table& content) const {
    std::vector<layout::RowText> expected;
    for (const layout::Row& row : content.rows) expected.push_back(textOf(row));
    std::vector<layout::RowText> actual;
    for (std::size_t index = 0; index < rowCount(); ++index) actual.push_back(visibleRow(index));
    // A row typed over as a whole is known by its neighbours, but only where no row of the
    // organiser's could be meant instead.
    return pairTexts(expected, actual,
                     [](auto, auto, std::size_t expectedLeft, std::size_t actualLeft) {
                         return expectedLeft == actualLeft;
                     });
}

} // namespace agendum::writer
