// SPDX-License-Identifier: MPL-2.0
#include "sidebar_deck.hpp"

#include "support/paths.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XReplaceable.hpp>

using namespace agendum::test;

// The sidebar says whether document, programme and file say the same, and waits with taking over what
// was typed where the organiser wants it so.
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using testing::HasSubstr;

class EditsStateTest : public WindowTest {
protected:
    void SetUp() override {
        document.setLanguage("sv-SE");
        subject()->load(urlOf(samplePath));
        subject()->insertAgenda({}, nullptr);
    }
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    Reference<org::agendum::XAgenda> subject() { return agenda(office, document.model()); }
    std::string cell(int column, int row) {
        return document.cells(document.tables().at(0))
            .at(static_cast<std::size_t>(row))
            .at(static_cast<std::size_t>(column));
    }
    void type(int column, int row, const std::string& text) {
        const Reference<css::text::XTextTablesSupplier> tables(document.model(), UNO_QUERY_THROW);
        const Reference<css::table::XCellRange> table(
            tables->getTextTables()->getByName(agendum::writer::toUno(document.tables().at(0))),
            UNO_QUERY_THROW);
        Reference<css::text::XText>(table->getCellByPosition(column, row), UNO_QUERY_THROW)
            ->setString(agendum::writer::toUno(text));
    }
    /// Puts the current view's cursor into a cell.
    void goTo(int column, int row) {
        const Reference<css::text::XTextTablesSupplier> tables(document.model(), UNO_QUERY_THROW);
        const Reference<css::table::XCellRange> table(
            tables->getTextTables()->getByName(agendum::writer::toUno(document.tables().at(0))),
            UNO_QUERY_THROW);
        Reference<css::text::XTextViewCursorSupplier>(document.controller(), UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(
                Reference<css::text::XText>(table->getCellByPosition(column, row), UNO_QUERY_THROW)
                    ->getStart(),
                false);
    }
    bool stateBecomes(const std::string& text) {
        return eventually([&] { return deck.text("state") == "rus-natverket.xml\n" + text; });
    }

    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
};

TEST_F(EditsStateTest, EditsThatWaitAreCounted) {
    subject()->setAdoptsByItself(false);
    type(1, 1, "Kaffe");
    EXPECT_TRUE(stateBecomes("1 edit in the document")) << deck.text("state");
    type(1, 2, "Hej");
    EXPECT_TRUE(stateBecomes("2 edits in the document")) << deck.text("state");
}

TEST_F(EditsStateTest, UpdateTakesOverWhatWaits) {
    subject()->setAdoptsByItself(false);
    type(0, 2, "10.15");
    ASSERT_TRUE(stateBecomes("1 edit in the document")) << deck.text("state");
    EXPECT_EQ(subject()->edits().getLength() > 0, true);
    deck.press("update");
    EXPECT_TRUE(stateBecomes("Changed, not saved")) << deck.text("state");
    EXPECT_FALSE(subject()->edits().hasElements());
}

TEST_F(EditsStateTest, ASecondWindowSaysTheSameAndItsClosingChangesNothing) {
    subject()->setAdoptsByItself(false);
    office.onMainThread([&] { document.dispatch(".uno:NewWindow"); });
    const Reference<css::frame::XController> second(document.controller(), UNO_QUERY_THROW);
    Deck other(office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW));
    const auto bothBecome = [&](const std::string& text) {
        return stateBecomes(text)
               && eventually([&] { return other.text("state") == deck.text("state"); });
    };
    type(0, 2, "10.15");
    EXPECT_TRUE(bothBecome("1 edit in the document")) << other.text("state");
    other.press("update");
    EXPECT_TRUE(bothBecome("Changed, not saved")) << other.text("state");
    document.undoManager()->undo();
    EXPECT_TRUE(bothBecome("1 edit in the document")) << other.text("state");
    comeToRest(office);
    const Reference<css::util::XCloseable> window(second->getFrame(), UNO_QUERY_THROW);
    office.onMainThread([&] { window->close(true); });
    deck.press("update");
    EXPECT_TRUE(stateBecomes("Changed, not saved")) << deck.text("state");
    EXPECT_EQ(cell(0, 2), "10.15");
}

