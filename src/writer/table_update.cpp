// SPDX-License-Identifier: MPL-2.0
#include "writer/table_update.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/row_look.hpp"
#include "writer/row_order.hpp"
#include "writer/row_removal.hpp"
#include "writer/table_view.hpp"
#include "writer/table_writer.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XTextCopy.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;

/// What makes a row of the page the same before and after: its item, and which of the item's rows.
using RowKey = std::pair<std::string, std::size_t>;

std::vector<RowKey> keysOf(const layout::Table& table) {
    std::map<std::string, std::size_t> seen;
    std::vector<RowKey> keys;
    for (const layout::Row& row : table.rows) keys.emplace_back(row.itemId, seen[row.itemId]++);
    return keys;
}

void copyCell(const Reference<css::text::XText>& from, const Reference<css::text::XText>& to) {
    const Reference<css::text::XTextCopy> target(to, UNO_QUERY_THROW);
    target->copyText(Reference<css::text::XTextCopy>(from, UNO_QUERY_THROW));
    const Reference<css::beans::XPropertySet> source(from, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> copy(to, UNO_QUERY_THROW);
    for (const char* name : {"BackColor", "VertOrient"}) {
        const auto property = rtl::OUString::createFromAscii(name);
        copy->setPropertyValue(property, source->getPropertyValue(property));
    }
}

/// Letters that a tracked change has deleted are copied as letters like any other.
void dropDeletedLetters(const Reference<css::text::XText>& from,
                        const Reference<css::text::XText>& to) {
    const Paragraphs shown = paragraphsOf(from), copied = paragraphsOf(to);
    for (std::size_t index = 0; index < std::min(shown.size(), copied.size()); ++index)
        showOnly(copied[index], visibleText(shown[index]));
}

/// One table on its way from one content to another.
class Update {
public:
    Update(const Document& document, const Reference<css::text::XTextTable>& table,
           const layout::Table& before, const layout::Table& after, Extent extent)
        : document_(document), view_(table, before), before_(before), after_(after),
          extent_(extent) {}

    Update(const Document& document, const Reference<css::text::XTextTable>& table,
           const StandingTable& standing, const layout::Table& after)
        : document_(document), view_(table, standing.columns), before_(standing.said),
          after_(after), extent_(Extent::differences),
          rows_(standing.rows.begin(), standing.rows.end()) {}

    void run() {
        const auto then = keysOf(before_);
        const auto now = keysOf(after_);
        if (then == now && extent_ == Extent::differences)
            rewriteInPlace();
        else
            rebuild(then, now);
    }

private:
    /// Only texts change. As long as each row concerned reads what it was given, nothing else has
    /// to be looked at.
    void rewriteInPlace() {
        const bool untouched = view_.rowCount() == before_.rows.size();
        Pairs found = rows_;
        for (std::size_t index = 0; index < after_.rows.size(); ++index) {
            const layout::Row& row = before_.rows[index];
            if (row == after_.rows[index]) continue;
            if (found.empty() && untouched && view_.row(index) == textOf(row)) {
                rewriteRow(index, row, after_.rows[index]);
                continue;
            }
            if (found.empty()) found = findRewritten(index);
            if (found[index]) rewriteRow(*found[index], row, after_.rows[index]);
        }
    }

    /// Where the rows are when some, those before `done`, say already what they shall.
    Pairs findRewritten(std::size_t done) const {
        layout::Table expected = before_;
        std::copy_n(after_.rows.begin(), done, expected.rows.begin());
        return view_.findRows(expected);
    }

    void rewriteRow(std::size_t row, const layout::Row& before, const layout::Row& after) const {
        const auto& columns = view_.columns();
        const std::size_t cells =
            std::min({before.cells.size(), after.cells.size(), columns.size()});
        for (std::size_t index = 0; index < cells; ++index) {
            if (extent_ == Extent::differences && before.cells[index] == after.cells[index])
                continue;
            const auto cell = cellText(view_.table(), columns[index], static_cast<sal_Int32>(row));
            if (!cell.is()) continue;
            const Paragraphs paragraphs = paragraphsOf(cell);
            if (!paragraphs.empty())
                updateParagraphs(paragraphs, before.cells[index], after.cells[index], extent_);
        }
    }

    /// Rows come, go or move.
    void rebuild(const std::vector<RowKey>& then, const std::vector<RowKey>& now) {
        const Pairs found = rows_.empty() ? view_.findRows(before_) : rows_;
        std::map<RowKey, std::size_t> nowAt;
        for (std::size_t index = 0; index < now.size(); ++index) nowAt[now[index]] = index;

        std::vector<Slot> slots(view_.rowCount());
        std::vector<bool> absent(now.size(), false); // the organiser removed the row
        for (std::size_t index = 0; index < then.size(); ++index) {
            const auto kept = nowAt.find(then[index]);
            if (kept == nowAt.end()) {
                if (found[index]) slots[*found[index]].leaves = true;
            } else if (found[index]) {
                slots[*found[index]].content = kept->second;
                const layout::Row& row = after_.rows[kept->second];
                if (extent_ == Extent::everything || before_.rows[index] != row)
                    rewriteRow(*found[index], before_.rows[index], row);
            } else {
                absent[kept->second] = extent_ == Extent::differences;
            }
        }
        for (const RowStep& step : rowSteps(slots, absent)) carryOut(step);
    }

    void carryOut(const RowStep& step) const {
        const auto rows = view_.table()->getRows();
        const auto to = static_cast<sal_Int32>(step.to);
        switch (step.kind) {
        case RowStep::Kind::remove: removeRow(document_, view_.table(), to); break;
        case RowStep::Kind::insert:
            rows->insertByIndex(to, 1);
            writeRow(view_.table(), to, view_.columns(), after_.rows[step.content]);
            takeUpNeighboursLook(to);
            keepRowWhole(view_.table(), to);
            break;
        case RowStep::Kind::move:
            rows->insertByIndex(to, 1);
            copyRow(static_cast<sal_Int32>(step.from), to);
            keepRowWhole(view_.table(), to);
            break;
        }
    }

    /// Of the row above; below the heading, of the one that follows.
    void takeUpNeighboursLook(sal_Int32 row) const {
        const sal_Int32 neighbour = row > 1 ? row - 1 : row + 1;
        if (neighbour < view_.table()->getRows()->getCount())
            takeUpRowLook(view_.table(), neighbour, view_.table(), row, view_.columns());
    }

    void copyRow(sal_Int32 from, sal_Int32 to) const {
        for (sal_Int32 column = 0; column < view_.columnCount(); ++column) {
            const auto source = cellText(view_.table(), column, from);
            const auto target = cellText(view_.table(), column, to);
            if (!source.is() || !target.is()) continue;
            copyCell(source, target);
            dropDeletedLetters(source, target);
        }
    }

    const Document& document_;
    TableView view_;
    const layout::Table& before_;
    const layout::Table& after_;
    Extent extent_;
    Pairs rows_; ///< where the rows stand, if that is known
};

} // namespace

void updateTable(const Document& document, const Reference<css::text::XTextTable>& table,
                 const layout::Table& before, const layout::Table& after, Extent extent) {
    Update(document, table, before, after, extent).run();
}

void updateTable(const Document& document, const Reference<css::text::XTextTable>& table,
                 const StandingTable& standing, const layout::Table& after) {
    Update(document, table, standing, after).run();
}

bool removeRows(const Document& document, const Reference<css::text::XTextTable>& table,
                const layout::Table& before) {
    const TableView view(table, before);
    std::vector<std::size_t> rows;
    for (const auto& row : view.findRows(before))
        if (row) rows.push_back(*row);
    if (rows.size() >= view.rowCount()) return false;
    std::sort(rows.rbegin(), rows.rend());
    for (const std::size_t row : rows) removeRow(document, table, static_cast<sal_Int32>(row));
    return true;
}

std::size_t rowsFound(const Reference<css::text::XTextTable>& table, const layout::Table& content) {
    const Pairs found = TableView(table, content).findRows(content);
    return found.size()
           - static_cast<std::size_t>(std::count(found.begin(), found.end(), std::nullopt));
}

} // namespace agendum::writer
