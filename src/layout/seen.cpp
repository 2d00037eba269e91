// SPDX-License-Identifier: MPL-2.0
#include "layout/seen.hpp"
#include "layout/setting.hpp"
#include "layout/time_text.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace agendum::layout {

namespace {

template <typename AnyCell> std::string joined(const AnyCell& cell) {
    std::string text;
    for (const auto& paragraph : cell) {
        if (&paragraph != &cell.front()) text += '\n';
        text += paragraph.text();
    }
    return text;
}

std::unordered_set<std::string> wordsOfColumn(const Table& table, std::size_t column) {
    std::unordered_set<std::string> words;
    for (const Row& row : table.rows)
        if (column < row.cells.size()) words.insert(textOf(row.cells[column]));
    words.erase(std::string()); // which any column of hers may say
    return words;
}

/// The column, of those that are still to be told, in which most rows say something of the kind: more than half
/// of those that say anything.
template <typename IsOfKind>
std::optional<std::size_t> columnOf(const std::vector<SeenRow>& rows,
                                    const std::vector<bool>& taken, const IsOfKind& isOfKind) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t column = 0; column < taken.size(); ++column) {
        if (taken[column]) continue;
        std::size_t ofKind = 0, said = 0;
        for (const SeenRow& row : rows) {
            if (column >= row.size() || textOf(row[column]).empty()) continue;
            ++said;
            if (isOfKind(textOf(row[column]))) ++ofKind;
        }
        if (2 * ofKind <= said || ofKind <= most) continue;
        most = ofKind;
        best = column;
    }
    return best;
}

std::string firstLineOf(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

/// Times in other words ("kl 9" for "09.00") are times, and titles alone (as one types them) are titles,
/// whatever columns stand beside.
void matchByKind(const SeenTable& table, std::vector<std::optional<std::size_t>>& matched,
                 std::vector<bool>& taken) {
    std::unordered_set<std::string> titles;
    for (const std::string& text : wordsOfColumn(table.expected, 1))
        titles.insert(firstLineOf(text));
    const auto isTime = [](const std::string& text) { return parseTimeRange(text).has_value(); };
    const auto isTitle = [&](const std::string& text) {
        return titles.contains(firstLineOf(text));
    };
    for (std::size_t column = 0; column < std::min<std::size_t>(matched.size(), 2); ++column) {
        if (matched[column]) continue;
        matched[column] = column == 0 ? columnOf(table.rows, taken, isTime)
                                      : columnOf(table.rows, taken, isTitle);
        if (matched[column]) taken[*matched[column]] = true;
    }
}

std::size_t widest(const std::vector<SeenRow>& rows) {
    std::size_t width = 0;
    for (const SeenRow& row : rows) width = std::max(width, row.size());
    return width;
}

/// Tidied as part of a longer text: a blank at either end is left.
std::string tidiedWithin(const std::string& text) {
    const std::string tidy = agendum::tidied("|" + text + "|");
    return tidy.substr(1, tidy.size() - 2);
}

/// The office puts one into each empty cell of a row that comes while changes are tracked.
constexpr std::string_view joiner = "\u200D";

void dropJoiners(std::vector<PageRun>& runs) {
    if (runs.empty()) return;
    std::string& first = runs.front().text;
    if (first.starts_with(joiner)) first.erase(0, joiner.size());
    std::string& last = runs.back().text;
    if (last.ends_with(joiner)) last.resize(last.size() - joiner.size());
}

} // namespace

std::vector<PageRun> tidied(std::vector<PageRun> runs) {
    dropJoiners(runs);
    std::vector<PageRun> tidy;
    bool afterBlank = true;
    for (PageRun& run : runs) {
        run.text = tidiedWithin(run.text);
        if (afterBlank && run.text.starts_with(' ')) run.text.erase(0, 1);
        if (run.text.empty()) continue;
        afterBlank = run.text.ends_with(' ');
        append(tidy, std::move(run));
    }
    if (!tidy.empty() && tidy.back().text.ends_with(' ')) tidy.back().text.pop_back();
    std::erase_if(tidy, [](const PageRun& run) { return run.text.empty(); });
    return tidy;
}

std::string SeenParagraph::text() const {
    return PageParagraph{.role = {}, .runs = runs}.text();
}

std::string textOf(const SeenCell& cell) {
    return joined(cell);
}

std::string textOf(const Cell& cell) {
    return joined(cell);
}

std::vector<std::optional<std::size_t>> matchColumns(const SeenTable& table) {
    const std::size_t columns = table.expected.widths.size(), seen = widest(table.rows);
    std::vector<std::optional<std::size_t>> matched(columns);
    std::vector<bool> taken(seen, false);
    for (std::size_t column = 0; column < columns; ++column) {
        const auto words = wordsOfColumn(table.expected, column);
        std::size_t most = 0;
        for (std::size_t candidate = 0; candidate < seen; ++candidate) {
            if (taken[candidate]) continue;
            const auto shared =
                static_cast<std::size_t>(std::ranges::count_if(table.rows, [&](const SeenRow& row) {
                    return candidate < row.size() && words.contains(textOf(row[candidate]));
                }));
            if (shared <= most) continue;
            most = shared;
            matched[column] = candidate;
        }
        if (matched[column]) taken[*matched[column]] = true;
    }
    if (!table.expected.isGrid()) matchByKind(table, matched, taken);
    // Everything retyped, nothing shared: as many columns as we made are the ones that we made.
    if (seen == columns)
        for (std::size_t column = 0; column < columns; ++column)
            if (!matched[column] && !taken[column]) matched[column] = column;
    return matched;
}

} // namespace agendum::layout
