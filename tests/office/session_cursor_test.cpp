// SPDX-License-Identifier: MPL-2.0
#include "office_test.hpp"

#include "layout/time_text.hpp"
#include "support/small_programme.hpp"
#include "writer/document_locale.hpp"
#include "writer/document_session.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

using namespace agendum::test;

// What a session finds where the cursor stands.
namespace {

using agendum::layout::Layout;
using agendum::writer::CursorAgenda;
using agendum::writer::DocumentSession;
using agendum::writer::toUno;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::text::XTextRange>;

std::string keyOfObstacle(const std::optional<agendum::Message>& obstacle) {
    return obstacle ? obstacle->key : "";
}

class CursorTest : public OfficeTest {
protected:
    CursorTest() {
        document.setLanguage("en-US");
        session->adopt(agendum::testing::programmeOf(
                           {agendum::testing::item("a", 30), agendum::testing::item("b", 30)}),
                       {}, "Open");
    }

    Range end() const { return document.model()->getText()->getEnd(); }
    void put(Layout layout) const {
        document.model()->getText()->insertString(end(), "\n", false);
        session->insertAgenda({layout, {}}, end(), "Insert");
    }
    void stand(const Range& place) const {
        const Reference<css::text::XTextViewCursorSupplier> view(document.controller(),
                                                                 UNO_QUERY_THROW);
        view->getViewCursor()->gotoRange(place, false);
    }
    Range inTable(const std::string& name) const {
        const Reference<css::text::XTextTablesSupplier> tables(document.model(), UNO_QUERY_THROW);
        const Reference<css::table::XCellRange> table(
            tables->getTextTables()->getByName(toUno(name)), UNO_QUERY_THROW);
        return Range(table->getCellByPosition(0, 0), UNO_QUERY_THROW)->getStart();
    }
    Range inTable() const { return inTable(document.tables().front()); }
    /// A line of the list that stands at the document's end.
    Range inList() const {
        const auto cursor = document.model()->getText()->createTextCursor();
        cursor->gotoEnd(false);
        while (cursor->getString().isEmpty() && cursor->goLeft(1, true)) {
        }
        cursor->collapseToStart();
        return cursor.get();
    }
    void putOwnTable(const char* name) const {
        const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
        const Reference<css::text::XTextTable> table(
            factory->createInstance("com.sun.star.text.TextTable"), UNO_QUERY_THROW);
        table->initialize(2, 2);
        document.model()->getText()->insertTextContent(end(), table.get(), false);
        Reference<css::container::XNamed>(table, UNO_QUERY_THROW)
            ->setName(rtl::OUString::createFromAscii(name));
    }
    void selectShape() const {
        const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
        const Reference<css::drawing::XShape> shape(
            factory->createInstance("com.sun.star.drawing.RectangleShape"), UNO_QUERY_THROW);
        shape->setSize({3000, 2000});
        const Reference<css::text::XTextContent> content(shape, UNO_QUERY_THROW);
        document.model()->getText()->insertTextContent(end(), content, false);
        ASSERT_TRUE(Reference<css::view::XSelectionSupplier>(document.controller(), UNO_QUERY_THROW)
                        ->select(css::uno::Any(shape)));
    }
    CursorAgenda here() const { return session->agendaAtCursor(); }
    std::string half() const {
        return agendum::layout::timeText(agendum::Minutes(9 * 60 + 30), session->speech().time);
    }

