// SPDX-License-Identifier: MPL-2.0
#include "dialogue_driver.hpp"
#include "sidebar_deck.hpp"

#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "process.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XTitle.hpp>

using namespace agendum::test;

// What the sidebar says of the programme file that the document follows, and what is settled there.
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::HasSubstr;
using testing::StartsWith;

class FileDeckTest : public WindowTest {
protected:
    void SetUp() override {
        write(30, 45, "Lunch");
        subject()->load(urlOf(file));
        ASSERT_TRUE(stateBecomes("In step")) << deck.text("state");
    }
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    Reference<org::agendum::XAgenda> subject() { return agenda(office, document.model()); }
    void write(int coffee, int welcome, const std::string& lunch) const {
        agendum::formats::writeFileAtomically(
            file,
            R"(<programme xmlns="urn:agendum:programme:1" language="en"><day id="day" date="2025-05-20" start="09:30">
<item id="coffee" duration=")"
                + std::to_string(coffee) + R"("><title>Coffee</title></item>
<item id="welcome" duration=")"
                + std::to_string(welcome) + R"("><title>Welcome</title></item>
<item id="lunch" duration="60"><title>)"
                + lunch + "</title></item></day></programme>");
    }
    void setMinutes(const char* item, sal_Int32 minutes) {
        const css::beans::NamedValue values[] = {
            {"item", Any(rtl::OUString::createFromAscii(item))}, {"minutes", Any(minutes)}};
        subject()->perform("setDuration", {values, 2});
    }
    std::string written() const { return agendum::formats::readFile(file); }
    bool stateBecomes(const std::string& text) {
        return eventually([&] { return deck.text("state") == "plan.xml\n" + text; });
    }

    static Reference<css::frame::XFrame> frameOf(const TestDocument& shown) {
        return Reference<css::frame::XController>(shown.controller(), UNO_QUERY_THROW)->getFrame();
    }
    void turnTo(const TestDocument& shown) const {
        const Reference<css::frame::XTitle> window(frameOf(shown), UNO_QUERY_THROW);
        run({"env", "DISPLAY=" + office.display(), "xdotool", "search", "--sync", "--onlyvisible",
             "--name", "^" + agendum::writer::toStd(window->getTitle()), "windowfocus", "--sync"});
    }

    const std::filesystem::path file = office.folder() / "plan.xml";
    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
};

TEST_F(FileDeckTest, SavingBringsTheFileInStep) {
    setMinutes("coffee", 20);
    EXPECT_TRUE(stateBecomes("Changed, not saved")) << deck.text("state");
    deck.press("save");
    EXPECT_TRUE(stateBecomes("In step")) << deck.text("state");
    EXPECT_FALSE(deck.visible("fileChanges"));
    EXPECT_THAT(written(), HasSubstr("duration=\"20\""));
}

/// Two windows, and the keyboard in the deck of the first.
TEST_F(FileDeckTest, AChangeIsTakenOverWhenTheWindowComesBackWithTheKeyboardInTheDeck) {
    const TestDocument other(office, TestDocument::View::shown);
    comeToRest(office);
    turnTo(document);
    ASSERT_TRUE(eventually([&] { return frameOf(document)->isActive(); }));
    Reference<css::awt::XWindow>(deck.control("save"), UNO_QUERY_THROW)->setFocus();
    ASSERT_TRUE(eventually([&] { return deck.hasKeyboard("save"); }));
    const auto minutes = [&] { return deck.rows().at(0).at(1); };
    ASSERT_EQ(minutes(), "30");
    write(20, 45, "Lunch");
    // Again where the keyboard was back before the office saw that it had been away.
    for (int attempt = 0; attempt < 3 && minutes() != "20"; ++attempt) {
        turnTo(other);
        ASSERT_TRUE(eventually([&] { return frameOf(other)->isActive(); }));
        turnTo(document);
        if (eventually([&] { return minutes() == "20"; })) break;
    }
    EXPECT_EQ(minutes(), "20");
}

TEST_F(FileDeckTest, ConflictsAreShownWithBothValuesAndSettledByAClick) {
    setMinutes("coffee", 20);
    setMinutes("welcome", 50);
    write(10, 40, "Lunch");
    subject()->fileState();
    ASSERT_TRUE(stateBecomes("2 conflicts with the file")) << deck.text("state");
    EXPECT_THAT(deck.text("conflict1"), HasSubstr("“Coffee”"));
    EXPECT_THAT(deck.text("conflict1"), HasSubstr("Here: 20\nIn the file: 10"));
    EXPECT_THAT(deck.text("conflict2"), HasSubstr("Here: 50\nIn the file: 40"));

    deck.press("conflict1File");
    ASSERT_TRUE(stateBecomes("1 conflict with the file")) << deck.text("state");
    EXPECT_THAT(deck.text("conflict1"), HasSubstr("Here: 50\nIn the file: 40"));
    EXPECT_FALSE(deck.visible("conflict2"));

    deck.press("putOffFile");
    ASSERT_TRUE(eventually([&] { return !deck.visible("conflict1"); }));
    deck.press("showFile");
    ASSERT_TRUE(eventually([&] { return deck.visible("conflict1"); }));

    deck.press("conflict1Here");
    EXPECT_TRUE(stateBecomes("Changed, not saved")) << deck.text("state");
    deck.press("save");
    EXPECT_TRUE(stateBecomes("In step")) << deck.text("state");
    EXPECT_THAT(written(), HasSubstr("duration=\"10\""));
    EXPECT_THAT(written(), HasSubstr("duration=\"50\""));
}

