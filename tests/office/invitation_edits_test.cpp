// SPDX-License-Identifier: MPL-2.0
#include "writer_subject.hpp"

#include "formats/programme_xml.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>

#include <algorithm>
#include <iterator>

using namespace agendum::test;

// What is typed in an invitation around the agenda counts too: heading, when and where, sections.
namespace {

using agendum::Programme;
using agendum::writer::toStd;
using agendum::writer::toUno;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using testing::Contains;
using testing::HasSubstr;

constexpr const char* invitation = R"(<programme xmlns="urn:agendum:programme:1" language="sv">
  <title>Höstmöte</title>
  <venue>Stora salen – <a href="https://example.org/">Hitta hit</a></venue>
  <section id="tema"><title>TEMA</title><p>Vad vi ska göra</p><li>Ett</li><li>Två</li></section>
  <day id="d1" date="2025-05-20" start="09:00">
    <note>Fika från 08.30</note>
    <item id="i1" duration="10"><title>Start</title></item>
    <item id="i2" duration="20"><title>Lunch</title></item>
  </day>
</programme>)";

class InvitationEditsTest : public OfficeTest {
protected:
    void SetUp() override {
        subject.load(invitation);
        subject.agenda()->insertInvitation(nullptr);
    }
    Programme programme() {
        return agendum::formats::readProgrammeXml(toStd(subject.agenda()->getXml()));
    }
    void update() { subject.agenda()->synchronize(); }
    /// The paragraph of the body that begins so.
    Range paragraph(const std::string& beginning) const {
        const Reference<css::container::XEnumerationAccess> access(
            subject.document.model()->getText(), UNO_QUERY_THROW);
        const auto contents = access->createEnumeration();
        while (contents->hasMoreElements()) {
            const Range range(contents->nextElement(), UNO_QUERY);
            if (range.is() && toStd(range->getString()).starts_with(beginning)) return range;
        }
        throw std::runtime_error("no paragraph begins with " + beginning);
    }
    /// Replaces some words where they stand, as typing over them does.
    void typeOver(const std::string& beginning, const std::string& words, const std::string& text) {
        const Range range = paragraph(beginning);
        const auto cursor = range->getText()->createTextCursorByRange(range->getStart());
        const rtl::OUString all = range->getString();
        cursor->goRight(static_cast<sal_Int16>(all.indexOf(toUno(words))), false);
        cursor->goRight(static_cast<sal_Int16>(toUno(words).getLength()), true);
        cursor->setString(toUno(text));
    }
    /// Goes to the end of a paragraph, types Enter and a new one.
    void typeBehind(const std::string& beginning, const std::string& text) {
        const Range range = paragraph(beginning);
        const auto body = range->getText();
        const auto cursor = body->createTextCursorByRange(range->getEnd());
        body->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                     false);
        body->insertString(cursor.get(), toUno(text), false);
    }
    std::vector<std::string> lines() {
        std::vector<std::string> lines;
        for (const std::string& line : subject.outline())
            lines.push_back(line.substr(line.find(": ") + 1));
        return lines;
    }

    WriterSubject subject{office};
};

TEST_F(InvitationEditsTest, ATypedHeadingIsTheTitle) {
    typeOver("Höstmöte", "Höst", "Vår");
    update();
    EXPECT_EQ(programme().title, "Vårmöte");
    EXPECT_THAT(subject.outline(), Contains("Invitation Title: Vårmöte"));
}

TEST_F(InvitationEditsTest, AHeadingTypedOverAsAWholeIsTheTitle) {
    typeOver("Höstmöte", "Höstmöte", "Årsstämma");
    update();
    EXPECT_EQ(programme().title, "Årsstämma");
}

TEST_F(InvitationEditsTest, ATypedPlaceIsTheVenueAndItsLinkStays) {
    typeOver("Plats:", "Stora salen", "Lilla salen");
    update();
    const Programme now = programme();
    EXPECT_EQ(plainText(now.venue.text), "Lilla salen – Hitta hit");
    EXPECT_EQ(now.venue.text.back().href, "https://example.org/");
}

TEST_F(InvitationEditsTest, ATypedNoteBehindTheTimeIsTheDaysNote) {
    typeOver("Tid:", "Fika från 08.30", "Kaffe från 08.45");
    update();
    EXPECT_EQ(plainText(programme().days.at(0).note), "Kaffe från 08.45");
}

TEST_F(InvitationEditsTest, ATypedParagraphBelongsToItsSection) {
    typeBehind("Vad vi ska", "Och mer");
    typeOver("TEMA", "TEMA", "ÄMNE");
    update();
    const Programme now = programme();
    EXPECT_EQ(now.sections.at(0).title, "ÄMNE");
    ASSERT_EQ(now.sections.at(0).paragraphs.size(), 4U);
    EXPECT_EQ(plainText(now.sections.at(0).paragraphs.at(1).line), "Och mer");
}

