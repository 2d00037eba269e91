// SPDX-License-Identifier: MPL-2.0
#include "layout/time_text.hpp"

#include <gtest/gtest.h>

namespace agendum::layout {
namespace {

using namespace std::chrono_literals;

struct Habit {
    std::string language;
    std::string morning;  ///< 9:05
    std::string midnight; ///< 0:00
    std::string evening;  ///< 20:30
};

class HabitOf : public ::testing::TestWithParam<Habit> {};

TEST_P(HabitOf, WritesTimesAsInvitationsInTheLanguageDo) {
    const Habit& habit = GetParam();
    const auto pattern = habitOf(habit.language);
    ASSERT_TRUE(pattern);
    EXPECT_EQ(timeText(9h + 5min, *pattern), habit.morning);
    EXPECT_EQ(timeText(0h, *pattern), habit.midnight);
    EXPECT_EQ(timeText(20h + 30min, *pattern), habit.evening);
}

TEST_P(HabitOf, WritesTimesThatAreReadAsWhatTheyWere) {
    const auto pattern = habitOf(GetParam().language);
    ASSERT_TRUE(pattern);
    for (Minutes time{0}; time < 24h; ++time)
        ASSERT_EQ(parseTime(timeText(time, *pattern)), time) << timeText(time, *pattern);
}

INSTANTIATE_TEST_SUITE_P(Languages, HabitOf,
                         ::testing::Values(Habit{"sv", "09.05", "00.00", "20.30"},
                                           Habit{"sv-SE", "09.05", "00.00", "20.30"},
                                           Habit{"sv-FI", "09.05", "00.00", "20.30"},
                                           Habit{"SV-se", "09.05", "00.00", "20.30"},
                                           Habit{"da-DK", "09.05", "00.00", "20.30"},
                                           Habit{"nb-NO", "09.05", "00.00", "20.30"},
                                           Habit{"nn-NO", "09.05", "00.00", "20.30"},
                                           Habit{"no", "09.05", "00.00", "20.30"},
                                           Habit{"fi-FI", "9.05", "0.00", "20.30"},
                                           Habit{"it-IT", "9.05", "0.00", "20.30"},
                                           Habit{"de-DE", "09:05 Uhr", "00:00 Uhr", "20:30 Uhr"},
                                           Habit{"de-AT", "09:05 Uhr", "00:00 Uhr", "20:30 Uhr"},
                                           Habit{"nl-NL", "09.05 uur", "00.00 uur", "20.30 uur"},
                                           Habit{"es-ES", "9:05 h", "0:00 h", "20:30 h"},
                                           Habit{"fr-FR", "9 h 05", "0 h 00", "20 h 30"},
                                           Habit{"fr-CA", "9 h 05", "0 h 00", "20 h 30"},
                                           Habit{"en", "9:05 AM", "12:00 AM", "8:30 PM"},
                                           Habit{"en-US", "9:05 AM", "12:00 AM", "8:30 PM"},
                                           Habit{"en-Latn-US", "9:05 AM", "12:00 AM", "8:30 PM"},
                                           Habit{"en-GB", "09:05", "00:00", "20:30"}));

TEST(HabitOfLanguages, IsUnknownForAllOthers) {
    for (const char* language : {"", "pl-PL", "en-AU", "ja", "svx", "-", "--"})
        EXPECT_FALSE(habitOf(language)) << language;
}

struct NamedPattern {
    std::string name;
    std::string morning; ///< 9:30
    std::string noon;    ///< 12:00
};

class PatternNamed : public ::testing::TestWithParam<NamedPattern> {};

TEST_P(PatternNamed, WritesTimesAsItsNameSays) {
    const auto pattern = patternNamed(GetParam().name);
    ASSERT_TRUE(pattern);
    EXPECT_EQ(timeText(9h + 30min, *pattern), GetParam().morning);
    EXPECT_EQ(timeText(12h, *pattern), GetParam().noon);
}

TEST_P(PatternNamed, WritesTimesThatAreReadAsWhatTheyWere) {
    const auto pattern = patternNamed(GetParam().name);
    ASSERT_TRUE(pattern);
    for (Minutes time{0}; time < 24h; ++time)
        ASSERT_EQ(parseTime(timeText(time, *pattern)), time) << timeText(time, *pattern);
}

INSTANTIATE_TEST_SUITE_P(Names, PatternNamed,
                         ::testing::Values(NamedPattern{"padded-dot", "09.30", "12.00"},
                                           NamedPattern{"dot", "9.30", "12.00"},
                                           NamedPattern{"padded-colon", "09:30", "12:00"},
                                           NamedPattern{"colon", "9:30", "12:00"},
                                           NamedPattern{"ampm", "9:30 AM", "12:00 PM"},
                                           NamedPattern{"h", "9 h 30", "12 h 00"}));

TEST(PatternNames, AreNoOthers) {
    for (const char* name : {"", "Dot", "iso", "padded-dot "}) EXPECT_FALSE(patternNamed(name));
}

TEST(TimeText, StartsTheClockAgainAfterMidnight) {
    EXPECT_EQ(timeText(25h + 30min, *patternNamed("padded-dot")), "01.30");
    EXPECT_EQ(timeText(24h, *patternNamed("padded-dot")), "00.00");
    EXPECT_EQ(timeText(7 * 24h, *patternNamed("padded-dot")), "00.00");
    EXPECT_EQ(timeText(24h + 15min, *patternNamed("ampm")), "12:15 AM");
}

TEST(RangeText, SaysOnceWhatStandsBehindEveryTime) {
    EXPECT_EQ(rangeText(10h, 16h, *habitOf("de"), "–"), "10:00–16:00 Uhr");
}

TEST(RangeText, SaysTheHalfOfTheDayForBothTimes) {
    EXPECT_EQ(rangeText(10h, 16h, *habitOf("en-US"), " – "), "10:00 AM – 4:00 PM");
}

TEST(RangeText, IsReadAsWhatItWas) {
    for (const char* language : {"sv", "fi", "de", "nl", "es", "fr", "en-US", "en-GB"}) {
        const TimePattern pattern = *habitOf(language);
        for (Minutes start{0}; start < 24h; start += 35min)
            for (Minutes end = start; end < 24h; end += 25min) {
                const std::string text = rangeText(start, end, pattern, " – ");
                ASSERT_EQ(parseTimeRange(text), (TimeRange{start, end})) << text;
            }
    }
}

} // namespace
} // namespace agendum::layout
