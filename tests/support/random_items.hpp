// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "support/random_programme.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace agendum::testing {

/// The ids of all items, in reading order.
std::vector<std::string> idsOf(const Programme& programme);
/// When each item starts, by its id.
std::map<std::string, Minutes> startsOf(const Programme& programme);

/// Calls check(dice, programme, id) with many programmes and one of their items each.
template <typename Check> void onRandomItems(const RandomOptions& options, const Check& check) {
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Programme programme = randomProgramme(seed, options);
        const std::vector<std::string> ids = idsOf(programme);
        if (ids.empty()) continue;
        Dice dice(seed);
        const std::string item = dice.pick(ids);
        check(dice, programme, item);
    }
}

} // namespace agendum::testing
