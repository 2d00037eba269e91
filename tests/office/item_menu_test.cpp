// SPDX-License-Identifier: MPL-2.0
// The menus of the sidebar, opened and used by keys. They are the desktop's own, which show as windows of the
// display only.
#include "operations_subject.hpp"

#include "process.hpp"

#include <sstream>

using namespace agendum::test;

namespace {

class ItemMenuTest : public OperationsTest {
protected:
    ItemMenuTest() {
        run({"env", "DISPLAY=" + office.display(), "xdotool", "mousemove", "0",
             "0"}); // no tooltips
        deck.selectRow(1);
        await([&] { return deck.enabled("title"); }, "There is no item");
        deck.focusList();
        deck.selectRows({1, 2});
        await([&] { return !deck.enabled("title"); }, "There is still an item");
        comeToRest(office);
        windowsBefore = windows();
    }
    /// How many are to be seen that are as high as a menu, unlike what the desktop has beside it. Fewer,
    /// when one goes while they are counted.
    int windows() const {
        constexpr int least = 100;
        constexpr const char* everyWindowsSize = "xdotool search --onlyvisible --class '.*' "
                                                 "getwindowgeometry --shell %@ 2>/dev/null; true";
        std::istringstream lines(
            run({"env", "DISPLAY=" + office.display(), "sh", "-c", everyWindowsSize}));
        int count = 0;
        const std::string height = "HEIGHT=";
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with(height) && std::stoi(line.substr(height.size())) > least) ++count;
        return count;
    }
    bool menuComes() {
        return eventually([&] { return windows() > windowsBefore; });
    }
    bool menuGoes() {
        return eventually([&] { return windows() == windowsBefore; });
    }

    int windowsBefore = 0;
};

TEST_F(ItemMenuTest, ShiftF10OpensOneMenuAndLeavesTheSelection) {
    for (int time = 0; time < 2; ++time) {
        deck.keys({"shift+F10"});
        ASSERT_TRUE(menuComes());
        deck.keys({"Escape"});
        ASSERT_TRUE(menuGoes());
        EXPECT_EQ(deck.selectedRows(), (std::vector{1, 2}));
    }
}

TEST_F(ItemMenuTest, TheMenuKeyOpensItAndNotTheOneOfTheText) {
    deck.keys({"Menu"});
    ASSERT_TRUE(menuComes());
    deck.keys({"Escape"});
    EXPECT_TRUE(menuGoes());
}

TEST_F(ItemMenuTest, ItsFirstEntryIsChosenByKeys) {
    deck.keys({"shift+F10"});
    ASSERT_TRUE(menuComes());
    deck.keys({"Down", "Return"});
    DialogueDriver dialogue(
        office, [] {}, "Shift from here");
    dialogue.press("Cancel");
    expectTimes(before);
}

/// What is chosen at a button that opens a menu.
class ChoiceMenuTest : public ItemMenuTest {};

TEST_F(ChoiceMenuTest, AnEntryOfTheMenuIsTaken) {
    deck.focus("timeStyle");
    deck.keys({"alt+Down"});
    ASSERT_TRUE(menuComes());
    deck.keys({"Down", "Down", "Return"}); // the second entry
    ASSERT_TRUE(menuGoes());
    EXPECT_TRUE(eventually([&] { return deck.rows()[0][0] == "09:00"; }));
}

TEST_F(ChoiceMenuTest, EscapeLeavesWhatWasChosen) {
    const auto label = deck.property("timeStyle", "Label");
    deck.focus("timeStyle");
    deck.keys({"F4"});
    ASSERT_TRUE(menuComes());
    deck.keys({"Down", "Down", "Escape"});
    ASSERT_TRUE(menuGoes());
    EXPECT_EQ(deck.property("timeStyle", "Label"), label);
}

} // namespace
