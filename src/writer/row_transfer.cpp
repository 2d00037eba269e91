// SPDX-License-Identifier: MPL-2.0
#include "writer/row_transfer.hpp"
#include "writer/cell_copy.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/table_writer.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace agendum::writer {

namespace {

using css::uno::Reference;

std::string headOf(const RowTransfer::Table& table, sal_Int32 column) {
    const auto cell = cellText(table, column, 0);
    return cell.is() ? toStd(cell->getString()) : std::string();
}

} // namespace

void RowTransfer::leave(const Table& table, std::size_t row, const layout::Row& said,
                        const std::vector<sal_Int32>& columns, const StandingTable* standing) {
    LeavingRow leaving{said, {}, standing};
    const auto cells = cellsOf(table, static_cast<sal_Int32>(row));
    for (sal_Int32 index = 0; index < static_cast<sal_Int32>(cells.size()); ++index) {
        Column& column = leaving.columns.emplace_back();
        column.cell = cells[static_cast<std::size_t>(index)];
        column.head = headOf(table, index);
        const auto page = std::ranges::find(columns, index);
        if (page == columns.end()) continue;
        column.page = static_cast<std::size_t>(page - columns.begin());
        column.stays = standing && standing->stays(said, column.page);
    }
    rows_.push_back(std::move(leaving));
}

std::vector<RowTransfer::LeavingRow>::const_iterator
RowTransfer::find(const std::string& itemId) const {
    return std::ranges::find_if(
        rows_, [&](const LeavingRow& leaving) { return leaving.said.itemId == itemId; });
}

bool RowTransfer::brings(const std::string& itemId) const {
    return find(itemId) != rows_.end();
}

void RowTransfer::letGoOn(layout::Table& page) const {
    for (layout::Row& row : page.rows) {
        const auto leaving = find(row.itemId);
        if (leaving != rows_.end() && leaving->standing)
            row = leaving->standing->nextRow(leaving->said, std::move(row));
    }
}

const layout::Row& RowTransfer::enter(const std::string& itemId, const Table& table, sal_Int32 row,
                                      std::vector<sal_Int32>& columns) {
    LeavingRow& leaving = rows_.at(static_cast<std::size_t>(find(itemId) - rows_.begin()));
    const sal_Int32 count = table->getColumns()->getCount();
    std::set<sal_Int32> own;
    for (sal_Int32 index = 0; index < count; ++index)
        if (std::ranges::find(columns, index) == columns.end()) own.insert(index);
    for (Column& column : leaving.columns) {
        sal_Int32 target = -1;
        if (column.page < columns.size()) {
            target = std::exchange(columns[column.page], -1);
        } else {
            const auto like = std::ranges::find_if(
                own, [&](sal_Int32 index) { return headOf(table, index) == column.head; });
            if (like != own.end()) target = own.extract(like).value();
        }
        const Text cell = cellText(table, target, row);
        if (!cell.is()) continue;
        copyCell(column.cell, cell);
        column.entered = true;
    }
    return leaving.said;
}

const RowTransfer::LeavingRow* RowTransfer::at(const Table& table, sal_Int32 row) const {
    const auto leaving = std::ranges::find_if(rows_, [&](const LeavingRow& candidate) {
        return !candidate.columns.empty()
               && candidate.columns.front().cell == cellText(table, 0, row);
    });
    return leaving == rows_.end() ? nullptr : &*leaving;
}

bool RowTransfer::keepsRest(const Table& table, sal_Int32 row) const {
    const LeavingRow* leaving = at(table, row);
    if (!leaving) return false;
    const auto isRest = [](const Column& column) {
        const bool hers = column.page == Column::none || column.stays;
        return hers && !column.entered && !isEmptyCell(column.cell);
    };
    if (std::ranges::none_of(leaving->columns, isRest)) return false;
    for (const Column& column : leaving->columns) {
        if (!isRest(column))
            emptyCell(column.cell);
        else if (column.page < leaving->said.cells.size() && column.page > 0) // not a time
            removeParagraphs(paragraphsOf(column.cell), leaving->said.cells[column.page]);
    }
    return true;
}

} // namespace agendum::writer
