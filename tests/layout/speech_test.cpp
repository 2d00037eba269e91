// SPDX-License-Identifier: MPL-2.0
#include "layout/speech.hpp"

#include <gtest/gtest.h>

namespace agendum::layout {
namespace {

TEST(WordsOf, SpeakSwedish) {
    const Words& words = wordsOf("sv-SE");
    EXPECT_EQ(words.when, "Tid");
    EXPECT_EQ(words.where, "Plats");
    EXPECT_EQ(words.agenda, "Program");
    EXPECT_EQ(words.clock, "kl. ");
    EXPECT_EQ(words.to, " – ");
    EXPECT_EQ(words.listAnd, " och ");
    EXPECT_EQ(words.continued, "(fortsättning)");
}

TEST(WordsOf, SpeakEnglishInEitherSpelling) {
    EXPECT_EQ(wordsOf("en-GB").agenda, "Programme");
    EXPECT_EQ(wordsOf("en-US").agenda, "Program");
    EXPECT_EQ(wordsOf("en").clock, "");
}

TEST(WordsOf, SpeakEnglishWhereTheLanguageIsUnknown) {
    for (const char* language : {"", "mt-MT", "sw", "x"})
        EXPECT_EQ(&wordsOf(language), &wordsOf("en-GB")) << language;
}

TEST(WordsOf, LeaveNoWordOut) {
    for (const char* language : {"en", "en-US", "sv", "da", "nb", "no", "nn", "fi", "de", "fr"}) {
        const Words& words = wordsOf(language);
        for (const std::string* word :
             {&words.when, &words.where, &words.agenda, &words.timeHead, &words.itemHead, &words.to,
              &words.listAnd, &words.continued, &words.hour, &words.hours, &words.minute,
              &words.minutes})
            EXPECT_FALSE(word->empty()) << language;
    }
}

TEST(WordsOf, StandApartFromTheNamesThatTheyJoin) {
    for (const char* language : {"en", "en-US", "sv", "da", "nb", "no", "nn", "fi", "de", "fr"}) {
        const std::string& listAnd = wordsOf(language).listAnd;
        EXPECT_EQ(listAnd.front(), ' ') << language;
        EXPECT_EQ(listAnd.back(), ' ') << language;
    }
}

} // namespace
} // namespace agendum::layout
