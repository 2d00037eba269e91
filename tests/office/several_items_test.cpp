// SPDX-License-Identifier: MPL-2.0
// Several items selected at once: in the list by keys, and what is then done with all of them in one
// step.
#include "operations_subject.hpp"

#include <com/sun/star/text/XTextTableCursor.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

using namespace agendum::test;
using testing::HasSubstr;

namespace {

using Strings = std::vector<std::string>;

class SeveralItemsTest : public OperationsTest {
protected:
    void selectRows(const std::vector<int>& rows) {
        deck.selectRows(rows);
        ASSERT_TRUE(eventually([&] { return deck.selectedRows() == rows; }));
        ASSERT_TRUE(eventually([&] { return !deck.enabled("title"); }));
    }
    Strings titles() {
        Strings titles;
        for (const auto& row : document.cells(document.tables().at(0))) titles.push_back(row[1]);
        titles.erase(titles.begin()); // the heading
        return titles;
    }
    void expectTitles(const Strings& expected) {
        EXPECT_TRUE(eventually([&] { return titles() == expected; }));
        EXPECT_EQ(titles(), expected);
    }
    sal_Int32 steps() { return document.undoManager()->getAllUndoActionTitles().getLength(); }

    const Strings titlesBefore{"Inledning", "Samtal", "Lunch", "Arbete", "Avslut"};
};

TEST_F(SeveralItemsTest, ShiftWithAnArrowKeySelectsMoreAndCtrlASelectsAll) {
    select(0);
    deck.focusList();
    deck.keys({"shift+Down", "shift+Down"});
    EXPECT_TRUE(eventually([&] {
        return deck.selectedRows() == std::vector{0, 1, 2};
    })) << testing::PrintToString(deck.selectedRows());
    deck.keys({"shift+Up"});
    EXPECT_TRUE(eventually([&] { return deck.selectedRows() == std::vector{0, 1}; }));
    deck.keys({"ctrl+a"});
    EXPECT_TRUE(eventually([&] { return deck.selectedRows().size() == 5; }));
    deck.keys({"Down"});
    EXPECT_TRUE(eventually([&] { return deck.selectedRows().size() == 1; }));
}

TEST_F(SeveralItemsTest, RemovingThemIsOneStepAndLeavesTheNextSelected) {
    selectRows({0, 1});
    const auto stepsBefore = steps();
    deck.press("remove");
    expectTitles({"Lunch", "Arbete", "Avslut"});
    EXPECT_EQ(steps(), stepsBefore + 1);
    EXPECT_TRUE(eventually([&] { return deck.text("title") == "Lunch"; }));
    document.undoManager()->undo();
    expectTitles(titlesBefore);
    expectTimes(before);
}

TEST_F(SeveralItemsTest, MovingThemKeepsThemTogetherAndSelected) {
    selectRows({3, 4});
    deck.press("up");
    expectTitles({"Inledning", "Samtal", "Arbete", "Avslut", "Lunch"});
    EXPECT_TRUE(eventually([&] { return deck.selectedRows() == std::vector{2, 3}; }));
    deck.press("down");
    expectTitles(titlesBefore);
    EXPECT_TRUE(eventually([&] { return !deck.enabled("down"); }));
}

TEST_F(SeveralItemsTest, TheEditorShowsWhatTheyHaveInCommon) {
    selectRows({1, 4});
    EXPECT_EQ(deck.text("minutes"), "30");
    EXPECT_EQ(deck.property("flexible", "State").get<sal_Int16>(), 0);
    selectRows({0, 1});
    EXPECT_EQ(deck.text("minutes"), "");
    EXPECT_EQ(deck.property("flexible", "State").get<sal_Int16>(), 2);
    EXPECT_THAT(deck.help("minutes"), HasSubstr("The selected items differ here"));
    EXPECT_FALSE(deck.enabled("start"));
    EXPECT_THAT(deck.help("start"), HasSubstr("Select one item only"));
}

TEST_F(SeveralItemsTest, WhatIsTypedInTheEditorIsSetForAllInOneStep) {
    selectRows({0, 1});
    const auto stepsBefore = steps();
    deck.type("minutes", "45");
    expectTimes({"09.00", "09.45", "12.00", "13.00", "14.00"});
    deck.type("room", "Aula");
    EXPECT_TRUE(eventually([&] { return steps() == stepsBefore + 2; }));
    deck.choose("kind", 1);
    EXPECT_TRUE(eventually([&] { return steps() == stepsBefore + 3; }));
    EXPECT_EQ(deck.text("room"), "Aula");
    EXPECT_EQ(deck.selectedRows(), (std::vector{0, 1}));
    document.undoManager()->undo();
    document.undoManager()->undo();
    document.undoManager()->undo();
    expectTimes(before);
    EXPECT_TRUE(eventually([&] { return deck.text("room").empty(); }));
}

TEST_F(SeveralItemsTest, FixingThemPinsEachWhereItIs) {
    selectRows({1, 3});
    deck.press("fixed");
    ASSERT_TRUE(eventually([&] { return deck.property("fixed", "State").get<sal_Int16>() == 1; }));
    select(0);
    deck.type("minutes", "10");
    EXPECT_TRUE(eventually([&] { return deck.rows()[0][1] == "10"; }));
    EXPECT_EQ(times(), before);
}

TEST_F(SeveralItemsTest, ADialogueIsAboutAllOfThem) {
    selectRows({0, 3});
    DialogueDriver dialogue(office, document, "askMinimum", "Least duration");
    dialogue.type(0, "25");
    dialogue.press("Apply");
    for (const int row : {0, 3}) {
        select(row);
        EXPECT_TRUE(eventually([&] { return deck.text("minimum") == "25"; }));
    }
}

TEST_F(SeveralItemsTest, TheirRowsAreSelectedTogetherInTheTextWhereTheyFollowEachOther) {
    const auto selectedCells = [&] {
        const css::uno::Reference<css::view::XSelectionSupplier> selection(
            document.controller(), css::uno::UNO_QUERY_THROW);
        const css::uno::Reference<css::text::XTextTableCursor> cells(selection->getSelection(),
                                                                     css::uno::UNO_QUERY);
        return cells.is() ? agendum::writer::toStd(cells->getRangeName()) : std::string();
    };
    const auto expectCells = [&](const std::string& from, const std::string& to) {
        document.dispatch("org.agendum.agendum:showItem");
        EXPECT_TRUE(eventually([&] {
            const std::string cells = selectedCells();
            return cells == from + ":" + to || cells == to + ":" + from;
        })) << selectedCells();
    };
    selectRows({1, 2, 3}); // below the heading, counted from 0
    expectCells("A3", "B5");
    selectRows({0, 1, 3});
    expectCells("A2", "B3");
}

} // namespace
