// SPDX-License-Identifier: MPL-2.0
#include "storm.hpp"

#include "formats/programme_xml.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/TableSortFieldType.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace agendum::test {

namespace {

using css::beans::NamedValue;
using css::lang::IllegalArgumentException;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;
using writer::toUno;

constexpr std::size_t mostRows = 24, fewestRows = 4;

/// What the storm begins with: two days, a block of two strands, all kinds of texts.
constexpr const char* calm = R"(<programme xmlns="urn:agendum:programme:1" language="sv">
  <title>ord1</title>
  <day id="d1" date="2025-05-20" start="09:00">
    <item id="a" kind="break" duration="30"><title>ord2 ord3</title></item>
    <item id="b" duration="45"><title>ord4</title>
      <speaker><name>Ord5 Ord6</name><organisation>Ord7</organisation></speaker>
      <subtitle>ord8 ord9</subtitle></item>
    <item id="c" duration="20"><title>ord10</title>
      <p>ord11 ord12</p><li>ord13</li><room>ord14</room></item>
    <item id="d" kind="meal" start="12:00" duration="60"><title>ord15</title></item>
    <item id="e" duration="40"><title>ord16</title></item>
  </day>
  <day id="d2" date="2025-05-21" start="08:30">
    <item id="f" duration="30"><title>ord17</title></item>
    <item id="g"><title>ord18</title>
      <strand id="s1"><title>ord19</title><item id="h" duration="20"><title>ord20</title></item>
        <item id="i" duration="25"><title>ord21</title></item></strand>
      <strand id="s2"><title>ord22</title><item id="j" duration="30"><title>ord23</title></item></strand>
    </item>
    <item id="k" duration="15"><title>ord24</title></item>
  </day>
</programme>)";

} // namespace

Storm::Storm(Office& office, std::uint32_t seed, std::vector<std::string>& log)
    : subject_(office), dice_(seed), nextWord_(100), hasFollowers_(seed % 2 == 0), log_(log) {
    subject_.load(calm);
    subject_.agenda()->insertAgenda({}, nullptr);
    if (hasFollowers_) insertFollowers();
    subject_.agenda()->setAdoptsByItself(false);
    subject_.document.undoManager()->clear(); // none of that is to be undone
}

void Storm::step() {
    using Deed = void (Storm::*)();
    static constexpr std::array<std::pair<Deed, std::size_t>, 16> deeds{{{&Storm::typeTime, 16},
                                                                         {&Storm::typeTitle, 12},
                                                                         {&Storm::typeLetters, 10},
                                                                         {&Storm::insertRow, 7},
                                                                         {&Storm::removeRow, 6},
                                                                         {&Storm::copyRow, 4},
                                                                         {&Storm::moveRow, 6},
                                                                         {&Storm::sortRows, 2},
                                                                         {&Storm::format, 3},
                                                                         {&Storm::typeInList, 3},
                                                                         {&Storm::undo, 9},
                                                                         {&Storm::redo, 5},
                                                                         {&Storm::adopt, 18},
                                                                         {&Storm::synchronize, 4},
                                                                         {&Storm::operate, 16},
                                                                         {&Storm::reopen, 2}}};
    std::size_t all = 0;
    for (const auto& [deed, weight] : deeds) all += weight;
    std::size_t left = dice_.roll(all);
    for (const auto& [deed, weight] : deeds) {
        if (left < weight) {
            (this->*deed)();
            return;
        }
        left -= weight;
    }
}

void Storm::note(std::string what) {
    std::replace(what.begin(), what.end(), '\n', '/');
    log_.push_back(std::move(what));
}

void Storm::typeTime() {
    const Row row = anyRow();
    const std::string time = newTime();
    note("type time " + time + " at " + row.cells[1]);
    write(row.table, 0, row.index, time);
}

void Storm::typeTitle() {
    const Row row = anyRow();
    const std::string title = newWords();
    note("type title " + title + " over " + row.cells[1]);
    if (dice_.chance(30)) {
        write(row.table, 1, row.index, title);
        return;
    }
    const auto cursor = subject_.cell(row.table, 1, row.index)->createTextCursor();
    cursor->gotoStart(false);
    cursor->goRight(static_cast<sal_Int16>(toUno(firstLine(row.cells[1])).getLength()), true);
    cursor->setString(toUno(title));
}

