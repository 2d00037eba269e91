// SPDX-License-Identifier: MPL-2.0
// The deck worked without a mouse: how the keyboard comes into it, through it and out again.
#include "sidebar_deck.hpp"

#include "support/paths.hpp"

using namespace agendum::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

class KeyboardTest : public WindowTest {
protected:
    KeyboardTest() {
        document.setLanguage("sv-SE");
        agenda(office, document.model())->load(urlOf(samplePath));
        deck.selectRow(0);
        await([&] { return deck.text("minutes") == "30"; }, "The first item is not shown");
        comeToRest(office);
    }
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    bool comesTo(const std::string& control) {
        return eventually([&] { return deck.hasKeyboard(control); });
    }
    /// To its first control; which that is depends on what the programme has to choose from.
    bool comesToTheDocumentPanel() {
        return eventually([&] {
            for (const char* first : {"agendaScope", "agendaLayout", "timeStyle"})
                if (deck.visible(first) && deck.enabled(first)) return deck.hasKeyboard(first);
            return false;
        });
    }
    /// Puts that into the document, and the cursor before it: Delete would take its first letter.
    void standBefore(const char* text) {
        document.model()->getText()->setString(rtl::OUString::createFromAscii(text));
        office.onMainThread([&] { document.dispatch(".uno:GoToStartOfDoc"); });
    }
    /// Letters that are typed go into the document, and no longer into the control.
    void expectKeyboardInTextFrom(const std::string& control) {
        ASSERT_TRUE(eventually([&] { return !deck.hasKeyboard(control); }));
        const std::string before = document.text();
        deck.keys({"z"});
        EXPECT_TRUE(eventually([&] { return document.text().size() == before.size() + 1; }));
    }

    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
};

class EmptyDeckKeyboardTest : public WindowTest {
protected:
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
};

TEST_F(KeyboardTest, TheMenuLeadsToTheFieldWhereSomethingIsTyped) {
    deck.focus("exportPdf");
    document.dispatch("org.agendum.agendum:editItem?field=minutes");
    EXPECT_TRUE(comesTo("minutes"));
    document.dispatch("org.agendum.agendum:editProgramme?field=title");
    EXPECT_TRUE(comesTo("programmeTitle"));
    ASSERT_FALSE(deck.visible("subtitle"));
    document.dispatch("org.agendum.agendum:editItem?field=subtitle");
    EXPECT_TRUE(comesTo("subtitle"));
    deck.press("texts");
    EXPECT_TRUE(eventually([&] { return !deck.visible("subtitle"); }));
}

TEST_F(KeyboardTest, TabGoesOnFromTheLastControlOfAPanelToTheFirstOfTheNext) {
    deck.focus("texts");
    deck.keys({"Tab"});
    ASSERT_TRUE(comesTo("timeline"));
    deck.keys({"Tab"});
    EXPECT_TRUE(comesToTheDocumentPanel());
}

TEST_F(KeyboardTest, ShiftTabGoesBackFromTheFirstControlOfAPanelToTheLastOfTheOneBefore) {
    deck.focus("texts");
    deck.keys({"Tab"});
    ASSERT_TRUE(comesTo("timeline"));
    deck.keys({"Tab"});
    ASSERT_TRUE(comesToTheDocumentPanel());
    deck.keys({"shift+Tab"});
    ASSERT_TRUE(comesTo("timeline"));
    deck.keys({"shift+Tab"});
    EXPECT_TRUE(comesTo("texts"));
}

TEST_F(KeyboardTest, TabComesRoundFromTheLastPanelToTheFirst) {
    ASSERT_FALSE(deck.visible("findings"));
    deck.focus("exportPdf");
    deck.keys({"Tab"});
    EXPECT_TRUE(comesTo("adoptByItself"));
}

TEST_F(KeyboardTest, EscapeTakesBackWhatWasTypedAndStaysInTheField) {
    deck.focus("minutes");
    deck.keys({"ctrl+a", "9"});
    ASSERT_TRUE(eventually([&] { return deck.text("minutes") == "9"; }));
    deck.keys({"Escape"});
    EXPECT_TRUE(eventually([&] { return deck.text("minutes") == "30"; }));
    EXPECT_TRUE(comesTo("minutes"));
}

TEST_F(KeyboardTest, EscapeGoesToTheTextWhereThereIsNothingToTakeBack) {
    deck.focus("minutes");
    deck.keys({"Escape"});
    expectKeyboardInTextFrom("minutes");
}

TEST_F(KeyboardTest, EscapeGoesFromTheListToTheText) {
    deck.focusList();
    deck.keys({"Escape"});
    expectKeyboardInTextFrom("items");
}

TEST_F(KeyboardTest, KeysOfTheListLeaveTheTextAlone) {
    standBefore("Text");
    const auto before = deck.rows();
    deck.focusList();
    deck.keys({"Delete"});
    EXPECT_TRUE(eventually([&] { return deck.rows().size() == before.size() - 1; }));
    deck.keys({"Return"}); // what comes after it is done after it
    EXPECT_TRUE(comesTo("title"));
    comeToRest(office);
    EXPECT_EQ(document.text(), "Text");
}

TEST_F(KeyboardTest, KeysThatAButtonHasNoUseForLeaveTheTextAlone) {
    standBefore("Text");
    deck.focus("fixed");
    deck.keys({"Delete", "Escape"});
    expectKeyboardInTextFrom("fixed");
    EXPECT_EQ(document.text(), "zText");
}

TEST_F(KeyboardTest, F6GoesToTheText) {
    deck.focus("texts");
    deck.keys({"F6"});
    expectKeyboardInTextFrom("texts");
}

TEST_F(KeyboardTest, ShowingTheSidebarPutsTheKeyboardIntoTheList) {
    deck.focus("exportPdf");
    deck.keys({"Escape"});
    expectKeyboardInTextFrom("exportPdf");
    document.dispatch("org.agendum.agendum:showSidebar");
    EXPECT_TRUE(comesTo("items"));
}

TEST_F(KeyboardTest, TabGoesFromTheButtonsOfTheProgrammeToTheList) {
    deck.focus("save");
    deck.keys({"Tab"});
    EXPECT_TRUE(comesTo("items"));
}

TEST_F(EmptyDeckKeyboardTest, ShowingTheSidebarPutsTheKeyboardWhereAProgrammeIsOpened) {
    deck.focus("new");
    document.dispatch("org.agendum.agendum:showSidebar");
    EXPECT_TRUE(eventually([&] { return deck.hasKeyboard("open"); }));
}

} // namespace
