// SPDX-License-Identifier: MPL-2.0
// The timeline under a real mouse and real keys.
#include "screen.hpp"
#include "sidebar_deck.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/ui/XPanel.hpp>

#include <cmath>
#include <fstream>
#include <optional>

using namespace agendum::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

/// Four hours from nine o'clock, with half an hour free before lunch. The colours of a meal and of a
/// registration are nowhere else on the screen: they say where the timeline is.
constexpr const char* day = R"(<?xml version="1.0" encoding="UTF-8"?>
<programme xmlns="urn:agendum:programme:1" language="sv">
  <title>Dag</title>
  <day id="d" date="2025-05-20" start="09:00">
    <item id="a" duration="60"><title>Alfa</title></item>
    <item id="b" duration="30"><title>Beta</title></item>
    <item id="l" start="11:00" duration="30"><title>Lunch</title></item>
    <item id="c" kind="meal" duration="60"><title>Gamma</title></item>
    <item id="r" kind="registration" duration="30"><title>Slut</title></item>
  </day>
</programme>
)";
constexpr std::uint32_t mealColour = 0xD55E00;
constexpr std::uint32_t registrationColour = 0x009E73;

using Point = Screen::Point;

class TimelineTest : public WindowTest {
protected:
    void SetUp() override {
        document.setLanguage("sv-SE"); // in which the times that the deck shows are 09.30
        const std::filesystem::path file = office.folder() / "dag.xml";
        std::ofstream(file) << day;
        agenda(office, document.model())->load(urlOf(file));
        collapse("AgendumProgrammePanel");
        collapse("AgendumAgendaPanel");
        moveTo(aside); // so that no tooltip hides anything
        ASSERT_TRUE(eventually([&] { return standsStill(); }))
            << "The timeline is not on the screen";
        // The first click brings the keyboard here, and with it the deck may move a little.
        click(at(9, 20));
        ASSERT_TRUE(eventually([&] { return deck.selectedRow() == 0; }));
        moveTo(aside);
        ASSERT_TRUE(eventually([&] { return standsStill(); }))
            << "The timeline does not stand still";
    }
    void TearDown() override {
        letGo(); // whatever a test that failed was holding: the next test has the same mouse
        xdotool({"keyup", "alt"});
        comeToRest(office);
        WindowTest::TearDown();
    }

    /// So that the timeline has its place on the screen.
    void collapse(const std::string& name) {
        const Reference<css::frame::XController2> controller(
            Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)
                ->getCurrentController(),
            UNO_QUERY_THROW);
        const Reference<css::ui::XDeck> shown(
            controller->getSidebar()->getDecks()->getByName("AgendumDeck"), UNO_QUERY_THROW);
        const Reference<css::ui::XPanel> panel(
            shown->getPanels()->getByName(agendum::writer::toUno(name)), UNO_QUERY_THROW);
        panel->collapse();
    }

    bool find() {
        const Screen screen(office);
        const auto middle = screen.boxOf(mealColour);
        const auto end = screen.boxOf(registrationColour);
        if (!middle || !end || end->corner.y <= middle->corner.y) return false;
        left = middle->corner.x;
        halfPastEleven = middle->corner.y;
        perMinute = (end->corner.y - middle->corner.y) / 60.0;
        return true;
    }
    /// How much later, in pixels, the item after Lunch is drawn than it is; none: it is not drawn.
    std::optional<int> drawnLater() const {
        const auto middle = Screen(office).boxOf(mealColour);
        if (!middle) return std::nullopt;
        return middle->corner.y - halfPastEleven;
    }
    /// Moves what is held there until that is shown. The office may keep a move to itself until another
    /// one comes, and a hand is never still either.
    bool isShownLaterAt(Point to) const {
        int tremble = 0;
        return eventually([&] {
            moveTo({to.x + (tremble = 1 - tremble), to.y});
            return drawnLater().value_or(0) > 0;
        });
    }
    bool isShownAsItIs() const {
        return eventually([&] { return drawnLater() == 0; });
    }
    /// Whether it is found at the same place again and again: panels that close, and others that take
    /// their place, do so in several steps.
    bool standsStill() {
        if (!find()) return false;
        const Point before{left, halfPastEleven};
        const double scale = perMinute;
        for (int i = 0; i < 2; ++i) {
            comeToRest(office);
            if (!find() || before != Point{left, halfPastEleven} || scale != perMinute)
                return false;
        }
        return true;
    }
    Point at(int hour, int minute) const {
        const int minutes = (hour - 11) * 60 + minute - 30;
        return {left + 30, halfPastEleven + static_cast<int>(std::lround(minutes * perMinute))};
    }
    void xdotool(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"env", "DISPLAY=" + office.display(), "xdotool"});
        run(arguments);
    }
    void moveTo(Point point) const {
        xdotool({"mousemove", std::to_string(point.x), std::to_string(point.y)});
    }
    void hold(Point point) const {
        moveTo(point);
        xdotool({"mousedown", "1"});
    }
    void letGo() const { xdotool({"mouseup", "1"}); }
    /// As a hand does it: not in one leap.
    void drag(Point from, Point to) const {
        hold(from);
        constexpr int steps = 5;
        for (int i = 1; i <= steps; ++i)
            moveTo({from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps});
        letGo();
    }
    void click(Point point) const {
        hold(point);
        letGo();
    }

    /// The list, as "a 09.00 60": what the timeline is in step with.
    std::string list() const {
        std::string text;
        for (const auto& row : deck.rows()) text += row[2] + " " + row[0] + " " + row[1] + "; ";
        return text;
    }
    bool becomes(const std::string& expected) const {
        return eventually([&] { return list() == expected; });
    }
    std::string lastStep() const {
        return agendum::writer::toStd(document.undoManager()->getCurrentUndoActionTitle());
    }

    static constexpr const char* asLoaded = "Alfa 09.00 60; Beta 10.00 30; Lunch 11.00 30; "
                                            "Gamma 11.30 60; Slut 12.30 30; ";

    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
    /// In the window, since without a window manager the keyboard follows the mouse out of it.
    static constexpr Point aside{500, 600};
    int left = 0;           ///< of the items, on the screen
    int halfPastEleven = 0; ///< where that is
    double perMinute = 1;
};

