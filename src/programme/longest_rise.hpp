// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace agendum {

/// One of a row's things: where it stood before, and a number of its own that settles ties.
struct Standing {
    std::size_t before;
    std::uint32_t tie;
};

/// Which of the things, given in their new order, can stay where they are while the others move round
/// them: the longest run of rising earlier positions. Of several such runs, the one whose ties add
/// up to most, so that the answer does not depend on which order is called the new one. Earlier positions
/// are unique. Time: n log n, and the largest position.
std::vector<bool> longestRise(const std::vector<Standing>& row);

} // namespace agendum
