// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <vector>

namespace agendum {

/// One of several lengths that share a total.
struct Share {
    Minutes length{0}; ///< now, and its weight
    Minutes lowest{0}; ///< 0 … length
};

/// Shares the total in proportion to the lengths. Less than they are now: none goes under its lowest or
/// over its length. More: none goes under its length; where all lengths are 0, all are worth the same.
/// What changes becomes a multiple of the step as far as these bounds let it, so the sum
/// may stay less than one step below the total, and never exceeds it. The total must not be less than
/// all lowest together. The same input gives the same result everywhere.
std::vector<Minutes> sharesOf(Minutes total, const std::vector<Share>& shares, Minutes step);

} // namespace agendum
