// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/timeline_edit.hpp"
#include "sidebar/timeline_layout.hpp"

#include <optional>
#include <string>

/// What keys do in the timeline. Pure, like the drag.
namespace agendum::sidebar {

enum class TimelineStep { earlier, later, left, right, first, last };

/// The item that an arrow key goes to from the selected one: earlier and later in reading order, as
/// in the list; left and right to the item beside it in the neighbouring strand. What is selected
/// where nothing lies that way; empty: there are no items.
std::string stepFrom(const TimelineLayout& layout, const std::string& selected, TimelineStep step);

/// The next longer (direction 1) or shorter (-1) duration: to the next point of the clock, counted
/// in steps, at which the item would end. None: it is as short as it can be already.
std::optional<TimelineEdit> lengthened(const Slot& slot, int direction, Minutes step);

/// A fixed item moved later (1) or earlier (-1) to the next point of the clock. None: the item is
/// not fixed, or it begins the day's first minute.
std::optional<TimelineEdit> shifted(const Slot& slot, int direction, Minutes step);

/// The item moved into the strand beside its own (direction -1: left, 1: right), behind what begins
/// before it there. None: there is no such strand.
std::optional<TimelineEdit> besides(const Programme& programme, const TimelineLayout& layout,
                                    const std::string& item, int direction);

} // namespace agendum::sidebar
