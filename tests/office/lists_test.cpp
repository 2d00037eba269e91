// SPDX-License-Identifier: MPL-2.0
#include "layouts_subject.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>

using namespace agendum::test;

// Agendas that are lists: a paragraph an item.
namespace {

using agendum::writer::toStd;
using agendum::writer::toUno;
using css::uno::Any;
using testing::ElementsAre;

class ListsTest : public LayoutsTest {
protected:
    /// The lines in a list's style, "09.30 A", and those of the days.
    Lines lines() { return linesOf(subject.outline()); }
    static Lines linesOf(const Lines& outline) {
        Lines lines;
        for (const std::string& line : outline)
            for (const std::string style : {"Agenda List: ", "Agenda Day: "})
                if (line.starts_with(style)) {
                    lines.push_back(line.substr(style.size()));
                    std::replace(lines.back().begin(), lines.back().end(), '\t', ' ');
                }
        return lines;
    }
    /// A cursor over the paragraph that says this.
    css::uno::Reference<css::text::XParagraphCursor> paragraph(const std::string& text) {
        const css::uno::Reference<css::text::XParagraphCursor> cursor(
            subject.document.model()->getText()->createTextCursor(), css::uno::UNO_QUERY_THROW);
        do {
            cursor->gotoEndOfParagraph(true);
            if (toStd(cursor->getString()) == text) return cursor;
        } while (cursor->gotoNextParagraph(false));
        throw std::runtime_error("no paragraph says " + text);
    }
};

TEST_F(ListsTest, AListHasALineForEachItem) {
    insert("list", "day:d1");
    EXPECT_THAT(lines(), ElementsAre("Tisdag 20 maj", "09.00 Hej", "09.30 ", "09.30 A", "10.00 B",
                                     "09.30 C", "10.30 Lunch"));
    EXPECT_THAT(tables(), ElementsAre());
}

TEST_F(ListsTest, FollowsTheProgrammeInOneStepThatCanBeTakenBack) {
    insert("list", "track:Data");
    setDuration("hej", 45);
    const Lines later{"Tisdag 20 maj", "09.45 A", "10.15 B", "Onsdag 21 maj", "09.30 E"};
    EXPECT_EQ(lines(), later);
    undo();
    EXPECT_EQ(lines().at(1), "09.30 A");
    redo();
    EXPECT_EQ(lines(), later);
}

/// As undo and redo may leave one.
TEST_F(ListsTest, ASecondBookmarkAroundItMakesItNoSecondAgenda) {
    insert("list", "track:Data");
    const css::uno::Reference<css::text::XBookmarksSupplier> supplier(subject.document.model(),
                                                                      css::uno::UNO_QUERY_THROW);
    const auto marks = supplier->getBookmarks();
    for (const rtl::OUString& name : marks->getElementNames()) {
        const css::uno::Reference<css::text::XTextContent> mark(marks->getByName(name),
                                                                css::uno::UNO_QUERY_THROW);
        const css::uno::Reference<css::text::XTextContent> second(
            subject.create("com.sun.star.text.Bookmark"), css::uno::UNO_QUERY_THROW);
        css::uno::Reference<css::container::XNamed>(second, css::uno::UNO_QUERY_THROW)
            ->setName(name + " 2");
        const auto around = mark->getAnchor();
        around->getText()->insertTextContent(around, second, true);
    }
    subject.setText("e", "title", "Ett längre namn");
    EXPECT_THAT(lines(), ElementsAre("Tisdag 20 maj", "09.30 A", "10.00 B", "Onsdag 21 maj",
                                     "09.30 Ett längre namn"));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(ListsTest, WritesOnlyWhatDiffers) {
    insert("list", "track:Data");
    const auto line = paragraph("09.30\tA");
    setProperty(line, "CharColor", Any(sal_Int32{0xFF0000}));
    setDuration("hej", 45);
    EXPECT_EQ(property(paragraph("09.45\tA"), "CharColor"), Any(sal_Int32{0xFF0000}));
}

TEST_F(ListsTest, WhatIsTypedInALineCounts) {
    insert("", "");
    insert("list", "track:Data");
    paragraph("10.00\tB")->setString(toUno("10.10\tBeta"));
    update();
    EXPECT_THAT(strand("s1"), ElementsAre("A", "Beta"));
    EXPECT_EQ(rows("Agenda_d1").at(4), "10.10 Beta");
}

TEST_F(ListsTest, ALineThatIsTypedAtTheEndIsAnItem) {
    insert("list", "track:Data");
    const auto last = paragraph("10.00\tB");
    last->gotoEndOfParagraph(false);
    const auto text = last->getText();
    text->insertControlCharacter(last->getEnd(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                 false);
    text->insertString(last->getEnd(), "10.30 Ny", false);
    update();
    EXPECT_THAT(strand("s1"), ElementsAre("A", "B", "Ny"));
    setDuration("hej", 45);
    EXPECT_THAT(lines(), ElementsAre("Tisdag 20 maj", "09.45 A", "10.15 B", "10.45 Ny",
                                     "Onsdag 21 maj", "09.30 E"));
}

TEST_F(ListsTest, ALineThatIsDeletedTakesItsItemAlong) {
    insert("list", "track:Data");
    const auto first = paragraph("09.30\tA");
    css::uno::Reference<css::text::XTextRange> next = paragraph("10.00\tB")->getStart();
    first->gotoStartOfParagraph(false);
    first->gotoRange(next, true);
    first->setString({});
    update();
    EXPECT_THAT(strand("s1"), ElementsAre("B"));
    EXPECT_THAT(lines(), ElementsAre("Tisdag 20 maj", "09.30 B", "Onsdag 21 maj", "09.30 E"));
}

TEST_F(ListsTest, ADayThatComesIsPutBehindTheOthersAndOneThatGoesIsTakenOut) {
    insert("list", "track:Data");
    const std::string before = xml();
    subject.load(xml().insert(xml().rfind("</programme>"), R"(
        <day id="d3" date="2025-05-22" start="09:00"><item id="b3"><strand id="s5">
        <title>Data</title><item id="g" duration="10"><title>G</title></item></strand></item></day>)"));
    EXPECT_THAT(lines(), ElementsAre("Tisdag 20 maj", "09.30 A", "10.00 B", "Onsdag 21 maj",
                                     "09.30 E", "Torsdag 22 maj", "09.00 G"));
    subject.load(before);
    EXPECT_THAT(lines(),
                ElementsAre("Tisdag 20 maj", "09.30 A", "10.00 B", "Onsdag 21 maj", "09.30 E"));
    setDuration("hej", 45);
    EXPECT_EQ(lines().at(1), "09.45 A");
}

class ListsInFormats : public ListsTest,
                       public testing::WithParamInterface<std::pair<const char*, const char*>> {};

TEST_P(ListsInFormats, AreKnownAgain) {
    insert("list", "track:Data");
    const auto [name, filter] = GetParam();
    const TestDocument mailed(office, subject.document.storeTo(name, filter));
    const css::beans::NamedValue arguments[] = {{"item", Any(toUno("hej"))},
                                                {"minutes", Any(sal_Int32{45})}};
    agenda(office, mailed.model())->perform("setDuration", {arguments, 2});
    EXPECT_THAT(linesOf(subject.outline(mailed.model()->getText())),
                ElementsAre("Tisdag 20 maj", "09.45 A", "10.15 B", "Onsdag 21 maj", "09.30 E"));
}

INSTANTIATE_TEST_SUITE_P(All, ListsInFormats,
                         testing::Values(std::pair("list.odt", "writer8"),
                                         std::pair("list.fodt", "OpenDocument Text Flat XML"),
                                         std::pair("list.docx", "MS Word 2007 XML")));

} // namespace
