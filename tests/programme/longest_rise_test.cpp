// SPDX-License-Identifier: MPL-2.0
#include "programme/longest_rise.hpp"

#include "support/random_programme.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

namespace agendum {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(LongestRise, OfNothingIsNothing) {
    EXPECT_THAT(longestRise({}), IsEmpty());
}

TEST(LongestRise, LeavesOutTheOneThatMoved) {
    EXPECT_THAT(longestRise({{4, 1}, {1, 1}, {2, 1}, {3, 1}}),
                ElementsAre(false, true, true, true));
}

TEST(LongestRise, TiesSettleWhichOfTwoStays) {
    EXPECT_THAT(longestRise({{2, 1}, {1, 5}}), ElementsAre(false, true));
    EXPECT_THAT(longestRise({{2, 5}, {1, 1}}), ElementsAre(true, false));
}

/// Tries every subset.
std::size_t longestByTrying(const std::vector<Standing>& row) {
    std::size_t longest = 0;
    for (std::size_t subset = 0; subset < (std::size_t{1} << row.size()); ++subset) {
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if ((subset >> i) % 2 == 1) chosen.push_back(row[i].before);
        }
        if (std::ranges::is_sorted(chosen)) longest = std::max(longest, chosen.size());
    }
    return longest;
}

TEST(LongestRise, RisesAndIsAsLongAsAnyOther) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        testing::Dice dice(seed);
        std::vector<Standing> row(dice.roll(9));
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = {.before = i + 1, .tie = static_cast<std::uint32_t>(dice.roll(100))};
        }
        for (std::size_t i = row.size(); i > 1; --i) std::swap(row[i - 1], row[dice.roll(i)]);
        const std::vector<bool> stays = longestRise(row);
        std::vector<std::size_t> kept;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (stays[i]) kept.push_back(row[i].before);
        }
        EXPECT_TRUE(std::ranges::is_sorted(kept));
        EXPECT_EQ(kept.size(), longestByTrying(row));
    }
}

} // namespace
} // namespace agendum
