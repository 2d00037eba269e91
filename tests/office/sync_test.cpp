// SPDX-License-Identifier: MPL-2.0
#include "sidebar_deck.hpp"
#include "writer_subject.hpp"

#include "formats/programme_xml.hpp"
#include "programme/timeline.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/TableSortFieldType.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XSortable.hpp>

using namespace agendum::test;

// What the organiser types in the agenda counts: the programme follows, and the agenda with it.
namespace {

using agendum::Minutes;
using agendum::Programme;
using agendum::writer::toStd;
using agendum::writer::toUno;
using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;
using Rows = std::vector<std::vector<std::string>>;

class SyncTest : public OfficeTest {
protected:
    void SetUp() override {
        subject.loadTitles({"Fika", "Lunch", "Avslutning"});
        subject.agenda()->insertAgenda({}, nullptr);
    }

    void type(sal_Int32 column, sal_Int32 row, const std::string& text,
              const std::string& table = agendaTable) {
        subject.cell(table, column, row)->setString(toUno(text));
    }
    /// What the Update command does.
    void update() { subject.agenda()->synchronize(); }
    Programme programme() {
        return agendum::formats::readProgrammeXml(toStd(subject.agenda()->getXml()));
    }
    /// The body rows, "10.00 Fika".
    std::vector<std::string> rows(const std::string& table = agendaTable) const {
        std::vector<std::string> lines;
        for (const auto& cells : subject.document.cells(table)) {
            std::string& line = lines.emplace_back();
            for (const std::string& cell : cells) line += (&cell == cells.data() ? "" : " ") + cell;
        }
        lines.erase(lines.begin());
        return lines;
    }
    std::string cellNamed(const char* name) {
        return toStd(
            Text(subject.table(agendaTable)->getCellByName(rtl::OUString::createFromAscii(name)),
                 UNO_QUERY_THROW)
                ->getString());
    }
    /// The same of the programme: "10:00 Fika".
    std::vector<std::string> items() {
        const Programme current = programme();
        const agendum::Timeline timeline(current);
        std::vector<std::string> lines;
        for (const agendum::Slot& slot : timeline.slots())
            lines.push_back(std::to_string(slot.start.count() / 60) + ":"
                            + std::to_string(slot.start.count() % 60) + " " + slot.item->title);
        return lines;
    }
    /// In one go, as pasting does.
    void insertRow(sal_Int32 at, const std::vector<std::string>& texts,
                   const std::string& table = agendaTable) {
        undoManager()->enterUndoContext("Paste");
        subject.table(table)->getRows()->insertByIndex(at, 1);
        for (std::size_t column = 0; column < texts.size(); ++column)
            type(static_cast<sal_Int32>(column), at, texts[column], table);
        undoManager()->leaveUndoContext();
    }
    void removeRow(sal_Int32 at) { subject.table(agendaTable)->getRows()->removeByIndex(at, 1); }
    void setDuration(const char* item, sal_Int32 minutes) {
        const NamedValue arguments[] = {{"item", Any(rtl::OUString::createFromAscii(item))},
                                        {"minutes", Any(minutes)}};
        subject.agenda()->perform("setDuration", {arguments, 2});
    }
    Reference<css::document::XUndoManager> undoManager() const {
        return subject.document.undoManager();
    }

    void idle() const {
        Reference<css::awt::XToolkitExperimental>(office.service("com.sun.star.awt.Toolkit"),
                                                  UNO_QUERY_THROW)
            ->processEventsToIdle();
    }
    /// Puts the view's cursor into a cell, or at the document's end.
    void goTo(sal_Int32 column, sal_Int32 row) {
        viewCursor()->gotoRange(subject.cell(agendaTable, column, row)->getStart(), false);
    }
    void leaveTable() {
        viewCursor()->gotoRange(subject.document.model()->getText()->getEnd(), false);
    }
    Reference<css::text::XTextViewCursor> viewCursor() const {
        return Reference<css::text::XTextViewCursorSupplier>(subject.document.controller(),
                                                             UNO_QUERY_THROW)
            ->getViewCursor();
    }