/// What is typed in a row waits for the cursor to leave it; windows may leave too.
TEST_F(EditsStateTest, WhatWaitsIsTakenOverWhenItsWindowIsClosed) {
    office.onMainThread([&] { document.dispatch(".uno:NewWindow"); });
    const Reference<css::frame::XController> second(document.controller(), UNO_QUERY_THROW);
    goTo(0, 2);
    type(0, 2, "10.15");
    ASSERT_TRUE(stateBecomes("1 edit in the document")) << deck.text("state");
    comeToRest(office);
    const Reference<css::util::XCloseable> window(second->getFrame(), UNO_QUERY_THROW);
    office.onMainThread([&] { window->close(true); });
    EXPECT_TRUE(stateBecomes("Changed, not saved")) << deck.text("state");
}

TEST_F(EditsStateTest, WhatWaitsIsTakenOverAfterAPrintPreview) {
    goTo(0, 2);
    type(0, 2, "10.15");
    ASSERT_TRUE(stateBecomes("1 edit in the document")) << deck.text("state");
    const auto isPreviewed = [&] {
        return !Reference<css::text::XTextViewCursorSupplier>(document.controller(), UNO_QUERY)
                    .is();
    };
    office.onMainThread([&] { document.dispatch(".uno:PrintPreview"); });
    ASSERT_TRUE(eventually(isPreviewed));
    comeToRest(office);
    office.onMainThread([&] { document.dispatch(".uno:ClosePreview"); });
    ASSERT_TRUE(eventually([&] { return !isPreviewed(); }));
    comeToRest(office);
    goTo(0, 1);
    EXPECT_TRUE(eventually([&] { return !subject()->edits().hasElements(); }));
    EXPECT_EQ(cell(0, 3), "10.45");
}

TEST_F(EditsStateTest, TheBoxSwitchesTakingOverOffForThisDocument) {
    EXPECT_TRUE(subject()->adoptsByItself());
    deck.press("adoptByItself");
    EXPECT_TRUE(eventually([&] { return !subject()->adoptsByItself(); }));
    document.undoManager()->undo();
    EXPECT_TRUE(subject()->adoptsByItself());
    EXPECT_TRUE(
        eventually([&] { return deck.property("adoptByItself", "State") == Any(sal_Int16(1)); }));
}

TEST_F(EditsStateTest, WhatIsNotUnderstoodIsListed) {
    EXPECT_FALSE(deck.visible("unread"));
    type(0, 2, "efter fikat");
    EXPECT_TRUE(eventually([&] { return deck.visible("unread"); }));
    EXPECT_THAT(deck.text("unread"), HasSubstr("“efter fikat” ("));
    EXPECT_EQ(cell(0, 2), "efter fikat");
}

/// An invitation says when it begins and ends.
class InvitationStateTest : public EditsStateTest {
protected:
    void SetUp() override {
        document.setLanguage("sv-SE");
        subject()->loadXml(R"(<programme xmlns="urn:agendum:programme:1" language="sv">
            <title>Möte</title><day id="d1" date="2025-05-20" start="09:00">
            <item id="i1" duration="10"><title>Start</title></item>
            <item id="i2" duration="20"><title>Lunch</title></item></day></programme>)");
        subject()->insertInvitation(nullptr);
    }
    void replaceAll(const char* what, const char* with) {
        const Reference<css::util::XReplaceable> text(document.model(), UNO_QUERY_THROW);
        const auto how = text->createReplaceDescriptor();
        how->setSearchString(rtl::OUString::createFromAscii(what));
        how->setReplaceString(rtl::OUString::createFromAscii(with));
        ASSERT_EQ(text->replaceAll(Reference<css::util::XSearchDescriptor>(how, UNO_QUERY_THROW)),
                  1);
    }
};

