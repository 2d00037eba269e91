// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/align.hpp"
#include "layout/seen.hpp"
#include "writer/pairing.hpp"

#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <optional>
#include <vector>

namespace agendum::writer {

/// A row of the page as the text of its cells.
layout::RowText textOf(const layout::Row& row);

/// An agenda table in the document, read as rows of the page. For the time of one command only: a
/// table must not be held across an undo. Main thread.
class TableView {
public:
    /// @param expected  what the table was given; it tells which columns are the agenda's
    TableView(const css::uno::Reference<css::text::XTextTable>& table,
              const layout::Table& expected);

    /// @param columns  which of the table's columns each of the page's is; none: it is gone
    TableView(const css::uno::Reference<css::text::XTextTable>& table,
              const std::vector<std::optional<std::size_t>>& columns);

    const css::uno::Reference<css::text::XTextTable>& table() const { return table_; }
    /// Which of the table's columns each of the page's is; -1: it is gone.
    const std::vector<sal_Int32>& columns() const { return columns_; }
    sal_Int32 columnCount() const { return columnCount_; }
    std::size_t rowCount() const;
    /// The agenda's cells of a row, quickly: text that is deleted in a tracked change is read too,
    /// and a cell that is merged away reads empty.
    layout::RowText row(std::size_t index) const;
    /// The cell of one of the table's columns, also where a cell before it was split; null: there is none.
    css::uno::Reference<css::text::XText> cellAt(sal_Int32 column, std::size_t row) const;
    /// Whether a row and the one above share a cell: some were merged downwards, or others split.
    bool isJoined(std::size_t index) const;
    /// For each row of a page's table, which one of this table it is. Reads the whole table.
    Pairs findRows(const layout::Table& content) const;

private:
    std::vector<sal_Int32> columnsByHead(const layout::Table& expected) const;
    std::vector<sal_Int32> columnsByContent(const layout::Table& expected) const;
    layout::RowText visibleRow(std::size_t index) const;
    std::string cell(sal_Int32 column, std::size_t row) const;

    css::uno::Reference<css::text::XTextTable> table_;
    sal_Int32 columnCount_ = 0;
    sal_Int32 heads_ = 0; ///< see headsAmongOthers
    std::vector<sal_Int32> columns_;
};

} // namespace agendum::writer
