// SPDX-License-Identifier: MPL-2.0
#include "sync_subject.hpp"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/util/XSortable.hpp>

using namespace agendum::test;

// What the organiser types in the agenda counts: the programme follows, and the agenda with it.
namespace {

using agendum::Programme;
using agendum::writer::toStd;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;

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

TEST_F(SyncTest, AnOperationKnowsWhatWasTyped) {
    type(1, 2, "Middag");
    const css::beans::NamedValue arguments[] = {{"item", Any(rtl::OUString("i2"))}};
    subject.agenda()->perform("removeItem", {arguments, 1});
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Avslutning"));
}

TEST_F(SyncTest, ANewItemIsNotTakenForOneThatWasTyped) {
    insertRow(2, {"9.10", "Mingel"});
    subject.document.dispatch("org.agendum.agendum:addItem");
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Mingel", "09.10 Lunch", "09.20 Avslutning",
                                    "09.30 New item"));
    subject.document.dispatch("org.agendum.agendum:removeItem"); // the one that is selected
    EXPECT_THAT(rows(),
                ElementsAre("09.00 Fika", "09.10 Mingel", "09.10 Lunch", "09.20 Avslutning"));
}

} // namespace
