// SPDX-License-Identifier: MPL-2.0
// Facts of the programme as fields in running text.
#include "writer_subject.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

using namespace agendum::test;

namespace {

using agendum::writer::toStd;
using agendum::writer::toUno;
using css::beans::NamedValue;
using css::lang::IllegalArgumentException;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::HasSubstr;

const std::string meeting = R"(<programme xmlns="urn:agendum:programme:1" language="sv">
  <title>Möte</title>
  <venue>Ersta, Stockholm</venue>
  <day id="d" date="2025-05-20" start="09:30">
    <item id="coffee" kind="break" duration="30"><title>Fika</title></item>
    <item id="talk" duration="120"><title>Dialog</title></item>
    <item id="lunch" kind="meal" duration="60"><title>Lunch</title></item>
  </day>
</programme>)";

Range endOf(const TestDocument& document) {
    return document.model()->getText()->getEnd();
}

void setDuration(Office& office, const TestDocument& document, const std::string& item,
                 sal_Int32 minutes) {
    const NamedValue values[] = {{"item", Any(toUno(item))}, {"minutes", Any(minutes)}};
    agenda(office, document.model())->perform("setDuration", {values, 2});
}

class FieldsTest : public OfficeTest {
protected:
    FieldsTest() {
        document.setLanguage("sv-SE");
        agenda()->loadXml(toUno(meeting));
    }
    Reference<org::agendum::XAgenda> agenda() const {
        return agendum::test::agenda(office, document.model());
    }
    void type(const std::string& text) const { endOf(document)->setString(toUno(text)); }
    void insert(const std::string& fact) const {
        agenda()->insertField(toUno(fact), endOf(document));
    }
    /// "Lunch DATE, LUNCH." with fields for what is in capitals.
    void writeSentence() const {
        type("Lunch ");
        insert("weekday");
        type(", ");
        insert("itemStart:lunch");
        type(".");
    }
    std::vector<std::string> properties() const {
        const Reference<css::document::XDocumentPropertiesSupplier> supplier(document.model(),
                                                                             UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> values(
            supplier->getDocumentProperties()->getUserDefinedProperties(), UNO_QUERY_THROW);
        std::vector<std::string> facts;
        for (const auto& property : values->getPropertySetInfo()->getProperties())
            if (toStd(property.Name).starts_with("Agendum fact "))
                facts.push_back(toStd(property.Name));
        return facts;
    }

    TestDocument document{office};
};

TEST_F(FieldsTest, AFieldSaysTheFactInTheSentence) {
    writeSentence();
    EXPECT_EQ(document.text(), "Lunch tisdag 20 maj, 12.00.");
}

TEST_F(FieldsTest, AllFactsCanStandInADocument) {
    for (const char* fact : {"title", "date", "start", "end", "time", "venue", "length"}) {
        insert(fact);
        type("|");
    }
    EXPECT_EQ(document.text(), "Möte|20 maj 2025|09.30|13.00|kl. 10.00 – 13.00|Ersta, Stockholm|"
                               "3 timmar och 30 minuter|");
}

TEST_F(FieldsTest, FieldsFollowTheClockInOneUndoStep) {
    writeSentence();
    setDuration(office, document, "talk", 135);
    EXPECT_EQ(document.text(), "Lunch tisdag 20 maj, 12.15.");
    document.undoManager()->undo();
    EXPECT_EQ(document.text(), "Lunch tisdag 20 maj, 12.00.");
    document.undoManager()->redo();
    EXPECT_EQ(document.text(), "Lunch tisdag 20 maj, 12.15.");
}

/// Each kind, in one line of the document.
TEST_F(FieldsTest, EveryFactFollowsWhatConcernsIt) {
    agenda()->loadXml(
        toUno(std::string_view(R"(<programme xmlns="urn:agendum:programme:1" language="sv">
  <title>Möte</title><venue>Ersta</venue>
  <day id="d" date="2025-05-20" start="09:30">
    <item id="coffee" kind="break" duration="30"><title>Fika</title></item>
    <item id="talk" duration="60"><title>Dialog</title></item>
    <item id="pause" kind="break" duration="15"><title>Paus</title></item>
    <item id="end" duration="15"><title>Avslut</title></item>
  </day></programme>)")));
    for (const char* fact : {"title", "date", "weekday", "start", "end", "time", "venue",
                             "firstBreak", "length", "itemStart:end"}) {
        insert(fact);
        type("|");
    }
    const std::string before =
        "Möte|20 maj 2025|tisdag 20 maj|09.30|11.30|kl. 10.00 – 11.30|Ersta|11.00|"
        "2 timmar|11.15|";
    EXPECT_EQ(document.text(), before);
    setDuration(office, document, "talk", 90);
    EXPECT_EQ(document.text(),
              "Möte|20 maj 2025|tisdag 20 maj|09.30|12.00|kl. 10.00 – 12.00|Ersta|11.30|"
              "2 timmar och 30 minuter|11.45|");
    agenda()->loadXml(
        toUno(std::string_view(R"(<programme xmlns="urn:agendum:programme:1" language="sv">
  <title>Årsmöte</title><venue>Visby</venue>
  <day id="d" date="2026-05-21" start="08:30">
    <item id="talk" duration="60"><title>Dialog</title></item>
    <item id="pause" kind="break" duration="15"><title>Paus</title></item>
    <item id="end" duration="15"><title>Avslut</title></item>
  </day></programme>)")));
    EXPECT_EQ(document.text(),
              "Årsmöte|21 maj 2026|torsdag 21 maj|08.30|10.00|kl. 08.30 – 10.00|Visby|"
              "09.30|1 timme och 30 minuter|09.45|");
    document.undoManager()->undo();
    document.undoManager()->undo();
    EXPECT_EQ(document.text(), before);
}

TEST_F(FieldsTest, FieldsFollowAnotherProgramme) {
    insert("title");
    agenda()->loadXml("<programme xmlns=\"urn:agendum:programme:1\"><title>Annual meeting</title>"
                      "</programme>");
    EXPECT_EQ(document.text(), "Annual meeting");
}

TEST_F(FieldsTest, FieldsFollowTheWayTimesAreWritten) {
    insert("start");
    document.dispatch("org.agendum.agendum:timeStyle?name=ampm");
    EXPECT_EQ(document.text(), "9:30 AM");
    document.undoManager()->undo();
    EXPECT_EQ(document.text(), "09.30");
}

TEST_F(FieldsTest, InsertingIsOneStepWithAName) {
    insert("title");
    EXPECT_EQ(toStd(document.undoManager()->getCurrentUndoActionTitle()), "Insert field");
    document.undoManager()->undo();
    EXPECT_EQ(document.text(), "");
    document.undoManager()->redo();
    EXPECT_EQ(document.text(), "Möte");
}

TEST_F(FieldsTest, FieldsSpeakTheLanguageOfTheDocument) {
    document.setLanguage("en-US");
    writeSentence();
    EXPECT_EQ(document.text(), "Lunch Tuesday, May 20, 12:00 PM.");
    setDuration(office, document, "talk", 135);
    EXPECT_EQ(document.text(), "Lunch Tuesday, May 20, 12:15 PM.");
}

TEST_F(FieldsTest, AnUpdateBringsFieldsToTheDocumentsNewLanguage) {
    insert("length");
    document.setLanguage("en-GB");
    agenda()->synchronize();
    EXPECT_EQ(document.text(), "3 hours and 30 minutes");
}

TEST_F(FieldsTest, AFactThatIsGoneKeepsItsLastText) {
    writeSentence();
    const NamedValue lunch[] = {{"item", Any(toUno("lunch"))}};
    agenda()->perform("removeItem", {lunch, 1});
    EXPECT_EQ(document.text(), "Lunch tisdag 20 maj, 12.00.");
}

TEST_F(FieldsTest, OnlyFactsThatAreUsedAreKeptInTheDocument) {
    EXPECT_THAT(properties(), testing::IsEmpty());
    insert("title");
    setDuration(office, document, "talk", 90);
    EXPECT_THAT(properties(), testing::ElementsAre("Agendum fact title"));
}

TEST_F(FieldsTest, AFieldThatWasCutFollowsWhenItIsPasted) {
    insert("itemStart:lunch");
    document.dispatch(".uno:SelectAll");
    document.dispatch(".uno:Cut");
    EXPECT_EQ(document.text(), "");
    setDuration(office, document, "talk", 135);
    document.dispatch(".uno:Paste");
    EXPECT_EQ(document.text(), "12.15");
}

TEST_F(FieldsTest, AFieldWhosePropertyIsMissingGetsOne) {
    insert("itemStart:lunch");
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(document.model(),
                                                                         UNO_QUERY_THROW);
    supplier->getDocumentProperties()->getUserDefinedProperties()->removeProperty(
        "Agendum fact itemStart:lunch");
    setDuration(office, document, "talk", 135);
    EXPECT_EQ(document.text(), "12.15");
}

TEST_F(FieldsTest, AFieldStandsInAFootnote) {
    const Reference<css::text::XText> note(
        Reference<css::lang::XMultiServiceFactory>(document.model(), UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.Footnote"),
        UNO_QUERY_THROW);
    document.model()->getText()->insertTextContent(
        endOf(document), Reference<css::text::XTextContent>(note, UNO_QUERY_THROW), false);
    agenda()->insertField("start", note->getEnd());
    EXPECT_EQ(toStd(note->getString()), "09.30");
}

TEST_F(FieldsTest, TypingGoesOnBehindTheField) {
    document.dispatch("org.agendum.agendum:insertField?fact=title");
    const Reference<css::text::XTextViewCursorSupplier> view(document.controller(),
                                                             UNO_QUERY_THROW);
    const Reference<css::text::XTextRange> cursor(view->getViewCursor(), UNO_QUERY_THROW);
    document.model()->getText()->insertString(cursor, "!", false);
    EXPECT_EQ(document.text(), "Möte!");
}

TEST_F(FieldsTest, TheCommandTakesTheItemThatItIsGiven) {
    document.dispatch("org.agendum.agendum:insertField?fact=itemStart&item=lunch");
    EXPECT_EQ(document.text(), "12.00");
}

/// What a script hears when it asks for a field that can't be.
std::string refusal(const Reference<org::agendum::XAgenda>& agenda, const char* fact,
                    const Range& range) {
    try {
        agenda->insertField(rtl::OUString::createFromAscii(fact), range);
    } catch (const IllegalArgumentException& exception) {
        return toStd(exception.Message);
    }
    return "";
}

TEST_F(FieldsTest, WhatCantBeIsRefusedAndNothingIsLeftBehind) {
    EXPECT_THAT(refusal(agenda(), "colour", endOf(document)), HasSubstr("no field “colour”"));
    EXPECT_THAT(refusal(agenda(), "itemStart:tea", endOf(document)), HasSubstr("does not say"));
    EXPECT_EQ(document.text(), "");
    EXPECT_THAT(properties(), testing::IsEmpty());
}

/// An import and export filter, and its files' ending.
struct Format {
    const char* filter;
    const char* ending;
};

class FieldsFormatTest : public FieldsTest, public testing::WithParamInterface<Format> {};

TEST_P(FieldsFormatTest, FieldsFollowInTheFileThatIsOpenedAgain) {
    writeSentence();
    const TestDocument reopened(
        office, document.storeTo(std::string("fields") + GetParam().ending, GetParam().filter));
    EXPECT_EQ(reopened.text(), "Lunch tisdag 20 maj, 12.00.");
    setDuration(office, reopened, "talk", 135);
    EXPECT_EQ(reopened.text(), "Lunch tisdag 20 maj, 12.15.");
    reopened.undoManager()->undo();
    EXPECT_EQ(reopened.text(), "Lunch tisdag 20 maj, 12.00.");
}

INSTANTIATE_TEST_SUITE_P(Formats, FieldsFormatTest,
                         testing::Values(Format{"writer8", ".odt"},
                                         Format{"OpenDocument Text Flat XML", ".fodt"},
                                         Format{"MS Word 2007 XML", ".docx"},
                                         Format{"MS Word 97", ".doc"}),
                         [](const auto& format) { return std::string(format.param.ending + 1); });

} // namespace
