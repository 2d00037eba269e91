// SPDX-License-Identifier: MPL-2.0
// What the timeline of a big day costs: laying it out by itself, and drawing it in a real office,
// where the floor is the office's own painting of a button of the same panel deck.
#include "office.hpp"
#include "test_document.hpp"
#include "timing.hpp"

#include "sidebar/timeline_drag.hpp"
#include "support/small_programme.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/InvalidateStyle.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XPanel.hpp>

#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace agendum::test;
using agendum::Minutes;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr int items = 300;
constexpr int strands = 6;
constexpr int rounds = 25;

double medianOf(const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) times.push_back(milliseconds(work));
    return median(times);
}

/// The day as an XML file: a block of strands, items of five to fifteen minutes.
std::filesystem::path writeDay(const std::filesystem::path& folder) {
    constexpr const char* kinds[] = {"session", "talk", "break", "meal", "other"};
    std::filesystem::path file = folder / "day.xml";
    std::ofstream xml(file);
    xml << "<programme xmlns=\"urn:agendum:programme:1\" language=\"en-US\"><title>Big</title>"
           "<day id=\"d\" date=\"2025-05-20\" start=\"09:00\"><item id=\"x\">"
           "<title>Tracks</title>";
    for (int item = 0; item < items; ++item) {
        if (item % (items / strands) == 0)
            xml << (item ? "</strand>" : "") << "<strand id=\"s" << item << "\">";
        xml << "<item id=\"i" << item << "\" kind=\"" << kinds[item % 5] << "\" duration=\""
            << 5 + item % 3 * 5 << "\"><title>Talk number " << item
            << " about something of importance</title></item>";
    }
    xml << "</strand></item></day></programme>";
    return file;
}

void printGeometry() {
    namespace testing = agendum::testing;
    std::vector<agendum::ItemList> tracks(strands);
    for (int item = 0; item < items; ++item)
        tracks[static_cast<std::size_t>(item % strands)].push_back(
            testing::item("i" + std::to_string(item), 5 + item % 3 * 5));
    const agendum::Programme programme =
        testing::programmeOf({testing::block("x", std::move(tracks))});
    using namespace agendum::sidebar;
    constexpr TimelineMetrics metrics{16, 45, 10, 2, 4, 5};
    const TimeScale scale{Minutes{540}, 2, 8};
    std::size_t bars = 0;
    const double cost = medianOf([&] {
        const agendum::Timeline timeline(programme);
        const TimelineLayout layout = layOut(timeline, programme.days.front(), scale, 480, metrics);
        const auto edit =
            editFor(programme, layout, {"i0", false, 20, 10}, 200, 500, Minutes{5}, metrics);
        bars += layout.bars.size() + (edit ? 1 : 0);
    });
    std::printf("laying %d items out and finding what a drag does: %.3f ms (%zu)\n", items, cost,
                bars / rounds);
}

/// What is on the deck, once it has come up.
class Deck {
public:
    Deck(Office& office, const Reference<css::frame::XModel>& document) : office_(office) {
        const Reference<css::frame::XController2> controller(document->getCurrentController(),
                                                             UNO_QUERY_THROW);
        const auto sidebar = controller->getSidebar();
        sidebar->setVisible(true);
        sidebar->showDecks(true);
        deck_.set(sidebar->getDecks()->getByName("AgendumDeck"), UNO_QUERY_THROW);
        if (!deck_->isActive()) deck_->activate(true);
        rest();
    }
    Reference<css::awt::XControl> control(const char* panel, const char* name) const {
        const Reference<css::ui::XPanel> found(
            deck_->getPanels()->getByName(rtl::OUString::createFromAscii(panel)), UNO_QUERY_THROW);
        const Reference<css::awt::XControlContainer> controls(found->getDialog(), UNO_QUERY_THROW);
        return controls->getControl(rtl::OUString::createFromAscii(name));
    }
    void rest() const {
        Reference<css::awt::XToolkitExperimental>(office_.service("com.sun.star.awt.Toolkit"),
                                                  UNO_QUERY_THROW)
            ->processEventsToIdle();
    }

private:
    Office& office_;
    Reference<css::ui::XDeck> deck_;
};

/// Paints a control at once, as it is.
double paintingOf(Office& office, const Reference<css::awt::XControl>& control) {
    const auto peer = control->getPeer();
    return medianOf(
        [&] { office.onMainThread([&] { peer->invalidate(css::awt::InvalidateStyle::UPDATE); }); });
}

/// Lays a control out anew and paints it at once. Twice a round: to another width and back.
double drawingOf(Office& office, const Reference<css::awt::XControl>& control) {
    const Reference<css::awt::XWindow> window(control, UNO_QUERY_THROW);
    const auto peer = control->getPeer();
    const css::awt::Rectangle at = window->getPosSize();
    return medianOf([&] {
               // On the main thread, as the office paints: GTK bears no other.
               office.onMainThread([&] {
                   for (const sal_Int32 width : {at.Width - 1, at.Width}) {
                       window->setPosSize(at.X, at.Y, width, at.Height, css::awt::PosSize::POSSIZE);
                       peer->invalidate(css::awt::InvalidateStyle::UPDATE);
                   }
               });
           })
           / 2;
}

void printDrawing() {
    Office office(OfficeKind{.windows = true});
    const TestDocument document(office, TestDocument::View::shown);
    const Deck deck(office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW));
    agenda(office, document.model())->load(urlOf(writeDay(office.folder())));
    deck.rest();
    const auto timeline = deck.control("AgendumTimelinePanel", "timeline");
    const auto button = deck.control("AgendumDocumentPanel", "exportPdf");
    const Reference<css::awt::XWindow> window(timeline, UNO_QUERY_THROW);
    std::printf("%-34s %8s %8s %8s\n", "size", "draw ms", "show ms", "floor ms");
    for (const auto& [width, height] : {std::pair{180, 320}, {350, 700}, {500, 900}}) {
        office.onMainThread([&, width = width, height = height] {
            window->setPosSize(0, 0, width, height, css::awt::PosSize::SIZE);
        });
        deck.rest();
        const double draw = drawingOf(office, timeline);
        const double show = paintingOf(office, timeline);
        const double floor = drawingOf(office, button);
        const std::string size = std::to_string(width) + " x " + std::to_string(height);
        std::printf("%-34s %8.2f %8.2f %8.2f   draw / floor %.1f\n", size.c_str(), draw, show,
                    floor, draw / floor);
    }
}

} // namespace

int main() {
    try {
        printGeometry();
        printDrawing();
        return 0;
    } catch (const css::uno::Exception& fault) {
        std::fprintf(stderr, "%s\n", agendum::writer::toStd(fault.Message).c_str());
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "%s\n", fault.what());
    }
    return 1;
}
