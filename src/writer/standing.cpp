// SPDX-License-Identifier: MPL-2.0
#include "writer/standing.hpp"

#include "layout/grid_heads.hpp"
#include "layout/read_grid.hpp"
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

/// A time as a whole, a cell that was emptied, or one that others were merged into.
bool staysWhole(const StandingTable& table, const Row& row, std::size_t column) {
    const std::string text = layout::textOf(row.cells[column]);
    if (column == timeColumn) return isUnread(table.unread, row.itemId, text);
    if (layout::isBlank(text)) return isUnread(table.unread, row.itemId, {});
    return row.cells[column].size() > 1 && isUnread(table.unread, row.itemId, text);
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

/// What stays in a row of a grid stands before what the page has there.
void keepCells(const StandingTable& table, Row& row) {
    const Row* standing = rowOf(table.said, row.itemId);
    if (!standing) return;
    if (row.itemId.empty()) {
        if (row.cells.size() != standing->cells.size()) return;
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            if (column == timeColumn || table.kept.contains({row.itemId, column}))
                row.cells[column] = standing->cells[column];
        return;
    }
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        if (!table.kept.contains({row.itemId, column}) || column >= standing->cells.size())
            continue;
        Cell kept = standing->cells[column];
        const bool more = column != timeColumn && !layout::isBlank(layout::textOf(kept))
                          && row.places[column].itemId != standing->places[column].itemId
                          && !layout::isBlank(layout::textOf(row.cells[column]));
        if (more) kept.insert(kept.end(), row.cells[column].begin(), row.cells[column].end());
        row.cells[column] = std::move(kept);
    }
}

/// Puts together what a grid says.
class GridStanding {
public:
    GridStanding(const layout::SeenTable& seen, const std::vector<std::string>& items,
                 std::vector<layout::Unread> unread)
        : seen_(seen), match_(layout::matchGrid(seen)) {
        table_.unread = std::move(unread);
        const layout::GridRows rows = layout::gridAsRows(seen);
        for (std::size_t row = 0; row < std::min(rows.from.size(), items.size()); ++row)
            if (rows.from[row] && !items[row].empty()) {
                taken_.insert(*rows.from[row]);
                if (match_.columns.front())
                    taken_.emplace(rows.from[row]->first, *match_.columns.front());
            }
    }

    StandingTable table() {
        const layout::Table& given = seen_.expected;
        table_.said = {given.agenda, given.dayId, given.piece, given.widths, {}};
        table_.columns = match_.columns;
        for (std::size_t row = 0; row < given.rows.size(); ++row)
            if (match_.rows[row]) addRow(row);
        findOwn();
        return std::move(table_);
    }

private:
    void addRow(std::size_t index) {
        const Row& given = seen_.expected.rows[index];
        const layout::SeenRow& there = seen_.rows[*match_.rows[index]];
        Row& row = table_.said.rows.emplace_back(given);
        table_.rows.push_back(*match_.rows[index]);
        for (std::size_t column = 0; column < given.cells.size(); ++column) {
            const auto& at = match_.columns[column];
            if (!at || *at >= there.size() || there[*at].empty()) continue;
            row.cells[column] = saidIn(there[*at], given.cells[column]);
            if (row.cells[column] == given.cells[column]) continue;
            if (given.itemId.empty()) {
                if (column != timeColumn && !layout::saysName(there[*at]))
                    table_.kept.emplace(row.itemId, column);
                continue;
            }
            const bool empty = column != timeColumn && given.places[column].itemId.empty();
            if (empty ? !taken_.contains({*match_.rows[index], *at}) : staysAsItIs(row, column))
                table_.kept.emplace(row.itemId, column);
        }
        if (row != given) table_.edited.push_back(*match_.rows[index]);
    }

    /// Listed as not understood; a time for each of the items that begin then.
    bool staysAsItIs(const Row& row, std::size_t column) const {
        const std::string text = layout::textOf(row.cells[column]);
        return std::ranges::any_of(table_.unread, [&](const layout::Unread& unread) {
            if (column == timeColumn) return unread.text == text && isPlace(row, unread.itemId);
            return unread.itemId == row.places[column].itemId && unread.text != rowTime(row);
        });
    }

    static bool isPlace(const Row& row, const std::string& itemId) {
        return std::ranges::any_of(row.places, [&](const layout::GridPlace& place) {
            return place.itemId == itemId || place.strandId == itemId;
        });
    }

    static std::string rowTime(const Row& row) { return layout::textOf(row.cells[timeColumn]); }

    void findOwn() {
        const auto columns = seen_.rows.empty() ? 0 : seen_.rows.front().size();
        table_.reshaped =
            table_.rows.size() != seen_.expected.rows.size()
            || seen_.rows.size() != seen_.expected.rows.size()
            || columns != seen_.expected.widths.size()
            || !std::ranges::all_of(match_.columns, [](const auto& it) { return it.has_value(); });
        for (std::size_t row = 0; row < seen_.rows.size(); ++row) {
            const bool known =
                std::ranges::find(match_.rows, std::optional(row)) != match_.rows.end();
            if (!known) table_.edited.push_back(row);
            for (std::size_t column = 0; column < seen_.rows[row].size(); ++column) {
                const bool ours = known
                                  && std::ranges::find(match_.columns, std::optional(column))
                                         != match_.columns.end();
                if (!ours && !taken_.contains({row, column})
                    && !layout::isBlank(layout::textOf(seen_.rows[row][column])))
                    table_.ownCells = true;
            }
        }
        table_.ownCells = table_.ownCells || !table_.kept.empty();
    }

    const layout::SeenTable& seen_;
    layout::GridMatch match_;
    std::set<std::pair<std::size_t, std::size_t>> taken_; ///< new ones that became items
    StandingTable table_;
};

} // namespace

void letGoOn(layout::Table& page, const std::vector<const StandingTable*>& agenda) {
    for (Row& row : page.rows) {
        if (row.itemId.empty()) continue;
        for (const StandingTable* table : agenda)
            if (const Row* standing = rowOf(table->said, row.itemId))
                row = table->nextRow(*standing, std::move(row));
    }
}

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

StandingTable standingGrid(const layout::SeenTable& seen, const std::vector<std::string>& items,
                           std::vector<layout::Unread> unread) {
    return GridStanding(seen, items, std::move(unread)).table();
}

layout::Table StandingTable::next(const layout::Table& page) const {
    layout::Table next = page;
    if (page.isGrid()) {
        for (Row& row : next.rows) keepCells(*this, row);
        return next;
    }
    std::erase_if(next.rows, [&](const Row& row) {
        return std::ranges::find(removed, row.itemId) != removed.end();
    });
    for (Row& row : next.rows) {
        const Row* standing = rowOf(said, row.itemId);
        if (!standing) continue;
        row = row.itemId.empty() ? *standing : nextRow(*standing, std::move(row));
    }
    return next;
}

Row StandingTable::nextRow(const Row& standing, Row page) const {
    const bool ownDetail = hasUnreadDetail(*this, standing);
    for (std::size_t column = 0; column < std::min(standing.cells.size(), page.cells.size());
         ++column) {
        if (staysWhole(*this, standing, column))
            page.cells[column] = standing.cells[column];
        else if (ownDetail)
            std::erase_if(page.cells[column],
                          [](const PageParagraph& it) { return it.role == Role::detail; });
    }
    return page;
}

bool StandingTable::stays(const Row& standing, std::size_t column) const {
    return staysWhole(*this, standing, column)
           || (column != timeColumn && hasUnreadDetail(*this, standing));
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
