// SPDX-License-Identifier: MPL-2.0
#include "sidebar_deck.hpp"
#include "sync_subject.hpp"

using namespace agendum;
using namespace agendum::test;

// What is typed is noticed without anybody asking.
namespace {

using testing::ElementsAre;

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
    idle();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:30 Lunch", "9:40 Avslutning"));
}

TEST_F(SyncByItselfTest, ACutRowIsTakenOverOnceTheCursorHasLeftItsTable) {
    goTo(0, 3);
    removeRow(2);
    idle();
    leaveTable();
    idle();
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Avslutning"));
}

TEST_F(SyncByItselfTest, ACutRowIsTakenOverInTheEndThoughTheCursorStays) {
    goTo(0, 3);
    removeRow(2);
    const auto taken = [&] {
        return items() == std::vector<std::string>{"9:0 Fika", "9:10 Avslutning"};
    };
    EXPECT_TRUE(eventually(taken) || eventually(taken));
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Avslutning"));
}

TEST_F(SyncByItselfTest, ARowPutInAgainAfterItsRemovalWasTakenOverIsItsOldItem) {
    Programme before = programme();
    Item& lunch = before.days.at(0).items.begin()[1];
    lunch.kind = ItemKind::meal;
    lunch.flexible = true;
    lunch.minimum = Minutes(5);
    subject.load(formats::writeProgrammeXml(before));
    leaveTable();
    removeRow(2);
    idle();
    ASSERT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Avslutning"));
    insertRow(2, {"09.10", "Lunch"});
    idle();
    EXPECT_EQ(programme(), before);
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
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
