// SPDX-License-Identifier: MPL-2.0
#include "writer/standing.hpp"

#include "layout/read_paragraphs.hpp"
#include "layout/setting.hpp"

#include <algorithm>
#include <utility>

namespace agendum::writer {

namespace {

using layout::Cell;
using layout::PageParagraph;
using layout::Role;
using layout::Row;

constexpr std::size_t timeColumn = 0;

/// Whether this text of an item's was listed as not understood.
bool isUnread(const std::vector<layout::Unread>& unread, const std::string& itemId,
              const std::string& text) {
    return std::ranges::find(unread, layout::Unread{itemId, text}) != unread.end();
}

/// A time as a whole, or a cell that was emptied.
bool staysWhole(const StandingTable& table, const Row& row, std::size_t column) {
    const std::string text = layout::textOf(row.cells[column]);
    if (column == timeColumn) return isUnread(table.unread, row.itemId, text);
    return layout::isBlank(text) && isUnread(table.unread, row.itemId, {});
}

/// Whether the paragraph of room and links says what neither can be: nothing else that is not a time
/// is ever listed with its words.
bool isUnreadDetail(const std::vector<layout::Unread>& unread, const Row& row,
                    const std::string& text) {
    return !layout::isBlank(text) && text != layout::textOf(row.cells[timeColumn])
           && isUnread(unread, row.itemId, text);
}

bool hasUnreadDetail(const StandingTable& table, const Row& row) {
    return std::ranges::any_of(table.unread, [&](const layout::Unread& unread) {
        return unread.itemId == row.itemId && isUnreadDetail(table.unread, row, unread.text);
    });
}

/// What is not understood is not said: it is the organiser's own.
void dropUnreadDetail(const StandingTable& table, Row& row) {
    for (std::size_t column = timeColumn + 1; column < row.cells.size(); ++column)
        std::erase_if(row.cells[column], [&](const PageParagraph& paragraph) {
            return isUnreadDetail(table.unread, row, paragraph.text());
        });
}

Row nextRow(const StandingTable& table, const Row& said, Row page) {
    const bool ownDetail = hasUnreadDetail(table, said);
    for (std::size_t column = 0; column < std::min(said.cells.size(), page.cells.size());
         ++column) {
        if (staysWhole(table, said, column))
            page.cells[column] = said.cells[column];
        else if (ownDetail)
            std::erase_if(page.cells[column],
                          [](const PageParagraph& it) { return it.role == Role::detail; });
    }
    return page;
}

const Row* rowOf(const layout::Table& table, const std::string& itemId) {
    const auto row = std::ranges::find(table.rows, itemId, &Row::itemId);
    return row == table.rows.end() ? nullptr : &*row;
}

/// Of the rows that another table has too.
std::vector<std::string> orderOf(const std::vector<Row>& rows, const layout::Table& other) {
    std::vector<std::string> order;
    for (const Row& row : rows)
        if (rowOf(other, row.itemId)) order.push_back(row.itemId);
    return order;
}

bool hasLink(const std::vector<PageParagraph>& paragraphs, const std::string& href) {
    return std::ranges::any_of(paragraphs, [&](const PageParagraph& paragraph) {
        return std::ranges::find(paragraph.runs, href, &layout::PageRun::href)
               != paragraph.runs.end();
    });
}

} // namespace

std::vector<PageParagraph> saidIn(const std::vector<layout::SeenParagraph>& seen,
                                  const std::vector<PageParagraph>& given) {
    std::vector<PageParagraph> said;
    for (const layout::SeenParagraph& paragraph : seen) {
        if (layout::isBlank(paragraph.text()) && seen.size() > 1) continue; // hers, and it stays
        PageParagraph& copy =
            said.emplace_back(PageParagraph{paragraph.role.value_or(Role::description), {}});
        for (layout::PageRun run : paragraph.runs) {
            // A link that the page did not give is hers to take away.
            if (!hasLink(given, run.href)) run.href.clear();
            layout::append(copy.runs, std::move(run));
        }
    }
    if (said.empty()) said.push_back({given.empty() ? Role::description : given.front().role, {}});
    return said;
}

StandingTable standingTable(const layout::SeenTable& seen, const std::vector<std::string>& items,
                            std::vector<layout::Unread> unread) {
    StandingTable table;
    table.said = {
        seen.expected.agenda, seen.expected.dayId, seen.expected.piece, seen.expected.widths, {}};
    table.columns = layout::matchColumns(seen);
    table.unread = std::move(unread);
    for (std::size_t index = 0; index < seen.rows.size(); ++index) {
        if (items[index].empty() && index > 0) continue;
        const Row* given = rowOf(seen.expected, items[index]);
        Row& row = table.said.rows.emplace_back(Row{items[index], {}});
        table.rows.push_back(index);
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const auto place = table.columns[column];
            const bool there = place && *place < seen.rows[index].size();
            row.cells.push_back(
                there ? saidIn(seen.rows[index][*place], given ? given->cells[column] : Cell())
                      : Cell());
        }
        if (!given || *given != row) table.edited.push_back(index);
        dropUnreadDetail(table, row);
    }
    for (const Row& given : seen.expected.rows)
        if (!rowOf(table.said, given.itemId)) table.removed.push_back(given.itemId);
    return table;
}

layout::Table StandingTable::next(const layout::Table& page) const {
    layout::Table next = page;
    std::erase_if(next.rows, [&](const Row& row) {
        return std::ranges::find(removed, row.itemId) != removed.end();
    });
    for (Row& row : next.rows) {
        const Row* standing = rowOf(said, row.itemId);
        if (!standing) continue;
        row = row.itemId.empty() ? *standing : nextRow(*this, *standing, std::move(row));
    }
    return next;
}

std::size_t StandingTable::editsOf(const layout::Table& given) const {
    const layout::Table left = next(given);
    const auto changed = std::ranges::count_if(said.rows, [&](const Row& row) {
        const Row* page = rowOf(left, row.itemId);
        return !page || *page != row;
    });
    const auto taken = std::ranges::count_if(removed, [&](const std::string& itemId) {
        return !itemId.empty() && !isUnread(unread, itemId, {});
    });
    return static_cast<std::size_t>(changed + taken);
}

bool StandingTable::isUntidy(const layout::Table& page) const {
    const layout::Table wanted = next(page);
    if (orderOf(said.rows, wanted) != orderOf(wanted.rows, said)) return true;
    if (!columns[timeColumn]) return false;
    return std::ranges::any_of(wanted.rows, [&](const Row& row) {
        const Row* standing = rowOf(said, row.itemId);
        return standing
               && layout::textOf(standing->cells[timeColumn])
                      != layout::textOf(row.cells[timeColumn]);
    });
}

} // namespace agendum::writer
