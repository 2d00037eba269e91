// SPDX-License-Identifier: MPL-2.0
// What the deck looks like on the screen, in a window with all that the office has in it.
#include "screen.hpp"
#include "sidebar_deck.hpp"

#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>

using namespace agendum::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

class SidebarPictureTest : public WindowTest {
protected:
    SidebarPictureTest() : WindowTest({.windows = true}) {}
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    std::uint32_t highlightColour() const {
        const Reference<css::awt::XStyleSettingsSupplier> supplier(deck.panel("AgendumAgendaPanel"),
                                                                   UNO_QUERY_THROW);
        return static_cast<std::uint32_t>(supplier->getStyleSettings()->getHighlightColor());
    }

    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
};

TEST_F(SidebarPictureTest, ShowsItsOwnIconInTheTabBar) {
    EXPECT_TRUE(eventually([&] {
        const Screen screen(office);
        return screen.pixelsOf(0x1A7F86) > 100 && screen.pixelsOf(0xFFD24A) > 10;
    }));
}

TEST_F(SidebarPictureTest, ShowsTheSelectedItemHighlighted) {
    const std::uint32_t colour = highlightColour();
    EXPECT_LT(Screen(office).pixelsOf(colour), 100);
    deck.press("new");
    EXPECT_TRUE(eventually([&] { return Screen(office).pixelsOf(colour) > 1000; }));
}

} // namespace
