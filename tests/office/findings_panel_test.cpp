// SPDX-License-Identifier: MPL-2.0
// What the sidebar says that the organiser should know, and what she can do about it there.
#include "sidebar_deck.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/text/XTextTableCursor.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

using namespace agendum::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

class FindingsPanelTest : public WindowTest {
protected:
    FindingsPanelTest() { document.setLanguage("sv-SE"); }
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    /// A day from 09.00 with a first item, then a lunch fixed at 10.00.
    void load(int minutesBefore) {
        agenda(office, document.model())
            ->loadXml(agendum::writer::toUno(
                R"(<programme xmlns="urn:agendum:programme:1" language="sv"><title>Dag</title>
                <day date="2025-05-20" start="09:00">
                <item id="opening" duration=")"
                + std::to_string(minutesBefore) + R"("><title>Inledning</title></item>
                <item id="lunch" kind="meal" start="10:00" duration="60"><title>Lunch</title></item>
                <item id="end" duration="30"><title>Avslut</title></item></day></programme>)"));
        comeToRest(office);
    }
    std::vector<std::string> lines() {
        std::vector<std::string> lines;
        for (const rtl::OUString& line :
             deck.property("findings", "StringItemList").get<css::uno::Sequence<rtl::OUString>>())
            lines.push_back(agendum::writer::toStd(line));
        return lines;
    }
    std::string label(const std::string& button) {
        return agendum::writer::toStd(deck.property(button, "Label").get<rtl::OUString>());
    }
    /// The table cells that are selected in the document, as "A3:B3".
    std::string selectedCells() {
        const Reference<css::view::XSelectionSupplier> selection(document.controller(),
                                                                 UNO_QUERY_THROW);
        const Reference<css::text::XTextTableCursor> cells(selection->getSelection(),
                                                           css::uno::UNO_QUERY);
        return cells.is() ? agendum::writer::toStd(cells->getRangeName()) : std::string();
    }

    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
};

TEST_F(FindingsPanelTest, SaysThatThereIsNothingToLookAt) {
    load(60);
    EXPECT_TRUE(eventually([&] { return deck.text("findingsState") == "Nothing to look at."; }));
    EXPECT_FALSE(deck.visible("findings"));
    EXPECT_FALSE(deck.visible("wayOut1"));
}

TEST_F(FindingsPanelTest, ListsWhatIsFoundWithItsSeverityInWords) {
    load(75);
    ASSERT_TRUE(eventually([&] { return lines().size() == 1; }));
    EXPECT_THAT(lines()[0], HasSubstr("10.00 “Lunch”: 15 min overlap"));
    EXPECT_THAT(lines()[0], testing::AnyOf(StartsWith("▲ Warning:"), StartsWith("✖ Error:")));
}

TEST_F(FindingsPanelTest, SelectsTheItemAndItsRowOfAChosenLine) {
    load(75);
    deck.press("insertAgenda");
    ASSERT_TRUE(eventually([&] { return document.tables().size() == 1; }));
    ASSERT_TRUE(eventually([&] { return lines().size() == 1; }));
    deck.choose("findings", 0);
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 1; }));
    EXPECT_TRUE(eventually([&] {
        return selectedCells() == "A3:B3" || selectedCells() == "B3:A3";
    })) << selectedCells();
}

TEST_F(FindingsPanelTest, OffersAWayOutThatSettlesAnOverlapInOneStep) {
    load(75);
    ASSERT_TRUE(eventually([&] { return lines().size() == 1; }));
    deck.choose("findings", 0);
    ASSERT_TRUE(eventually([&] { return deck.visible("wayOut1"); }));
    std::string follow;
    for (const char* button : {"wayOut1", "wayOut2", "wayOut3"})
        if (deck.visible(button) && label(button) == "Let it follow") follow = button;
    ASSERT_NE(follow, "");
    deck.press(follow);
    EXPECT_TRUE(eventually([&] { return deck.rows()[1][0] == "10.15"; }));
    EXPECT_TRUE(eventually([&] { return !deck.visible("findings"); }));
    document.undoManager()->undo();
    EXPECT_TRUE(eventually([&] { return lines().size() == 1 && deck.rows()[1][0] == "10.00"; }));
}

TEST_F(FindingsPanelTest, AFindingAndItsWayOutAreChosenByKeys) {
    load(75);
    ASSERT_TRUE(eventually([&] { return lines().size() == 1; }));
    deck.focus("findings");
    deck.keys({"Down"});
    ASSERT_TRUE(eventually([&] { return deck.visible("wayOut1") && deck.selectedRow() == 1; }));
    ASSERT_TRUE(eventually([&] { return deck.hasKeyboard("findings"); }));
    for (const char* button : {"wayOut1", "wayOut2", "wayOut3"}) {
        if (!deck.visible(button)) break;
        deck.keys({"Tab"});
        ASSERT_TRUE(eventually([&] { return deck.hasKeyboard(button); })) << button;
        if (label(button) == "Let it follow") break;
    }
    deck.keys({"space"});
    EXPECT_TRUE(eventually([&] { return deck.rows()[1][0] == "10.15"; }));
    EXPECT_TRUE(eventually([&] { return !deck.visible("findings"); }));
}

} // namespace
