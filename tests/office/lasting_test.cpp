// SPDX-License-Identifier: MPL-2.0
#include "writer_subject.hpp"

#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "programme/timeline.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <algorithm>
#include <array>
#include <fstream>

using namespace agendum::test;

// Whatever way a document goes, it is known again at the other end, with exactly the edits made in it.
namespace {

using agendum::writer::toStd;
using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;
using testing::IsEmpty;
using Model = Reference<css::text::XTextDocument>;

constexpr const char* flatOdt = "OpenDocument Text Flat XML";

PropertyValue value(const char* name, const Any& what) {
    return {rtl::OUString::createFromAscii(name), -1, what, css::beans::PropertyState_DIRECT_VALUE};
}

class LastingTest : public OfficeTest {
protected:
    void SetUp() override {
        subject.loadTitles({"Fika", "Lunch", "Avslutning"});
        subject.agenda()->insertInvitation(nullptr);
        subject.agenda()->setAdoptsByItself(false);
    }
    /// What waits when the document goes its way.
    void typeTime() { subject.cell("Agenda_d1", 0, 2)->setString("9.30"); }

    /// In the only table, whatever it is called: each title, and times that are none.
    static void typeOverAll(const TestDocument& document) {
        const auto write = [table = onlyTable(document)](const char* cell, const char* text) {
            Reference<css::text::XText>(table->getCellByName(rtl::OUString::createFromAscii(cell)),
                                        UNO_QUERY_THROW)
                ->setString(rtl::OUString::createFromAscii(text));
        };
        write("B2", "Kaffe");
        write("B3", "Middag");
        write("B4", "Hemresa");
        for (const char* time : {"A2", "A3", "A4"}) write(time, "snart");
    }
    static Reference<css::text::XTextTable> onlyTable(const TestDocument& document) {
        const Reference<css::text::XTextTablesSupplier> supplier(document.model(), UNO_QUERY_THROW);
        return {Reference<css::container::XIndexAccess>(supplier->getTextTables(), UNO_QUERY_THROW)
                    ->getByIndex(0),
                UNO_QUERY_THROW};
    }

    Reference<org::agendum::XAgenda> agendaOf(const TestDocument& document) {
        return agenda(office, document.model());
    }
    std::vector<std::string> edits(const TestDocument& document) {
        std::vector<std::string> lines;
        for (const auto& change : agendaOf(document)->edits())
            lines.push_back(toStd(change.ItemId) + " " + toStd(change.Field) + " "
                            + toStd(change.NewValue));
        return lines;
    }
    /// The body rows of the only table, "10.00 Fika".
    static std::vector<std::string> rows(const TestDocument& document) {
        std::vector<std::string> lines;
        for (const std::string& table : document.tables())
            for (const auto& cells : document.cells(table))
                lines.push_back(cells.at(0) + " " + cells.at(1));
        if (!lines.empty()) lines.erase(lines.begin());
        return lines;
    }
    /// The programme is that of the subject, and so is what waits to be taken over; which then can be.
    void expectTheSameIn(const TestDocument& document) {
        EXPECT_EQ(agendaOf(document)->getXml(), subject.agenda()->getXml());
        EXPECT_EQ(edits(document), edits(subject.document));
        EXPECT_FALSE(agendaOf(document)->unreadEdits().hasElements());
        agendaOf(document)->synchronize();
        EXPECT_THAT(edits(document), IsEmpty());
        subject.agenda()->synchronize();
        EXPECT_EQ(rows(document), rows(subject.document));
    }

