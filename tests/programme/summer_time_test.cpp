// SPDX-License-Identifier: MPL-2.0
// Days on which the clocks change: minutes are those of the clock on the wall, and a day has no hour
// more or less.
#include "programme/retime.hpp"
#include "programme/timeline.hpp"
#include "support/random_items.hpp"
#include "support/small_programme.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <optional>

namespace agendum {
namespace {

using namespace std::chrono;
using testing::agenda;
using testing::Dice;
using testing::fixedAt;
using testing::item;
using testing::onRandomItems;
using testing::programmeOf;

/// In Stockholm, two o'clock is three on the first of these days, and three is two on the second.
constexpr std::array clockChanges{2025y / March / 30, 2025y / October / 26};

/// The programme as it would be there on the day of a clock change, or on one day after the other.
Programme onClockChange(Programme programme) {
    programme.timeZone = "Europe/Stockholm";
    std::size_t next = 0;
    for (Day& day : programme.days) day.date = clockChanges.at(next++ % clockChanges.size());
    return programme;
}

/// With the dates and the time zone of another one, which has the same days.
Programme datedLike(Programme programme, const Programme& other) {
    programme.timeZone = other.timeZone;
    for (std::size_t i = 0; i < programme.days.size(); ++i)
        programme.days[i].date = other.days.at(i).date;
    return programme;
}

TEST(SummerTime, AnHourIsAnHourOfTheClockOnTheWallWhereTheClocksChange) {
    Programme night =
        programmeOf({item("a", 60), item("b", 30), fixedAt("03:00", item("c", 60))}, "01:30");
    night.timeZone = "Europe/Stockholm";
    for (const year_month_day date : clockChanges) {
        night.days.front().date = date;
        EXPECT_EQ(agenda(night), "a 01:30-02:30 b 02:30-03:00 c 03:00-04:00");
    }
}

TEST(SummerTime, WhatGoesOnIntoTheNightOfTheChangeStaysOnItsDay) {
    Programme evening = programmeOf({item("a", 360), item("b", 60)}, "20:00");
    evening.timeZone = "Europe/Stockholm";
    evening.days.front().date = 2025y / March / 29;
    EXPECT_EQ(agenda(evening), "a 20:00-26:00 b 26:00-27:00");
}

TEST(SummerTime, AnyProgrammeHasTheTimesOfAnotherDay) {
    onRandomItems({}, [](Dice&, const Programme& programme, const std::string&) {
        EXPECT_EQ(agenda(onClockChange(programme)), agenda(programme));
    });
}

TEST(SummerTime, AnyOperationDoesWhatItDoesOnAnotherDay) {
    using namespace operations;
    onRandomItems({}, [](Dice& dice, const Programme& programme, const std::string& id) {
        const Minutes by(static_cast<int>(dice.roll(240)) - 120);
        const Minutes start(static_cast<int>(dice.roll(1500)));
        const std::string& day = programme.days.front().id;
        const std::vector<std::function<Outcome(const Programme&)>> each{
            [&](const Programme& p) { return shiftItems(p, {id}, by, Pins::hold); },
            [&](const Programme& p) { return shiftDay(p, day, by, Pins::move); },
            [&](const Programme& p) { return setStart(p, id, start, false); },
            [&](const Programme& p) { return fitToEnd(p, day, start, {}); },
            [&](const Programme& p) { return closeGaps(p, {}); },
            [&](const Programme& p) { return rescheduleStarts(p, {}, Minutes(5), Pins::hold); },
        };
        const Programme changed = onClockChange(programme);
        for (std::size_t i = 0; i < each.size(); ++i) {
            const auto outcome = [&](const Programme& from) -> std::optional<Outcome> {
                try {
                    return each[i](from);
                } catch (const Refusal&) {
                    return std::nullopt;
                }
            };
            const auto there = outcome(changed);
            const auto elsewhere = outcome(programme);
            ASSERT_EQ(there.has_value(), elsewhere.has_value()) << i;
            if (!there) continue;
            EXPECT_EQ(datedLike(there->programme, programme), elsewhere->programme) << i;
            EXPECT_EQ(there->changes, elsewhere->changes) << i;
        }
    });
}

} // namespace
} // namespace agendum
