// SPDX-License-Identifier: MPL-2.0
#include "writer_subject.hpp"

#include "formats/file.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XLoadable.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <sstream>

using namespace agendum::test;

// Where an agenda and an invitation may stand, and how they look there.
namespace {

using agendum::writer::toStd;
using agendum::writer::toUno;
using css::lang::IllegalArgumentException;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;
using testing::StartsWith;

class WriterInsertTest : public OfficeTest {
protected:
    void write(const char* text) { body()->setString(toUno(std::string_view(text))); }
    Text body() const { return subject.document.model()->getText(); }
    void insertAt(const Range& range) { subject.agenda()->insertAgenda({}, range); }
    Range letter(sal_Int16 position) {
        const auto cursor = body()->createTextCursor();
        cursor->gotoStart(false);
        cursor->goRight(position, false);
        return cursor.get();
    }
    void expectRefusal(const Range& range) {
        const auto before = subject.outline();
        EXPECT_THROW(insertAt(range), IllegalArgumentException);
        EXPECT_EQ(subject.outline(), before);
        EXPECT_TRUE(subject.document.tables().empty());
    }
    Reference<css::beans::XPropertySet> style(const char* name) const {
        const Reference<css::style::XStyleFamiliesSupplier> supplier(subject.document.model(),
                                                                     UNO_QUERY_THROW);
        const Reference<css::container::XNameAccess> styles(
            supplier->getStyleFamilies()->getByName("ParagraphStyles"), UNO_QUERY_THROW);
        return {styles->getByName(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW};
    }
    /// The column of the times, as a part of its table.
    double timeColumn(const char* table) const {
        css::uno::Sequence<css::text::TableColumnSeparator> separators;
        property(subject.table(table), "TableColumnSeparators") >>= separators;
        return separators[0].Position / 10'000.0;
    }
    WriterSubject subject{office};
};

TEST_F(WriterInsertTest, AnEmptyParagraphIsUsed) {
    subject.loadTitles({"Fika"});
    insertAt(body()->getStart());
    EXPECT_THAT(subject.outline(), ElementsAre("[table]", "Standard: "));
}

TEST_F(WriterInsertTest, BetweenParagraphsNoEmptyOneIsLeft) {
    subject.loadTitles({"Fika"});
    write("Hej\rdå");
    insertAt(letter(3));
    EXPECT_THAT(subject.outline(), ElementsAre("Standard: Hej", "[table]", "Standard: då"));
}

TEST_F(WriterInsertTest, InTheMiddleAParagraphIsParted) {
    subject.loadTitles({"Fika"});
    write("Hejdå");
    insertAt(letter(3));
    EXPECT_THAT(subject.outline(), ElementsAre("Standard: Hej", "[table]", "Standard: då"));
}

TEST_F(WriterInsertTest, BeforeATableOfTheOrganisersAnEmptyParagraphStays) {
    subject.loadTitles({"Fika"});
    write("Hej");
    subject.append("com.sun.star.text.TextTable");
    insertAt(letter(3));
    EXPECT_THAT(subject.outline(),
                ElementsAre("Standard: Hej", "[table]", "Standard: ", "[table]", "Standard: "));
}

TEST_F(WriterInsertTest, AFrameHoldsAnAgenda) {
    subject.loadTitles({"Fika"});
    const Text frame(subject.append("com.sun.star.text.TextFrame"), UNO_QUERY_THROW);
    insertAt(frame->getStart());
    EXPECT_THAT(subject.outline(frame), ElementsAre("[table]", StartsWith("Frame")));
}

TEST_F(WriterInsertTest, TimesHaveRoomInANarrowFrame) {
    subject.loadTitles({"Fika"});
    const Text frame(subject.append("com.sun.star.text.TextFrame"), UNO_QUERY_THROW);
    setProperty(frame, "Width", Any(sal_Int32{6000}));
    insertAt(frame->getStart());
    EXPECT_GE(timeColumn("Agenda_d1") * 6000, 2000);
}

TEST_F(WriterInsertTest, TimesHaveRoomInANarrowCell) {
    subject.loadTitles({"Fika"});
    subject.append("com.sun.star.text.TextTable");
    insertAt(subject.cell("Table1", 1, 1)->getStart());
    const double half = timeColumn("Agenda_d1");
    subject.table("Table1")->getColumns()->insertByIndex(1, 2);
    insertAt(subject.cell("Table1", 1, 1)->getStart());
    EXPECT_GT(timeColumn("Agenda_d1-2"), half);
}

TEST_F(WriterInsertTest, ACellOfAnotherTableHoldsAnAgenda) {
    subject.loadTitles({"Fika"});
    subject.append("com.sun.star.text.TextTable");
    const Text cell = subject.cell("Table1", 1, 1);
    insertAt(cell->getStart());
    EXPECT_THAT(subject.outline(cell), ElementsAre("[table]", StartsWith("Table Contents")));
}

TEST_F(WriterInsertTest, AFootnoteDoesNot) {
    subject.loadTitles({"Fika"});
    const Text note(subject.append("com.sun.star.text.Footnote"), UNO_QUERY_THROW);
    expectRefusal(note->getStart());
}

TEST_F(WriterInsertTest, ADrawnShapeDoesNot) {
    subject.loadTitles({"Fika"});
    const Text shape(subject.append("com.sun.star.drawing.RectangleShape"), UNO_QUERY_THROW);
    expectRefusal(shape->getStart());
}

TEST_F(WriterInsertTest, ASectionHoldsAnAgenda) {
    subject.loadTitles({"Fika"});
    write("Before");
    const Reference<css::text::XTextSection> section(
        subject.append("com.sun.star.text.TextSection"), UNO_QUERY_THROW);
    section->getAnchor()->setString("Within");
    insertAt(section->getAnchor()->getEnd());
    ASSERT_EQ(subject.document.tables().size(), 1U);
    const auto table = subject.table(subject.document.tables().front());
    const Reference<css::container::XNamed> around(property(table->getAnchor(), "TextSection"),
                                                   UNO_QUERY_THROW);
    EXPECT_EQ(around->getName(),
              Reference<css::container::XNamed>(section, UNO_QUERY_THROW)->getName());
    subject.document.undoManager()->undo();
    EXPECT_TRUE(subject.document.tables().empty());
}

TEST_F(WriterInsertTest, AProtectedSectionDoesNot) {
    subject.loadTitles({"Fika"});
    write("Hej");
    const Reference<css::text::XTextSection> section(
        subject.append("com.sun.star.text.TextSection"), UNO_QUERY_THROW);
    setProperty(section, "IsProtected", Any(true));
    expectRefusal(section->getAnchor()->getStart());
}

/// As scripts and servers open one: no window, no cursor.
TEST(WriterInsertWithoutViewTest, TheAgendaComesToTheEnd) {
    Office& office = Office::shared();
    const Reference<css::text::XTextDocument> document(
        office.service("com.sun.star.text.TextDocument"), UNO_QUERY_THROW);
    Reference<css::frame::XLoadable>(document, UNO_QUERY_THROW)->initNew();
    ASSERT_FALSE(document->getCurrentController().is());
    document->getText()->setString("Before");
    const auto subject = agenda(office, document);
    subject->loadXml(toUno(programmeOf({{"d1", "2025-05-20", {{"a", "A"}, {"b", "B"}}}})));
    subject->insertAgenda({}, {});
    const auto contents =
        Reference<css::container::XEnumerationAccess>(document->getText(), UNO_QUERY_THROW)
            ->createEnumeration();
    contents->nextElement();
    EXPECT_TRUE(
        Reference<css::text::XTextTable>(contents->nextElement(), css::uno::UNO_QUERY).is());
    subject->insertInvitation({});
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
    EXPECT_EQ(office.death(), "");
}

TEST_F(WriterInsertTest, TheHeadingRowRepeatsAndRowsStayWhole) {
    subject.loadTitles({"Fika", "Lunch"});
    insertAt(nullptr);
    const auto table = subject.table("Agenda_d1");
    EXPECT_EQ(property(table, "RepeatHeadline"), Any(true));
    EXPECT_EQ(property(table, "HeaderRowCount"), Any(sal_Int32{1}));
    for (sal_Int32 row = 0; row < 3; ++row) {
        const Reference<css::uno::XInterface> properties(table->getRows()->getByIndex(row),
                                                         UNO_QUERY_THROW);
        EXPECT_EQ(property(properties, "IsSplitAllowed"), Any(false));
    }
}

TEST_F(WriterInsertTest, LooksComeFromStyles) {
    subject.loadSample();
    insertAt(nullptr);
    EXPECT_THAT(subject.outline(subject.cell("Agenda_2025-05-20", 0, 8)),
                ElementsAre("Agenda Time: 12.50"));
    EXPECT_THAT(subject.outline(subject.cell("Agenda_2025-05-20", 1, 8)),
                ElementsAre(StartsWith("Agenda Title: Mobil"), StartsWith("Agenda Speaker: Linnea"),
                            StartsWith("Agenda Bullet: Inspiration"),
                            StartsWith("Agenda Bullet: Dialog")));
}

TEST_F(WriterInsertTest, TitlesAreBoldAndSpeakersItalic) {
    subject.loadTitles({"Fika"});
    insertAt(nullptr);
    const auto expectLook = [&](const char* name, float weight, css::awt::FontSlant posture) {
        EXPECT_EQ(style(name)->getPropertyValue("CharWeight"), Any(weight)) << name;
        EXPECT_EQ(style(name)->getPropertyValue("CharPosture"), Any(posture)) << name;
    };
    expectLook("Agenda Title", css::awt::FontWeight::BOLD, css::awt::FontSlant_NONE);
    expectLook("Agenda Speaker", css::awt::FontWeight::NORMAL, css::awt::FontSlant_ITALIC);
    expectLook("Agenda Time", css::awt::FontWeight::NORMAL, css::awt::FontSlant_NONE);
}

TEST_F(WriterInsertTest, StylesThatTheOrganiserChangedStayAsTheyAre) {
    subject.loadTitles({"Fika"});
    insertAt(nullptr);
    style("Agenda Title")->setPropertyValue("CharColor", Any(sal_Int32{0x123456}));
    insertAt(nullptr);
    EXPECT_EQ(style("Agenda Title")->getPropertyValue("CharColor"), Any(sal_Int32{0x123456}));
}

TEST_F(WriterInsertTest, UndoAndRedoKeepTheLooks) {
    subject.loadTitles({"Fika"});
    insertAt(nullptr);
    const Any size = style("Agenda Title")->getPropertyValue("CharHeight");
    subject.document.undoManager()->undo();
    subject.document.undoManager()->redo();
    EXPECT_EQ(style("Agenda Title")->getPropertyValue("CharHeight"), size);
    const Reference<css::style::XStyle> time(style("Agenda Time"), UNO_QUERY_THROW);
    EXPECT_EQ(toStd(time->getParentStyle()), "Agenda Text");
}

TEST_F(WriterInsertTest, TimesAreWrittenAsThePlaceSpeaks) {
    subject.loadTitles({"Fika"});
    insertAt(nullptr);
    subject.document.setLanguage("en-US");
    insertAt(nullptr);
    EXPECT_THAT(subject.document.cells("Agenda_d1-2").at(1), ElementsAre("9:00 AM", "Fika"));
}

TEST_F(WriterInsertTest, AnInvitationInsertedAgainIsNotDoubled) {
    subject.loadSample();
    subject.agenda()->insertInvitation(nullptr);
    const auto once = subject.outline();
    subject.agenda()->insertInvitation(body()->getStart());
    EXPECT_EQ(subject.outline(), once);
}

TEST_F(WriterInsertTest, APartThatTheOrganiserDeletedComesBackInItsPlace) {
    subject.loadSample();
    subject.agenda()->insertInvitation(nullptr);
    const auto once = subject.outline();
    const auto cursor = body()->createTextCursor();
    cursor->gotoStart(false);
    const auto theme = std::find(once.begin(), once.end(), "Invitation Heading: TEMA");
    const Reference<css::container::XEnumerationAccess> access(body(), UNO_QUERY_THROW);
    const auto contents = access->createEnumeration();
    for (auto line = once.begin(); line != theme; ++line) contents->nextElement();
    const Range first(contents->nextElement(), UNO_QUERY_THROW);
    contents->nextElement();
    const Range next(contents->nextElement(), UNO_QUERY_THROW);
    cursor->gotoRange(first->getStart(), false);
    cursor->gotoRange(next->getStart(), true);
    cursor->setString({});
    ASSERT_EQ(subject.outline().size(), once.size() - 2);
    subject.agenda()->insertInvitation(body()->getEnd());
    EXPECT_EQ(subject.outline(), once);
}

TEST_F(WriterInsertTest, LinksAreLive) {
    subject.loadSample();
    subject.agenda()->insertInvitation(nullptr);
    const Reference<css::container::XEnumerationAccess> access(body(), UNO_QUERY_THROW);
    const auto paragraphs = access->createEnumeration();
    paragraphs->nextElement();
    paragraphs->nextElement();
    const Reference<css::container::XEnumerationAccess> where(paragraphs->nextElement(),
                                                              UNO_QUERY_THROW);
    std::vector<std::pair<std::string, std::string>> links;
    for (const auto portions = where->createEnumeration(); portions->hasMoreElements();) {
        const Range portion(portions->nextElement(), UNO_QUERY_THROW);
        rtl::OUString href;
        property(portion, "HyperLinkURL") >>= href;
        if (!href.isEmpty()) links.emplace_back(toStd(portion->getString()), toStd(href));
    }
    EXPECT_THAT(links, ElementsAre(testing::Pair("Hitta hit", "https://erstakonferens.se/")));
}

} // namespace
