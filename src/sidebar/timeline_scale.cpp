// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_scale.hpp"

#include <algorithm>
#include <cmath>

namespace agendum::sidebar {

namespace {

/// Items shorter than this do not make the whole day larger: their text is left out instead.
constexpr double shortest = 5;
/// An item of that length has its line of text even where the day would fit in less.
constexpr double usual = 15;
/// One in so many items may be too short for its text.
constexpr std::size_t tenth = 10;

double lengthToRead(const std::vector<const Slot*>& slots) {
    std::vector<double> lengths;
    for (const Slot* slot : slots)
        if (slot->end > slot->start && !slot->item->isBlock())
            lengths.push_back(static_cast<double>((slot->end - slot->start).count()));
    if (lengths.empty()) return usual;
    const auto chosen = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / tenth);
    std::nth_element(lengths.begin(), chosen, lengths.end());
    return std::clamp(*chosen, shortest, usual);
}

} // namespace

int TimeScale::y(Minutes time) const {
    return top
           + static_cast<int>(std::lround(static_cast<double>((time - first).count()) * perMinute));
}

double TimeScale::minuteAt(int y) const {
    return static_cast<double>(first.count()) + static_cast<double>(y - top) / perMinute;
}

TimeScale scaleFor(const std::vector<const Slot*>& slots, Timeline::Span span, int height,
                   int lineHeight) {
    TimeScale scale;
    scale.first = std::chrono::floor<std::chrono::hours>(span.start);
    scale.top = lineHeight / 2 + 1; // half a line, for the first hour on the axis
    const double minutes = std::max(60.0, static_cast<double>((span.end - scale.first).count()));
    const double fitting = static_cast<double>(height - 2 * scale.top) / minutes;
    const double legible = static_cast<double>(lineHeight) / lengthToRead(slots);
    scale.perMinute = std::max(fitting, legible);
    return scale;
}

Minutes snapped(double minute, Minutes step) {
    const auto length = static_cast<double>(step.count());
    return Minutes(static_cast<long>(std::lround(minute / length)) * step.count());
}

std::vector<Minutes> hoursBetween(Minutes first, Minutes last, const TimeScale& scale,
                                  int lineHeight) {
    int hours = 1;
    for (const int each : {2, 3, 6, 12}) {
        if (scale.perMinute * 60 * hours >= 2 * lineHeight) break;
        hours = each;
    }
    const Minutes step = std::chrono::hours(hours);
    Minutes hour{0};
    while (hour < first) hour += std::chrono::hours(1);
    std::vector<Minutes> marks;
    for (; hour <= last; hour += step) marks.push_back(hour);
    return marks;
}

} // namespace agendum::sidebar
