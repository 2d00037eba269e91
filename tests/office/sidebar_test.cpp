// SPDX-License-Identifier: MPL-2.0
#include "sidebar_deck.hpp"

#include "support/paths.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <algorithm>
#include <set>

using namespace agendum::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;
using testing::EndsWith;
using testing::Ge;
using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

namespace {

const std::vector<std::string> panels{"AgendumProgrammePanel", "AgendumAgendaPanel",
                                      "AgendumTimelinePanel", "AgendumDocumentPanel",
                                      "AgendumFindingsPanel"};

/// A new document with the deck open beside it.
class SidebarTest : public WindowTest {
protected:
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    /// The whole page of a network's meeting: eleven items on one day, from 09.30.
    void loadSample() {
        document.setLanguage("sv-SE"); // in which the times that the deck shows are 09.30
        agenda(office, document.model())->load(urlOf(samplePath));
    }
    std::vector<std::string> times() {
        std::vector<std::string> times;
        for (const auto& row : document.cells(document.tables().at(0))) times.push_back(row[0]);
        return times;
    }
    /// The rows of the list that are within its box, in part or whole.
    std::set<int> rowsSeen() {
        const Reference<css::awt::grid::XGridControl> grid(deck.control("items"), UNO_QUERY_THROW);
        const Reference<css::awt::XWindow> window(grid, UNO_QUERY_THROW);
        std::set<int> rows;
        for (int y = 0; y < window->getPosSize().Height; ++y)
            if (const int row = grid->getRowAtPoint(1, y); row >= 0) rows.insert(row);
        return rows;
    }

    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
};

TEST_F(SidebarTest, HasItsPanels) {
    EXPECT_EQ(deck.panels(), panels);
}

TEST_F(SidebarTest, SaysWhatToDoFirst) {
    EXPECT_EQ(deck.text("state"), "Open a programme, or start a new one.");
    EXPECT_TRUE(deck.enabled("open"));
    EXPECT_TRUE(deck.enabled("new"));
}

TEST_F(SidebarTest, DisablesWhatCanNotBeDoneAndSaysWhy) {
    for (const char* control : {"save", "title", "minutes", "add", "insertAgenda"}) {
        EXPECT_FALSE(deck.enabled(control)) << control;
        EXPECT_THAT(deck.help(control), EndsWith("open one, or make a new one.")) << control;
    }
}

TEST_F(SidebarTest, SaysWithDotsWhetherSavingAsksForAFile) {
    deck.press("new");
    EXPECT_TRUE(eventually([&] { return deck.enabled("save"); }));
    EXPECT_EQ(deck.property("save", "Label"), css::uno::Any(agendum::writer::toUno("~Save…")));
    agenda(office, document.model())->save(urlOf(office.folder() / "saved.xml"));
    EXPECT_TRUE(eventually([&] {
        return deck.property("save", "Label") == css::uno::Any(agendum::writer::toUno("~Save"));
    }));
}

TEST_F(SidebarTest, ShowsTheProgrammeOfADocumentThatCanOnlyBeRead) {
    loadSample();
    const TestDocument looked(office, document.storeTo("looked-at.odt"),
                              TestDocument::View::readOnly);
    const Deck deckBeside(office, Reference<css::frame::XModel>(looked.model(), UNO_QUERY_THROW));
    EXPECT_TRUE(eventually([&] { return deckBeside.rows().size() == 12; }));
    EXPECT_TRUE(deckBeside.enabled("items"));
    for (const char* control : {"title", "start", "fixed", "minutes", "flexible", "add", "remove",
                                "up", "down", "insertAgenda", "programmeTitle"}) {
        EXPECT_FALSE(deckBeside.enabled(control)) << control;
        EXPECT_THAT(deckBeside.help(control), HasSubstr("only be read")) << control;
    }
    comeToRest(office);
}

TEST_F(SidebarTest, NamesEveryControlForAScreenReader) {
    loadSample();
    for (const std::string& panel : panels)
        for (const std::string& control : deck.controlsOf(panel)) {
            if (!deck.visible(control)) continue;
            EXPECT_NE(deck.accessibleName(control), "") << control;
        }
}

TEST_F(SidebarTest, NamesAFieldByTheLabelBeforeIt) {
    EXPECT_EQ(deck.accessibleName("minutes"), "Minutes:");
    EXPECT_EQ(deck.accessibleName("programmeTitle"), "Title:");
    EXPECT_EQ(deck.accessibleName("items"), "Items");
    EXPECT_THAT(deck.accessibleName("up"), StartsWith("Move the selected item up"));
}

TEST_F(SidebarTest, TellsInTheTooltipWhatAChoiceHasNoRoomFor) {
    const std::string room = "The long hall on the upper floor of the old house by the river";
    agenda(office, document.model())
        ->loadXml(agendum::writer::toUno(
            R"(<programme xmlns="urn:agendum:programme:1" language="en"><title>Day</title>
            <day date="2025-05-20" start="09:00">
            <item duration="60"><title>A</title><room>Aula</room></item>
            <item duration="60"><title>B</title><room>)"
            + room + "</room></item></day></programme>"));
    ASSERT_TRUE(eventually([&] { return deck.visible("roomShown"); }));
    EXPECT_THAT(deck.help("roomShown"), testing::Not(HasSubstr("Aula")));
    deck.choose("roomShown", 1);
    EXPECT_TRUE(eventually([&] { return !deck.help("roomShown").ends_with(room); }));
    deck.choose("roomShown", 2);
    EXPECT_TRUE(eventually([&] { return deck.help("roomShown").ends_with(room); }))
        << deck.help("roomShown");
}

