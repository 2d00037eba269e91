// SPDX-License-Identifier: MPL-2.0
// Whether all of the deck can be seen and read, however narrow it is and however large its letters are.
#include "sidebar_deck.hpp"

#include "support/paths.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XWindow2.hpp>

#include <map>

using namespace agendum::test;
using css::awt::Rectangle;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

const std::vector<std::string> deckPanels{"AgendumProgrammePanel", "AgendumAgendaPanel",
                                          "AgendumTimelinePanel", "AgendumDocumentPanel",
                                          "AgendumFindingsPanel"};

std::string inWords(const Rectangle& box) {
    return std::to_string(box.X) + "," + std::to_string(box.Y) + " " + std::to_string(box.Width)
           + "x" + std::to_string(box.Height);
}

bool overlap(const Rectangle& a, const Rectangle& b) {
    return a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height
           && b.Y < a.Y + a.Height;
}

class DeckWidthsTest : public WindowTest {
protected:
    explicit DeckWidthsTest(const OfficeKind& kind = {.windows = true, .bars = false})
        : WindowTest(kind) {
        document.setLanguage("sv-SE");
        agenda(office, document.model())->load(urlOf(samplePath));
        deck.selectRow(0);
        // Shows all that there is of an item, from then on in all decks of the office.
        if (!deck.visible("links")) deck.press("texts");
        await([&] { return deck.visible("links"); }, "The longer texts are not shown");
        comeToRest(office);
        for (const std::string& panel : deckPanels)
            for (const std::string& name : deck.controlsOf(panel))
                parts[panel].emplace_back(
                    name, Reference<css::awt::XWindow2>(deck.control(name), UNO_QUERY_THROW));
    }
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }

    Reference<css::awt::XWindow> window(const std::string& panel) const {
        return {deck.panel(panel), UNO_QUERY_THROW};
    }
    std::vector<std::pair<std::string, Rectangle>> shown(const std::string& panel) const {
        std::vector<std::pair<std::string, Rectangle>> boxes;
        for (const auto& [name, part] : parts.at(panel))
            if (part->isVisible()) boxes.emplace_back(name, part->getPosSize());
        return boxes;
    }
    /// What can't be seen whole in a panel, in words; empty: all can.
    std::string faults(const std::string& panel) const {
        const Rectangle area = window(panel)->getPosSize();
        const auto boxes = shown(panel);
        std::string found;
        for (auto each = boxes.begin(); each != boxes.end(); ++each) {
            const auto& [name, box] = *each;
            if (box.X < 0 || box.Y < 0 || box.Width <= 0 || box.Height <= 0
                || box.X + box.Width > area.Width || box.Y + box.Height > area.Height)
                found += name + " at " + inWords(box) + " is clipped by " + inWords(area) + "\n";
            for (auto other = each + 1; other != boxes.end(); ++other)
                if (overlap(box, other->second))
                    found += name + " at " + inWords(box) + " overlaps " + other->first + " at "
                             + inWords(other->second) + "\n";
        }
        return found;
    }
    void expectAllSeen() const {
        for (const std::string& panel : deckPanels) {
            std::string found;
            EXPECT_TRUE(eventually([&] { return (found = faults(panel)).empty(); }))
                << panel << "\n"
                << found;
        }
    }
    void expectAllSeenAt(int width) const {
        constexpr int height = 1600; // enough for the longest panel with the largest letters
        for (const std::string& panel : deckPanels)
            window(panel)->setPosSize(0, 0, width, height, css::awt::PosSize::POSSIZE);
        SCOPED_TRACE(width);
        expectAllSeen();
    }

    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
    /// The controls of each panel.
    std::map<std::string, std::vector<std::pair<std::string, Reference<css::awt::XWindow2>>>> parts;
};

TEST_F(DeckWidthsTest, ClipsNothingAtAnyWidth) {
    expectAllSeen(); // as the office opens it
    for (const int width : {180, 240, 320, 500}) expectAllSeenAt(width);
}

/// Letters half as large again, light on dark.
class LargeDarkDeckTest : public DeckWidthsTest {
protected:
    LargeDarkDeckTest()
        : DeckWidthsTest(
            {.windows = true, .bars = false, .letters = 150, .theme = "HighContrastInverse"}) {}
};

TEST_F(LargeDarkDeckTest, ClipsNothing) {
    expectAllSeen();
    for (const int width : {500, 700}) expectAllSeenAt(width);
}

} // namespace