    WriterSubject subject{office};
};

class LastingInTest : public LastingTest,
                      public testing::WithParamInterface<std::pair<const char*, const char*>> {};

TEST_P(LastingInTest, ADocumentIsKnownAgain) {
    TestDocument there(office, subject.document.storeTo(GetParam().first, GetParam().second));
    EXPECT_THAT(edits(there), IsEmpty());
    expectTheSameIn(there);
}

TEST_P(LastingInTest, WhatWasTypedAndNotTakenOverIsKnownAgain) {
    typeTime();
    ASSERT_THAT(edits(subject.document), testing::Contains("i2 start 09:30"));
    TestDocument there(office, subject.document.storeTo(GetParam().first, GetParam().second));
    expectTheSameIn(there);
    EXPECT_THAT(rows(there), ElementsAre("09.00 Fika", "09.30 Lunch", "09.40 Avslutning"));
}

TEST_P(LastingInTest, AndBackInAnOdt) {
    typeTime();
    TestDocument there(office, subject.document.storeTo(GetParam().first, GetParam().second));
    TestDocument back(office, there.storeTo("back.odt"));
    expectTheSameIn(back);
}

TEST_P(LastingInTest, AllTypedOverThereRenamesItsItems) {
    TestDocument there(office, subject.document.storeTo(GetParam().first, GetParam().second));
    agendaOf(there)->setAdoptsByItself(false);
    typeOverAll(there);
    EXPECT_THAT(edits(there), ElementsAre("i1 title Kaffe", "i2 title Middag", "i3 title Hemresa"));
    EXPECT_EQ(agendaOf(there)->unreadEdits().getLength(), 3);
}

INSTANTIATE_TEST_SUITE_P(, LastingInTest,
                         testing::Values(std::pair("lasting.odt", "writer8"),
                                         std::pair("lasting.ott", "writer8_template"),
                                         std::pair("lasting.fodt", flatOdt),
                                         std::pair("lasting.docx", "MS Word 2007 XML"),
                                         std::pair("lasting.doc", "MS Word 97"),
                                         std::pair("lasting.rtf", "Rich Text Format")),
                         [](const auto& each) {
                             const std::string name = each.param.first;
                             return name.substr(name.find('.') + 1);
                         });

/// The whole page, with sections of several paragraphs and a day more.
class WholePageTest : public OfficeTest,
                      public testing::WithParamInterface<std::pair<const char*, const char*>> {};

TEST_P(WholePageTest, IsKnownAgainToTheLetter) {
    WriterSubject subject(office);
    subject.loadSample();
    const css::beans::NamedValue day("date", Any(rtl::OUString("2025-05-21")));
    subject.agenda()->perform("addDay", {&day, 1});
    subject.agenda()->insertInvitation(nullptr);
    TestDocument there(office, subject.document.storeTo(GetParam().first, GetParam().second));
    const auto known = agenda(office, there.model());
    EXPECT_EQ(known->edits().getLength(), 0);
    EXPECT_EQ(known->unreadEdits().getLength(), 0);
    const rtl::OUString programme = known->getXml();
    known->synchronize();
    EXPECT_EQ(known->getXml(), programme);
}

TEST_P(WholePageTest, AHeadingTypedOverThereIsItsSections) {
    WriterSubject subject(office);
    subject.loadSample();
    subject.agenda()->insertInvitation(nullptr);
    TestDocument there(office, subject.document.storeTo(GetParam().first, GetParam().second));
    const auto paragraphs =
        Reference<css::container::XEnumerationAccess>(there.model()->getText(), UNO_QUERY_THROW)
            ->createEnumeration();
    while (paragraphs->hasMoreElements()) {
        const Reference<css::text::XTextRange> paragraph(paragraphs->nextElement(),
                                                         css::uno::UNO_QUERY);
        if (paragraph.is() && paragraph->getString() == "TEMA") paragraph->setString("SYFTE");
    }
    const auto known = agenda(office, there.model());
    known->synchronize();
    const std::string programme = toStd(known->getXml());
    EXPECT_THAT(programme, testing::HasSubstr("<title>SYFTE</title>"));
    EXPECT_THAT(programme, testing::HasSubstr("<p>Mobilisering av det regionala"));
}

INSTANTIATE_TEST_SUITE_P(, WholePageTest,
                         testing::Values(std::pair("page.odt", "writer8"),
                                         std::pair("page.docx", "MS Word 2007 XML"),
                                         std::pair("page.doc", "MS Word 97"),
                                         std::pair("page.rtf", "Rich Text Format")));

TEST_F(LastingTest, SavingUnderAnotherNameChangesNothing) {
    typeTime();
    const auto before = edits(subject.document);
    const std::array<PropertyValue, 0> none{};
    Reference<css::frame::XStorable>(subject.document.model(), UNO_QUERY_THROW)
        ->storeAsURL(urlOf(office.folder() / "other name.odt"), {none.data(), 0});
    EXPECT_EQ(edits(subject.document), before);
    TestDocument there(office, office.folder() / "other name.odt");
    expectTheSameIn(there);
}

TEST_F(LastingTest, ANewDocumentFromATemplateIsKnownAgain) {
    typeTime();
    const auto templateFile = subject.document.storeTo("invitation.ott", "writer8_template");
    TestDocument fresh(office, templateFile);
    EXPECT_EQ(Reference<css::frame::XStorable>(fresh.model(), UNO_QUERY_THROW)->getLocation(),
              rtl::OUString())
        << "a new document, and not the template";
    expectTheSameIn(fresh);
}

/// As the office does it after it was killed: the copy that it saved by itself is opened in the
/// place of the document.
TEST_F(LastingTest, ARecoveredDocumentIsKnownAgain) {
    const auto original = subject.document.storeTo("original.odt");
    typeTime();
    const auto copy = subject.document.storeTo("copy.odt");
    const std::array how{value("Hidden", Any(true)), value("OnMainThread", Any(true)),
                         value("SalvagedFile", Any(urlOf(original)))};
    const Model recovered(
        office.desktop()->loadComponentFromURL(urlOf(copy), "_blank", 0,
                                               {how.data(), static_cast<sal_Int32>(how.size())}),
        UNO_QUERY_THROW);
    EXPECT_EQ(agenda(office, recovered)->getXml(), subject.agenda()->getXml());
    EXPECT_EQ(agenda(office, recovered)->edits().getLength(),
              subject.agenda()->edits().getLength());
    const Reference<css::util::XCloseable> closeable(recovered, UNO_QUERY_THROW);
    office.onMainThread([&] { closeable->close(true); });
}

TEST_F(LastingTest, WhatWasTypedInAnOfficeWithoutAgendumIsTakenOver) {
    Office& elsewhere = Office::shared(OfficeKind{.extension = false});
    for (const auto& [name, filter] :
         {std::pair("mailed.odt", "writer8"), std::pair("mailed.docx", "MS Word 2007 XML")}) {
        TestDocument mailed(elsewhere, subject.document.storeTo(name, filter));
        Reference<css::text::XText>(onlyTable(mailed)->getCellByName("B3"), UNO_QUERY_THROW)
            ->setString("Gemensam lunch");
        TestDocument back(office, mailed.storeTo(name, filter));
        EXPECT_THAT(edits(back), ElementsAre("i2 title Gemensam lunch")) << name;
        agendaOf(back)->adoptEdits();
        EXPECT_THAT(rows(back),
                    ElementsAre("09.00 Fika", "09.10 Gemensam lunch", "09.20 Avslutning"));
    }
}

/// By someone without the extension: the text is changed, the programme in the document is not.
TEST_F(LastingTest, WhatWasTypedWithoutTheExtensionIsTakenOver) {
    const auto file = subject.document.storeTo("mailed.fodt", flatOdt);
    std::string xml = agendum::formats::readFile(file.string());
    const auto replace = [&xml](const std::string& old, const std::string& text) {
        const std::size_t at = xml.find(old, xml.find("<office:body>"));
        ASSERT_NE(at, std::string::npos) << old;
        xml.replace(at, old.size(), text);
    };
    replace(">Lunch<", ">Gemensam lunch<");
    replace(">09.20<", ">09.45<");
    std::ofstream(file) << xml;
    TestDocument back(office, file);
    EXPECT_THAT(edits(back),
                ElementsAre("i2 title Gemensam lunch", "i2 duration 35", "i3 start 09:45"));
    agendaOf(back)->adoptEdits();
    EXPECT_THAT(rows(back), ElementsAre("09.00 Fika", "09.10 Gemensam lunch", "09.45 Avslutning"));
}

class CopiedTest : public LastingTest {
protected:
    /// Inserts the subject's document as a whole where the other one ends.
    void copyInto(const TestDocument& other) {
        const auto file = subject.document.storeTo("content.odt");
        const auto end = other.model()->getText()->createTextCursor();
        end->gotoEnd(false);
        const std::array<PropertyValue, 0> none{};
        Reference<css::document::XDocumentInsertable>(end, UNO_QUERY_THROW)
            ->insertDocumentFromURL(urlOf(file), {none.data(), 0});
    }
    static std::string programmeOfFika() {
        return programmeOf({{"d1", "2025-05-20", {{"i1", "Kaffe"}, {"i2", "Te"}}}});
    }
};

/// One agenda alone, through what the clipboard holds.
class PastedTest : public CopiedTest {
protected:
    /// Its table.
    void pasteInto(const TestDocument& other) {
        pasteInto(other, subject.cell("Agenda_d1", 0, 0)->getStart(), ".uno:SelectTable");
    }
    /// All that there is.
    void pasteWholeInto(const TestDocument& other) {
        pasteInto(other, subject.document.model()->getText()->getEnd(), ".uno:SelectAll");
    }

private:
    void pasteInto(const TestDocument& other, const Reference<css::text::XTextRange>& place,
                   const char* select) {
        using css::datatransfer::XTransferableSupplier;
        moveTo(subject.document, place);
        subject.document.dispatch(select);
        const Reference<XTransferableSupplier> from(subject.document.controller(), UNO_QUERY_THROW);
        const auto copied = from->getTransferable();
        moveTo(other, other.model()->getText()->getEnd());
        const Reference<XTransferableSupplier> to(other.controller(), UNO_QUERY_THROW);
        office.onMainThread([&] { to->insertTransferable(copied); });
    }

