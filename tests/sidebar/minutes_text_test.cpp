// SPDX-License-Identifier: MPL-2.0
#include "sidebar/minutes_text.hpp"

#include <gtest/gtest.h>

#include <string>

using agendum::Minutes;
using agendum::sidebar::readMinutes;

namespace {

Minutes minutesIn(std::string_view text) {
    const auto read = readMinutes(text);
    EXPECT_TRUE(read.understood) << text;
    return read.value.value_or(Minutes{-1});
}

TEST(MinutesText, PlainDigitsAreMinutes) {
    EXPECT_EQ(minutesIn("45"), Minutes{45});
    EXPECT_EQ(minutesIn("0"), Minutes{0});
    EXPECT_EQ(minutesIn("  90 "), Minutes{90});
}

TEST(MinutesText, TheUnitMayBeWritten) {
    for (const char* text : {"45 min", "45min", "45 min.", "45 minuter", "45 minutes", "45 MIN"})
        EXPECT_EQ(minutesIn(text), Minutes{45}) << text;
}

TEST(MinutesText, HoursMayBeWritten) {
    for (const char* text : {"1:30", "1.30", "1 h 30", "1h30", "1 tim 30 min", "01:30"})
        EXPECT_EQ(minutesIn(text), Minutes{90}) << text;
    EXPECT_EQ(minutesIn("2 h"), Minutes{120});
}

TEST(MinutesText, NothingIsUnderstoodAsNoDuration) {
    for (const char* text : {"", "   ", "\t"}) {
        EXPECT_TRUE(readMinutes(text).understood);
        EXPECT_FALSE(readMinutes(text).value);
    }
}

TEST(MinutesText, WhatIsNoDurationIsNotUnderstood) {
    for (const char* text :
         {"en kvart", "-5", "1:75", "4 5", "45 x", "1e3", "99999999999999999999"})
        EXPECT_FALSE(readMinutes(text).understood) << text;
}

} // namespace
