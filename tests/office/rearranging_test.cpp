// SPDX-License-Identifier: MPL-2.0
// The dialogues that put items elsewhere, between each other or in two, driven by what a screen reader
// has of them; and what then stands in the document, line by line.
#include "operations_subject.hpp"

using namespace agendum::test;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

namespace {

using Lines = std::vector<std::string>;

class RearrangingTest : public OperationsTest {
protected:
    RearrangingTest() : OperationsTest(twoDays, 2) {}

    /// What stands in the document's agenda of a day, counted from 0: time, title.
    Lines lines(std::size_t day = 0) {
        Lines lines;
        const auto tables = document.tables();
        if (tables.size() <= day) return lines;
        for (const auto& row : document.cells(tables[day])) lines.push_back(row[0] + " " + row[1]);
        if (!lines.empty()) lines.erase(lines.begin()); // the heading
        return lines;
    }
    void expectLines(const Lines& expected, std::size_t day = 0) {
        EXPECT_TRUE(eventually([&] { return lines(day) == expected; }));
        EXPECT_EQ(lines(day), expected);
    }
    /// One step, which leads back to where it began.
    void expectOneStepBack() {
        document.undoManager()->undo();
        expectLines(firstDay, 0);
        expectLines(secondDay, 1);
    }

    static constexpr const char* twoDays =
        R"(<programme xmlns="urn:agendum:programme:1" language="sv"><title>Dagar</title>
        <day date="2025-05-20" start="09:00">
        <item id="opening" duration="60"><title>Inledning</title></item>
        <item id="talk" duration="60"><title>Samtal</title></item>
        <item id="lunch" kind="meal" start="12:00" duration="60"><title>Lunch</title></item>
        <item id="work" duration="60"><title>Arbete</title></item></day>
        <day date="2025-05-21" start="10:00">
        <item id="morning" duration="30"><title>Morgon</title></item>
        <item id="dinner" kind="meal" start="18:00" duration="60"><title>Middag</title></item>
        </day></programme>)";
    const Lines firstDay{"09.00 Inledning", "10.00 Samtal", "12.00 Lunch", "13.00 Arbete"};
    const Lines secondDay{"10.00 Morgon", "18.00 Middag"};
};

TEST_F(RearrangingTest, BreaksComeBetweenItems) {
    select(0);
    DialogueDriver dialogue(office, document, "askInsertBreaks", "Insert breaks");
    EXPECT_THAT(dialogue.texts(), Contains("tisdag 20 maj"));
    dialogue.type(0, "1");
    dialogue.type(1, "10");
    dialogue.type(2, "Fika");
    dialogue.press("Apply");
    expectLines({"09.00 Inledning", "10.00 Fika", "10.10 Samtal", "12.00 Lunch", "13.00 Arbete"});
    expectLines(secondDay, 1);
    expectOneStepBack();
}

TEST_F(RearrangingTest, TwoSelectedItemsAreSwapped) {
    deck.selectRows({0, 3});
    ASSERT_TRUE(eventually([&] { return !deck.enabled("title"); }));
    DialogueDriver dialogue(office, document, "askSwapItems", "Swap");
    dialogue.press("Apply");
    expectLines({"09.00 Arbete", "10.00 Samtal", "12.00 Lunch", "13.00 Inledning"});
    expectOneStepBack();
}

TEST_F(RearrangingTest, SwappingOffersTheNextItemFirst) {
    select(0);
    DialogueDriver dialogue(office, document, "askSwapItems", "Swap");
    EXPECT_THAT(dialogue.texts(), Contains("Inledning"));
    dialogue.press("Apply");
    expectLines({"09.00 Samtal", "10.00 Inledning", "12.00 Lunch", "13.00 Arbete"});
}

TEST_F(RearrangingTest, AnItemIsSplitAroundABreakAndJoinedAgain) {
    select(1);
    {
        DialogueDriver dialogue(office, document, "askSplitItem", "Split");
        dialogue.type(0, "20");
        dialogue.type(1, "15");
        dialogue.press("Apply");
    }
    const Lines split{"09.00 Inledning", "10.00 Samtal",
                      "10.20 Paus",      "10.35 Samtal (fortsättning)",
                      "12.00 Lunch",     "13.00 Arbete"};
    EXPECT_TRUE(eventually([&] { return lines().size() == split.size(); }));
    EXPECT_THAT(lines(), Contains(HasSubstr("10.35 Samtal (fortsättning)")));
    EXPECT_THAT(lines(), Contains(HasSubstr("10.20 ")));
    select(1);
    {
        DialogueDriver dialogue(office, document, "askJoinItem", "Join the halves");
        dialogue.press("Apply");
    }
    EXPECT_TRUE(eventually([&] { return lines().size() == split.size() - 1; }));
    EXPECT_THAT(lines(), Contains("10.00 Samtal"));
    EXPECT_THAT(lines(), Contains(HasSubstr("11.00 ")));
    document.undoManager()->undo();
    expectOneStepBack();
}

