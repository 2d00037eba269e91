// SPDX-License-Identifier: MPL-2.0
// What the deck looks like on the screen.
#include "sidebar_deck.hpp"

#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>

#include <array>
#include <cstdio>

using namespace agendum::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

class SidebarPictureTest : public WindowTest {
protected:
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    /// Of the screen, or a part of it.
    std::string picture(const std::string& name) {
        const std::string file = (office.folder() / name).string();
        run({"import", "-display", office.display(), "-window", "root", file});
        return file;
    }
    /// How many pixels of a picture are of one colour, "#RRGGBB".
    static int pixelsOf(const std::string& colour, const std::string& picture) {
        return std::stoi(
            run({"convert", picture, "-fill", "black", "+opaque", colour, "-fill", "white",
                 "-opaque", colour, "-format", "%[fx:round(mean*w*h)]", "info:"}));
    }
    std::string highlightColour() const {
        const Reference<css::awt::XStyleSettingsSupplier> supplier(deck.panel("AgendumAgendaPanel"),
                                                                   UNO_QUERY_THROW);
        std::array<char, 8> text{};
        std::snprintf(text.data(), text.size(), "#%06X",
                      static_cast<unsigned>(supplier->getStyleSettings()->getHighlightColor()));
        return text.data();
    }

    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
};

TEST_F(SidebarPictureTest, ShowsItsOwnIconInTheTabBar) {
    EXPECT_TRUE(eventually([&] {
        const std::string screen = picture("icon.png");
        return pixelsOf("#1A7F86", screen) > 100 && pixelsOf("#FFD24A", screen) > 10;
    }));
}

TEST_F(SidebarPictureTest, ShowsTheSelectedItemHighlighted) {
    const std::string colour = highlightColour();
    EXPECT_LT(pixelsOf(colour, picture("before.png")), 100);
    deck.press("new");
    EXPECT_TRUE(eventually([&] { return pixelsOf(colour, picture("after.png")) > 1000; }));
}

} // namespace
