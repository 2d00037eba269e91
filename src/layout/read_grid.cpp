// SPDX-License-Identifier: MPL-2.0
#include "layout/read_grid.hpp"

#include "layout/align.hpp"
#include "layout/read_paragraphs.hpp"
#include "layout/setting.hpp"
#include "layout/time_text.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

namespace agendum::layout {

namespace {

RowText textOf(const SeenRow& row, std::size_t columns) {
    RowText text;
    for (std::size_t column = 0; column < columns; ++column)
        text.push_back(column < row.size() ? textOf(row[column]) : std::string{});
    return text;
}

RowText textOf(const Row& row) {
    RowText text;
    for (const Cell& cell : row.cells) text.push_back(textOf(cell));
    return text;
}

/// Between two rows that are known, as many unknown ones as there were are the ones that there were.
void pairNeighbours(std::vector<std::optional<std::size_t>>& rows, std::size_t seen) {
    std::size_t begin = 0; // of the rows that stand there
    for (std::size_t row = 0; row < rows.size();) {
        if (rows[row]) {
            begin = *rows[row++] + 1;
            continue;
        }
        std::size_t next = row;
        while (next < rows.size() && !rows[next]) ++next;
        const std::size_t end = next < rows.size() ? *rows[next] : seen;
        const bool same = end >= begin && end - begin == next - row;
        for (; row < next; ++row)
            if (same) rows[row] = begin++;
    }
}

/// A row to be read.
struct GridLine {
    std::string itemId; ///< empty: a new one
    std::string strandId;
    Cell expectedTime, expected;
    SeenCell time, content;
    bool stands = true;
    std::optional<std::pair<std::size_t, std::size_t>> from; ///< of a new one: where it was typed
};

class GridReader {
public:
    explicit GridReader(const SeenTable& grid) : grid_(grid), match_(matchGrid(grid)) {}

    GridRows read() {
        readBlocks();
        readItems();
        readEmptyPlaces();
        readNewRows();
        leaveOutMoved();
        return table();
    }

private:
    const std::vector<Row>& rows() const { return grid_.expected.rows; }

    const SeenCell* seen(std::size_t row, std::size_t column) const {
        if (!match_.rows[row] || !match_.columns[column]) return nullptr;
        const SeenRow& there = grid_.rows[*match_.rows[row]];
        return *match_.columns[column] < there.size() ? &there[*match_.columns[column]] : nullptr;
    }

    /// The row that begins a block which has no row of its own says when the block begins.
    bool beginsBlock(std::size_t row) const {
        if (rows()[row].spans || rows()[row].places.front().strandId.empty()) return false;
        const std::string& block = rows()[row].places.front().strandId;
        for (std::size_t above = 1; above < row; ++above)
            for (const GridPlace& place : rows()[above].places)
                if (place.itemId == block || place.strandId == block) return false;
        return true;
    }

    SeenCell timeAt(std::size_t row) const {
        const SeenCell* there = seen(row, 0);
        return there ? *there : seenAs(rows()[row].cells.front());
    }

    void readBlocks() {
        const Cell nothing{paragraph(Role::title, {})};
        for (std::size_t row = 1; row < rows().size(); ++row) {
            if (!beginsBlock(row)) continue;
            begins_.insert(row);
            lines_.push_back({rows()[row].places.front().strandId,
                              {},
                              rows()[row].cells.front(),
                              nothing,
                              timeAt(row),
                              seenAs(nothing),
                              true,
                              std::nullopt});
        }
    }

    /// A column that is gone tells nothing of what stood in it, a row that is gone that its items are.
    void readItems() {
        for (std::size_t row = 1; row < rows().size(); ++row) {
            for (std::size_t column = 1; column < rows()[row].places.size(); ++column) {
                const GridPlace& place = rows()[row].places[column];
                if (place.itemId.empty()) continue;
                const Cell& expected = rows()[row].cells[column];
                const SeenCell* there = seen(row, column);
                lines_.push_back(
                    {place.itemId, place.strandId, rows()[row].cells.front(), expected,
                     begins_.contains(row) ? seenAs(rows()[row].cells.front()) : timeAt(row),
                     there ? *there : seenAs(expected), match_.rows[row].has_value(),
                     std::nullopt});
            }
        }
    }

    void readEmptyPlaces() {
        for (std::size_t row = 1; row < rows().size(); ++row) {
            if (rows()[row].spans) continue;
            for (std::size_t column = 1; column < rows()[row].places.size(); ++column) {
                const GridPlace& place = rows()[row].places[column];
                const SeenCell* there = seen(row, column);
                if (place.itemId.empty() && there && !isBlank(textOf(*there)))
                    addNew({{},
                            place.strandId,
                            {},
                            {},
                            timeAt(row),
                            *there,
                            true,
                            std::pair(*match_.rows[row], *match_.columns[column])},
                           row, column);
            }
        }
    }

