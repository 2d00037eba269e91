// SPDX-License-Identifier: MPL-2.0
// Dragging at the rims of a timeline that shows only a part of its day.
#include "timeline_driver.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/awt/XScrollBar.hpp>

using namespace agendum::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

std::string dayOf(const std::string& items) {
    return R"(<programme xmlns="urn:agendum:programme:1" language="en"><title>Day</title>
      <day date="2025-05-20" start="09:00">)"
           + items + "</day></programme>";
}

std::string item(const std::string& title, int minutes, const std::string& attributes = "") {
    return "<item " + attributes + " duration=\"" + std::to_string(minutes) + "\"><title>" + title
           + "</title></item>";
}

class TimelineRimsTest : public WindowTest {
protected:
    void TearDown() override {
        timeline.reset();
        comeToRest(office);
        WindowTest::TearDown();
    }
    /// The meal and the registration begin at these minutes of the day.
    void show(const std::string& items, int meal, int registration) {
        agenda(office, document.model())->loadXml(agendum::writer::toUno(dayOf(items)));
        timeline.emplace(office, model, meal, registration - meal);
        ASSERT_TRUE(eventually([&] { return timeline->standsStill(); }))
            << "The timeline is not on the screen";
        // The first click brings the keyboard here, and with it the deck may move a little.
        timeline->click(timeline->at(0, meal + 5));
        timeline->moveTo(TimelineDriver::aside);
        ASSERT_TRUE(eventually([&] { return deck.hasFocus("timeline"); }));
        ASSERT_TRUE(eventually([&] { return timeline->standsStill(); }))
            << "The timeline does not stand still";
    }
    int scrolled(const char* bar) const {
        return Reference<css::awt::XScrollBar>(deck.control(bar), UNO_QUERY_THROW)->getValue();
    }
    void hold(Screen::Point point) {
        hand = point;
        timeline->hold(point);
    }
    /// Moves what is held on by small steps until it is so.
    bool movesOnUntil(Screen::Point step, const std::function<bool()>& isSo) {
        constexpr int most = 300; // about the screen's height in all
        for (int i = 0; i < most && !isSo(); ++i) {
            hand = {hand.x + step.x, hand.y + step.y};
            timeline->moveTo(hand);
            comeToRest(office);
        }
        return isSo();
    }
    void letGoOfAll() {
        deck.keys({"Escape"});
        timeline->letGo();
    }

    static constexpr Screen::Point up{0, -3};
    static constexpr Screen::Point down{0, 3};
    static constexpr Screen::Point right{3, 0};
    TestDocument document{office, TestDocument::View::shown};
    const Reference<css::frame::XModel> model{document.model(), UNO_QUERY_THROW};
    Deck deck{office, model};
    std::optional<TimelineDriver> timeline;
    Screen::Point hand; ///< where the mouse is
};

TEST_F(TimelineRimsTest, ADragAtTheLowerRimGoesOnDownTheDayAndAtTheUpperRimUpAgain) {
    std::string items =
        item("Lunch", 20, "kind=\"meal\"") + item("Registration", 20, "kind=\"registration\"");
    for (int i = 1; i <= 80; ++i) items += item("Talk " + std::to_string(i), 10);
    show(items, 9 * 60, 9 * 60 + 20);
    const auto before = deck.rows();
    hold(timeline->at(9, 45)); // the first talk
    const int height = Reference<css::awt::XWindow>(deck.control("timeline"), UNO_QUERY_THROW)
                           ->getPosSize()
                           .Height;
    hand.y = timeline->at(9, 0).y + height - 60; // near the lower rim
    ASSERT_TRUE(movesOnUntil(down, [&] { return scrolled("timelineBar") > 0; }));
    const int first = scrolled("timelineBar");
    EXPECT_TRUE(movesOnUntil(down, [&] { return scrolled("timelineBar") > first; }));
    hand.y = timeline->at(9, 10).y;
    EXPECT_TRUE(movesOnUntil(up, [&] { return scrolled("timelineBar") == 0; }));
    letGoOfAll();
    EXPECT_EQ(deck.rows(), before);
}

constexpr int firstTalk = 1; ///< its row in the list, after that of the sessions

std::string tracks(int count) {
    std::string block = "<item><title>Sessions</title>";
    for (int i = 1; i <= count; ++i)
        block += "<strand>" + item("Talk " + std::to_string(i), 60) + "</strand>";
    return block + "</item>" + item("Lunch", 60, "kind=\"meal\"")
           + item("Registration", 60, "kind=\"registration\"");
}

TEST_F(TimelineRimsTest, AnItemThatIsDraggedToTheRightRimGoesOnAcrossTheTracks) {
    show(tracks(20), 10 * 60, 11 * 60);
    const auto before = deck.rows();
    hold(timeline->at(9, 30));
    ASSERT_TRUE(eventually([&] { return deck.selectedRow() == firstTalk; }));
    const int first = scrolled("timelineAcross");
    EXPECT_TRUE(movesOnUntil(right, [&] { return scrolled("timelineAcross") > first; }));
    letGoOfAll();
    EXPECT_EQ(deck.rows(), before);
}

} // namespace