    WriterSubject subject{office};
};

TEST_F(SyncTest, ATypedTimeMovesWhatFollows) {
    type(0, 2, "9.30");
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.30 Lunch", "09.40 Avslutning"));
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:30 Lunch", "9:40 Avslutning"));
}

TEST_F(SyncTest, ATypedTimeIsThereTheNextDay) {
    type(0, 2, "9.30");
    update();
    subject.document.reopen();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.30 Lunch", "09.40 Avslutning"));
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:30 Lunch", "9:40 Avslutning"));
}

TEST_F(SyncTest, ATimeTypedWithTheOfficeClosedIsSeenTheNextDay) {
    type(0, 2, "9.30");
    subject.document.reopen();
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.30 Lunch", "09.40 Avslutning"));
}

TEST_F(SyncTest, ATimeInOtherWordsIsWrittenAsTheOthers) {
    type(0, 2, "kl 9:10");
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
}

TEST_F(SyncTest, ATypedRangeSetsTheLength) {
    type(0, 2, "9.30–10.15");
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.30 Lunch", "10.15 Avslutning"));
}

TEST_F(SyncTest, ATypedTitleRenames) {
    type(1, 2, "Gemensam lunch");
    update();
    EXPECT_EQ(programme().days.at(0).items[1].id, "i2");
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Gemensam lunch", "9:20 Avslutning"));
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Gemensam lunch", "09.20 Avslutning"));
}

TEST_F(SyncTest, ARowPutInIsANewItem) {
    insertRow(2, {"9.05", "Presentation"});
    update();
    EXPECT_THAT(rows(),
                ElementsAre("09.00 Fika", "09.05 Presentation", "09.10 Lunch", "09.20 Avslutning"));
    EXPECT_THAT(items(),
                ElementsAre("9:0 Fika", "9:5 Presentation", "9:10 Lunch", "9:20 Avslutning"));
}

TEST_F(SyncTest, ARowPutInLooksLikeTheOthers) {
    insertRow(2, {"9.05", "Presentation"});
    update();
    EXPECT_THAT(subject.outline(subject.cell(agendaTable, 0, 2)),
                ElementsAre("Agenda Time: 09.05"));
    EXPECT_THAT(subject.outline(subject.cell(agendaTable, 1, 2)),
                ElementsAre("Agenda Title: Presentation"));
}

TEST_F(SyncTest, ARowTakenOutTakesItsItemAlong) {
    removeRow(2);
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Avslutning"));
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Avslutning"));
}

TEST_F(SyncTest, ARowMovedMovesItsItem) {
    goTo(0, 1);
    removeRow(3);
    idle();
    insertRow(1, {"09.20", "Avslutning"});
    update();
    EXPECT_EQ(programme().days.at(0).items.size(), 3U);
    EXPECT_EQ(programme().days.at(0).items[0].id, "i3");
    EXPECT_THAT(rows(), ElementsAre("09.00 Avslutning", "09.10 Fika", "09.20 Lunch"));
}

/// As Table ▸ Sort does, by title.
TEST_F(SyncTest, RowsThatAreSortedReorderTheirItems) {
    css::table::TableSortField field;
    field.Field = 2;
    field.IsAscending = true;
    field.FieldType = css::table::TableSortFieldType_ALPHANUMERIC;
    const Reference<css::util::XSortable> sortable(
        Reference<css::table::XCellRange>(subject.table(agendaTable), UNO_QUERY_THROW)
            ->getCellRangeByPosition(0, 1, 1, 3),
        UNO_QUERY_THROW);
    auto how = sortable->createSortDescriptor();
    for (auto& value : how) {
        if (value.Name == "SortFields")
            value.Value <<= css::uno::Sequence<css::table::TableSortField>{&field, 1};
        if (value.Name == "IsSortColumns") value.Value <<= false;
    }
    sortable->sort(how);
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00 Avslutning", "09.10 Fika", "09.20 Lunch"));
    EXPECT_EQ(programme().days.at(0).items[0].id, "i3");
    EXPECT_EQ(programme().days.at(0).items.size(), 3U);
}

TEST_F(SyncTest, ARowCopiedIsAnItemOfItsOwn) {
    insertRow(4, {"09.00", "Fika"});
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning", "09.30 Fika"));
    EXPECT_EQ(programme().days.at(0).items.size(), 4U);
}

TEST_F(SyncTest, ARowWithoutATimeIsTheOrganisersOwn) {
    insertRow(2, {"", "Glöm inte namnskyltar"});
    const Programme before = programme();
    update();
    setDuration("i1", 20);
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", " Glöm inte namnskyltar", "09.20 Lunch",
                                    "09.30 Avslutning"));
    EXPECT_EQ(programme().days.at(0).items.size(), before.days.at(0).items.size());
}

TEST_F(SyncTest, AColumnOfTheOrganisersOwnSurvives) {
    subject.table(agendaTable)->getColumns()->insertByIndex(1, 1);
    type(1, 0, "Ansvarig");
    type(1, 2, "Anna");
    type(0, 2, "9.30");
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00  Fika", "09.30 Anna Lunch", "09.40  Avslutning"));
}

TEST_F(SyncTest, WithoutItsTimeColumnTheAgendaGoesOn) {
    subject.table(agendaTable)->getColumns()->removeByIndex(0, 1);
    type(0, 1, "Frukost");
    update();
    setDuration("i1", 20);
    EXPECT_THAT(rows(), ElementsAre("Frukost", "Lunch", "Avslutning"));
    EXPECT_THAT(items(), ElementsAre("9:0 Frukost", "9:20 Lunch", "9:30 Avslutning"));
}

