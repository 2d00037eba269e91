// SPDX-License-Identifier: MPL-2.0
#include "layout/similarity.hpp"

#include <gtest/gtest.h>

namespace agendum::layout {
namespace {

double similarity(std::string_view one, std::string_view other) {
    const TextProfile first(one);
    const TextProfile second(other);
    EXPECT_EQ(first.similarity(second), second.similarity(first));
    return first.similarity(second);
}

TEST(Similarity, IsOneBetweenEqualTexts) {
    EXPECT_DOUBLE_EQ(similarity("Lunch", "Lunch"), 1);
    EXPECT_DOUBLE_EQ(similarity("Öppning\nAnna Ek, SKR", "Öppning\nAnna Ek, SKR"), 1);
}

TEST(Similarity, IsNoneWhereNothingIsShared) {
    EXPECT_DOUBLE_EQ(similarity("Lunch", "Paus"), 0);
    EXPECT_DOUBLE_EQ(similarity("", ""), 0);
    EXPECT_DOUBLE_EQ(similarity("", "Paus"), 0);
    EXPECT_DOUBLE_EQ(similarity("\n", " "), 0);
}

TEST(Similarity, ForgivesASlipOfThePen) {
    EXPECT_GT(similarity("Välkommen och incheckning", "Välkomen och inchekning"), 0.8);
}

TEST(Similarity, IsHighUnderTheSameTitle) {
    EXPECT_DOUBLE_EQ(similarity("Nästa steg", "Nästa steg\nSamtal om teman och arbetsformer"), 1);
}

TEST(Similarity, IsHighAboveTheSameText) {
    EXPECT_GT(
        similarity("Nästa steg\nSamtal om teman, arbetsformer och datum för kommande möten",
                   "Fortsättningen\nSamtal om teman, arbetsformer och datum för kommande möten"),
        0.8);
}

TEST(Similarity, IsLowBetweenLongTextsOfOneLanguage) {
    EXPECT_LT(
        similarity("SVESAM-utredningen – senaste nytt\nEllinor Ivarsson, SKR om det senaste från "
                   "utredningen och vilka frågor som hittills har varit uppe för diskussion",
                   "Uppdraget om stöd i strategisk planering\nIsaak Karlsson, Tillväxtverket "
                   "berättar om uppdraget och för en dialog kring potentiella förslag"),
        0.4);
}

} // namespace
} // namespace agendum::layout
