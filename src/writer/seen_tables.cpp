// SPDX-License-Identifier: MPL-2.0
#include "writer/seen_tables.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/row_edges.hpp"
#include "writer/table_writer.hpp"
#include "writer/uno_text.hpp"

#include "layout/read_paragraphs.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using Table = Reference<css::text::XTextTable>;

bool hasLinks(const layout::Cell& cell) {
    return std::ranges::any_of(cell, [](const layout::PageParagraph& paragraph) {
        return std::ranges::any_of(paragraph.runs,
                                   [](const layout::PageRun& run) { return !run.href.empty(); });
    });
}

/// All texts at once, which is much faster than cell by cell; empty for a table with merged or
/// split cells, where the office can't.
Sequence<Sequence<Any>> textsOf(const Table& table) {
    try {
        return Reference<css::sheet::XCellRangeData>(table, css::uno::UNO_QUERY_THROW)
            ->getDataArray();
    } catch (const css::uno::RuntimeException&) {
        return {}; // asking is the only way to know
    }
}

class TableReader {
public:
    TableReader(const Table& table, const layout::Table& expected, Look look)
        : table_(table), expected_(expected), quick_(look == Look::quick), texts_(textsOf(table_)),
          heads_(expected.isGrid() || isAsGiven() ? 0 : headsAmongOthers(table_)),
          columns_(widest()) {
        for (const layout::Row& row : expected_.rows)
            for (const layout::Cell& cell : row.cells) remember(cell);
    }

    layout::SeenTable read() const {
        layout::SeenTable seen{expected_, {}};
        const sal_Int32 rows = table_->getRows()->getCount();
        for (sal_Int32 row = 0; row < rows; ++row) {
            layout::SeenRow& cells = seen.rows.emplace_back();
            for (sal_Int32 column = 0; column < columns_; ++column)
                cells.push_back(cellAt(column, row));
        }
        return seen;
    }

private:
    /// What looks alike but is not is known by none.
    void remember(const layout::Cell& cell) {
        const auto [known, isNew] = known_.emplace(layout::textOf(cell), &cell);
        if (hasLinks(cell) || (!isNew && known->second && *known->second != cell))
            known->second = nullptr;
    }

    /// Whether all texts are what the page says: then no cell was split, and the table's names, which take
    /// their time, need not be asked.
    bool isAsGiven() const {
        return std::ranges::equal(texts_, expected_.rows, [](const auto& texts, const auto& row) {
            return std::ranges::equal(texts, row.cells, [](const Any& text, const auto& cell) {
                return text == Any(toUno(layout::textOf(cell)));
            });
        });
    }

    /// Where cells are merged, the table tells how many its first row has.
    sal_Int32 widest() const {
        if (texts_.hasElements()) return texts_[0].getLength();
        const auto pages = static_cast<sal_Int32>(expected_.widths.size());
        return std::max(table_->getColumns()->getCount(), pages);
    }

    layout::SeenCell cellAt(sal_Int32 column, sal_Int32 row) const {
        if (quick_ && heads_ == 0 && row < texts_.getLength() && column < texts_[row].getLength()) {
            rtl::OUString text;
            // A cell may hold a number, which is not how it reads.
            if (texts_[row][column] >>= text) {
                if (text.isEmpty()) return {layout::SeenParagraph{}};
                const auto known = known_.find(toStd(text));
                if (known != known_.end() && known->second) return layout::seenAs(*known->second);
            }
        }
        return look(column, row);
    }

    layout::SeenCell look(sal_Int32 column, sal_Int32 row) const {
        layout::SeenCell seen;
        const auto cell = columnText(table_, heads_, column, row);
        if (!cell.is()) return seen;
        for (const auto& paragraph : paragraphsOf(cell))
            seen.push_back(visibleParagraph(paragraph));
        return seen;
    }

    Table table_;
    const layout::Table& expected_;
    bool quick_;
    Sequence<Sequence<Any>> texts_;
    sal_Int32 heads_; ///< see headsAmongOthers
    sal_Int32 columns_;
    std::unordered_map<std::string, const layout::Cell*> known_; ///< null: look closer
};

} // namespace

layout::SeenTable seeTable(const Table& table, const layout::Table& expected, Look look) {
    return TableReader(table, expected, look).read();
}

} // namespace agendum::writer
