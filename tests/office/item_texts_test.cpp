// SPDX-License-Identifier: MPL-2.0
// The longer texts of the selected item: shown when asked for, typed in fields of several lines.
#include "operations_subject.hpp"

using namespace agendum::test;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

namespace writer = agendum::writer;

/// As the organiser has them open.
class ItemTextsTest : public OperationsTest {
protected:
    ItemTextsTest() : OperationsTest(described) {
        deck.press("texts");
        await([&] { return deck.visible("links"); }, "The texts do not unfold");
    }
    void TearDown() override {
        deck.press("texts"); // all documents of the office have them open or not
        EXPECT_TRUE(eventually([&] { return !deck.visible("links"); }));
        OperationsTest::TearDown();
    }
    std::string xml() { return writer::toStd(agenda(office, document.model())->getXml()); }
    sal_Int32 steps() { return document.undoManager()->getAllUndoActionTitles().getLength(); }
    void expectInXml(const char* part) {
        EXPECT_TRUE(eventually([&] { return xml().find(part) != std::string::npos; })) << xml();
    }

    static constexpr const char* described =
        R"(<programme xmlns="urn:agendum:programme:1" language="sv"><title>Dag</title>
        <day date="2025-05-20" start="09:00">
        <item id="opening" duration="60"><title>Inledning</title><subtitle>en start</subtitle>
        <p>Vi ses.</p><li>kaffe</li><li>te</li>
        <link href="https://example.org/karta">Karta</link></item>
        <item id="end" duration="30"><title>Avslut</title></item></day></programme>)";
};

TEST_F(ItemTextsTest, ShowsWhatTheSelectedItemHas) {
    select(0);
    EXPECT_EQ(deck.text("subtitle"), "en start");
    EXPECT_EQ(deck.text("description"), "Vi ses.\n- kaffe\n- te");
    EXPECT_EQ(deck.text("links"), "Karta <https://example.org/karta>");
    select(1);
    for (const char* control : {"subtitle", "description", "links"})
        EXPECT_EQ(deck.text(control), "") << control;
}

TEST_F(ItemTextsTest, IsFoldedAway) {
    for (const char* control : {"subtitle", "subtitleLabel", "description", "links", "linksLabel"})
        EXPECT_TRUE(deck.visible(control)) << control;
    const auto label = [&] {
        return writer::toStd(deck.property("texts", "Label").get<rtl::OUString>());
    };
    EXPECT_THAT(label(), HasSubstr("▾"));
    EXPECT_THAT(deck.help("texts"), StartsWith("Hide"));
    deck.press("texts");
    for (const char* control : {"subtitle", "subtitleLabel", "description", "links", "linksLabel"})
        EXPECT_TRUE(eventually([&] { return !deck.visible(control); })) << control;
    EXPECT_THAT(label(), HasSubstr("▸"));
    EXPECT_THAT(deck.help("texts"), StartsWith("Show"));
    deck.press("texts");
    EXPECT_TRUE(eventually([&] { return deck.visible("description"); }));
}

TEST_F(ItemTextsTest, NamesItsFieldsForAScreenReader) {
    EXPECT_EQ(deck.accessibleName("subtitle"), "Subtitle:");
    EXPECT_EQ(deck.accessibleName("description"), "Description:");
    EXPECT_EQ(deck.accessibleName("links"), "Links:");
}

TEST_F(ItemTextsTest, TakesParagraphsAndBulletsInOneNamedStep) {
    select(1);
    const auto stepsBefore = steps();
    deck.focus("description");
    deck.keys({"T", "a", "c", "k", "Return", "minus", "space", "h", "e", "j", "ctrl+Return"});
    expectInXml("<li>hej</li>");
    expectInXml("<p>Tack</p>");
    EXPECT_EQ(deck.text("description"), "Tack\n- hej");
    EXPECT_TRUE(eventually([&] { return steps() == stepsBefore + 1; }));
    EXPECT_EQ(writer::toStd(document.undoManager()->getCurrentUndoActionTitle()), "Edit “Avslut”");
    document.undoManager()->undo();
    EXPECT_TRUE(eventually([&] { return deck.text("description").empty(); }));
}

TEST_F(ItemTextsTest, LeavesByTabAndTakesOverWhatWasTyped) {
    select(1);
    deck.focus("description");
    deck.keys({"H", "e", "j", "Tab"});
    expectInXml("<p>Hej</p>");
    EXPECT_TRUE(eventually([&] { return deck.hasFocus("links"); }));
    deck.keys({"shift+Tab"});
    EXPECT_TRUE(eventually([&] { return deck.hasFocus("description"); }));
    EXPECT_EQ(deck.text("description"), "Hej");
}

TEST_F(ItemTextsTest, TakesLinksAsPeopleTypeThem) {
    select(1);
    deck.type("links", "Karta www.example.org", "ctrl+Return");
    expectInXml(R"(<link href="https://www.example.org">Karta</link>)");
    EXPECT_TRUE(
        eventually([&] { return deck.text("links") == "Karta <https://www.example.org>"; }));
}

TEST_F(ItemTextsTest, SaysWhyAnAddressIsNoLinkAndEscapeTakesItBack) {
    select(0);
    deck.type("links", "javascript:x", "ctrl+Return");
    EXPECT_TRUE(eventually([&] { return deck.visible("linksProblem"); }));
    EXPECT_THAT(deck.text("linksProblem"), HasSubstr("“javascript:x” is no address"));
    deck.keys({"Escape"});
    EXPECT_TRUE(
        eventually([&] { return deck.text("links") == "Karta <https://example.org/karta>"; }));
    EXPECT_TRUE(eventually([&] { return !deck.visible("linksProblem"); }));
}

TEST_F(ItemTextsTest, SetsATextForSeveralItems) {
    deck.selectRows({0, 1});
    ASSERT_TRUE(eventually([&] { return !deck.enabled("title"); }));
    EXPECT_EQ(deck.text("description"), "");
    EXPECT_THAT(deck.help("description"), HasSubstr("The selected items differ here"));
    const auto stepsBefore = steps();
    deck.type("subtitle", "till alla");
    EXPECT_TRUE(eventually([&] { return steps() == stepsBefore + 1; }));
    select(1);
    EXPECT_EQ(deck.text("subtitle"), "till alla");
    EXPECT_EQ(deck.text("description"), "");
}

} // namespace