TEST_F(RearrangingTest, DaysAreOfferedAsTheDocumentWritesThemAndItemsGoToTheirEnd) {
    select(1);
    DialogueDriver dialogue(office, document, "askMoveToDay", "Move to another day");
    EXPECT_THAT(dialogue.texts(), Contains("onsdag 21 maj"));
    EXPECT_THAT(dialogue.texts(), Not(Contains("tisdag 20 maj")));
    dialogue.press("Apply");
    expectLines({"09.00 Inledning", "12.00 Lunch", "13.00 Arbete"});
    expectLines({"10.00 Morgon", "18.00 Middag", "19.00 Samtal"}, 1);
    expectOneStepBack();
}

TEST_F(RearrangingTest, AFixedItemGoesToWhereItsStartFitsOnTheOtherDay) {
    select(2);
    DialogueDriver dialogue(office, document, "askMoveToDay", "Move to another day");
    dialogue.press("Apply");
    expectLines({"09.00 Inledning", "10.00 Samtal", "11.00 Arbete"});
    expectLines({"10.00 Morgon", "12.00 Lunch", "18.00 Middag"}, 1);
}

TEST_F(RearrangingTest, ItemsRunSideBySideAndOneAfterTheOtherAgain) {
    deck.selectRows({0, 1});
    ASSERT_TRUE(eventually([&] { return !deck.enabled("title"); }));
    {
        DialogueDriver dialogue(office, document, "askMakeParallel", "Run side by side");
        dialogue.type(0, "Pass");
        dialogue.press("Apply");
    }
    ASSERT_TRUE(eventually([&] { return deck.rows().size() == 5 && deck.rows()[0][2] == "Pass"; }));
    EXPECT_EQ(deck.rows()[1][0], "09.00");
    EXPECT_EQ(deck.rows()[2][0], "09.00");
    select(0);
    {
        DialogueDriver dialogue(office, document, "askMoveToTrack", "Move to a track");
        dialogue.press("Cancel");
    }
    {
        DialogueDriver dialogue(office, document, "askDissolveBlock", "Dissolve the block");
        dialogue.press("Apply");
    }
    expectLines(firstDay);
}

TEST_F(RearrangingTest, AnItemMovesToATrackOfADayAndIsLastThere) {
    deck.selectRows({0, 1});
    ASSERT_TRUE(eventually([&] { return !deck.enabled("title"); }));
    {
        DialogueDriver dialogue(office, document, "askMakeParallel", "Run side by side");
        dialogue.type(0, "Pass");
        dialogue.press("Apply");
    }
    ASSERT_TRUE(eventually([&] { return deck.rows().size() == 5; }));
    select(4);
    {
        DialogueDriver dialogue(office, document, "askMoveToTrack", "Move to a track");
        EXPECT_THAT(dialogue.texts(), Contains("13.00–14.00 → 10.00–11.00  Arbete"));
        dialogue.press("Apply");
    }
    ASSERT_TRUE(eventually([&] { return deck.rows().at(2)[2] == "   Arbete"; }));
    EXPECT_EQ(deck.rows().at(2)[0], "10.00");
    EXPECT_EQ(deck.rows().at(4)[2], "Lunch");
}

TEST_F(RearrangingTest, ItemsAreGroupedAndFollowEachOtherInTheirBlock) {
    deck.selectRows({0, 1});
    ASSERT_TRUE(eventually([&] { return !deck.enabled("title"); }));
    const auto steps = [&] { return document.undoManager()->getAllUndoActionTitles().getLength(); };
    const auto stepsBefore = steps();
    const auto rowsBefore = deck.rows();
    {
        DialogueDriver dialogue(office, document, "askMakeBlock", "Group");
        dialogue.type(0, "Pass");
        dialogue.press("Apply");
    }
    ASSERT_TRUE(eventually([&] { return deck.rows().size() == rowsBefore.size() + 1; }));
    const auto rows = deck.rows();
    EXPECT_EQ(rows[0][2], "Pass");
    EXPECT_EQ(rows[0][0], rowsBefore[0][0]);
    for (const std::size_t row : {0U, 1U}) {
        EXPECT_EQ(rows[row + 1][0], rowsBefore[row][0]);
        EXPECT_EQ(rows[row + 1][2], "   " + rowsBefore[row][2]);
    }
    EXPECT_EQ(steps(), stepsBefore + 1);
    document.undoManager()->undo();
    EXPECT_TRUE(eventually([&] { return deck.rows() == rowsBefore; }));
}

} // namespace
