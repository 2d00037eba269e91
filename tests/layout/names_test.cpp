// SPDX-License-Identifier: MPL-2.0
#include "layout/names.hpp"

#include "sample_items.hpp"

#include <gtest/gtest.h>

#include <random>

namespace agendum::layout {
namespace {

struct Names {
    std::vector<Speaker> speakers;
    std::string text;
};

class SpeakersText : public ::testing::TestWithParam<Names> {};

TEST_P(SpeakersText, ReadsAsRunningText) {
    EXPECT_EQ(speakersText(GetParam().speakers, wordsOf("sv")), GetParam().text);
}

TEST_P(SpeakersText, IsToldApartAgain) {
    EXPECT_EQ(speakersFrom(GetParam().text, wordsOf("sv")), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    Names, SpeakersText,
    ::testing::Values(Names{{}, ""}, Names{{speaker("Anna Ek")}, "Anna Ek"},
                      Names{{speaker("Jonas Frykman", "Reglab")}, "Jonas Frykman, Reglab"},
                      Names{{speaker("Anna"), speaker("Bo")}, "Anna och Bo"},
                      Names{{speaker("Anna"), speaker("Bo"), speaker("Cia")}, "Anna, Bo och Cia"},
                      Names{{speaker("Linnea Hassis", "Region Dalarna"),
                             speaker("Liza Larsén Ogden", "Region Uppsala")},
                            "Linnea Hassis, Region Dalarna och Liza Larsén Ogden, Region Uppsala"},
                      Names{{speaker("Anna", "SKR"), speaker("Bo", "Reglab"),
                             speaker("Cia", "Vinnova")},
                            "Anna, SKR; Bo, Reglab och Cia, Vinnova"},
                      Names{{speaker("Anna"), speaker("Bo", "Reglab")}, "Anna och Bo, Reglab"},
                      Names{{speaker("Anna", "SKR"), speaker("Bo")}, "Anna, SKR; och Bo"},
                      Names{{speaker("Anna", "Kultur och fritid"), speaker("Bo", "SKR")},
                            "Anna, Kultur och fritid; och Bo, SKR"},
                      Names{{speaker("Anna"), speaker("Bo"), speaker("Cia", "Kultur och fritid")},
                            "Anna; Bo; och Cia, Kultur och fritid"}));

TEST(SpeakersText, JoinsInTheLanguageOfTheDocument) {
    const std::vector<Speaker> speakers{speaker("Anna", "EU"), speaker("Bo", "UN")};
    EXPECT_EQ(speakersText(speakers, wordsOf("en")), "Anna, EU and Bo, UN");
    EXPECT_EQ(speakersText(speakers, wordsOf("de")), "Anna, EU und Bo, UN");
}

TEST(SpeakersFrom, TakesTheSemicolonsOfChangeListsToo) {
    EXPECT_EQ(speakersFrom("Anna, SKR; Bo, Reglab", wordsOf("sv")),
              (std::vector{speaker("Anna", "SKR"), speaker("Bo", "Reglab")}));
}

TEST(SpeakersFrom, FindsNobodyInNothing) {
    for (const char* text : {"", " ", ";", " ; ;", " och "})
        EXPECT_TRUE(speakersFrom(text, wordsOf("sv")).empty()) << text;
}

TEST(SpeakersFrom, ReadsWhateverSpeakersTextWrites) {
    const std::vector<std::string> names{"Anna Ek", "Bo", "Cia och Ciss", "Åsa Öberg"};
    const std::vector<std::string> organisations{"", "", "SKR", "Kultur och fritid", "Region Ö"};
    std::mt19937 random(4711);
    const auto oneOf = [&random](const std::vector<std::string>& list) {
        return list[std::uniform_int_distribution<std::size_t>(0, list.size() - 1)(random)];
    };
    for (int round = 0; round < 5000; ++round) {
        std::vector<Speaker> speakers;
        const int count = std::uniform_int_distribution(2, 6)(random);
        while (speakers.size() < static_cast<std::size_t>(count))
            speakers.push_back(speaker(oneOf(names), oneOf(organisations)));
        const std::string text = speakersText(speakers, wordsOf("sv"));
        ASSERT_EQ(speakersFrom(text, wordsOf("sv")), speakers) << text;
    }
}

} // namespace
} // namespace agendum::layout
