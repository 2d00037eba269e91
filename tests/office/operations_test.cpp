// SPDX-License-Identifier: MPL-2.0
// What the organiser does from the sidebar's menu: dialogues that show what would change, and what
// then changes in the document.
#include "operations_subject.hpp"

using namespace agendum::test;
using testing::Contains;
using testing::HasSubstr;

namespace {

TEST_F(OperationsTest, WhatIsProposedGivesWayToWhatIsTyped) {
    select(1);
    DialogueDriver dialogue(office, document, "askShiftItems", "Shift from here");
    EXPECT_EQ(dialogue.typed(0), "15");
    EXPECT_TRUE(eventually([&] { return dialogue.selected(0) == "15"; }));
    dialogue.press("Cancel");
}

TEST_F(OperationsTest, ShiftingMovesWhatFollowsUpToTheFixedStartInOneStep) {
    select(0);
    DialogueDriver dialogue(office, document, "askShiftItems", "Shift from here");
    dialogue.type(0, "20");
    dialogue.press("Apply");
    expectTimes({"09.20", "10.20", "12.00", "13.00", "14.00"});
    document.undoManager()->undo();
    expectTimes(before);
    document.undoManager()->redo();
    expectTimes({"09.20", "10.20", "12.00", "13.00", "14.00"});
}

TEST_F(OperationsTest, ShowsWhatWouldChangeWhileItIsTyped) {
    select(0);
    DialogueDriver dialogue(office, document, "askShiftDay", "Shift the day");
    dialogue.type(0, "45");
    EXPECT_TRUE(eventually([&] {
        const auto texts = dialogue.texts();
        return std::find(texts.begin(), texts.end(),
                         "2 items change, begins 09.45 instead of 09.00.")
               != texts.end();
    })) << testing::PrintToString(dialogue.texts());
    EXPECT_THAT(dialogue.texts(), Contains(HasSubstr("10.00–10.30 → 10.45–11.15  Samtal")));
    EXPECT_EQ(times(), before);
    dialogue.press("Cancel");
}

TEST_F(OperationsTest, CancellingChangesNothing) {
    select(0);
    const auto steps = document.undoManager()->getAllUndoActionTitles().getLength();
    DialogueDriver dialogue(office, document, "askShiftDay", "Shift the day");
    dialogue.type(0, "45");
    dialogue.press("Cancel");
    EXPECT_EQ(times(), before);
    EXPECT_EQ(document.undoManager()->getAllUndoActionTitles().getLength(), steps);
}

TEST_F(OperationsTest, SaysInPlaceWhyItCanNotBeDone) {
    select(0);
    DialogueDriver dialogue(office, document, "askFitToEnd", "Fit the day to its end");
    dialogue.type(0, "13.20");
    EXPECT_TRUE(eventually([&] { return !dialogue.enabled("Apply"); }));
    EXPECT_THAT(dialogue.texts(), Contains(HasSubstr("It does not fit")));
    dialogue.type(0, "snart");
    EXPECT_TRUE(eventually([&] {
        const auto texts = dialogue.texts();
        return std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
            return text.find("“snart” is not a time") != std::string::npos;
        });
    }));
    EXPECT_FALSE(dialogue.enabled("Apply"));
    dialogue.press("Cancel");
    EXPECT_EQ(times(), before);
}

TEST_F(OperationsTest, FittingTheDayShortensWhatIsFlexibleBehindTheFixedStart) {
    select(0);
    DialogueDriver dialogue(office, document, "askFitToEnd", "Fit the day to its end");
    dialogue.type(0, "14.00");
    dialogue.press("Apply");
    expectTimes({"09.00", "10.00", "12.00", "13.00", "13.30"});
}

TEST_F(OperationsTest, FittingTheDayProposesItsOwnEndAlsoWhereNothingIsSelected) {
    agenda(office, document.model())
        ->loadXml(agendum::writer::toUno(
            R"(<programme xmlns="urn:agendum:programme:1" language="sv"><title>Dag</title>
            <day date="2025-05-20" start="09:00" end="16:00">
            <item duration="60"><title>Inledning</title></item></day></programme>)"));
    ASSERT_TRUE(eventually([&] { return deck.rows().size() == 1; }));
    ASSERT_EQ(deck.selectedRow(), -1);
    DialogueDriver dialogue(office, document, "askFitToEnd", "Fit the day to its end");
    EXPECT_EQ(dialogue.typed(0), "16.00");
    dialogue.press("Cancel");
}

TEST_F(OperationsTest, FittingToAFixedStartLengthensWhatIsFlexibleBeforeIt) {
    select(2);
    DialogueDriver dialogue(office, document, "askFitBefore", "Fit to the fixed start");
    dialogue.press("Apply");
    expectTimes({"09.00", "11.30", "12.00", "13.00", "14.00"});
}

TEST_F(OperationsTest, ClosingGapsMovesTheFixedItem) {
    DialogueDriver dialogue(office, document, "askCloseGaps", "Close gaps");
    dialogue.press("Apply");
    expectTimes({"09.00", "10.00", "10.30", "11.30", "12.30"});
}

TEST_F(OperationsTest, ReschedulingStartsPutsMinutesBetweenItems) {
    DialogueDriver dialogue(office, document, "askRescheduleStarts", "Let items follow each other");
    dialogue.type(0, "10");
    dialogue.press("Apply");
    expectTimes({"09.00", "10.10", "12.00", "13.10", "14.20"});
}

TEST_F(OperationsTest, ReschedulingDurationsKeepsEveryStart) {
    DialogueDriver dialogue(office, document, "askRescheduleDurations",
                            "Let items last until the next one");
    dialogue.press("Apply");
    EXPECT_TRUE(eventually([&] { return deck.rows()[1][1] == "120"; }));
    EXPECT_EQ(times(), before);
}

TEST_F(OperationsTest, TheEditorShowsWhatTheDialogueOfTheLeastDurationSet) {
    select(0);
    EXPECT_EQ(deck.text("minimum"), "");
    DialogueDriver dialogue(office, document, "askMinimum", "Least duration");
    dialogue.type(0, "25");
    dialogue.press("Apply");
    EXPECT_TRUE(eventually([&] { return deck.text("minimum") == "25"; }));
    EXPECT_EQ(times(), before);
}

} // namespace
