// SPDX-License-Identifier: MPL-2.0
#include "programme/sharing.hpp"

#include "support/random_programme.hpp"

#include <gmock/gmock.h>

#include <numeric>

namespace agendum {
namespace {

using ::testing::ElementsAre;

constexpr Minutes operator""_min(unsigned long long minutes) {
    return Minutes(static_cast<Minutes::rep>(minutes));
}

Minutes sum(const std::vector<Minutes>& values) {
    return std::accumulate(values.begin(), values.end(), Minutes{0});
}

TEST(Sharing, GoesByLength) {
    EXPECT_THAT(sharesOf(60_min, {{80_min, 0_min}, {40_min, 0_min}}, 5_min),
                ElementsAre(40_min, 20_min));
}

TEST(Sharing, LetsTheOthersShareWhatOneCannotGive) {
    EXPECT_THAT(sharesOf(60_min, {{40_min, 35_min}, {40_min, 0_min}, {40_min, 0_min}}, 1_min),
                ElementsAre(35_min, 13_min, 12_min));
}

TEST(Sharing, KeepsWhatLastsNoTime) {
    EXPECT_THAT(sharesOf(40_min, {{0_min, 0_min}, {20_min, 0_min}}, 5_min),
                ElementsAre(0_min, 40_min));
}

TEST(Sharing, OfNothingIsWorthTheSameForAll) {
    EXPECT_THAT(sharesOf(40_min, {{0_min, 0_min}, {0_min, 0_min}}, 5_min),
                ElementsAre(20_min, 20_min));
}

TEST(Sharing, StaysWithinBoundsAndBelowOneStepOfTheTotal) {
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        testing::Dice dice(seed);
        const Minutes step(1 + dice.roll(12));
        std::vector<Share> shares;
        Minutes now{0};
        Minutes lowest{0};
        for (std::size_t i = 1 + dice.roll(8); i > 0; --i) {
            // Whole steps, so that rounding never stands in the way.
            const std::size_t steps = dice.roll(12);
            const Minutes length = step * static_cast<int>(steps);
            const Minutes least = step * static_cast<int>(dice.roll(steps + 1));
            shares.push_back({length, least});
            now += length;
            lowest += least;
        }
        const Minutes total =
            lowest + Minutes(dice.roll(static_cast<std::size_t>((now * 2 - lowest).count()) + 1));
        const std::vector<Minutes> values = sharesOf(total, shares, step);
        ASSERT_EQ(values.size(), shares.size());
        EXPECT_LE(sum(values), total);
        EXPECT_LT(total - sum(values), step);
        for (std::size_t i = 0; i < values.size(); ++i) {
            EXPECT_GE(values[i], shares[i].lowest);
            EXPECT_EQ(values[i] % step, Minutes{0});
            if (total <= now) {
                EXPECT_LE(values[i], shares[i].length);
            } else {
                EXPECT_GE(values[i], shares[i].length);
            }
        }
    }
}

} // namespace
} // namespace agendum