TEST_F(TimelineTest, AClickSelectsTheItemInTheList) {
    click(at(10, 15));
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 1; }));
    click(at(11, 50));
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 3; }));
    EXPECT_EQ(list(), asLoaded);
}

TEST_F(TimelineTest, SaysTheSelectedItemToAScreenReader) {
    EXPECT_EQ(deck.accessibleName("timeline"), "Timeline: 09.00–10.00 (60 min), Alfa");
    deck.selectRow(2);
    EXPECT_TRUE(eventually([&] {
        return deck.accessibleName("timeline")
               == "Timeline: 11.00–11.30 (30 min), Lunch, Fixed start, "
                  "30 minutes are free before this start.";
    }));
}

TEST_F(TimelineTest, DraggingALowerEdgeChangesTheMinutesInOneStep) {
    drag(at(9, 59), at(10, 14));
    EXPECT_TRUE(becomes("Alfa 09.00 75; Beta 10.15 30; Lunch 11.00 30; Gamma 11.30 60; "
                        "Slut 12.30 30; "))
        << list();
    EXPECT_EQ(lastStep(), "Set duration of “Alfa”");
    document.undoManager()->undo();
    EXPECT_TRUE(becomes(asLoaded)) << list();
}

TEST_F(TimelineTest, DraggingAnItemMovesItBetweenOthers) {
    drag(at(9, 20), at(10, 25));
    EXPECT_TRUE(becomes("Beta 09.00 30; Alfa 09.30 60; Lunch 11.00 30; Gamma 11.30 60; "
                        "Slut 12.30 30; "))
        << list();
    EXPECT_EQ(lastStep(), "Move “Alfa”");
}

TEST_F(TimelineTest, DraggingAFixedItemGivesItItsNewStart) {
    drag(at(11, 10), at(11, 30));
    EXPECT_TRUE(becomes("Alfa 09.00 60; Beta 10.00 30; Lunch 11.20 30; Gamma 11.50 60; "
                        "Slut 12.50 30; "))
        << list();
    EXPECT_EQ(lastStep(), "Set start of “Lunch”");
}

TEST_F(TimelineTest, EscapeCancelsADrag) {
    click(at(10, 15));
    ASSERT_TRUE(eventually([&] { return deck.selectedRow() == 1; }));
    hold(at(9, 59));
    ASSERT_TRUE(eventually([&] { return deck.selectedRow() == 0; }));
    moveTo(at(10, 10));
    moveTo(at(10, 30));
    deck.keys({"Escape"});
    letGo();
    click(at(11, 50)); // what comes after it is done after it
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 3; }));
    EXPECT_EQ(list(), asLoaded);
    EXPECT_EQ(lastStep(), "Open programme");
}

