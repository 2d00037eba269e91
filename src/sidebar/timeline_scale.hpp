// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/timeline.hpp"

#include <vector>

namespace agendum::sidebar {

/// How a day's minutes become pixels, from the top of the drawing downwards.
struct TimeScale {
    Minutes first{0};     ///< at `top`
    double perMinute = 1; ///< pixels; > 0
    int top = 0;          ///< pixels above the first minute

    int y(Minutes time) const;
    /// Minutes since midnight, with fractions; not kept within the day.
    double minuteAt(int y) const;
};

/// The scale at which a day fills the height, or at which its short items still hold a line of text
/// where that takes more. The same for every order of the same items, so that the drawing does not
/// breathe while items are moved. From the full hour before its first item.
/// lineHeight: pixels of a line of text; > 0. Slots: of that day only.
TimeScale scaleFor(const std::vector<const Slot*>& slots, Timeline::Span span, int height,
                   int lineHeight);

/// The point of the clock that is next to that minute, counted in steps. Step > 0.
Minutes snapped(double minute, Minutes step);

/// What stands on the axis: the full hours from first to last, or every second, third, sixth or
/// twelfth one where they would stand closer than two lines. Empty where last is before first.
std::vector<Minutes> hoursBetween(Minutes first, Minutes last, const TimeScale& scale,
                                  int lineHeight);

} // namespace agendum::sidebar
