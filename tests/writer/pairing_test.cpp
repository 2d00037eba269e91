// SPDX-License-Identifier: MPL-2.0
#include "writer/pairing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using agendum::layout::RowText;
using agendum::writer::pairTexts;
using testing::ElementsAre;
using testing::Eq;
using testing::Optional;

std::vector<RowText> texts(const std::vector<std::string>& lines) {
    std::vector<RowText> result;
    result.reserve(lines.size());
    for (const std::string& line : lines) result.push_back({line});
    return result;
}

bool always(std::size_t, std::size_t, std::size_t, std::size_t) {
    return true;
}
bool whereAsMany(std::size_t, std::size_t, std::size_t expectedLeft, std::size_t actualLeft) {
    return expectedLeft == actualLeft;
}

TEST(Pairing, ATextTypedOverIsKnownByItsNeighbours) {
    EXPECT_THAT(pairTexts(texts({"Welcome", "Lunch", "Closing"}),
                          texts({"Welcome", "Xyz", "Closing"}), always),
                ElementsAre(Optional(0U), Optional(1U), Optional(2U)));
}

TEST(Pairing, WhatIsLeftOverIsPairedOnlyAsFarAsItMayBe) {
    EXPECT_THAT(pairTexts(texts({"Welcome", "Lunch", "Closing"}),
                          texts({"Welcome", "Xyz", "Qwerty", "Closing"}), whereAsMany),
                ElementsAre(Optional(0U), Eq(std::nullopt), Optional(3U)));
}

TEST(Pairing, WhatIsNotThereHasNoPair) {
    EXPECT_THAT(
        pairTexts(texts({"Welcome", "Lunch", "Closing"}), texts({"Welcome", "Closing"}), always),
        ElementsAre(Optional(0U), Eq(std::nullopt), Optional(1U)));
}

} // namespace
