// SPDX-License-Identifier: MPL-2.0
#include "timeline_driver.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/ui/XPanel.hpp>

#include <cmath>

namespace agendum::test {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr std::uint32_t mealColour = 0xD55E00;
constexpr std::uint32_t registrationColour = 0x009E73;

void collapse(const Reference<css::frame::XModel>& document, const char* name) {
    const Reference<css::frame::XController2> controller(document->getCurrentController(),
                                                         UNO_QUERY_THROW);
    const Reference<css::ui::XDeck> shown(
        controller->getSidebar()->getDecks()->getByName("AgendumDeck"), UNO_QUERY_THROW);
    const Reference<css::ui::XPanel> panel(shown->getPanels()->getByName(writer::toUno(name)),
                                           UNO_QUERY_THROW);
    panel->collapse();
}

} // namespace

TimelineDriver::TimelineDriver(Office& office, const Reference<css::frame::XModel>& document,
                               int mealBegins, int registrationLater)
    : office_(office), mealBegins_(mealBegins), registrationLater_(registrationLater) {
    collapse(document, "AgendumProgrammePanel");
    collapse(document, "AgendumAgendaPanel");
    moveTo(aside);
}

TimelineDriver::~TimelineDriver() {
    try {
        letGo();
        letAltGo();
    } catch (const std::exception&) {
        // There is no screen any more, and the fixture tells why.
    }
}

bool TimelineDriver::find() {
    const Screen screen(office_);
    const auto middle = screen.boxOf(mealColour);
    const auto end = screen.boxOf(registrationColour);
    if (!middle || !end || end->corner.y <= middle->corner.y) return false;
    left_ = middle->corner.x;
    mealTop_ = middle->corner.y;
    perMinute_ = static_cast<double>(end->corner.y - middle->corner.y) / registrationLater_;
    return true;
}

bool TimelineDriver::standsStill() {
    if (!find()) return false;
    const Point before{left_, mealTop_};
    const double scale = perMinute_;
    for (int i = 0; i < 2; ++i) {
        comeToRest(office_);
        if (!find() || before != Point{left_, mealTop_} || scale != perMinute_) return false;
    }
    return true;
}

TimelineDriver::Point TimelineDriver::at(int hour, int minute) const {
    const int minutes = hour * 60 + minute - mealBegins_;
    return {left_ + 30, mealTop_ + static_cast<int>(std::lround(minutes * perMinute_))};
}

std::optional<Screen::Box> TimelineDriver::meal() const {
    return Screen(office_).boxOf(mealColour);
}

bool TimelineDriver::isShownLaterAt(Point to) const {
    int tremble = 0;
    return eventually([&] {
        moveTo({to.x + (tremble = 1 - tremble), to.y});
        const auto drawn = meal();
        return drawn && drawn->corner.y > mealTop_;
    });
}

bool TimelineDriver::isShownAsItIs() const {
    return eventually([&] {
        const auto drawn = meal();
        return drawn && drawn->corner.y == mealTop_;
    });
}

void TimelineDriver::xdotool(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"env", "DISPLAY=" + office_.display(), "xdotool"});
    run(arguments);
}

void TimelineDriver::moveTo(Point point) const {
    xdotool({"mousemove", std::to_string(point.x), std::to_string(point.y)});
}

void TimelineDriver::hold(Point point) const {
    moveTo(point);
    xdotool({"mousedown", "1"});
}

void TimelineDriver::letGo() const {
    xdotool({"mouseup", "1"});
}

void TimelineDriver::drag(Point from, Point to) const {
    hold(from);
    constexpr int steps = 5;
    for (int i = 1; i <= steps; ++i)
        moveTo({from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps});
    letGo();
}

void TimelineDriver::click(Point point) const {
    hold(point);
    letGo();
}

void TimelineDriver::holdAlt() const {
    xdotool({"keydown", "alt"});
}

void TimelineDriver::letAltGo() const {
    xdotool({"keyup", "alt"});
}

} // namespace agendum::test