void Storm::typeLetters() {
    const Row row = anyRow();
    const Text cell = subject_.cell(row.table, 1, row.index);
    const auto cursor = cell->createTextCursor();
    cursor->gotoStart(false);
    cursor->goRight(static_cast<sal_Int16>(
                        dice_.roll(static_cast<std::size_t>(toUno(row.cells[1]).getLength() + 1))),
                    false);
    note("type letters into " + row.cells[1]);
    cell->insertString(cursor.get(), toUno(dice_.chance(50) ? "å" : " " + newWords() + " "), false);
}

void Storm::insertRow() {
    if (rows().size() >= mostRows) return removeRow();
    const Row place = anyPlace();
    const std::string time = dice_.chance(75) ? newTime() : std::string();
    const std::string title = dice_.chance(90) ? newWords() : std::string();
    note("insert row " + time + " " + title + " at " + std::to_string(place.index));
    insert(place.table, place.index, {time, title});
}

void Storm::removeRow() {
    if (rows().size() <= fewestRows) return insertRow();
    const Row row = anyRow();
    note("remove row " + row.cells[1]);
    remove(row);
}

void Storm::copyRow() {
    if (rows().size() >= mostRows) return removeRow();
    const Row row = anyRow();
    const Row place = anyPlace();
    note("copy row " + row.cells[1] + " to " + std::to_string(place.index));
    insert(place.table, place.index, row.cells);
}

void Storm::moveRow() {
    const Row row = anyRow();
    const Row place = anyPlace();
    note("move row " + row.cells[1] + " to " + place.table + " " + std::to_string(place.index));
    const auto undoManager = subject_.document.undoManager();
    undoManager->enterUndoContext("Move");
    insert(place.table, place.index, row.cells);
    const bool below = place.table == row.table && place.index <= row.index;
    remove({row.table, row.index + (below ? 1 : 0), row.cells});
    undoManager->leaveUndoContext();
}

/// Agendas of other kinds, which follow the table of all.
void Storm::insertFollowers() {
    for (const auto& [layout, scope] : {std::pair("list", ""), std::pair("table", "day:d1")}) {
        const auto end = subject_.document.model()->getText()->getEnd();
        subject_.agenda()->insertAgendaOf(rtl::OUString::createFromAscii(layout),
                                          rtl::OUString::createFromAscii(scope), end);
    }
}

/// As the menu does, below the heading.
void Storm::sortRows() {
    const std::string table = anyRow().table;
    const auto last = static_cast<sal_Int32>(cellsOf(table).size()) - 1;
    if (last < 2) return;
    css::table::TableSortField field;
    field.Field = dice_.chance(50) ? 1 : 2;
    field.IsAscending = dice_.chance(70);
    field.FieldType = css::table::TableSortFieldType_ALPHANUMERIC;
    note("sort rows of " + table + " by column " + std::to_string(field.Field));
    const Reference<css::util::XSortable> rows(
        Reference<css::table::XCellRange>(subject_.table(table), UNO_QUERY_THROW)
            ->getCellRangeByPosition(0, 1, 1, last),
        UNO_QUERY_THROW);
    auto how = rows->createSortDescriptor();
    for (auto& value : how) {
        if (value.Name == "SortFields")
            value.Value <<= css::uno::Sequence<css::table::TableSortField>{&field, 1};
        if (value.Name == "IsSortColumns") value.Value <<= false;
    }
    rows->sort(how);
}

/// Formatting alone is no edit.
void Storm::format() {
    const Row row = anyRow();
    note("format " + row.cells[1]);
    const auto agenda = subject_.agenda();
    const auto edits = agenda->edits().getLength(), unread = agenda->unreadEdits().getLength();
    const Text cell = subject_.cell(row.table, dice_.chance(30) ? 0 : 1, row.index);
    const auto cursor = cell->createTextCursor();
    cursor->gotoStart(false);
    cursor->goRight(static_cast<sal_Int16>(dice_.roll(6)), false);
    cursor->goRight(static_cast<sal_Int16>(1 + dice_.roll(6)), true);
    switch (dice_.roll(4)) {
    case 0: setProperty(cursor, "CharColor", Any(sal_Int32(0xCC0000))); break;
    case 1: setProperty(cursor, "CharWeight", Any(150.0F)); break;
    case 2: setProperty(cursor, "ParaLeftMargin", Any(sal_Int32(300))); break;
    default: setProperty(cell, "BackColor", Any(sal_Int32(0xEEEEAA)));
    }
    EXPECT_EQ(agenda->edits().getLength(), edits) << "formatting is no edit";
    EXPECT_EQ(agenda->unreadEdits().getLength(), unread);
}

