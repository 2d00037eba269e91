// SPDX-License-Identifier: MPL-2.0
#include "layout/time_text.hpp"

#include <gtest/gtest.h>

#include <random>

namespace agendum::layout {
namespace {

using namespace std::chrono_literals;

struct TypedTime {
    std::string text;
    Minutes time;
};

class ParseTime : public ::testing::TestWithParam<TypedTime> {};

TEST_P(ParseTime, UnderstandsWhatPeopleType) {
    EXPECT_EQ(parseTime(GetParam().text), GetParam().time) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    TypedTimes, ParseTime,
    ::testing::Values(
        TypedTime{"9.30", 9h + 30min}, TypedTime{"09.30", 9h + 30min},
        TypedTime{"9:30", 9h + 30min}, TypedTime{"  09:30 ", 9h + 30min},
        TypedTime{"0930", 9h + 30min}, TypedTime{"930", 9h + 30min}, TypedTime{"9", 9h},
        TypedTime{"18", 18h}, TypedTime{"kl 9.30", 9h + 30min}, TypedTime{"kl. 9", 9h},
        TypedTime{"Kl. 13.15", 13h + 15min}, TypedTime{"klo 18", 18h},
        TypedTime{"klockan 19:00", 19h}, TypedTime{"klokken 19.00", 19h},
        TypedTime{"från kl. 9", 9h}, TypedTime{"fra kl. 9", 9h}, TypedTime{"ab 13:00", 13h},
        TypedTime{"um 13 Uhr", 13h}, TypedTime{"18.30 Uhr", 18h + 30min},
        TypedTime{"19.30 uur", 19h + 30min}, TypedTime{"h.10:00", 10h},
        TypedTime{"ore 9.30", 9h + 30min}, TypedTime{"alle 18", 18h},
        TypedTime{"a las 9:30 h", 9h + 30min}, TypedTime{"9 h 30", 9h + 30min},
        TypedTime{"9h30", 9h + 30min}, TypedTime{"9H30", 9h + 30min}, TypedTime{"9 h", 9h},
        TypedTime{"9h", 9h}, TypedTime{"à 18 h", 18h}, TypedTime{"À 18 h", 18h},
        TypedTime{"**17h30** :", 17h + 30min}, TypedTime{"17:15:", 17h + 15min},
        TypedTime{"18.00.", 18h}, TypedTime{"18.00-", 18h}, TypedTime{"18.00 –", 18h},
        TypedTime{"9:30 AM", 9h + 30min}, TypedTime{"8:00am", 8h}, TypedTime{"7 PM", 19h},
        TypedTime{"7p.m.", 19h}, TypedTime{"12 AM", 0h}, TypedTime{"12:30 pm", 12h + 30min},
        TypedTime{"at 9:30 a.m.", 9h + 30min}, TypedTime{"0", 0h}, TypedTime{"00.00", 0h},
        TypedTime{"24.00", 24h}, TypedTime{"25:30", 25h + 30min},
        TypedTime{"9\u00A0h\u00A030", 9h + 30min}, TypedTime{"9:30\u202FAM", 9h + 30min}));

class NoTime : public ::testing::TestWithParam<std::string> {};

TEST_P(NoTime, IsNotTakenForOne) {
    EXPECT_FALSE(parseTime(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Texts, NoTime,
                         ::testing::Values("", " ", "Lunch", "kl", "kl.", "-", ":", ".30", "9.3",
                                           "9.300", "9:60", "25", "45", "48:00", "99:99", "12345",
                                           "13:00 PM", "0 am", "18:00 Mingel", "9 hôtes",
                                           "9 heures 5", "klang 9", "9.30 – 10.00", "20 maj",
                                           "9:30 9:45", "-9", "9.30 AMS", "9,30", "\xFF\xFE",
                                           "9.30\n10.00"));

struct TypedRange {
    std::string text;
    TimeRange range;
};

class ParseTimeRange : public ::testing::TestWithParam<TypedRange> {};

TEST_P(ParseTimeRange, UnderstandsWhatPeopleType) {
    const auto range = parseTimeRange(GetParam().text);
    ASSERT_TRUE(range) << GetParam().text;
    EXPECT_EQ(range->start, GetParam().range.start) << GetParam().text;
    EXPECT_EQ(range->end, GetParam().range.end) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    TypedRanges, ParseTimeRange,
    ::testing::Values(
        TypedRange{"17:00 - 17:15:", {17h, 17h + 15min}},
        TypedRange{"09.00-09.15", {9h, 9h + 15min}},
        TypedRange{"9:00 – 10:45 Uhr", {9h, 10h + 45min}},
        TypedRange{"von 9 bis 10.45 Uhr", {9h, 10h + 45min}},
        TypedRange{"kl 13.15 till 16.15", {13h + 15min, 16h + 15min}},
        TypedRange{"kl 9-12:15", {9h, 12h + 15min}}, TypedRange{"kl. 10.00 – 16.00", {10h, 16h}},
        TypedRange{"15-16:30", {15h, 16h + 30min}},
        TypedRange{"de 10h30 à 12h", {10h + 30min, 12h}},
        TypedRange{"dalle 15 alle 18", {15h, 18h}}, TypedRange{"de 9 a 10:30 h", {9h, 10h + 30min}},
        TypedRange{"18:00 tot 18:30", {18h, 18h + 30min}},
        TypedRange{"fra kl. 9 til kl. 10", {9h, 10h}}, TypedRange{"1520-1700", {15h + 20min, 17h}},
        TypedRange{"0930>1030", {9h + 30min, 10h + 30min}},
        TypedRange{"0930->1030", {9h + 30min, 10h + 30min}},
        TypedRange{"9:20 - 9:35 AM", {9h + 20min, 9h + 35min}},
        TypedRange{"11:20 - 12:35 PM", {11h + 20min, 12h + 35min}},
        TypedRange{"12:15 - 1 PM", {12h + 15min, 13h}}, TypedRange{"11 - 1 AM", {23h, 25h}},
        TypedRange{"9:30 AM to 4 PM", {9h + 30min, 16h}}, TypedRange{"11 PM – 1 AM", {23h, 25h}},
        TypedRange{"22:15 – 00:30", {22h + 15min, 24h + 30min}},
        TypedRange{"23.00–1.00", {23h, 25h}}, TypedRange{"12:00 - 1:00", {12h, 13h}},
        TypedRange{"11.00-1.00", {11h, 13h}}, TypedRange{"10.00–10.00", {10h, 10h}},
        TypedRange{"18.00-", {18h, std::nullopt}}, TypedRange{"klo 18", {18h, std::nullopt}}));

TEST(ParseTimeRange, GivesNoneForWhatIsNoRange) {
    for (const char* text :
         {"", "Lunch", "- 9.30", "9.30 – Lunch", "9.30 och 10.30", "9.00 – 10.00 – 11.00",
          "9.00 – 10.00 Mingel", "10-15 min", "9 – 25", "25:30 – 00:30"})
        EXPECT_FALSE(parseTimeRange(text)) << text;
}

TEST(ParseTimeRange, NeverEndsBeforeItStartsWhateverIsTyped) {
    const std::vector<std::string> pieces = {"9",    "12", "0930", ":",  ".30", "30",   " ",
                                             "-",    "–",  "h",    "am", "PM",  "kl ",  "à",
                                             "till", "00", "23",   "*",  "Uhr", "\xC3", ","};
    std::mt19937 random(20250520);
    std::uniform_int_distribution<std::size_t> which(0, pieces.size() - 1), length(1, 9);
    int understood = 0;
    for (int round = 0; round < 100'000; ++round) {
        std::string text;
        for (std::size_t i = length(random); i > 0; --i) text += pieces[which(random)];
        const auto range = parseTimeRange(text);
        if (!range) continue;
        ++understood;
        ASSERT_GE(range->start, 0min) << text;
        ASSERT_LT(range->start, 48h) << text;
        ASSERT_GE(range->end.value_or(range->start), range->start) << text;
    }
    EXPECT_GT(understood, 1000);
}

} // namespace
} // namespace agendum::layout