TEST_F(InvitationEditsTest, ATimeTypedOverTheWorkedOutOneIsListedAndStays) {
    typeOver("Tid:", "09.00", "10.15");
    update();
    EXPECT_EQ(programme().days.at(0).start, agendum::Minutes(9 * 60));
    EXPECT_EQ(subject.agenda()->unreadEdits().getLength(), 1);
    EXPECT_THAT(lines(), Contains(HasSubstr("10.15")));
}

TEST_F(InvitationEditsTest, WhatIsTypedSurvivesARetiming) {
    typeOver("Vad vi ska", "göra", "hinna med");
    const css::beans::NamedValue arguments[] = {{"item", css::uno::Any(rtl::OUString("i1"))},
                                                {"minutes", css::uno::Any(sal_Int32(30))}};
    subject.agenda()->perform("setDuration", {arguments, 2});
    EXPECT_THAT(lines(), Contains(" Vad vi ska hinna med"));
    EXPECT_EQ(plainText(programme().sections.at(0).paragraphs.at(0).line), "Vad vi ska hinna med");
}

TEST_F(InvitationEditsTest, ASectionTakenOutOfTheDocumentStaysInTheProgramme) {
    const Range first = paragraph("TEMA");
    const auto cursor = first->getText()->createTextCursorByRange(first->getStart());
    cursor->gotoRange(paragraph("Två")->getEnd(), true);
    cursor->setString({});
    update();
    EXPECT_EQ(programme().sections.at(0).paragraphs.size(), 3U);
}

TEST_F(InvitationEditsTest, UndoTakesBackTextAndProgrammeTogether) {
    const auto before = lines();
    typeOver("Höstmöte", "Höst", "Vår");
    update();
    const auto undoManager = subject.document.undoManager();
    while (lines() != before) undoManager->undo();
    EXPECT_EQ(programme().title, "Höstmöte");
    while (undoManager->isRedoPossible()) undoManager->redo();
    EXPECT_EQ(programme().title, "Vårmöte");
    EXPECT_THAT(subject.outline(), Contains("Invitation Title: Vårmöte"));
}

TEST_F(InvitationEditsTest, WhatIsTypedIsTakenOverWhenTheOfficeIsIdle) {
    typeOver("Plats:", "Stora salen", "Lilla salen");
    Reference<css::awt::XToolkitExperimental>(office.service("com.sun.star.awt.Toolkit"),
                                              UNO_QUERY_THROW)
        ->processEventsToIdle();
    EXPECT_EQ(plainText(programme().venue.text), "Lilla salen – Hitta hit");
}

TEST_F(InvitationEditsTest, ADayThatComesIsPartOfWhenItIs) {
    const css::beans::NamedValue day[] = {{"date", css::uno::Any(rtl::OUString("2025-05-21"))}};
    subject.agenda()->perform("addDay", {day, 1});
    EXPECT_FALSE(subject.agenda()->unreadEdits().hasElements());
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    EXPECT_THAT(subject.document.text(), HasSubstr("\nOnsdag 21 maj\n"));
    typeOver("Tid", "Fika", "Kaffe");
    update();
    EXPECT_EQ(programme().days.at(0).note.size(), 1U);
    EXPECT_FALSE(subject.agenda()->unreadEdits().hasElements());
    subject.document.undoManager()->undo();
    subject.document.undoManager()->undo();
    EXPECT_FALSE(subject.agenda()->unreadEdits().hasElements());
}

TEST_F(InvitationEditsTest, ANoteThatNamesAnItemWhichWentIsNoEdit) {
    WriterSubject sample(office);
    sample.loadSample();
    sample.agenda()->insertInvitation(nullptr);
    sample.agenda()->setAdoptsByItself(false);
    const css::beans::NamedValue item("item", css::uno::Any(rtl::OUString("reglab-fika")));
    sample.agenda()->perform("removeItem", {&item, 1});
    EXPECT_EQ(sample.agenda()->edits().getLength(), 0);
    EXPECT_EQ(sample.agenda()->unreadEdits().getLength(), 0);
}

TEST_F(InvitationEditsTest, AnAgendaPutInAmidstALineComesBehindIt) {
    subject.agenda()->setAdoptsByItself(false);
    const std::string when = toStd(paragraph("Tid:")->getString());
    const auto cursor =
        paragraph("Tid:")->getText()->createTextCursorByRange(paragraph("Tid:")->getStart());
    cursor->goRight(7, false);
    subject.agenda()->insertAgenda({}, cursor.get());
    const auto outline = subject.outline();
    const auto line = std::ranges::find(outline, "Invitation Text: " + when);
    ASSERT_NE(line, outline.end());
    EXPECT_EQ(*std::next(line), "[table]");
    EXPECT_EQ(subject.agenda()->edits().getLength(), 0);
    EXPECT_EQ(subject.agenda()->unreadEdits().getLength(), 0);
}

} // namespace
