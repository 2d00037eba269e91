// SPDX-License-Identifier: MPL-2.0
#include "layout/match_rows.hpp"

#include "layout/align.hpp"
#include "layout/read_paragraphs.hpp"
#include "layout/time_text.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace agendum::layout {

namespace {

constexpr std::size_t timeColumn = 0, contentColumn = 1;

std::string textOrNone(const SeenCell* cell) {
    return cell ? textOf(*cell) : std::string{};
}

/// Cells that were merged into one still say what they said.
RowText textOf(const RowMatch& row) {
    std::string time = textOrNone(row.time), content = textOrNone(row.content);
    const std::size_t end = content.empty() ? time.find('\n') : std::string::npos;
    if (end != std::string::npos) {
        content = time.substr(end + 1);
        time.resize(end);
    }
    return {std::move(time), std::move(content)};
}

/// Whole contents first: two rows may have one title.
enum class By { content, title };

std::string keyOf(const std::string& content, By by) {
    return by == By::content ? content : content.substr(0, content.find('\n'));
}

/// The rows of one day's tables, expected and seen.
struct DayRows {
    std::vector<const Row*> expected;
    std::vector<RowMatch> seen;
};

class Collector {
public:
    std::vector<std::pair<std::string, DayRows>> days;

    void add(const SeenTable& table) {
        DayRows& day = dayOf(table.expected.dayId);
        for (std::size_t row = 1; row < table.expected.rows.size(); ++row)
            day.expected.push_back(&table.expected.rows[row]);
        const auto columns = matchColumns(table);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            RowMatch match;
            match.time = cellAt(table.rows[row], columns, timeColumn);
            match.content = cellAt(table.rows[row], columns, contentColumn);
            match.dayId = table.expected.dayId;
            match.table = added_;
            match.row = row;
            if (row < table.strands.size()) match.strandId = table.strands[row];
            if (row == 0 && isHeading(match, table.expected)) continue;
            day.seen.push_back(std::move(match));
        }
        ++added_;
    }

private:
    DayRows& dayOf(const std::string& dayId) {
        for (auto& [id, day] : days)
            if (id == dayId) return day;
        return days.emplace_back(dayId, DayRows{}).second;
    }
    static const SeenCell* cellAt(const SeenRow& row,
                                  const std::vector<std::optional<std::size_t>>& columns,
                                  std::size_t column) {
        if (column >= columns.size() || !columns[column] || *columns[column] >= row.size())
            return nullptr;
        return &row[*columns[column]];
    }
    /// The first row is the heading, unless someone deleted that: a time or a title stands there now.
    static bool isHeading(const RowMatch& match, const Table& expected) {
        if (match.time && parseTimeRange(textOf(*match.time))) return false;
        const std::string title = keyOf(textOf(match)[contentColumn], By::title);
        const auto says = [&title](const Row& row) {
            return keyOf(textOf(row.cells[contentColumn]), By::title) == title;
        };
        const auto& rows = expected.rows;
        return title.empty() || says(rows.front())
               || std::none_of(rows.begin() + 1, rows.end(), says);
    }

    std::size_t added_ = 0;
};

void matchInOrder(DayRows& day) {
    std::vector<RowText> expected, seen;
    for (const Row* row : day.expected)
        expected.push_back({textOf(row->cells[timeColumn]), textOf(row->cells[contentColumn])});
    for (const RowMatch& row : day.seen) seen.push_back(textOf(row));
    const auto aligned = alignRows(expected, seen);
    for (std::size_t row = 0; row < aligned.size(); ++row)
        if (aligned[row])
            day.seen[*aligned[row]].expected = std::exchange(day.expected[row], nullptr);
    std::erase(day.expected, nullptr);
}

void matchElsewhere(std::vector<RowMatch>& rows, std::vector<const Row*>& missing, By by) {
    std::unordered_multimap<std::string, std::size_t> byKey;
    for (std::size_t at = missing.size(); at-- > 0;)
        byKey.emplace(keyOf(textOf(missing[at]->cells[contentColumn]), by), at);
    for (RowMatch& row : rows) {
        if (row.expected || !row.content) continue;
        const std::string key = keyOf(textOf(*row.content), by);
        const auto found = key.empty() ? byKey.end() : byKey.find(key);
        if (found == byKey.end()) continue;
        row.expected = std::exchange(missing[found->second], nullptr);
        row.moved = true;
        byKey.erase(found);
    }
    std::erase(missing, nullptr);
}

/// A row that shows no time cannot be an item's, unless the whole column is gone.
bool mayBeItems(const RowMatch& row) {
    return !row.time || !isBlank(textOf(*row.time));
}

/// A row that was typed over as a whole is known by its neighbours only: as many rows stand between
/// two that are known as stood there before, in the same day.
class Retyped {
public:
    explicit Retyped(std::vector<const Row*>& missing) : missing_(missing) {}

    /// @param order  the rows of the day as they were expected
    void addDay(const std::string& id, const std::vector<const Row*>& order) {
        const std::size_t first = places_.size();
        for (const Row* row : order) places_.emplace(row, places_.size());
        days_.emplace(id, std::pair(first, places_.size()));
    }

    void match(std::vector<RowMatch>& rows) {
        const std::string* day = nullptr;
        for (RowMatch& row : rows) {
            if (!day || *day != row.dayId) {
                if (day) close(days_[*day].second);
                day = &row.dayId;
                begin_ = days_[*day].first;
            }
            if (!row.expected)
                stretch_.push_back(&row);
            else if (!row.moved)
                close(places_[row.expected]);
        }
        if (day) close(days_[*day].second);
        std::erase(missing_, nullptr);
    }

private:
    void close(std::size_t end) {
        std::vector<const Row**> gap;
        for (const Row*& row : missing_)
            if (row && places_[row] >= begin_ && places_[row] < end) gap.push_back(&row);
        const bool typed =
            std::ranges::all_of(stretch_, [](const RowMatch* row) { return mayBeItems(*row); });
        if (typed && gap.size() == stretch_.size())
            for (std::size_t at = 0; at < gap.size(); ++at)
                stretch_[at]->expected = std::exchange(*gap[at], nullptr);
        stretch_.clear();
        begin_ = end;
    }

    std::vector<const Row*>& missing_;
    std::unordered_map<const Row*, std::size_t> places_; ///< in the order of the page
    std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> days_; ///< their stretches
    std::vector<RowMatch*> stretch_;
    std::size_t begin_ = 0;
};

} // namespace

RowMatches matchRows(const std::vector<SeenTable>& tables) {
    Collector collector;
    for (const SeenTable& table : tables) collector.add(table);
    RowMatches matches;
    Retyped retyped(matches.missing);
    for (auto& [id, day] : collector.days) {
        retyped.addDay(id, day.expected);
        matchInOrder(day);
        std::ranges::move(day.seen, std::back_inserter(matches.rows));
        std::ranges::move(day.expected, std::back_inserter(matches.missing));
    }
    matchElsewhere(matches.rows, matches.missing, By::content);
    matchElsewhere(matches.rows, matches.missing, By::title);
    retyped.match(matches.rows);
    return matches;
}

} // namespace agendum::layout
