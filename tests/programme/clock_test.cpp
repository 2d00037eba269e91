// SPDX-License-Identifier: MPL-2.0
#include "programme/timeline.hpp"
#include "support/random_programme.hpp"

#include <gtest/gtest.h>

namespace agendum {
namespace {

TEST(Clock, ALongProgrammeHasASlotForEveryItem) {
    const Programme programme = testing::longProgramme(10'000);
    EXPECT_EQ(Timeline(programme).slots().size(), 10'000U);
}

} // namespace
} // namespace agendum