TEST_F(SidebarTest, ShowsTheProgrammeThatIsLoaded) {
    loadSample();
    EXPECT_EQ(deck.text("state"), "rus-natverket.xml\nIn step");
    ASSERT_THAT(deck.rows(), SizeIs(Ge(11u)));
    EXPECT_THAT(deck.rows().front(), ElementsAre("09.30", "30", "Reglab-fika"));
}

TEST_F(SidebarTest, StartsANewProgrammeWithAnItemSelected) {
    deck.press("new");
    EXPECT_TRUE(eventually([&] { return deck.rows().size() == 1 && deck.selectedRow() == 0; }));
    EXPECT_NE(deck.text("title"), "");
    EXPECT_TRUE(deck.enabled("title"));
}

TEST_F(SidebarTest, PutsTheAgendaIntoTheDocument) {
    loadSample();
    deck.press("insertAgenda");
    EXPECT_TRUE(eventually([&] { return document.tables().size() == 1; }));
    EXPECT_THAT(times(), testing::Contains("09.30"));
}

TEST_F(SidebarTest, PutsTheChosenFieldIntoTheText) {
    loadSample();
    deck.choose("fact", 3); // from when to when
    deck.press("insertField");
    EXPECT_TRUE(eventually([&] { return document.text().find("10.00") != std::string::npos; }));
}

TEST_F(SidebarTest, RetimesTheTableAsMinutesAreTyped) {
    loadSample();
    deck.press("insertAgenda");
    ASSERT_TRUE(eventually([&] { return document.tables().size() == 1; }));
    const auto before = times();
    deck.selectRow(0);
    ASSERT_TRUE(eventually([&] { return deck.text("minutes") == "30"; }));
    deck.type("minutes", "40");
    ASSERT_TRUE(eventually([&] { return deck.rows()[1][0] == "10.10"; }));
    EXPECT_EQ(deck.rows()[0][1], "40");
    EXPECT_EQ(times()[2], "10.10");
    document.undoManager()->undo();
    EXPECT_EQ(times(), before);
    EXPECT_TRUE(eventually([&] { return deck.text("minutes") == "30"; }));
}