    TestDocument document{office};
    std::shared_ptr<DocumentSession> session =
        DocumentSession::of(office.context(), document.model());
};

TEST_F(CursorTest, FindsNothingToUnlinkOrLinkWhereThereIsNoAgenda) {
    EXPECT_EQ(keyOfObstacle(here().noAgenda), "refused.agenda.none");
    EXPECT_EQ(keyOfObstacle(here().nothingToLink), "refused.link.place");
    EXPECT_FALSE(here().layout);
}

TEST_F(CursorTest, FindsTheOnlyAgendaFromAnywhere) {
    put(Layout::table);
    stand(document.model()->getText()->getStart());
    EXPECT_FALSE(here().noAgenda);
    EXPECT_EQ(here().layout, Layout::table);
    EXPECT_EQ(keyOfObstacle(here().nothingToLink), "refused.link.place");
}

TEST_F(CursorTest, FindsOfSeveralAgendasTheOneThatItStandsIn) {
    put(Layout::table);
    put(Layout::list);
    stand(document.model()->getText()->getStart());
    EXPECT_EQ(keyOfObstacle(here().noAgenda), "refused.agenda.none");
    stand(inTable());
    EXPECT_EQ(here().layout, Layout::table);
    EXPECT_EQ(keyOfObstacle(here().nothingToLink), "obstacle.link.already");
    stand(inList());
    EXPECT_EQ(here().layout, Layout::list);
    EXPECT_FALSE(here().noAgenda);
}

TEST_F(CursorTest, FollowsWhatBecomesOfTheAgendas) {
    put(Layout::table);
    stand(inTable());
    session->unlinkAgenda(nullptr, "Unlink");
    EXPECT_TRUE(here().noAgenda);
    EXPECT_FALSE(here().nothingToLink);
    document.undoManager()->undo();
    EXPECT_FALSE(here().noAgenda);
    EXPECT_TRUE(here().nothingToLink);
}

TEST_F(CursorTest, FindsThatATableOfHerOwnMayBeLinked) {
    putOwnTable("Own");
    stand(inTable("Own"));
    EXPECT_FALSE(here().nothingToLink);
    EXPECT_TRUE(here().noAgenda);
}

TEST_F(CursorTest, FindsAnUnlinkedListToLink) {
    put(Layout::list);
    stand(inList());
    session->unlinkAgenda(nullptr, "Unlink");
    stand(inList());
    EXPECT_FALSE(here().nothingToLink);
    stand(document.model()->getText()->getStart());
    EXPECT_TRUE(here().nothingToLink);
}

TEST_F(CursorTest, FindsNothingWhileAShapeIsSelected) {
    put(Layout::table);
    selectShape();
    EXPECT_EQ(keyOfObstacle(here().noAgenda), "refused.place");
    EXPECT_EQ(keyOfObstacle(here().nothingToLink), "refused.place");
}

/// A Swedish document whose first line is in English.
class MixedCursorTest : public CursorTest {
protected:
    MixedCursorTest() {
        document.setLanguage("sv-SE");
        document.model()->getText()->setString("In English");
        const auto line = document.model()->getText()->createTextCursor();
        line->gotoStart(false);
        line->gotoEnd(true);
        Reference<css::beans::XPropertySet>(line, UNO_QUERY_THROW)
            ->setPropertyValue("CharLocale", css::uno::Any(agendum::writer::localeOf("en-US")));
        document.model()->getText()->insertControlCharacter(
            end(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        Reference<css::beans::XPropertySet>(end(), UNO_QUERY_THROW)
            ->setPropertyValue("CharLocale", css::uno::Any(agendum::writer::localeOf("sv-SE")));
    }
    void standInFirstLine() const { stand(document.model()->getText()->getStart()); }
};

TEST_F(MixedCursorTest, SpeaksLikeTheAgendaWhileAShapeIsSelected) {
    session->insertAgenda({}, end(), "Insert");
    standInFirstLine();
    EXPECT_EQ(half(), "9:30 AM");
    selectShape();
    EXPECT_EQ(half(), "09.30");
}

TEST_F(MixedCursorTest, SpeaksAsWhereItWasLastWhileAShapeIsSelectedAndThereIsNoAgenda) {
    stand(end());
    EXPECT_EQ(half(), "09.30");
    selectShape();
    EXPECT_EQ(half(), "09.30");
}

} // namespace