TEST_F(FileDeckTest, WhatWasPutOffStaysSoInAReopenedDocument) {
    setMinutes("coffee", 20);
    write(10, 45, "Lunch");
    subject()->fileState();
    ASSERT_TRUE(stateBecomes("1 conflict with the file")) << deck.text("state");
    deck.press("putOffFile");
    ASSERT_TRUE(eventually([&] { return deck.visible("showFile"); }));

    const TestDocument copy(office, document.storeTo("put-off.odt"), TestDocument::View::shown);
    Deck there(office, Reference<css::frame::XModel>(copy.model(), UNO_QUERY_THROW));
    ASSERT_TRUE(eventually([&] { return there.visible("showFile"); }));
    EXPECT_FALSE(there.visible("conflict1"));
    write(15, 45, "Lunch");
    agenda(office, copy.model())->fileState();
    EXPECT_TRUE(eventually([&] { return there.visible("conflict1"); })) << "another conflict";
    comeToRest(office);
}

TEST_F(FileDeckTest, AllConflictsAreSettledAtOnce) {
    setMinutes("coffee", 20);
    setMinutes("welcome", 50);
    write(10, 40, "Lunch");
    subject()->fileState();
    ASSERT_TRUE(stateBecomes("2 conflicts with the file")) << deck.text("state");
    deck.press("settleAllFile");
    EXPECT_TRUE(stateBecomes("In step")) << deck.text("state");
}

/// More conflicts than the deck shows at a time.
class ManyConflictsTest : public FileDeckTest {
protected:
    static constexpr int count = 15;

    void SetUp() override {
        FileDeckTest::SetUp();
        writeMany(30);
        subject()->load(urlOf(file));
        for (int item = 1; item <= count; ++item)
            setMinutes(("item" + std::to_string(item)).c_str(), 20);
        writeMany(10);
        subject()->fileState();
        ASSERT_TRUE(stateBecomes("15 conflicts with the file")) << deck.text("state");
    }
    void writeMany(int minutes) const {
        std::string items;
        for (int item = 1; item <= count; ++item)
            items += "<item id='item" + std::to_string(item) + "' duration='"
                     + std::to_string(minutes) + "'><title>Talk " + std::to_string(item)
                     + "</title></item>";
        agendum::formats::writeFileAtomically(
            file, "<programme xmlns='urn:agendum:programme:1' language='en'><day id='day' "
                  "date='2025-05-20' start='09:30'>"
                      + items + "</day></programme>");
    }
};

TEST_F(ManyConflictsTest, AreAllShownBeforeTheyAreSettledAtOnce) {
    DialogueDriver dialogue(office, document, "settleAllConflicts?side=file",
                            "Take all that the file says?");
    EXPECT_THAT(dialogue.texts(),
                testing::Contains(HasSubstr("“Talk 15” (minutes): here 20, in the file 10")));
    dialogue.press("Settle all");
    EXPECT_TRUE(stateBecomes("In step")) << deck.text("state");
}

TEST_F(ManyConflictsTest, AreLeftWhereThatIsCalledOff) {
    DialogueDriver dialogue(office, document, "settleAllConflicts?side=here",
                            "Keep all that the document says?");
    dialogue.press("Cancel");
    EXPECT_TRUE(stateBecomes("15 conflicts with the file")) << deck.text("state");
}

TEST_F(FileDeckTest, ARemovalIsShownBeforeItIsTakenOver) {
    agendum::formats::writeFileAtomically(
        file,
        R"(<programme xmlns="urn:agendum:programme:1" language="en"><day id="day" date="2025-05-20" start="09:30">
<item id="coffee" duration="30"><title>Coffee</title></item></day></programme>)");
    subject()->fileState();
    ASSERT_TRUE(stateBecomes("The file has changed")) << deck.text("state");
    EXPECT_THAT(deck.text("fileChanges"), HasSubstr("Lunch"));
    EXPECT_EQ(deck.rows().size(), 3U);
    deck.press("takeOverFile");
    EXPECT_TRUE(stateBecomes("In step")) << deck.text("state");
    EXPECT_TRUE(eventually([&] { return deck.rows().size() == 1; }));
}

TEST_F(FileDeckTest, AMissingFileIsToldAndTheProgrammeStays) {
    std::filesystem::remove(file);
    subject()->fileState();
    EXPECT_TRUE(eventually([&] {
        return deck.text("state")
               == "plan.xml\nThe file is missing. The document works on with its own copy.";
    })) << deck.text("state");
    EXPECT_EQ(deck.rows().size(), 3U);
}

} // namespace
