// SPDX-License-Identifier: MPL-2.0
#include "programme/retext.hpp"

#include "support/random_programme.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace agendum {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Run plain(std::string text) {
    return {.text = std::move(text), .href = {}, .startOf = {}};
}

Run link(std::string text) {
    return {.text = std::move(text), .href = "https://example.org/", .startOf = {}};
}

Run startOf(std::string item) {
    return {.text = {}, .href = {}, .startOf = std::move(item)};
}

const Line line{plain("See "), link("the map"), plain(" of "), startOf("a")};

TEST(Retext, WithTheSameWordsIsTheSame) {
    EXPECT_EQ(retexted(line, "See the map of "), line);
}

TEST(Retext, KeepsALinkWhenWordsBesideItChange) {
    EXPECT_THAT(retexted(line, "Look at the map of "),
                ElementsAre(plain("Look at "), link("the map"), plain(" of "), startOf("a")));
}

TEST(Retext, WithinALinkStaysInTheLink) {
    EXPECT_THAT(retexted(line, "See the big map of "),
                ElementsAre(plain("See "), link("the big map"), plain(" of "), startOf("a")));
}

TEST(Retext, AtTheEdgeOfALinkStaysOutsideIt) {
    EXPECT_THAT(retexted({link("map")}, "the map"), ElementsAre(plain("the "), link("map")));
    EXPECT_THAT(retexted({link("map")}, "maps"), ElementsAre(link("map"), plain("s")));
}

TEST(Retext, DropsALinkWhoseWordsGo) {
    EXPECT_THAT(retexted(line, "See of "), ElementsAre(plain("See of "), startOf("a")));
}

TEST(Retext, OfNothingIsPlain) {
    EXPECT_THAT(retexted({}, "new"), ElementsAre(plain("new")));
    EXPECT_THAT(retexted({plain("old")}, ""), IsEmpty());
}

TEST(Retext, NeverSplitsACharacter) {
    // å and ä share their first byte, 😀 and 😁 their first three.
    EXPECT_THAT(retexted({plain("å"), link("x")}, "äx"), ElementsAre(plain("ä"), link("x")));
    EXPECT_THAT(retexted({plain("a"), link("😀")}, "a😁"), ElementsAre(plain("a"), link("😁")));
}

TEST(RetextOfRandomLines, ReadsAsTheNewWordsAndKeepsReferences) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        testing::Dice dice(seed);
        const Line before = testing::randomLine(dice, {"a"});
        const std::string words =
            dice.chance(50) ? testing::randomText(dice) : plainText(testing::randomLine(dice, {}));
        const Line after = retexted(before, words);
        EXPECT_EQ(plainText(after), words);
        const auto isReference = [](const agendum::Run& run) { return !run.startOf.empty(); };
        EXPECT_EQ(std::ranges::count_if(after, isReference),
                  std::ranges::count_if(before, isReference));
    }
}

} // namespace
} // namespace agendum
