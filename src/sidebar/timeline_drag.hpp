// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/timeline_edit.hpp"
#include "sidebar/timeline_layout.hpp"

#include <optional>

/// From where the mouse is to what that would change. Pure: no window, and the programme stays as
/// it is until the edit is carried out.
namespace agendum::sidebar {

/// What was taken hold of, and where, in the drawing.
struct TimelineGrip {
    std::string item;
    bool lowerEdge = false;
    int x = 0;
    int y = 0;
};

/// What letting go at (x, y) would do; none: nothing. The layout is that of the programme before the
/// drag. Step: what ends and fixed starts snap to, on the clock.
/// - A lower edge: the item ends at that time. It keeps a step at least.
/// - A fixed item: it starts as much later or earlier as the mouse is lower or higher.
/// - Any other: it goes between the items there, behind the last one whose middle is above the
///   mouse; into a strand where the mouse is inside of one. A block goes into no strand.
std::optional<TimelineEdit> editFor(const Programme& programme, const TimelineLayout& layout,
                                    const TimelineGrip& grip, int x, int y, Minutes step,
                                    const TimelineMetrics& metrics);

} // namespace agendum::sidebar