    static void moveTo(const TestDocument& document,
                       const Reference<css::text::XTextRange>& place) {
        Reference<css::text::XTextViewCursorSupplier>(document.controller(), UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(place, false);
    }
};

TEST_F(CopiedTest, ADocumentWithoutAProgrammeHoldsTheAgendaAsATable) {
    TestDocument other(office);
    other.setLanguage("sv-SE");
    copyInto(other);
    EXPECT_EQ(agendaOf(other)->getXml(), rtl::OUString());
    EXPECT_EQ(rows(other), rows(subject.document));
}

TEST_F(CopiedTest, TheAgendaIsKnownAgainOnceThatDocumentHasItsProgramme) {
    TestDocument other(office);
    other.setLanguage("sv-SE");
    copyInto(other);
    agendaOf(other)->loadXml(subject.agenda()->getXml());
    agendaOf(other)->setAdoptsByItself(false);
    expectTheSameIn(other);
}

TEST_F(CopiedTest, AnotherProgrammeDoesNotTakeInWhatWasCopied) {
    WriterSubject other(office);
    other.load(programmeOfFika());
    other.agenda()->setAdoptsByItself(false);
    other.agenda()->insertAgenda({}, nullptr);
    const auto before = other.agenda()->getXml();
    copyInto(other.document);
    other.agenda()->adoptEdits();
    EXPECT_EQ(other.agenda()->getXml(), before);
    other.agenda()->synchronize();
    EXPECT_EQ(other.agenda()->getXml(), before);
    EXPECT_THAT(rows(other.document), testing::Contains("09.10 Lunch"));
}

TEST_F(PastedTest, IntoADocumentWithoutAProgrammeIsATable) {
    TestDocument other(office);
    other.setLanguage("sv-SE");
    pasteInto(other);
    EXPECT_EQ(agendaOf(other)->getXml(), rtl::OUString());
    EXPECT_EQ(rows(other), rows(subject.document));
}

TEST_F(PastedTest, IsKnownAgainOnceThatDocumentHasItsProgramme) {
    TestDocument other(office);
    other.setLanguage("sv-SE");
    pasteInto(other);
    agendaOf(other)->loadXml(subject.agenda()->getXml());
    agendaOf(other)->setAdoptsByItself(false);
    expectTheSameIn(other);
}

TEST_F(PastedTest, DoesNotChangeAnotherProgrammeWithoutAnAgenda) {
    WriterSubject other(office);
    other.load(programmeOfFika());
    const auto before = other.agenda()->getXml();
    pasteInto(other.document);
    other.agenda()->synchronize();
    EXPECT_EQ(other.agenda()->getXml(), before);
    EXPECT_THAT(rows(other.document), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
    other.agenda()->insertAgenda({}, nullptr);
    other.setText("i1", "title", "Choklad");
    EXPECT_THAT(rows(other.document), testing::IsSupersetOf({"09.10 Lunch", "09.00 Choklad"}));
}

TEST_F(PastedTest, AListDoesNotChangeAnotherProgrammeEither) {
    const auto end = subject.document.model()->getText()->getEnd();
    subject.agenda()->insertAgendaOf("list", "", end);
    WriterSubject other(office);
    other.load(programmeOfFika());
    const auto before = other.agenda()->getXml();
    pasteWholeInto(other.document);
    other.agenda()->synchronize();
    EXPECT_EQ(other.agenda()->getXml(), before);
    EXPECT_THAT(other.outline(), testing::Contains("Agenda List: 09.10\tLunch"));
}

TEST_F(PastedTest, IntoTheSameDocumentFollowsAsTheFirst) {
    pasteInto(subject.document);
    typeTime();
    subject.agenda()->synchronize();
    subject.setText("i2", "title", "Middag");
    const auto all = rows(subject.document); // and the second heading
    EXPECT_EQ(std::ranges::count(all, "09.30 Middag"), 2) << testing::PrintToString(all);
}

} // namespace
