// SPDX-License-Identifier: MPL-2.0
#include "layout/align.hpp"

#include <gtest/gtest.h>

#include <random>

namespace agendum::layout {
namespace {

std::u16string applied(const std::u16string& before, const Splice& splice) {
    return before.substr(0, splice.prefix) + splice.insert
           + before.substr(before.size() - splice.suffix);
}

TEST(Splice, KeepsWhatIsTheSameAtBothEnds) {
    const Splice change = splice(u"09.30", u"09.45");
    EXPECT_EQ(change.prefix, 3U);
    EXPECT_EQ(change.suffix, 0U);
    EXPECT_EQ(change.insert, u"45");
}

TEST(Splice, IsEmptyBetweenEqualTexts) {
    const Splice change = splice(u"09.30", u"09.30");
    EXPECT_EQ(change.prefix, 5U);
    EXPECT_EQ(change.suffix, 0U);
    EXPECT_TRUE(change.insert.empty());
}

TEST(Splice, CountsNoCharacterTwice) {
    const Splice shorter = splice(u"aaaa", u"aa");
    EXPECT_LE(shorter.prefix + shorter.suffix, 2U);
    const Splice longer = splice(u"aa", u"aaaa");
    EXPECT_EQ(longer.prefix + longer.suffix, 2U);
    EXPECT_EQ(longer.insert, u"aa");
}

TEST(Splice, NeverSplitsASurrogatePair) {
    // U+1F600 and U+1F601 share their first half, U+1F600 and U+10600 … their second.
    EXPECT_EQ(splice(u"a\U0001F600b", u"a\U0001F601b").insert, u"\U0001F601");
    EXPECT_EQ(splice(u"a\U0001F600b", u"a\U0001FA00b").insert, u"\U0001FA00");
    EXPECT_EQ(splice(u"\U0001F600", u"").prefix, 0U);
}

TEST(Splice, MakesOneTextTheOtherWhateverTheyAre) {
    const std::vector<std::u16string> pieces = {u"a",          u"b",          u"é",
                                                u"\U0001F600", u"\U0001F601", u"\U0001FA00"};
    std::mt19937 random(1066);
    const auto text = [&] {
        std::u16string result;
        for (int i = std::uniform_int_distribution(0, 8)(random); i > 0; --i)
            result +=
                pieces[std::uniform_int_distribution<std::size_t>(0, pieces.size() - 1)(random)];
        return result;
    };
    const auto wellFormed = [](const std::u16string& it) {
        for (std::size_t i = 0; i < it.size(); ++i) {
            const int kind = it[i] & 0xFC00;
            if (kind == 0xDC00) return false;
            if (kind != 0xD800) continue;
            if (++i == it.size() || (it[i] & 0xFC00) != 0xDC00) return false;
        }
        return true;
    };
    for (int round = 0; round < 20'000; ++round) {
        const std::u16string before = text();
        const std::u16string after = text();
        const Splice change = splice(before, after);
        ASSERT_LE(change.prefix + change.suffix, before.size());
        ASSERT_EQ(applied(before, change), after);
        ASSERT_TRUE(wellFormed(change.insert));
        ASSERT_TRUE(wellFormed(before.substr(0, change.prefix)));
        ASSERT_TRUE(wellFormed(before.substr(before.size() - change.suffix)));
    }
}

} // namespace
} // namespace agendum::layout