TEST_F(InvitationStateTest, WhatTheProgrammeSaysAfterAllIsNotListedAsNotUnderstood) {
    replaceAll("09.30", "09.40");
    ASSERT_TRUE(eventually([&] { return deck.visible("unread"); }));
    replaceAll("09.10", "09.20"); // so that it does end then
    EXPECT_TRUE(eventually([&] { return !deck.visible("unread"); })) << deck.text("unread");
    EXPECT_FALSE(subject()->unreadEdits().hasElements());
}

TEST_F(EditsStateTest, ADocumentKeepsWhetherItTakesOver) {
    subject()->setAdoptsByItself(false);
    TestDocument other(office, document.storeTo("waits.odt"));
    EXPECT_FALSE(agenda(office, other.model())->adoptsByItself());
}

/// The page in the office's options, as the options dialogue shows it.
class OptionsPageTest : public WindowTest {
protected:
    OptionsPageTest() {
        const auto packages = css::deployment::PackageInformationProvider::get(office.context());
        const auto provider = css::awt::ContainerWindowProvider::create(office.context());
        const Reference<css::frame::XController> controller(document.controller(), UNO_QUERY_THROW);
        const Reference<css::awt::XWindowPeer> parent(controller->getFrame()->getContainerWindow(),
                                                      UNO_QUERY_THROW);
        office.onMainThread([&] {
            page = provider->createContainerWindow(
                packages->getPackageLocation("org.agendum.agendum") + "/dialogs/options.xdl",
                rtl::OUString(), parent, nullptr);
        });
    }
    void TearDown() override {
        setTo(true);
        office.onMainThread(
            [&] { Reference<css::lang::XComponent>(page, UNO_QUERY_THROW)->dispose(); });
        comeToRest(office);
        WindowTest::TearDown();
    }
    void tell(const char* event) {
        office.onMainThread([&] {
            handler()->callHandlerMethod(page, Any(rtl::OUString::createFromAscii(event)),
                                         "external_event");
        });
    }
    Reference<css::awt::XContainerWindowEventHandler> handler() const {
        return {office.service("org.agendum.OptionsPage"), UNO_QUERY_THROW};
    }
    Reference<css::awt::XCheckBox> box() const {
        return {Reference<css::awt::XControlContainer>(page, UNO_QUERY_THROW)
                    ->getControl("takeOverAtOnce"),
                UNO_QUERY_THROW};
    }
    void setTo(bool on) {
        box()->setState(on ? 1 : 0);
        tell("ok");
    }
    bool newDocumentsTakeOver() { return agenda(office, document.model())->adoptsByItself(); }

    TestDocument document{office, TestDocument::View::shown};
    Reference<css::awt::XWindow> page;
};

TEST_F(OptionsPageTest, SaysHowDocumentsBeginWithEdits) {
    tell("initialize");
    EXPECT_EQ(box()->getState(), 1);
    setTo(false);
    EXPECT_FALSE(newDocumentsTakeOver());
    box()->setState(1);
    tell("back");
    EXPECT_EQ(box()->getState(), 0);
    setTo(true);
    EXPECT_TRUE(newDocumentsTakeOver());
}

TEST_F(OptionsPageTest, ADocumentCanSayOtherwise) {
    agenda(office, document.model())->setAdoptsByItself(true);
    setTo(false);
    EXPECT_TRUE(newDocumentsTakeOver());
}

TEST_F(OptionsPageTest, GoesOnWhereTheOfficeGivesItNoWindow) {
    EXPECT_NO_THROW(handler()->callHandlerMethod({}, Any(rtl::OUString("ok")), "external_event"));
    EXPECT_EQ(office.death(), "");
}

} // namespace
