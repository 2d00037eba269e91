// SPDX-License-Identifier: MPL-2.0
// A sidebar that was closed says what is so now, not what was so then.
#include "sidebar_deck.hpp"
#include "writer_subject.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include <memory>

using namespace agendum::test;

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

class SidebarReopenedTest : public WindowTest {
protected:
    SidebarReopenedTest() {
        document.setLanguage("sv-SE");
        subject()->loadXml(agendum::writer::toUno(programmeOf(
            {{"d1", "2025-05-20", {{"i1", "Fika"}, {"i2", "Lunch"}, {"i3", "Avslutning"}}}})));
        subject()->insertAgenda({}, nullptr);
        open();
    }
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    Reference<org::agendum::XAgenda> subject() { return agenda(office, document.model()); }
    Reference<css::ui::XSidebarProvider> sidebar() const {
        return Reference<css::frame::XController2>(document.controller(), UNO_QUERY_THROW)
            ->getSidebar();
    }
    /// Its panels come when the office comes to it.
    void open() {
        const Reference<css::frame::XModel> model(document.model(), UNO_QUERY_THROW);
        await(
            [&] {
                try {
                    deck = std::make_unique<Deck>(office, model);
                    return true;
                } catch (const css::container::NoSuchElementException&) {
                    return false;
                }
            },
            "the sidebar");
    }
    void close() {
        deck.reset();
        comeToRest(office);
        const auto shown = sidebar();
        office.onMainThread([&] { shown->setVisible(false); });
        ASSERT_TRUE(eventually([&] { return !shown->isVisible(); }));
    }
    void setDuration(const char* item, sal_Int32 minutes) {
        const css::beans::NamedValue values[] = {
            {"item", css::uno::Any(rtl::OUString::createFromAscii(item))},
            {"minutes", css::uno::Any(minutes)}};
        subject()->perform("setDuration", {values, 2});
    }
    /// The list in the deck becomes these titles.
    bool listBecomes(const std::vector<std::string>& titles) {
        return eventually([&] {
            std::vector<std::string> shown;
            for (const auto& row : deck->rows()) shown.push_back(row.at(2));
            return shown == titles;
        });
    }

    TestDocument document{office, TestDocument::View::shown};
    std::unique_ptr<Deck> deck;
};

TEST_F(SidebarReopenedTest, ShowsWhatWasChangedMeanwhile) {
    ASSERT_TRUE(listBecomes({"Fika", "Lunch", "Avslutning"}));
    for (const char* title : {"Middag", "Kvällsmat"}) {
        close();
        const css::beans::NamedValue values[] = {
            {"item", css::uno::Any(rtl::OUString("i2"))},
            {"field", css::uno::Any(rtl::OUString("title"))},
            {"text", css::uno::Any(agendum::writer::toUno(std::string_view(title)))}};
        subject()->perform("setText", {values, 3});
        setDuration("i1", 20);
        open();
        EXPECT_TRUE(listBecomes({"Fika", title, "Avslutning"}));
        EXPECT_EQ(deck->rows().at(1).at(0), "09.20");
    }
    close();
    while (document.undoManager()->isUndoPossible()) document.undoManager()->undo();
    open();
    EXPECT_TRUE(eventually([&] { return deck->rows().empty(); }));
    while (document.undoManager()->isRedoPossible()) document.undoManager()->redo();
    EXPECT_TRUE(listBecomes({"Fika", "Kvällsmat", "Avslutning"}));
}

/// Another deck in its place, as by a click on its tab.
TEST_F(SidebarReopenedTest, ShowsItAlsoBehindAnotherDeck) {
    const Reference<css::ui::XDeck> other(sidebar()->getDecks()->getByName("PropertyDeck"),
                                          UNO_QUERY_THROW);
    deck.reset();
    office.onMainThread([&] { other->activate(true); });
    ASSERT_TRUE(eventually([&] { return other->isActive(); }));
    comeToRest(office);
    setDuration("i1", 20);
    open();
    EXPECT_TRUE(listBecomes({"Fika", "Lunch", "Avslutning"}));
    EXPECT_TRUE(eventually([&] { return deck->rows().at(1).at(0) == "09.20"; }));
}

} // namespace
