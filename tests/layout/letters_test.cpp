// SPDX-License-Identifier: MPL-2.0
#include "layout/letters.hpp"

#include <gtest/gtest.h>

namespace agendum::layout {
namespace {

TEST(BeginsSmall, KnowsSmallLettersOfSeveralAlphabets) {
    for (const char* text : {"om", "åter", "über", "ßo", "ÿ", "žena", "čaj", "łódź", "ŋ", "ıo",
                             "τι", "άλλο", "ώρα", "что", "ёж", "ґ"})
        EXPECT_TRUE(beginsSmall(text)) << text;
}

TEST(BeginsSmall, TakesNothingElseForASmallLetter) {
    for (const char* text : {"", "Om", "Åter", "Žena", "Łódź", "İ", "Τι", "Ώρα", "Что", "Ґ", "1",
                             "\"om", "÷", "–", "日本", "\xC3", "\xE5ter", "\xFF"})
        EXPECT_FALSE(beginsSmall(text)) << text;
}

TEST(Capitalised, BeginsWithACapital) {
    EXPECT_EQ(capitalised("tisdag 20 maj"), "Tisdag 20 maj");
    EXPECT_EQ(capitalised("émile"), "Émile");
    EXPECT_EQ(capitalised("úterý 20. května"), "Úterý 20. května");
    EXPECT_EQ(capitalised("środa"), "Środa");
    EXPECT_EQ(capitalised("čtvrtek"), "Čtvrtek");
    EXPECT_EQ(capitalised("ÿ"), "Ÿ");
    EXPECT_EQ(capitalised("ıo"), "Io");
    EXPECT_EQ(capitalised("τρίτη"), "Τρίτη");
    EXPECT_EQ(capitalised("ώρα"), "Ώρα");
    EXPECT_EQ(capitalised("вторник"), "Вторник");
    EXPECT_EQ(capitalised("ёж"), "Ёж");
}

TEST(Capitalised, LeavesOtherTextAlone) {
    for (const char* text : {"", "Dienstag", "20 maj", "ßo", "÷", "火曜日", "\xE5ter"})
        EXPECT_EQ(capitalised(text), text);
}

} // namespace
} // namespace agendum::layout
