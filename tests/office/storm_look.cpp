// SPDX-License-Identifier: MPL-2.0
// What a storm sees in its document, and what it has to see there.
#include "storm.hpp"

#include "formats/programme_xml.hpp"
#include "layout/time_text.hpp"
#include "programme/timeline.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

namespace agendum::test {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;

/// How many of one row of texts stand in another, in the same order.
std::size_t commonInOrder(const std::vector<std::string>& one,
                          const std::vector<std::string>& other) {
    std::vector<std::size_t> best(other.size() + 1, 0);
    for (const std::string& text : one) {
        std::size_t diagonal = 0;
        for (std::size_t at = 0; at < other.size(); ++at) {
            const std::size_t above = best[at + 1];
            best[at + 1] = text == other[at] ? diagonal + 1 : std::max(above, best[at]);
            diagonal = above;
        }
    }
    return best.back();
}

} // namespace

std::string Storm::firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

/// The first line that says something: the organiser may have empty ones above.
std::string Storm::headline(const std::string& text) {
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line))
        if (!tidied(line).empty()) return tidied(line);
    return {};
}

std::string Storm::titleOf(const Programme& programme, const Item& item) {
    const Item& first = original(programme, item);
    return item.title.empty() && &first != &item ? first.title + " (fortsättning)" : item.title;
}

/// Not a follower's.
bool Storm::isOwn(const std::string& table) {
    return !table.starts_with("Agenda_")
           || (table.starts_with("Agenda_d") && !table.starts_with("Agenda_day"));
}

std::vector<Storm::Row> Storm::rows() {
    std::vector<Row> rows;
    for (const std::string& table : subject_.document.tables()) {
        if (!isOwn(table)) continue;
        const Rows cells = cellsOf(table);
        for (std::size_t row = 1; row < cells.size(); ++row)
            rows.push_back({table, static_cast<sal_Int32>(row), cells[row]});
    }
    return rows;
}

/// In one go: asking cell by cell would take most of the storm's time.
Storm::Rows Storm::cellsOf(const std::string& table) {
    const auto data = Reference<css::sheet::XCellRangeData>(subject_.table(table), UNO_QUERY_THROW)
                          ->getDataArray();
    Rows rows;
    for (const auto& line : data) {
        std::vector<std::string>& row = rows.emplace_back();
        for (const Any& cell : line) {
            rtl::OUString text;
            cell >>= text;
            // The office leaves it in cells of rows that came while changes were tracked.
            row.push_back(toStd(text.replaceAll(rtl::OUString(u'\u200D'), "")));
        }
    }
    return rows;
}

Programme Storm::programme() {
    return formats::readProgrammeXml(toStd(subject_.agenda()->getXml()));
}

Storm::State Storm::state() {
    State state{toStd(subject_.agenda()->getXml()), {}};
    for (Row& row : rows()) state.rows.push_back(std::move(row.cells));
    return state;
}

Storm::Words Storm::wordsIn(const std::string& text) {
    Words words;
    const auto isLetter = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == "å"[0]
               || letter == "å"[1];
    };
    for (auto begin = text.begin(); begin != text.end();) {
        begin = std::find_if(begin, text.end(), isLetter);
        const auto end = std::find_if_not(begin, text.end(), isLetter);
        if (begin != end) ++words[std::string(begin, end)];
        begin = end;
    }
    return words;
}

/// What rows say of the strand that they are in: it goes when they leave it.
Storm::Words Storm::wordsOfStrands() {
    Words words;
    const Programme now = programme();
    forEachItem(now, [&](const Day&, const Item& item, int) {
        for (const Strand& strand : item.strands)
            words.merge(wordsIn(strand.title + " " + strand.room));
    });
    return words;
}

/// All that an item says, what it holds included.
Storm::Words Storm::wordsOf(const Item& item) {
    Programme only;
    only.days.emplace_back().items.push_back(item);
    return wordsIn(formats::writeProgrammeXml(only));
}

/// Those of the contents, and of times that are none.
Storm::Words Storm::words() {
    Words words;
    for (const Row& row : rows())
        for (const std::string& cell : row.cells)
            if (!layout::parseTimeRange(cell))
                for (const auto& [word, count] : wordsIn(cell)) words[word] += count;
    return words;
}

