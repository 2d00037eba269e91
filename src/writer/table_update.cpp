// SPDX-License-Identifier: MPL-2.0
#include "writer/table_update.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/removal.hpp"
#include "writer/row_copy.hpp"
#include "writer/row_look.hpp"
#include "writer/row_order.hpp"
#include "writer/table_view.hpp"
#include "writer/table_writer.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using Document = Reference<css::text::XTextDocument>;

/// What makes a row of the page the same before and after: its item, and which of the item's rows.
using RowKey = std::pair<std::string, std::size_t>;

std::vector<RowKey> keysOf(const layout::Table& table) {
    std::map<std::string, std::size_t> seen;
    std::vector<RowKey> keys;
    for (const layout::Row& row : table.rows) keys.emplace_back(row.itemId, seen[row.itemId]++);
    return keys;
}

/// One table on its way from one content to another.
class TableUpdate {
public:
    TableUpdate(const Reference<css::text::XTextTable>& table, const layout::Table& before,
                const layout::Table& after, Extent extent, RowTransfer& transfer)
        : view_(table, before), before_(before), after_(after), extent_(extent),
          transfer_(transfer) {}

    TableUpdate(const Reference<css::text::XTextTable>& table, const StandingTable& standing,
                const layout::Table& after, RowTransfer& transfer)
        : view_(table, standing.columns), before_(standing.said), after_(after),
          extent_(Extent::differences), transfer_(transfer),
          rows_(standing.rows.begin(), standing.rows.end()) {}

    LeavingRows run() {
        const auto then = keysOf(before_);
        const auto now = keysOf(after_);
        if (then == now && extent_ == Extent::differences)
            rewriteInPlace();
        else
            rebuild(then, now);
        return std::move(leaving_);
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
            const auto cell = view_.cellAt(columns[index], row);
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
        const auto joined = [this](std::size_t row) { return view_.isJoined(row); };
        for (const RowStep& step : rowSteps(slots, absent, joined)) carryOut(step);
        if (slots.size() == 1) ruleRowsBelowHeading(view_.table());
    }

    void carryOut(const RowStep& step) {
        const auto rows = view_.table()->getRows();
        const auto to = static_cast<sal_Int32>(step.to);
        switch (step.kind) {
        case RowStep::Kind::remove: leaving_.push_back(to); break;
        case RowStep::Kind::insert:
            rows->insertByIndex(to, 1);
            fill(to, after_.rows[step.content]);
            keepRowWhole(view_.table(), to);
            break;
        case RowStep::Kind::move:
            rows->insertByIndex(to, 1);
            copyRow(view_.table(), static_cast<sal_Int32>(step.from), to);
            keepRowWhole(view_.table(), to);
            break;
        }
    }

    /// With what comes from another table, as far as there is something.
    void fill(sal_Int32 to, const layout::Row& content) {
        std::vector<sal_Int32> columns = view_.columns(); // that are still empty
        layout::Row there = content;
        if (transfer_.brings(content.itemId)) {
            const layout::Row& said = transfer_.enter(content.itemId, view_.table(), to, columns);
            for (std::size_t column = 0; column < std::min(columns.size(), said.cells.size());
                 ++column)
                if (columns[column] < 0) there.cells.at(column) = said.cells[column];
        }
        writeRow(view_.table(), to, columns, content);
        takeUpNeighboursLook(to, columns);
        rewriteRow(static_cast<std::size_t>(to), there, content);
    }

    /// Of the row above; below the heading, of the one that follows.
    void takeUpNeighboursLook(sal_Int32 row, const std::vector<sal_Int32>& columns) const {
        const sal_Int32 neighbour = row > 1 ? row - 1 : row + 1;
        if (neighbour < view_.table()->getRows()->getCount())
            takeUpRowLook(view_.table(), neighbour, view_.table(), row, columns);
    }

    TableView view_;
    const layout::Table& before_;
    const layout::Table& after_;
    Extent extent_;
    RowTransfer& transfer_;
    LeavingRows leaving_;
    Pairs rows_; ///< where the rows stand, if that is known
};

} // namespace

LeavingRows updateTable(const Reference<css::text::XTextTable>& table, const layout::Table& before,
                        const layout::Table& after, Extent extent, RowTransfer& transfer) {
    return TableUpdate(table, before, after, extent, transfer).run();
}

LeavingRows updateTable(const Reference<css::text::XTextTable>& table,
                        const StandingTable& standing, const layout::Table& after,
                        RowTransfer& transfer) {
    return TableUpdate(table, standing, after, transfer).run();
}

void removeRows(const Document& document, const Reference<css::text::XTextTable>& table,
                const LeavingRows& rows, const RowTransfer& transfer) {
    for (const sal_Int32 row : rows)
        if (!transfer.keepsRest(table, row)) removeRow(document, table, row);
}

bool removeRows(const Document& document, const Reference<css::text::XTextTable>& table,
                const layout::Table& before, const RowTransfer& transfer) {
    const TableView view(table, before);
    LeavingRows rows;
    for (const auto& row : view.findRows(before))
        if (row && !transfer.keepsRest(table, static_cast<sal_Int32>(*row)))
            rows.push_back(static_cast<sal_Int32>(*row));
    if (rows.size() >= view.rowCount()) return false;
    std::sort(rows.rbegin(), rows.rend());
    for (const sal_Int32 row : rows) removeRow(document, table, row);
    return true;
}

std::size_t rowsFound(const Reference<css::text::XTextTable>& table, const layout::Table& content) {
    const Pairs found = TableView(table, content).findRows(content);
    return found.size()
           - static_cast<std::size_t>(std::count(found.begin(), found.end(), std::nullopt));
}

} // namespace agendum::writer
