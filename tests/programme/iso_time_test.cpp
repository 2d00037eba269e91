// SPDX-License-Identifier: MPL-2.0
#include "programme/iso_time.hpp"

#include <gtest/gtest.h>

namespace agendum {
namespace {

using namespace std::chrono_literals;

TEST(IsoTime, EveryMinuteOfSevenDaysReadsBackAsItWasWritten) {
    for (Minutes time = 0min; time < 168h; ++time) ASSERT_EQ(parseIsoTime(isoTime(time)), time);
}

TEST(IsoTime, IsWrittenWithTwoDigitsForTheHour) {
    EXPECT_EQ(isoTime(9h + 5min), "09:05");
    EXPECT_EQ(isoTime(25h + 30min), "25:30");
    EXPECT_EQ(isoTime(100h), "100:00");
}

TEST(IsoTime, ASingleDigitForTheHourIsUnderstood) {
    EXPECT_EQ(parseIsoTime("9:30"), 9h + 30min);
}

TEST(IsoTime, WhatIsNoTimeIsNone) {
    for (const char* text : {"", ":", "9", "9:3", "09:60", "168:00", "009:30", "-1:00", "9.30",
                             " 9:30", "9:30 ", "09:30:00", "a9:30", "9:+3", "9999999999:00"})
        EXPECT_EQ(parseIsoTime(text), std::nullopt) << text;
}

TEST(IsoDate, EveryDayOfAFourYearCycleReadsBackAsItWasWritten) {
    const std::chrono::sys_days first = std::chrono::year(2024) / 1 / 1;
    for (auto day = first; day < first + std::chrono::days(1461); day += std::chrono::days(1)) {
        const std::chrono::year_month_day date(day);
        ASSERT_EQ(parseIsoDate(isoDate(date)), date);
    }
}

TEST(IsoDate, WhatTheCalendarDoesNotHaveIsNone) {
    for (const char* text :
         {"", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "0000-01-01", "2025-1-1",
          "25-01-01", "2025/01/01", "20250101", "2025-01-01Z", "-025-01-01", "+2025-01-0"})
        EXPECT_EQ(parseIsoDate(text), std::nullopt) << text;
}

TEST(IsoDate, TheFirstAndTheLastYearAreIn) {
    using namespace std::chrono;
    EXPECT_EQ(parseIsoDate("0001-01-01"), year(1) / 1 / 1);
    EXPECT_EQ(parseIsoDate("9999-12-31"), year(9999) / 12 / 31);
}

} // namespace
} // namespace agendum
