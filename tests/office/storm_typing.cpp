// SPDX-License-Identifier: MPL-2.0
// What the organiser of a storm does in her document.
#include "storm.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/TableSortFieldType.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include <algorithm>

namespace agendum::test {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;
using writer::toUno;

constexpr std::size_t mostRows = 24, fewestRows = 4;

} // namespace

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
    const auto places = static_cast<std::size_t>(toUno(row.cells[1]).getLength()) + 1;
    cursor->goRight(static_cast<sal_Int16>(dice_.roll(places)), false);
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
    if (byItself_) return;
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