TEST_F(SidebarTest, KeepsWhatIsNoTimeAndSaysWhatIsWrong) {
    loadSample();
    deck.selectRow(1);
    ASSERT_TRUE(eventually([&] { return deck.text("start") == "10.00"; }));
    deck.type("start", "halv tio");
    EXPECT_TRUE(eventually([&] { return !deck.text("startProblem").empty(); }));
    EXPECT_THAT(deck.text("startProblem"), HasSubstr("halv tio"));
    EXPECT_EQ(deck.text("start"), "halv tio");
    EXPECT_EQ(deck.rows()[1][0], "10.00");
}

TEST_F(SidebarTest, EscapeRestoresWhatStoodInAField) {
    loadSample();
    deck.selectRow(1);
    ASSERT_TRUE(eventually([&] { return deck.text("start") == "10.00"; }));
    deck.type("start", "halv tio");
    ASSERT_TRUE(eventually([&] { return !deck.text("startProblem").empty(); }));
    deck.keys({"Escape"});
    EXPECT_TRUE(eventually([&] { return deck.text("start") == "10.00"; }));
    EXPECT_EQ(deck.text("startProblem"), "");
}

TEST_F(SidebarTest, SaysWhatIsWrongDirectlyBelowTheField) {
    loadSample();
    deck.selectRow(1);
    ASSERT_TRUE(eventually([&] { return deck.text("start") == "10.00"; }));
    deck.type("start", "25:99");
    const auto top = [&](const char* control) {
        return Reference<css::awt::XWindow>(deck.control(control), UNO_QUERY_THROW)->getPosSize().Y;
    };
    EXPECT_TRUE(eventually([&] {
        return deck.visible("startProblem") && top("start") < top("startProblem")
               && top("startProblem") < top("minutes");
    }));
}

TEST_F(SidebarTest, WhatIsWrongIsSettledWhenAnotherItemIsSelected) {
    loadSample();
    deck.selectRow(1);
    ASSERT_TRUE(eventually([&] { return deck.text("start") == "10.00"; }));
    deck.type("minimum", "Test");
    ASSERT_TRUE(eventually([&] { return deck.visible("minimumProblem"); }));
    deck.selectRow(0);
    EXPECT_TRUE(eventually(
        [&] { return !deck.visible("minimumProblem") && deck.text("minimum").empty(); }));
}

TEST_F(SidebarTest, WhatIsWrongIsSettledWhenAnotherChangeIsTaken) {
    loadSample();
    deck.selectRow(1);
    ASSERT_TRUE(eventually([&] { return deck.text("start") == "10.00"; }));
    deck.type("minimum", "Test");
    ASSERT_TRUE(eventually([&] { return deck.visible("minimumProblem"); }));
    deck.type("minutes", "20");
    EXPECT_TRUE(eventually(
        [&] { return !deck.visible("minimumProblem") && deck.text("minimum").empty(); }));
    EXPECT_EQ(deck.text("minutes"), "20");
}

TEST_F(SidebarTest, TakesWhatWasTypedWhenTheFieldIsLeft) {
    loadSample();
    deck.selectRow(0);
    ASSERT_TRUE(eventually([&] { return deck.text("minutes") == "30"; }));
    deck.type("minutes", "25", "Tab");
    EXPECT_TRUE(eventually([&] { return deck.rows()[0][1] == "25"; }));
}

TEST_F(SidebarTest, MovesTheSelectedItem) {
    loadSample();
    const std::string title = deck.rows()[2][2];
    deck.selectRow(2);
    ASSERT_TRUE(eventually([&] { return deck.text("title") == title; }));
    deck.press("up");
    EXPECT_TRUE(eventually([&] { return deck.rows()[1][2] == title; }));
    EXPECT_EQ(deck.selectedRow(), 1);
    deck.press("down");
    EXPECT_TRUE(eventually([&] { return deck.rows()[2][2] == title; }));
}

TEST_F(SidebarTest, AddsAnItemAfterTheSelectedOneAndRemovesIt) {
    loadSample();
    const auto before = deck.rows();
    deck.selectRow(3);
    deck.press("add");
    ASSERT_TRUE(eventually([&] { return deck.rows().size() == before.size() + 1; }));
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 4; }));
    deck.press("remove");
    EXPECT_TRUE(eventually([&] { return deck.rows() == before; }));
}