TEST_F(SyncTest, WhatIsNotUnderstoodStaysWhateverElseChanges) {
    type(0, 2, "efter fikat");
    update();
    setDuration("i1", 20);
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "efter fikat Lunch", "09.30 Avslutning"));
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:20 Lunch", "9:30 Avslutning"));
}

TEST_F(SyncTest, ACellThatWasEmptiedStaysEmpty) {
    type(1, 2, "");
    update();
    setDuration("i1", 20);
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.20 ", "09.30 Avslutning"));
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:20 Lunch", "9:30 Avslutning"));
}

TEST_F(SyncTest, ACommandTakesOverWhatWasTypedFirst) {
    type(1, 3, "Tack för idag");
    type(0, 2, "9.30");
    setDuration("i2", 30);
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.30 Lunch", "10.00 Tack för idag"));
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:30 Lunch", "10:0 Tack för idag"));
}

TEST_F(SyncTest, TakingOverIsAStepOfItsOwn) {
    type(0, 2, "9.30");
    setDuration("i2", 30);
    const auto titles = undoManager()->getAllUndoActionTitles();
    ASSERT_GE(titles.getLength(), 2);
    EXPECT_EQ(toStd(titles[1]), "Take over edits in the document");
}

TEST_F(SyncTest, UndoAndRedoLeadBackAndForthOverTyping) {
    const auto rowsBefore = rows();
    const auto itemsBefore = items();
    type(0, 2, "9.30");
    update();
    const auto rowsAfter = rows();
    const auto itemsAfter = items();
    for (int round = 0; round < 3; ++round) {
        while (rows() != rowsBefore) undoManager()->undo();
        EXPECT_EQ(items(), itemsBefore);
        while (undoManager()->isRedoPossible()) undoManager()->redo();
        EXPECT_EQ(rows(), rowsAfter);
        EXPECT_EQ(items(), itemsAfter);
    }
}

TEST_F(SyncTest, AnUnchangedDocumentGetsNoStep) {
    const auto before = undoManager()->getAllUndoActionTitles().getLength();
    update();
    EXPECT_EQ(undoManager()->getAllUndoActionTitles().getLength(), before);
}

TEST_F(SyncTest, FormattingAloneIsNoEdit) {
    WriterSubject::colour(subject.cell(agendaTable, 1, 2), 3, 0xCC0000);
    const std::string before = toStd(subject.agenda()->getXml());
    const auto steps = undoManager()->getAllUndoActionTitles().getLength();
    update();
    EXPECT_EQ(undoManager()->getAllUndoActionTitles().getLength(), steps);
    EXPECT_EQ(toStd(subject.agenda()->getXml()), before);
}

TEST_F(SyncTest, EveryAgendaInTheDocumentFollowsWhatWasTypedInOne) {
    subject.agenda()->insertAgenda({}, nullptr);
    type(0, 2, "9.30");
    type(1, 3, "Tack", "Agenda_d1-2");
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.30 Lunch", "09.40 Tack"));
    EXPECT_EQ(rows("Agenda_d1-2"), rows());
}

TEST_F(SyncTest, TwoAgendasThatDisagreeAreLeftAsTheyAre) {
    subject.agenda()->insertAgenda({}, nullptr);
    undoManager()->enterUndoContext("Macro");
    type(1, 2, "Soppa");
    type(1, 2, "Sallad", "Agenda_d1-2");
    undoManager()->leaveUndoContext();
    EXPECT_THROW(update(), css::lang::IllegalArgumentException);
    EXPECT_THROW(setDuration("i1", 20), css::lang::IllegalArgumentException);
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Soppa", "09.20 Avslutning"));
    EXPECT_THAT(rows("Agenda_d1-2"), ElementsAre("09.00 Fika", "09.10 Sallad", "09.20 Avslutning"));
    type(1, 2, "Soppa", "Agenda_d1-2");
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Soppa", "9:20 Avslutning"));
}

TEST_F(SyncTest, AnAgendaTakenOutOfTheDocumentLeavesTheProgrammeAlone) {
    const std::string before = toStd(subject.agenda()->getXml());
    Reference<css::lang::XComponent>(subject.table(agendaTable), UNO_QUERY_THROW)->dispose();
    update();
    EXPECT_EQ(toStd(subject.agenda()->getXml()), before);
}

TEST_F(SyncTest, ATrackedDeletionCountsAsDeleted) {
    setProperty(subject.document.model(), "RecordChanges", Any(true));
    type(0, 2, "9.30");
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:30 Lunch", "9:40 Avslutning"));
    subject.document.dispatch(".uno:AcceptAllTrackedChanges");
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.30 Lunch", "09.40 Avslutning"));
}

