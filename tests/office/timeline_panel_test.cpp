// SPDX-License-Identifier: MPL-2.0
// The timeline under a real mouse and real keys.
#include "timeline_driver.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/beans/NamedValue.hpp>

#include <fstream>

using namespace agendum::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

/// Four hours from nine o'clock, with half an hour free before lunch.
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

class TimelineTest : public WindowTest {
protected:
    void SetUp() override {
        document.setLanguage("sv-SE"); // in which the times that the deck shows are 09.30
        const std::filesystem::path file = office.folder() / "dag.xml";
        std::ofstream(file) << day;
        agenda(office, document.model())->load(urlOf(file));
        timeline.emplace(office, model, 11 * 60 + 30, 60);
        ASSERT_TRUE(eventually([&] { return timeline->standsStill(); }))
            << "The timeline is not on the screen";
        // The first click brings the keyboard here, and with it the deck may move a little.
        timeline->click(timeline->at(9, 20));
        ASSERT_TRUE(eventually([&] { return deck.selectedRow() == 0; }));
        timeline->moveTo(TimelineDriver::aside);
        ASSERT_TRUE(eventually([&] { return timeline->standsStill(); }))
            << "The timeline does not stand still";
    }
    void TearDown() override {
        timeline.reset();
        comeToRest(office);
        WindowTest::TearDown();
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
    const Reference<css::frame::XModel> model{document.model(), UNO_QUERY_THROW};
    Deck deck{office, model};
    std::optional<TimelineDriver> timeline;
};

TEST_F(TimelineTest, AClickSelectsTheItemInTheList) {
    timeline->click(timeline->at(10, 15));
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 1; }));
    timeline->click(timeline->at(11, 50));
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
    timeline->drag(timeline->at(9, 59), timeline->at(10, 14));
    EXPECT_TRUE(becomes("Alfa 09.00 75; Beta 10.15 30; Lunch 11.00 30; Gamma 11.30 60; "
                        "Slut 12.30 30; "))
        << list();
    EXPECT_EQ(lastStep(), "Set duration of “Alfa”");
    document.undoManager()->undo();
    EXPECT_TRUE(becomes(asLoaded)) << list();
}

TEST_F(TimelineTest, DraggingAnItemMovesItBetweenOthers) {
    timeline->drag(timeline->at(9, 20), timeline->at(10, 25));
    EXPECT_TRUE(becomes("Beta 09.00 30; Alfa 09.30 60; Lunch 11.00 30; Gamma 11.30 60; "
                        "Slut 12.30 30; "))
        << list();
    EXPECT_EQ(lastStep(), "Move “Alfa”");
}

TEST_F(TimelineTest, DraggingAFixedItemGivesItItsNewStart) {
    timeline->drag(timeline->at(11, 10), timeline->at(11, 30));
    EXPECT_TRUE(becomes("Alfa 09.00 60; Beta 10.00 30; Lunch 11.20 30; Gamma 11.50 60; "
                        "Slut 12.50 30; "))
        << list();
    EXPECT_EQ(lastStep(), "Set start of “Lunch”");
}

TEST_F(TimelineTest, EscapeCancelsADrag) {
    timeline->click(timeline->at(10, 15));
    ASSERT_TRUE(eventually([&] { return deck.selectedRow() == 1; }));
    timeline->hold(timeline->at(9, 59));
    ASSERT_TRUE(eventually([&] { return deck.selectedRow() == 0; }));
    timeline->moveTo(timeline->at(10, 10));
    timeline->moveTo(timeline->at(10, 30));
    deck.keys({"Escape"});
    timeline->letGo();
    timeline->click(timeline->at(11, 50)); // what comes after it is done after it
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 3; }));
    EXPECT_EQ(list(), asLoaded);
    EXPECT_EQ(lastStep(), "Open programme");
}

TEST_F(TimelineTest, ADragThatIsLetGoOverTheDocumentShowsNothingAnyMoreAndDoesNothing) {
    timeline->hold(timeline->at(11, 29));
    timeline->moveTo(timeline->at(11, 40));
    ASSERT_TRUE(timeline->isShownLaterAt(timeline->at(11, 44))) << "The drag is not shown";
    timeline->moveTo(TimelineDriver::aside);
    EXPECT_TRUE(timeline->isShownAsItIs()) << "The drag is still shown";
    timeline->letGo();
    timeline->click(timeline->at(10, 15)); // what comes after it is done after it
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 1; }));
    EXPECT_EQ(list(), asLoaded);
}

TEST_F(TimelineTest, ADragThatComesBackGoesOn) {
    timeline->hold(timeline->at(11, 29));
    timeline->moveTo(timeline->at(11, 40));
    ASSERT_TRUE(timeline->isShownLaterAt(timeline->at(11, 54))) << "The drag is not shown";
    timeline->moveTo(TimelineDriver::aside);
    ASSERT_TRUE(timeline->isShownAsItIs()) << "The drag is still shown";
    timeline->moveTo(timeline->at(11, 40));
    ASSERT_TRUE(timeline->isShownLaterAt(timeline->at(11, 44))) << "The drag does not go on";
    timeline->letGo();
    EXPECT_TRUE(becomes("Alfa 09.00 60; Beta 10.00 30; Lunch 11.00 45; Gamma 11.45 60; "
                        "Slut 12.45 30; "))
        << list();
}

TEST_F(TimelineTest, WithAltADragGoesByTheMinute) {
    timeline->hold(timeline->at(11, 10));
    timeline->holdAlt();
    timeline->moveTo(timeline->at(11, 17));
    const Screen::Point to = timeline->at(11, 27);
    ASSERT_TRUE(timeline->isShownLaterAt(to));
    timeline->letGo();
    timeline->letAltGo();
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
    ASSERT_TRUE(eventually([&] { return timeline->standsStill(); }));
    const Screen::Point from{timeline->left() + 2, timeline->at(10, 30).y};
    timeline->drag(from, {from.x, timeline->at(9, 10).y});
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
    timeline->click(timeline->at(11, 10));
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