TEST_F(TimelineTest, ADragThatIsLetGoOverTheDocumentShowsNothingAnyMoreAndDoesNothing) {
    hold(at(11, 29));
    moveTo(at(11, 40));
    ASSERT_TRUE(isShownLaterAt(at(11, 44))) << "The drag is not shown";
    moveTo(aside);
    EXPECT_TRUE(isShownAsItIs()) << "The drag is still shown";
    letGo();
    click(at(10, 15)); // what comes after it is done after it
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 1; }));
    EXPECT_EQ(list(), asLoaded);
}

TEST_F(TimelineTest, ADragThatComesBackGoesOn) {
    hold(at(11, 29));
    moveTo(at(11, 40));
    ASSERT_TRUE(isShownLaterAt(at(11, 54))) << "The drag is not shown";
    moveTo(aside);
    ASSERT_TRUE(isShownAsItIs()) << "The drag is still shown";
    moveTo(at(11, 40));
    ASSERT_TRUE(isShownLaterAt(at(11, 44))) << "The drag does not go on";
    letGo();
    EXPECT_TRUE(becomes("Alfa 09.00 60; Beta 10.00 30; Lunch 11.00 45; Gamma 11.45 60; "
                        "Slut 12.45 30; "))
        << list();
}

TEST_F(TimelineTest, WithAltADragGoesByTheMinute) {
    hold(at(11, 10));
    xdotool({"keydown", "alt"});
    moveTo(at(11, 17));
    const Point to = at(11, 27);
    ASSERT_TRUE(isShownLaterAt(to));
    letGo();
    xdotool({"keyup", "alt"});
    ASSERT_TRUE(eventually([&] { return list() != asLoaded; }));
    const auto rows = deck.rows();
    EXPECT_NE(std::stoi(rows[2][0].substr(3)) % 5, 0) << list();
}

TEST_F(TimelineTest, WhatTakesNoTimeIsMovedByItsArrowHead) {
    css::uno::Sequence<css::beans::NamedValue> marker(3);
    marker[0] = {"title", css::uno::Any(rtl::OUString("Nu"))};
    marker[1] = {"minutes", css::uno::Any(sal_Int32(0))};
    marker[2] = {"after", css::uno::Any(rtl::OUString("b"))};
    agenda(office, document.model())->perform("insertItem", marker);
    ASSERT_TRUE(becomes("Alfa 09.00 60; Beta 10.00 30; Nu 10.30 0; Lunch 11.00 30; Gamma 11.30 60; "
                        "Slut 12.30 30; "))
        << list();
    ASSERT_TRUE(eventually([&] { return standsStill(); }));
    const Point from{left + 2, at(10, 30).y};
    drag(from, {from.x, at(9, 10).y});
    EXPECT_TRUE(becomes("Nu 09.00 0; Alfa 09.00 60; Beta 10.00 30; Lunch 11.00 30; Gamma 11.30 60; "
                        "Slut 12.30 30; "))
        << list();
}

TEST_F(TimelineTest, IsWorkedByKeys) {
    deck.keys({"Down"});
    ASSERT_TRUE(eventually([&] { return deck.selectedRow() == 1; }));
    deck.keys({"plus", "plus", "minus", "ctrl+plus"});
    EXPECT_TRUE(becomes("Alfa 09.00 60; Beta 10.00 36; Lunch 11.00 30; Gamma 11.30 60; "
                        "Slut 12.30 30; "))
        << list();
    deck.keys({"alt+Up"});
    EXPECT_TRUE(becomes("Beta 09.00 36; Alfa 09.36 60; Lunch 11.00 30; Gamma 11.30 60; "
                        "Slut 12.30 30; "))
        << list();
    deck.keys({"Delete"});
    EXPECT_TRUE(becomes("Alfa 09.00 60; Lunch 11.00 30; Gamma 11.30 60; Slut 12.30 30; "))
        << list();
}

TEST_F(TimelineTest, AltWithAnArrowGivesAFixedItemAnotherStart) {
    click(at(11, 10));
    ASSERT_TRUE(eventually([&] { return deck.selectedRow() == 2; }));
    deck.keys({"alt+Up", "alt+shift+Up"});
    EXPECT_TRUE(becomes("Alfa 09.00 60; Beta 10.00 30; Lunch 10.54 30; Gamma 11.24 60; "
                        "Slut 12.24 30; "))
        << list();
}

TEST_F(TimelineTest, F2GoesToTheTitle) {
    deck.keys({"F2"});
    ASSERT_TRUE(eventually([&] { return deck.hasFocus("title"); }));
    deck.keys({"X", "Return"});
    EXPECT_TRUE(eventually([&] { return deck.rows()[0][2] == "X"; })) << list();
}

} // namespace
