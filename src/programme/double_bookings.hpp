// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/item_index.hpp"
#include "programme/timeline.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace agendum {

/// A speaker or room that two items need at the same time.
struct DoubleBooking {
    std::size_t slot = 0;  ///< the later of the two, by its place among the slots
    std::size_t other = 0; ///< the one that it meets
    std::string name;      ///< of the speaker or room
    bool isRoom = false;
};

/// What the slots' items need twice at once. Left out: an item and the one right before it that
/// overlaps it, which has a finding of its own, and what a block holds against the block itself. Where
/// an item meets several, one is told. Times of different days are compared as dates and times.
/// Time: n log n.
std::vector<DoubleBooking> doubleBookings(const std::vector<Slot>& slots, const ItemIndex& index);

} // namespace agendum