/// The same programme, said elsewhere.
void Storm::typeInList() {
    if (!hasFollowers_) return format();
    if (!takeOver()) return;
    const std::vector<std::string> standing = lines();
    if (standing.empty()) return;
    const std::string line = dice_.pick(standing);
    const std::string title = newWords();
    note("type " + title + " in the list over " + line);
    const Reference<css::text::XParagraphCursor> cursor(
        subject_.document.model()->getText()->createTextCursor(), UNO_QUERY_THROW);
    do {
        cursor->gotoEndOfParagraph(true);
        std::string text = toStd(cursor->getString());
        std::replace(text.begin(), text.end(), '\t', ' ');
        if (text != line) continue;
        replaced_.merge(wordsIn(line));
        cursor->setString(toUno(line.substr(0, line.find(' ')) + "\t" + title));
        break;
    } while (cursor->gotoNextParagraph(false));
    subject_.agenda()->adoptEdits();
    if (subject_.agenda()->unreadEdits().hasElements()) return;
    EXPECT_TRUE(words().contains(firstWord(title))) << "not taken over from the list: " << title;
}

/// Back and forth again leads to where it began.
void Storm::undo() {
    const auto undoManager = subject_.document.undoManager();
    const auto most = static_cast<std::size_t>(undoManager->getAllUndoActionTitles().getLength());
    if (most == 0) return adopt();
    const std::size_t steps = 1 + dice_.roll(std::min<std::size_t>(most, 4));
    note("undo " + std::to_string(steps));
    const State before = state();
    for (std::size_t i = 0; i < steps; ++i) undoManager->undo();
    for (std::size_t i = 0; i < steps; ++i) undoManager->redo();
    EXPECT_TRUE(state() == before) << "redo does not lead back";
    for (std::size_t i = 0; i < steps; ++i) undoManager->undo();
}

void Storm::redo() {
    const auto undoManager = subject_.document.undoManager();
    const auto most = static_cast<std::size_t>(undoManager->getAllRedoActionTitles().getLength());
    if (most == 0) return typeTime();
    const std::size_t steps = 1 + dice_.roll(most);
    note("redo " + std::to_string(steps));
    for (std::size_t i = 0; i < steps; ++i) undoManager->redo();
}

void Storm::adopt() {
    note("take over");
    takeOver();
}

/// @returns whether that was possible
bool Storm::takeOver() {
    // What could not be understood may be once something else has changed.
    constexpr int most = 3;
    const auto agenda = subject_.agenda();
    for (int round = 0; round < most; ++round) {
        const Words before = words(), strands = wordsOfStrands();
        agenda->adoptEdits();
        expectNothingLost(before, words(), mayGoAnyway(strands));
        if (!agenda->edits().hasElements()) break;
    }
    expectAgreement();
    return !::testing::Test::HasFailure();
}

void Storm::synchronize() {
    note("update");
    if (!takeOver()) return;
    const Words before = words();
    subject_.agenda()->synchronize();
    expectNothingLost(before, words(), mayGoAnyway({}));
    takeOver();
}

