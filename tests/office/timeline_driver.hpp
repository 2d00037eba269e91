// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "screen.hpp"
#include "sidebar_deck.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace agendum::test {

/// The timeline of a deck under a real mouse. Exactly one item of what is shown must be a meal, and
/// exactly one, lower down, a registration: their colours are nowhere else on the screen and say where
/// the timeline is.
class TimelineDriver {
public:
    using Point = Screen::Point;

    /// Folds the panels above, so that the timeline has its place on the screen. The meal begins at
    /// that minute of the day, and the registration so many minutes later.
    TimelineDriver(Office& office, const css::uno::Reference<css::frame::XModel>& document,
                   int mealBegins, int registrationLater);
    TimelineDriver(const TimelineDriver&) = delete;
    TimelineDriver& operator=(const TimelineDriver&) = delete;
    /// Lets go of whatever a test that failed was holding: the next test has the same mouse.
    ~TimelineDriver();

    /// Whether it is found at the same place again and again: panels that close, and others that take
    /// their place, do so in several steps. From then on it is known where it is.
    bool standsStill();
    /// A time's place on the screen, somewhat right of the items' left edge.
    Point at(int hour, int minute) const;
    /// Where the items begin, on the screen.
    int left() const { return left_; }
    /// The pixels that the office has given the meal's rectangle on the screen; none: it is not there.
    std::optional<Screen::Box> meal() const;
    /// Whether the meal comes to be drawn lower than it was, while what is held is moved there. The office
    /// may keep a move to itself until another one comes, and a hand is never still either.
    bool isShownLaterAt(Point to) const;
    bool isShownAsItIs() const;

    void moveTo(Point point) const;
    void hold(Point point) const;
    void letGo() const;
    /// As a hand does it: not in one leap.
    void drag(Point from, Point to) const;
    void click(Point point) const;
    void holdAlt() const;
    void letAltGo() const;

    /// In the window, since without a window manager the keyboard follows the mouse out of it. There no
    /// tooltip hides anything.
    static constexpr Point aside{500, 600};

private:
    bool find();
    void xdotool(std::vector<std::string> arguments) const;

    Office& office_;
    int mealBegins_;
    int registrationLater_;
    int left_ = 0;
    int mealTop_ = 0; ///< on the screen
    double perMinute_ = 1;
};

} // namespace agendum::test