TEST_F(SidebarTest, RemovingLeavesTheKeyboardOnTheButton) {
    loadSample();
    const std::size_t before = deck.rows().size();
    deck.selectRow(3);
    ASSERT_TRUE(eventually([&] { return deck.enabled("remove"); }));
    deck.focus("remove");
    deck.keys({"space"});
    EXPECT_TRUE(
        eventually([&] { return deck.rows().size() == before - 1 && deck.hasFocus("remove"); }));
}

TEST_F(SidebarTest, IsWorkedFromTheListByKeys) {
    loadSample();
    const auto before = deck.rows();
    deck.selectRow(2);
    ASSERT_TRUE(eventually([&] { return deck.text("title") == before[2][2]; }));
    deck.focusList();
    deck.keys({"alt+Down"});
    EXPECT_TRUE(eventually([&] { return deck.rows()[3][2] == before[2][2]; }));
    EXPECT_EQ(deck.selectedRow(), 3);
    deck.keys({"Delete"});
    EXPECT_TRUE(eventually([&] { return deck.rows().size() == before.size() - 1; }));
    deck.keys({"Insert"});
    EXPECT_TRUE(eventually([&] { return deck.rows().size() == before.size(); }));
}

TEST_F(SidebarTest, AListThatGetsShorterThanItWasScrolledIsSeenFromItsTop) {
    std::string items;
    for (int i = 1; i <= 30; ++i) items += "<item duration=\"10\"><title>Talk</title></item>";
    agenda(office, document.model())
        ->loadXml(agendum::writer::toUno(
            R"(<programme xmlns="urn:agendum:programme:1" language="en"><title>Days</title>
            <day id="long" date="2025-05-20" start="09:00">)"
            + items + R"(</day><day id="short" date="2025-05-21" start="09:00">
            <item id="a" duration="10"><title>First</title></item>
            <item id="b" duration="10"><title>Last</title></item></day></programme>)"));
    ASSERT_TRUE(eventually([&] { return deck.rows().size() == 30; }));
    const Reference<css::awt::grid::XGridControl> grid(deck.control("items"), UNO_QUERY_THROW);
    const auto topRow = [&] {
        int y = 0;
        while (y < 100 && grid->getRowAtPoint(1, y) < 0) ++y;
        return grid->getRowAtPoint(1, y);
    };
    deck.selectRow(29);
    ASSERT_TRUE(eventually([&] {
        grid->goToCell(0, 29);
        return topRow() > 0;
    }));
    deck.choose("day", 1);
    EXPECT_TRUE(eventually([&] { return deck.rows().size() == 2 && topRow() == 0; }));
}

TEST_F(SidebarTest, AListScrolledToItsEndIsFullStillWhenAnItemIsRemoved) {
    loadSample();
    ASSERT_TRUE(eventually([&] { return deck.rows().size() > 8; }));
    const auto last = static_cast<int>(deck.rows().size()) - 1;
    deck.selectRow(0);
    deck.focusList();
    deck.keys({"End"});
    ASSERT_TRUE(eventually([&] { return deck.selectedRow() == last; }));
    deck.keys({"Up"});
    ASSERT_TRUE(eventually([&] { return deck.selectedRow() == last - 1; }));
    std::set<int> before = rowsSeen();
    ASSERT_GT(*before.begin(), 0);
    ASSERT_EQ(*before.rbegin(), last);
    std::set<int> expected;
    for (const int row : before) expected.insert(row - 1);
    deck.press("remove");
    EXPECT_TRUE(eventually(
        [&] { return static_cast<int>(deck.rows().size()) == last && rowsSeen() == expected; }));
}

TEST_F(SidebarTest, ChangesHowTimesAreWritten) {
    loadSample();
    deck.choose("timeStyle", 1); // as the office does: 09:30
    EXPECT_TRUE(eventually([&] { return deck.rows()[0][0] == "09:30"; }));
}

} // namespace