TEST_F(SyncTest, RejectedChangesAreAnEditBack) {
    setProperty(subject.document.model(), "RecordChanges", Any(true));
    type(0, 2, "9.30");
    update();
    subject.document.dispatch(".uno:RejectAllTrackedChanges");
    update();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:20 Avslutning"));
}

TEST_F(SyncTest, AFootnoteAndAFieldInATypedCellStay) {
    const Text title = subject.cell(agendaTable, 1, 2);
    const auto cursor = title->createTextCursor();
    cursor->gotoEnd(false);
    title->insertTextContent(cursor.get(),
                             Reference<css::text::XTextContent>(
                                 subject.create("com.sun.star.text.Footnote"), UNO_QUERY_THROW),
                             false);
    cursor->gotoStart(false);
    title->insertString(cursor.get(), "Gemensam ", false);
    type(0, 2, "9.30");
    update();
    setDuration("i2", 30);
    EXPECT_EQ(programme().days.at(0).items[1].title, "Gemensam Lunch");
    const Reference<css::text::XFootnotesSupplier> notes(subject.document.model(), UNO_QUERY_THROW);
    EXPECT_EQ(notes->getFootnotes()->getCount(), 1);
}

TEST_F(SyncTest, MergedCellsAreListedAndLeftAlone) {
    const auto cursor = subject.table(agendaTable)->createCursorByCellName("A3");
    cursor->goRight(1, true);
    ASSERT_TRUE(cursor->mergeRange());
    const std::string before = cellNamed("A3");
    update();
    setDuration("i1", 20);
    EXPECT_EQ(cellNamed("A3"), before);
    EXPECT_EQ(cellNamed("A2"), "09.00");
    EXPECT_EQ(cellNamed("A4"), "09.30");
    EXPECT_EQ(programme().days.at(0).items.size(), 3U);
}

TEST_F(SyncTest, ASplitCellIsNoHindrance) {
    const auto cursor = subject.table(agendaTable)->createCursorByCellName("B3");
    ASSERT_TRUE(cursor->splitRange(1, false));
    type(0, 3, "9.40");
    update();
    setDuration("i1", 20);
    EXPECT_EQ(cellNamed("A4"), "09.50");
    EXPECT_EQ(programme().days.at(0).items.size(), 3U);
}

/// What is typed is taken over by itself when the office has nothing else to do.
class SyncByItselfTest : public SyncTest {};

TEST_F(SyncByItselfTest, ATypedTimeIsTakenOverWhenTheOfficeIsIdle) {
    type(0, 2, "9.30");
    idle();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.30 Lunch", "09.40 Avslutning"));
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:30 Lunch", "9:40 Avslutning"));
}

TEST_F(SyncByItselfTest, WhatIsTypedWaitsUntilTheCursorHasLeftTheRow) {
    goTo(0, 2);
    type(0, 2, "9.3");
    idle();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "9.3 Lunch", "09.20 Avslutning"));
    type(0, 2, "9.30");
    idle();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "9.30 Lunch", "09.20 Avslutning"));
    goTo(0, 1);
    idle();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.30 Lunch", "09.40 Avslutning"));
}

TEST_F(SyncByItselfTest, UndoIsNotFought) {
    type(0, 2, "9.30");
    idle();
    undoManager()->undo();
    idle();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "9.30 Lunch", "09.20 Avslutning"));
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:20 Avslutning"));
    undoManager()->redo();
    idle();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.30 Lunch", "09.40 Avslutning"));
}

TEST_F(SyncByItselfTest, TheNextEditAfterAnUndoCountsAgain) {
    type(0, 2, "9.30");
    idle();
    undoManager()->undo();
    idle();
    type(0, 2, "9.40");
    idle();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.40 Lunch", "09.50 Avslutning"));
}

TEST_F(SyncByItselfTest, NothingIsTakenOverInsideAStepOfSomebodyElse) {
    undoManager()->enterUndoContext("Macro");
    type(0, 2, "9.30");
    idle();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:20 Avslutning"));
    undoManager()->leaveUndoContext();
    type(1, 2, "Soppa");
    idle();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:30 Soppa", "9:40 Avslutning"));
}

/// As in an office that nobody has set up for tests.
class SyncAtRestTest : public SyncTest {
protected:
    void SetUp() override {
        office.setLooksRest(true);
        SyncTest::SetUp();
    }
    void TearDown() override {
        office.setLooksRest(false);
        SyncTest::TearDown();
    }
};

TEST_F(SyncAtRestTest, WhatIsTypedShortlyAfterALookIsNoticedAsWell) {
    type(0, 2, "9.30");
    idle();
    type(1, 2, "Soppa");
    EXPECT_TRUE(eventually([&] {
        return rows() == std::vector<std::string>{"09.00 Fika", "09.30 Soppa", "09.40 Avslutning"};
    }));
}

} // namespace
