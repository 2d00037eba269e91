// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/timeline.hpp"

#include <vector>

namespace agendum {

/// Every item's slot, in reading order, by the rules that timeline.hpp states. This is what a Timeline
/// is made from; use it alone where nothing has to be found by id.
std::vector<Slot> workOut(const Programme& programme);
/// The slots of one day.
std::vector<Slot> workOut(const Day& day);

} // namespace agendum
