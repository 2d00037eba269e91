// SPDX-License-Identifier: MPL-2.0
// The dialogues in which days and tracks come, go and change, driven by what a screen reader has of
// them; and what the sidebar and the document show then.
#include "operations_subject.hpp"

#include <algorithm>

using namespace agendum::test;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

namespace {

class DaysAndTracksTest : public OperationsTest {
protected:
    DaysAndTracksTest() : OperationsTest(twoDays, 2) {}

    /// What stands in a block is indented in the list.
    void selectInside(int row) {
        deck.selectRow(row);
        ASSERT_TRUE(eventually([&] {
            return "   " + deck.text("title") == deck.rows().at(static_cast<std::size_t>(row))[2];
        }));
    }
    std::string xml() { return agendum::writer::toStd(agenda(office, document.model())->getXml()); }

    static constexpr const char* twoDays =
        R"(<programme xmlns="urn:agendum:programme:1" language="sv"><title>Dagar</title>
        <day date="2025-05-20" start="09:00">
        <item id="opening" duration="60"><title>Inledning</title></item>
        <item id="sessions"><title>Pass</title>
        <strand id="a"><title>Samverkan</title><room>Aulan</room>
        <item id="talk" duration="60"><title>Samtal</title></item></strand>
        <strand id="b"><title>Metod</title>
        <item id="work" duration="60"><title>Arbete</title></item></strand></item></day>
        <day date="2025-05-21" start="10:00" end="16:00">
        <item id="morning" duration="30"><title>Morgon</title></item>
        <item id="dinner" kind="meal" start="18:00" duration="60"><title>Middag</title></item>
        </day></programme>)";
};

TEST_F(DaysAndTracksTest, ADayComesAfterTheLastOneAndTakesTheItemsThatAreAddedNext) {
    {
        DialogueDriver dialogue(office, document, "askAddDay", "Add day");
        EXPECT_THAT(dialogue.texts(), Contains("Torsdag 22 maj comes and begins 10.00."));
        dialogue.press("Apply");
    }
    ASSERT_TRUE(eventually([&] { return deck.rows().empty(); })) << "the new day is not shown";
    EXPECT_THAT(xml(), HasSubstr(R"(date="2025-05-22" start="10:00")"));
    deck.press("add");
    ASSERT_TRUE(eventually([&] { return deck.rows().size() == 1; }));
    EXPECT_EQ(deck.rows()[0][0], "10.00");
    EXPECT_TRUE(eventually([&] { return document.tables().size() == 3; }));
    document.undoManager()->undo();
    document.undoManager()->undo();
    EXPECT_TRUE(eventually([&] { return deck.rows().size() == 4; }));
    EXPECT_THAT(xml(), Not(HasSubstr("2025-05-22")));
}

TEST_F(DaysAndTracksTest, TheDayOfTheSelectedItemGoesWithItsItemsInOneStep) {
    select(0);
    {
        DialogueDriver dialogue(office, document, "askRemoveDay", "Remove day");
        EXPECT_THAT(dialogue.texts(), Contains("4 items go, tisdag 20 maj goes."));
        EXPECT_THAT(dialogue.texts(), Contains("− 09.00–10.00 Inledning"));
        dialogue.press("Apply");
    }
    EXPECT_TRUE(eventually([&] { return document.tables().size() == 1; }));
    EXPECT_THAT(xml(), Not(HasSubstr("2025-05-20")));
    document.undoManager()->undo();
    EXPECT_TRUE(eventually([&] { return document.tables().size() == 2; }));
}

TEST_F(DaysAndTracksTest, ADayGetsItsBeginAndItsEndInOneStep) {
    select(0);
    {
        DialogueDriver dialogue(office, document, "askDayTimes", "Day starts and ends");
        dialogue.type(0, "8.30");
        dialogue.type(1, "snart");
        EXPECT_TRUE(eventually([&] { return !dialogue.enabled("Apply"); }));
        EXPECT_THAT(dialogue.texts(), Contains(HasSubstr("“snart” is not a time")));
        dialogue.type(1, "17");
        dialogue.press("Apply");
    }
    EXPECT_TRUE(eventually([&] { return deck.rows()[0][0] == "08.30"; }));
    EXPECT_THAT(xml(), HasSubstr(R"(start="08:30" end="17:00")"));
    document.undoManager()->undo();
    EXPECT_THAT(xml(), HasSubstr(R"(date="2025-05-20" start="09:00">)"));
}

TEST_F(DaysAndTracksTest, TheLastDayMovesToTheFront) {
    select(0);
    {
        DialogueDriver dialogue(office, document, "askMoveDay", "Move day");
        EXPECT_THAT(dialogue.texts(), Contains("The days change places."));
        dialogue.press("Apply");
    }
    const std::string moved = xml();
    EXPECT_LT(moved.find("2025-05-21"), moved.find("2025-05-20"));
}

TEST_F(DaysAndTracksTest, ATrackComesToTheBlockOfTheSelectedItem) {
    selectInside(2);
    {
        DialogueDriver dialogue(office, document, "askAddTrack", "Add track");
        dialogue.type(0, "Ledning");
        dialogue.type(1, "Salen");
        EXPECT_TRUE(eventually([&] {
            const auto texts = dialogue.texts();
            return std::ranges::count(texts, "The track “Ledning” comes.") == 1;
        })) << testing::PrintToString(dialogue.texts());
        dialogue.press("Apply");
    }
    EXPECT_THAT(xml(), HasSubstr("<room>Salen</room>"));
    EXPECT_THAT(xml(), HasSubstr("<title>Ledning</title>"));
    document.undoManager()->undo();
    EXPECT_THAT(xml(), Not(HasSubstr("Ledning")));
}

TEST_F(DaysAndTracksTest, TheSelectedItemsTrackIsCalledOtherwiseAndLosesItsRoom) {
    selectInside(2);
    {
        DialogueDriver dialogue(office, document, "askEditTrack", "Edit track");
        dialogue.type(0, "Samarbete");
        dialogue.type(1, "");
        dialogue.press("Apply");
    }
    EXPECT_THAT(xml(), HasSubstr("<title>Samarbete</title>"));
    EXPECT_THAT(xml(), Not(HasSubstr("Aulan")));
    EXPECT_THAT(xml(), HasSubstr("<title>Metod</title>"));
}

TEST_F(DaysAndTracksTest, ATrackGoesWithItsItems) {
    selectInside(3);
    {
        DialogueDriver dialogue(office, document, "askRemoveTrack", "Remove track");
        EXPECT_THAT(dialogue.texts(), Contains(HasSubstr("One item goes, the track “Metod” goes")));
        dialogue.press("Apply");
    }
    EXPECT_TRUE(eventually([&] { return deck.rows().size() == 3; }));
    EXPECT_THAT(xml(), Not(HasSubstr("Metod")));
}

} // namespace