void Storm::expectNothingLost(const Words& before, const Words& after, const Words& mayGo) {
    for (const auto& [word, count] : before) {
        if (mayGo.contains(word)) continue;
        const auto left = after.find(word);
        EXPECT_GE(left == after.end() ? 0 : left->second, count) << "lost: " << word;
    }
    if (::testing::Test::HasFailure()) describe();
}

/// All that stands in the rows of an item and of what it holds.
Storm::Words Storm::wordsOfRows(const Programme& now, const Item& item) {
    std::vector<std::string> titles{titleOf(now, item)};
    for (const Strand& strand : item.strands)
        for (const Item& held : strand.items) titles.push_back(titleOf(now, held));
    Words words;
    for (const Row& row : rows()) {
        if (std::ranges::find(titles, headline(row.cells[1])) == titles.end()) continue;
        for (const std::string& cell : row.cells) words.merge(wordsIn(cell));
    }
    return words;
}

/// The lines of agendas that are lists and say something, "09.30 ord1".
std::vector<std::string> Storm::lines() {
    std::vector<std::string> lines;
    const std::string style = "Agenda List: ";
    for (const std::string& line : subject_.outline()) {
        if (!line.starts_with(style) || line.size() == style.size()) continue;
        lines.push_back(line.substr(style.size()));
        std::replace(lines.back().begin(), lines.back().end(), '\t', ' ');
    }
    return lines;
}

/// What stands where, for who has to understand a failure.
void Storm::describe() {
    const auto agenda = subject_.agenda();
    note("the document says");
    for (const Row& row : rows())
        note("  " + row.table + " " + row.cells[0] + " | " + row.cells[1]);
    note("the programme says");
    const Programme now = programme();
    const Timeline timeline(now);
    for (const Slot& slot : timeline.slots())
        note("  " + slot.day->id + " " + layout::timeText(slot.start, *layout::habitOf("sv"))
             + (slot.item->fixedStart ? " fixed" : "") + " | " + slot.item->id + " "
             + titleOf(now, *slot.item));
    note("to take over");
    for (const auto& change : agenda->edits())
        note("  " + toStd(change.ItemId) + " " + toStd(change.Field) + ": " + toStd(change.OldValue)
             + " -> " + toStd(change.NewValue));
    note("not understood");
    for (const auto& sentence : agenda->unreadEdits()) note("  " + toStd(sentence));
}

/// Each item stands in its order, with its time and title, and no other row has a time; apart from what
/// is listed as not understood. Nothing is left to take over.
void Storm::expectAgreement() {
    const auto agenda = subject_.agenda();
    EXPECT_FALSE(agenda->edits().hasElements()) << "left to take over";
    // And what a row of an item without a title says first is the strand that it is in.
    auto unread = static_cast<std::size_t>(agenda->unreadEdits().getLength());
    std::vector<std::string> standing, items;
    std::size_t times = 0;
    for (const Row& row : rows()) {
        standing.push_back(row.cells[0] + " " + headline(row.cells[1]));
        if (layout::parseTimeRange(row.cells[0])) ++times;
    }
    const Programme now = programme();
    const Timeline timeline(now);
    for (const Slot& slot : timeline.slots()) {
        items.push_back(layout::timeText(slot.start, *layout::habitOf("sv")) + " "
                        + titleOf(now, *slot.item));
        if (titleOf(now, *slot.item).empty()) ++unread;
    }
    const std::size_t found = commonInOrder(items, standing);
    const std::size_t missing = items.size() - found;
    const std::size_t foreign = times > found ? times - found : 0;
    if (missing > unread || foreign > unread || agenda->edits().hasElements()) describe();
    EXPECT_LE(missing, unread) << "items that do not stand in the agenda";
    EXPECT_LE(foreign, unread) << "rows with a time that are no items";
    if (!hasFollowers_) return;
    EXPECT_GE(commonInOrder(items, lines()) + unread, items.size())
        << "items that do not stand in the list";
}

} // namespace agendum::test