void Storm::operate() {
    if (!takeOver()) return;
    const Programme now = programme();
    std::vector<const Item*> items;
    forEachItem(now, [&](const Day&, const Item& item, int) { items.push_back(&item); });
    if (items.empty()) return;
    const Item& item = *dice_.pick(items);
    const NamedValue target("item", Any(toUno(item.id)));
    const auto minutes = Any(static_cast<sal_Int32>(5 * (1 + dice_.roll(20))));
    const Any on(dice_.chance(50));
    const Any title(toUno(newWords()));
    struct Operation {
        const char* name;
        std::vector<NamedValue> arguments;
        bool takesAway = false;
    };
    const std::string start = "1" + std::to_string(dice_.roll(10)) + ":35";
    const std::vector<Operation> operations{
        {"setDuration", {target, {"minutes", minutes}}},
        {"setDuration", {target, {"minutes", minutes}}},
        {"setStart", {target, {"start", Any(toUno(start))}, {"fixed", on}}},
        {"setFixed", {target, {"fixed", on}}},
        {"moveItemUp", {target}},
        {"moveItemDown", {target}},
        {"insertItem", {{"title", title}, {"after", Any(toUno(item.id))}, {"minutes", minutes}}},
        {"setText", {target, {"field", Any(rtl::OUString("title"))}, {"text", title}}, true},
        {"removeItem", {target}, true}};
    const Operation& operation = dice_.pick(operations);
    note(std::string(operation.name) + " " + item.id + " " + titleOf(now, item));
    const Words before = words();
    Words mayGo;
    if (operation.takesAway) mayGo = wordsOf(item);
    if (operation.takesAway) mayGo.merge(wordsOfRows(now, item));
    mayGo = mayGoAnyway(std::move(mayGo));
    mayGo.merge(wordsOfStrands());
    try {
        subject_.agenda()->perform(
            toUno(operation.name),
            {operation.arguments.data(), static_cast<sal_Int32>(operation.arguments.size())});
    } catch (const IllegalArgumentException& refusal) {
        note("  refused: " + toStd(refusal.Message));
    }
    expectNothingLost(before, words(), mayGo);
    takeOver();
}

void Storm::reopen() {
    note("save and open");
    const State before = state();
    const auto edits = subject_.agenda()->edits().getLength();
    subject_.document.reopen();
    EXPECT_TRUE(state() == before) << "saving and opening is no edit";
    EXPECT_EQ(subject_.agenda()->edits().getLength(), edits);
}

/// Paragraphs as they are: "a\nb" is two.
void Storm::write(const std::string& table, sal_Int32 column, sal_Int32 row,
                  const std::string& text) {
    const Text cell = subject_.cell(table, column, row);
    cell->setString(toUno(firstLine(text)));
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', end + 1)) {
        const auto last = cell->getEnd();
        cell->insertControlCharacter(last, css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        cell->insertString(cell->getEnd(), toUno(firstLine(text.substr(end + 1))), false);
    }
}

void Storm::insert(const std::string& table, sal_Int32 at, const std::vector<std::string>& cells) {
    const auto undoManager = subject_.document.undoManager();
    undoManager->enterUndoContext("Paste");
    subject_.table(table)->getRows()->insertByIndex(at, 1);
    for (std::size_t column = 0; column < cells.size(); ++column)
        write(table, static_cast<sal_Int32>(column), at, cells[column]);
    undoManager->leaveUndoContext();
}

void Storm::remove(const Row& row) {
    subject_.table(row.table)->getRows()->removeByIndex(row.index, 1);
}

std::string Storm::firstWord(const std::string& text) {
    return text.substr(0, text.find(' '));
}

/// What was replaced elsewhere goes from the table when that is taken over.
Storm::Words Storm::mayGoAnyway(Words words) const {
    Words all = replaced_;
    words.merge(all);
    return words;
}

std::string Storm::newWords() {
    std::string text = "Ord" + std::to_string(nextWord_++);
    while (dice_.chance(40)) text += " ord" + std::to_string(nextWord_++);
    return text;
}

std::string Storm::newTime() {
    const std::size_t hour = 8 + dice_.roll(9), minute = 5 * dice_.roll(12);
    const auto two = [](std::size_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    switch (dice_.roll(12)) {
    case 0: return std::to_string(hour) + ":" + two(minute);
    case 1: return "kl " + std::to_string(hour) + "." + two(minute);
    case 2: return two(hour) + "." + two(minute) + "–" + two(hour + 1) + "." + two(minute);
    case 3: return dice_.chance(50) ? "ord" + std::to_string(nextWord_++) : std::string();
    default: return two(hour) + "." + two(minute);
    }
}

Storm::Row Storm::anyRow() {
    return dice_.pick(rows());
}

/// Where a row can be put in.
Storm::Row Storm::anyPlace() {
    Row place = anyRow();
    if (dice_.chance(50)) ++place.index;
    return place;
}

} // namespace agendum::test