    /// Rows that the organiser put in, in the strands of what stands above or below.
    void readNewRows() {
        std::size_t above = 0;
        for (std::size_t at = 0; at < grid_.rows.size(); ++at) {
            const auto known = std::ranges::find(match_.rows, std::optional(at));
            if (known != match_.rows.end()) {
                above = static_cast<std::size_t>(known - match_.rows.begin());
                continue;
            }
            const auto& timesAt = match_.columns.front();
            if (!timesAt || *timesAt >= grid_.rows[at].size()) continue;
            for (std::size_t column = 1; column < match_.columns.size(); ++column) {
                const auto& there = match_.columns[column];
                if (!there || *there >= grid_.rows[at].size()) continue;
                const SeenCell& content = grid_.rows[at][*there];
                if (!isBlank(textOf(content)))
                    addNew({{},
                            strandNear(above, column),
                            {},
                            {},
                            grid_.rows[at][*timesAt],
                            content,
                            true,
                            std::pair(at, *there)},
                           above, column);
            }
        }
    }

    std::string strandNear(std::size_t row, std::size_t column) const {
        if (row > 0 && !rows()[row].spans) return rows()[row].places[column].strandId;
        if (row + 1 < rows().size() && !rows()[row + 1].spans)
            return rows()[row + 1].places[column].strandId;
        return {};
    }

    /// Behind what stands above it in its strand; else before all that is below.
    void addNew(GridLine line, std::size_t row, std::size_t column) {
        const std::string& strand = line.strandId;
        std::string behind;
        for (std::size_t above = 1; above <= row; ++above) {
            const auto& places = rows()[above].places;
            const std::size_t at = rows()[above].spans ? 1 : column;
            if (!places[at].itemId.empty()
                && (strand.empty() || places[at].strandId == strand || rows()[above].spans))
                behind = places[at].itemId;
        }
        const auto known = std::ranges::find(lines_, behind, &GridLine::itemId);
        auto place = behind.empty() ? lines_.begin() : known + 1;
        // New ones that stand there already came first.
        while (place != lines_.end() && place->itemId.empty()) ++place;
        lines_.insert(place, std::move(line));
    }

    /// An item whose place is empty and which stands in another was moved there.
    void leaveOutMoved() {
        std::unordered_set<std::string> come;
        for (const GridLine& line : lines_)
            if (line.itemId.empty()) come.insert(textOf(line.content));
        for (GridLine& line : lines_)
            if (!line.itemId.empty() && isBlank(textOf(line.content))
                && come.contains(textOf(line.expected)))
                line.stands = false;
    }

    GridRows table() {
        GridRows rows;
        SeenTable& table = rows.table;
        table.expected.agenda = grid_.expected.agenda;
        table.expected.dayId = grid_.expected.dayId;
        table.expected.piece = grid_.expected.piece;
        table.expected.widths = {1, 1};
        const Cell blank{paragraph(Role::head, {})};
        table.expected.rows.push_back({.itemId = {}, .cells = {blank, blank}});
        table.rows.push_back({seenAs(blank), seenAs(blank)});
        table.strands.emplace_back();
        rows.from.emplace_back();
        for (GridLine& line : lines_) {
            if (!line.itemId.empty())
                table.expected.rows.push_back(
                    {.itemId = line.itemId, .cells = {line.expectedTime, line.expected}});
            if (!line.stands) continue;
            table.rows.push_back({std::move(line.time), std::move(line.content)});
            table.strands.push_back(std::move(line.strandId));
            rows.from.push_back(line.from);
        }
        return rows;
    }

    const SeenTable& grid_;
    GridMatch match_;
    std::vector<GridLine> lines_;
    std::unordered_set<std::size_t> begins_; ///< rows whose time is their block's
};

} // namespace

GridRows gridAsRows(const SeenTable& grid) {
    return GridReader(grid).read();
}

GridMatch matchGrid(const SeenTable& grid) {
    GridMatch match;
    match.columns = matchColumns(grid);
    const std::size_t columns = grid.expected.widths.size();
    std::vector<RowText> expected, seen;
    for (const Row& row : grid.expected.rows) expected.push_back(textOf(row));
    for (const SeenRow& row : grid.rows) {
        SeenRow ours(columns);
        for (std::size_t column = 0; column < columns; ++column)
            if (match.columns[column] && *match.columns[column] < row.size())
                ours[column] = row[*match.columns[column]];
        seen.push_back(textOf(ours, columns));
    }
    match.rows = alignRows(expected, seen);
    pairNeighbours(match.rows, grid.rows.size());
    return match;
}

} // namespace agendum::layout
