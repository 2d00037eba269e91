// SPDX-License-Identifier: MPL-2.0
#include "programme/retime.hpp"

#include "support/refusal.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

namespace agendum::operations {
namespace {

using testing::agenda;
using testing::at;
using testing::block;
using ::testing::ElementsAre;
using testing::fixedAt;
using testing::flexible;
using ::testing::IsEmpty;
using testing::item;
using testing::openItem;
using testing::programmeOf;
using testing::programmeOfDays;
using testing::refusalOf;

Minutes clock(int hours, int minutes) {
    return Minutes(hours * 60 + minutes);
}

std::string shifted(const Programme& programme, const std::vector<std::string>& items, int minutes,
                    Pins pins = Pins::hold) {
    return agenda(shiftItems(programme, items, Minutes(minutes), pins).programme);
}

TEST(ShiftItems, LeavesAGapBeforeTheFirstAndTakesWhatFollowsAlong) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    EXPECT_EQ(shifted(before, {"b"}, 15), "a 09:00-09:30 b 09:45-10:15+15 c 10:15-10:45");
}

TEST(ShiftItems, EarlierShowsAsOverlapAndShortensNothing) {
    const Programme before = programmeOf({item("a", 30), item("b", 30)});
    EXPECT_EQ(shifted(before, {"b"}, -10), "a 09:00-09:30 b 09:20-09:50-10");
}

TEST(ShiftItems, TakesTheDaysStartAlongWithItsFirstItem) {
    const Programme before = programmeOf({item("a", 30), item("b", 30)});
    const Programme after = shiftItems(before, {"a"}, Minutes(20), Pins::hold).programme;
    EXPECT_EQ(agenda(after), "a 09:20-09:50 b 09:50-10:20");
    EXPECT_FALSE(at(after, "a").fixedStart);
}

TEST(ShiftItems, StopsAtFixedStarts) {
    const Programme before =
        programmeOf({item("a", 30), item("b", 30), fixedAt("10:00", item("c", 30)), item("d", 5)});
    EXPECT_EQ(shifted(before, {"b"}, 15),
              "a 09:00-09:30 b 09:45-10:15+15 c 10:00-10:30-15 d 10:30-10:35");
}

TEST(ShiftItems, PassesFixedStartsWhereToldTo) {
    const Programme before =
        programmeOf({item("a", 30), item("b", 30), fixedAt("10:15", item("c", 30)),
                     block("e", {{item("f", 10)}, {fixedAt("11:00", item("g", 10))}})});
    EXPECT_EQ(shifted(before, {"b"}, 15, Pins::move),
              "a 09:00-09:30 b 09:45-10:15+15 c 10:30-11:00+15 "
              "e 11:00-11:25 [f 11:00-11:10 | g 11:15-11:25+15]");
}

TEST(ShiftItems, MovesAFixedItemItself) {
    const Programme before = programmeOf({item("a", 30), fixedAt("10:00", item("b", 30))});
    EXPECT_EQ(shifted(before, {"b"}, -30), "a 09:00-09:30 b 09:30-10:00");
}

TEST(ShiftItems, OfSeveralItemsInARowTheFirstDecides) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    EXPECT_EQ(shifted(before, {"c", "b"}, 10), shifted(before, {"b"}, 10));
}

TEST(ShiftItems, MovesItemsOfSeveralDaysEachOnItsOwn) {
    const Programme before =
        programmeOfDays({{item("a", 30), item("b", 30)}, {item("c", 30), item("d", 30)}});
    EXPECT_EQ(shifted(before, {"b", "c"}, 10),
              "a 09:00-09:30 b 09:40-10:10+10 / c 09:10-09:40 d 09:40-10:10");
}

TEST(ShiftItems, WithinAStrandLeavesTheOthersAlone) {
    const Programme before =
        programmeOf({block("b", {{item("c", 30), item("d", 30)}, {item("e", 30)}}), item("f", 5)});
    EXPECT_EQ(shifted(before, {"d"}, 15),
              "b 09:00-10:15 [c 09:00-09:30 d 09:45-10:15+15 | e 09:00-09:30] f 10:15-10:20");
}

TEST(ShiftItems, LeavesWhatPrecedesItsTimesAlthoughItHadNoDuration) {
    const Programme before =
        programmeOf({openItem("a"), item("b", 20), item("c", 10), fixedAt("10:00", item("d", 5))});
    EXPECT_EQ(shifted(before, {"c"}, 5),
              "a 09:00-09:30 b 09:30-09:50 c 09:55-10:05+5 d 10:00-10:05-5");
}

TEST(ShiftItems, GoesPastMidnightOnTheSameDay) {
    const Programme before = programmeOf({item("a", 60), item("b", 30)}, "22:30");
    EXPECT_EQ(shifted(before, {"b"}, 60), "a 22:30-23:30 b 24:30-25:00+60");
}

TEST(ShiftItems, BySoManyMinutesAsIsAlsoInTheNightWhenClocksChange) {
    Programme before = programmeOf({item("a", 60), item("b", 120)}, "25:00");
    before.timeZone = "Europe/Stockholm";
    before.days.front().date = std::chrono::year{2025} / 3 / 29; // clocks go forward at 26:00
    EXPECT_EQ(shifted(before, {"b"}, 30), "a 25:00-26:00 b 26:30-28:30+30");
}

TEST(ShiftItems, ByNothingChangesNothing) {
    const Programme before = programmeOf({item("a", 30), item("b", 30)});
    EXPECT_THAT(shiftItems(before, {"b"}, Minutes(0), Pins::move).changes, IsEmpty());
}

TEST(ShiftItems, RefusesWhatWouldBeBeforeTheDayOrTooFarAway) {
    const Programme before = programmeOf({item("a", 30), fixedAt("10:00", item("b", 30))});
    EXPECT_EQ(refusalOf([&] { shifted(before, {"a"}, -541); }).key, "refused.start.range");
    EXPECT_EQ(refusalOf([&] { shifted(before, {"a"}, 10080, Pins::move); }).key,
              "refused.start.range");
    EXPECT_EQ(refusalOf([&] { shifted(before, {"a"}, 10081); }).key, "refused.minutes.shift");
    EXPECT_EQ(refusalOf([&] { shifted(before, {"x"}, 5); }).key, "refused.item.unknown");
    EXPECT_EQ(refusalOf([&] { shifted(before, {}, 5); }).key, "refused.items.none");
}

TEST(ShiftDay, BeginsLaterAndLeavesLunchWhereItIs) {
    const Programme before =
        programmeOf({item("a", 30), item("b", 30), fixedAt("12:00", item("lunch", 60))});
    EXPECT_EQ(agenda(shiftDay(before, "d1", Minutes(30), Pins::hold).programme),
              "a 09:30-10:00 b 10:00-10:30 lunch 12:00-13:00+90");
    EXPECT_EQ(agenda(shiftDay(before, "d1", Minutes(30), Pins::move).programme),
              "a 09:30-10:00 b 10:00-10:30 lunch 12:30-13:30+120");
}

TEST(ShiftDay, MovesAFixedFirstItemAndADayWithoutItems) {
    const Programme before = programmeOfDays({{fixedAt("10:00", item("a", 30))}, {}});
    EXPECT_EQ(agenda(shiftDay(before, "d1", Minutes(-15), Pins::hold).programme),
              "a 09:45-10:15 /");
    EXPECT_EQ(shiftDay(before, "d2", Minutes(15), Pins::hold).programme.days[1].start,
              clock(9, 15));
}

TEST(CloseGaps, MovesFixedStartsUpAndKeepsThemFixed) {
    const Programme before = programmeOf({item("a", 30), fixedAt("10:00", item("b", 30)),
                                          item("c", 10), fixedAt("10:50", item("d", 10))});
    const Programme after = closeGaps(before, {}).programme;
    EXPECT_EQ(agenda(after), "a 09:00-09:30 b 09:30-10:00 c 10:00-10:10 d 10:10-10:20");
    EXPECT_EQ(at(after, "d").fixedStart, clock(10, 10));
}

TEST(CloseGaps, LeavesOverlapsUnlessWhatPrecedesMovesAwayFromThem) {
    const Programme before = programmeOf(
        {item("a", 30), fixedAt("10:00", item("b", 30)), fixedAt("10:20", item("c", 30))});
    EXPECT_EQ(agenda(closeGaps(before, {}).programme), "a 09:00-09:30 b 09:30-10:00 c 10:00-10:30");
    EXPECT_EQ(agenda(closeGaps(before, {.day = {}, .strand = {}, .items = {"c"}}).programme),
              agenda(before));
}

TEST(CloseGaps, ClosesThoseInsideBlocksAndBehindThem) {
    const Programme before = programmeOf(
        {item("a", 30),
         fixedAt("10:00", block("b", {{item("c", 10)}, {fixedAt("10:30", item("d", 10))}})),
         fixedAt("11:00", item("e", 10))});
    EXPECT_EQ(agenda(closeGaps(before, {}).programme),
              "a 09:00-09:30 b 09:30-09:40 [c 09:30-09:40 | d 09:30-09:40] e 09:40-09:50");
}

TEST(CloseGaps, OfOneDayOrStrandLeavesTheOthers) {
    const Programme before = programmeOfDays(
        {{item("a", 30), fixedAt("10:00", item("b", 30))},
         {block("c", {{fixedAt("09:30", item("d", 5))}, {fixedAt("09:40", item("e", 5))}})}});
    EXPECT_EQ(agenda(closeGaps(before, {.day = "d1", .strand = {}, .items = {}}).programme),
              "a 09:00-09:30 b 09:30-10:00 / c 09:00-09:45 [d 09:30-09:35+30 | e 09:40-09:45+40]");
    EXPECT_EQ(agenda(closeGaps(before, {.day = {}, .strand = "c.2", .items = {}}).programme),
              "a 09:00-09:30 b 10:00-10:30+30 / c 09:00-09:35 [d 09:30-09:35+30 | e 09:00-09:05]");
}

TEST(RescheduleStarts, LetsMinutesBetweenItems) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    EXPECT_EQ(agenda(rescheduleStarts(before, {}, Minutes(5), Pins::hold).programme),
              "a 09:00-09:30 b 09:35-10:05+5 c 10:10-10:40+5");
}

TEST(RescheduleStarts, BeginsAnewAtWhatIsFixed) {
    const Programme before = programmeOf(
        {item("a", 30), item("b", 30), fixedAt("12:00", item("lunch", 60)), item("c", 30)});
    EXPECT_EQ(agenda(rescheduleStarts(before, {}, Minutes(10), Pins::hold).programme),
              "a 09:00-09:30 b 09:40-10:10+10 lunch 12:00-13:00+110 c 13:10-13:40+10");
    EXPECT_EQ(agenda(rescheduleStarts(before, {}, Minutes(10), Pins::move).programme),
              "a 09:00-09:30 b 09:40-10:10+10 lunch 10:20-11:20+10 c 11:30-12:00+10");
}

TEST(RescheduleStarts, WithNothingBetweenReleasesWhatFollowsByItself) {
    const Programme before = programmeOf(
        {item("a", 30), fixedAt("10:00", openItem("b")), fixedAt("10:45", item("c", 30))});
    const Programme after = rescheduleStarts(before, {}, Minutes(0), Pins::move).programme;
    EXPECT_EQ(agenda(after), "a 09:00-09:30 b 09:30-10:15 c 10:15-10:45");
    EXPECT_FALSE(at(after, "b").fixedStart);
    EXPECT_EQ(at(after, "b").duration, Minutes(45));
}

TEST(RescheduleStarts, OfSeveralItemsLeavesTheFirstAndAllOthers) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    EXPECT_EQ(agenda(rescheduleStarts(before, {.day = {}, .strand = {}, .items = {"b", "c"}},
                                      Minutes(5), Pins::hold)
                         .programme),
              "a 09:00-09:30 b 09:30-10:00 c 10:05-10:35+5");
}

TEST(RescheduleStarts, FollowsBlocksWhoseLengthDependsOnTheirStart) {
    const Programme before = programmeOf(
        {item("a", 30), block("b", {{fixedAt("10:00", item("c", 30))}}), item("d", 10)});
    EXPECT_EQ(agenda(rescheduleStarts(before, {}, Minutes(10), Pins::hold).programme),
              "a 09:00-09:30 b 09:40-10:30+10 [c 10:00-10:30+20] d 10:40-10:50+10");
}

TEST(RescheduleDurations, FillsGapsAndEndsOverlaps) {
    const Programme before = programmeOf({item("a", 30), fixedAt("10:00", item("b", 30)),
                                          item("c", 40), fixedAt("11:00", item("d", 30))});
    const Outcome outcome = rescheduleDurations(before, {});
    EXPECT_EQ(agenda(outcome.programme), "a 09:00-10:00 b 10:00-10:30 c 10:30-11:00 d 11:00-11:30");
    EXPECT_THAT(outcome.changes, ElementsAre(Change{"a", Field::duration, "30", "60"},
                                             Change{"c", Field::duration, "40", "30"}));
}

TEST(RescheduleDurations, RefusesWhatCannotLastSoShort) {
    Programme before = programmeOf({item("a", 30), fixedAt("09:20", item("b", 30)), item("c", 10),
                                    fixedAt("09:45", item("d", 5))});
    const auto key = [&] { return refusalOf([&] { rescheduleDurations(before, {}); }).key; };
    EXPECT_EQ(key(), "refused.length.start");
    at(before, "d").fixedStart = clock(9, 55);
    EXPECT_EQ(key(), "");
    at(before, "a").minimum = Minutes(25);
    EXPECT_EQ(key(), "refused.length.minimum");
    before.days.front().items.front() = block("a", {{item("e", 30)}});
    EXPECT_EQ(key(), "refused.length.block");
}

TEST(FitToEnd, SharesTheDifferenceInProportion) {
    const Programme before = programmeOf(
        {flexible(item("a", 60)), item("b", 20), flexible(item("c", 30))}); // ends 10:50
    EXPECT_EQ(agenda(fitToEnd(before, "d1", clock(10, 20), {}).programme),
              "a 09:00-09:40 b 09:40-10:00 c 10:00-10:20");
    EXPECT_EQ(agenda(fitToEnd(before, "d1", clock(11, 20), {}).programme),
              "a 09:00-10:20 b 10:20-10:40 c 10:40-11:20");
}

TEST(FitToEnd, TakesTheDaysEndAndSetsAnother) {
    Programme before = programmeOf({flexible(item("a", 60))});
    before.days.front().end = clock(9, 30);
    EXPECT_EQ(agenda(fitToEnd(before, "d1", std::nullopt, {}).programme), "a 09:00-09:30");
    const Programme after = fitToEnd(before, "d1", clock(9, 45), {}).programme;
    EXPECT_EQ(after.days.front().end, clock(9, 45));
}

TEST(FitToEnd, StopsAtMinimumsAndLetsTheOthersShareTheRest) {
    const Programme before =
        programmeOf({flexible(item("a", 60), 50), flexible(item("b", 60)), item("c", 10)});
    EXPECT_EQ(agenda(fitToEnd(before, "d1", clock(10, 30), {}).programme),
              "a 09:00-09:50 b 09:50-10:20 c 10:20-10:30");
}

TEST(FitToEnd, SaysHowManyMinutesAreMissing) {
    const Programme before =
        programmeOf({flexible(item("a", 60), 50), flexible(item("b", 30), 25), item("c", 10)});
    EXPECT_EQ(refusalOf([&] { fitToEnd(before, "d1", clock(10, 0), {}); }),
              (Message{"refused.fit.missing", {"25"}}));
}

TEST(FitToEnd, RefusesWhereNothingIsFlexible) {
    const Programme before = programmeOf({item("a", 60)});
    EXPECT_EQ(refusalOf([&] { fitToEnd(before, "d1", clock(10, 30), {}); }),
              (Message{"refused.fit.rigid", {"30"}}));
    EXPECT_EQ(refusalOf([&] { fitToEnd(before, "d1", clock(9, 40), {}); }),
              (Message{"refused.fit.missing", {"20"}}));
    EXPECT_EQ(refusalOf([&] { fitToEnd(before, "d1", std::nullopt, {}); }).key, "refused.end.none");
}

TEST(FitToEnd, RoundsAndNeverEndsLate) {
    const Programme before = programmeOf({flexible(item("a", 50)), flexible(item("b", 45))});
    EXPECT_EQ(agenda(fitToEnd(before, "d1", clock(10, 8), {}).programme),
              "a 09:00-09:35 b 09:35-10:05");
    EXPECT_EQ(
        agenda(fitToEnd(before, "d1", clock(10, 8), {.step = Minutes(1), .minimum = Minutes(0)})
                   .programme),
        "a 09:00-09:36 b 09:36-10:08");
}

TEST(FitToEnd, FitsOnlyWhatStandsBehindTheLastFixedStart) {
    const Programme before =
        programmeOf({flexible(item("a", 60)), fixedAt("12:00", item("lunch", 60)),
                     flexible(item("b", 90)), flexible(item("c", 90))});
    EXPECT_EQ(agenda(fitToEnd(before, "d1", clock(15, 0), {}).programme),
              "a 09:00-10:00 lunch 12:00-13:00+120 b 13:00-14:00 c 14:00-15:00");
}

TEST(FitToEnd, RefusesWhereWhatPrecedesAFixedStartRunsPastTheEnd) {
    const Programme before =
        programmeOf({item("a", 240), fixedAt("10:00", flexible(item("b", 60)))});
    EXPECT_EQ(refusalOf([&] { fitToEnd(before, "d1", clock(10, 30), {}); }),
              (Message{"refused.fit.missing", {"150"}}));
}

TEST(FitToEnd, ShrinksAndGrowsBlocksWithTheirLongestStrands) {
    const Programme before =
        programmeOf({block("b", {{flexible(item("c", 60)), item("d", 20)}, {item("e", 40)}}),
                     flexible(item("f", 20))}); // ends 10:40
    EXPECT_EQ(agenda(fitToEnd(before, "d1", clock(10, 0), {}).programme),
              "b 09:00-09:50 [c 09:00-09:30 d 09:30-09:50 | e 09:00-09:40] f 09:50-10:00");
    EXPECT_EQ(agenda(fitToEnd(before, "d1", clock(11, 5), {}).programme),
              "b 09:00-10:40 [c 09:00-10:20 d 10:20-10:40 | e 09:00-09:40] f 10:40-11:05");
    EXPECT_EQ(refusalOf([&] { fitToEnd(before, "d1", clock(9, 30), {}); }),
              (Message{"refused.fit.missing", {"10"}}));
}

TEST(FitToEnd, UsesTheMinimumGivenForItemsWithoutOne) {
    const Programme before = programmeOf({flexible(item("a", 60)), flexible(item("b", 20))});
    EXPECT_EQ(
        agenda(fitToEnd(before, "d1", clock(9, 45), {.step = Minutes(5), .minimum = Minutes(15)})
                   .programme),
        "a 09:00-09:30 b 09:30-09:45");
}

TEST(FitToEnd, KnowsOnlyStepsUpToAnHour) {
    const Programme before = programmeOf({flexible(item("a", 60))});
    for (const int step : {0, -5, 61}) {
        EXPECT_EQ(refusalOf([&] {
                      fitToEnd(before, "d1", clock(10, 0),
                               {.step = Minutes(step), .minimum = Minutes(0)});
                  }).key,
                  "refused.step");
    }
}

TEST(FitToEnd, LeavesADayThatFitsAndOneWithoutItems) {
    Programme before = programmeOfDays({{item("a", 60)}, {}});
    for (Day& day : before.days) day.end = clock(10, 0);
    EXPECT_THAT(fitToEnd(before, "d1", std::nullopt, {}).changes, IsEmpty());
    EXPECT_THAT(fitToEnd(before, "d2", std::nullopt, {}).changes, IsEmpty());
}

TEST(FitBefore, MakesGapAndOverlapGo) {
    const auto before = [](std::string_view lunch) {
        return programmeOf({item("a", 30), flexible(item("b", 60)), item("c", 30),
                            fixedAt(lunch, item("lunch", 60))});
    };
    EXPECT_EQ(agenda(fitBefore(before("10:30"), "lunch", {}).programme),
              "a 09:00-09:30 b 09:30-10:00 c 10:00-10:30 lunch 10:30-11:30");
    EXPECT_EQ(agenda(fitBefore(before("12:00"), "lunch", {}).programme),
              "a 09:00-09:30 b 09:30-11:30 c 11:30-12:00 lunch 12:00-13:00");
    EXPECT_EQ(refusalOf([&] { fitBefore(before("09:30"), "lunch", {}); }),
              (Message{"refused.fit.missing", {"30"}}));
    EXPECT_EQ(refusalOf([&] { fitBefore(before("10:30"), "c", {}); }).key, "refused.item.unfixed");
}

TEST(SetFlexibleAndMinimum, OfSeveralItems) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    const Programme after =
        setMinimum(setFlexible(before, {"a", "c"}, true).programme, {"a", "c"}, Minutes(10))
            .programme;
    EXPECT_TRUE(at(after, "a").flexible && at(after, "c").flexible);
    EXPECT_FALSE(at(after, "b").flexible);
    EXPECT_EQ(at(after, "c").minimum, Minutes(10));
    EXPECT_EQ(setMinimum(after, {"c"}, std::nullopt).programme.days.front().items[2].minimum,
              std::nullopt);
}

TEST(SetDayEnd, MovesNothing) {
    const Programme before = programmeOf({item("a", 30)});
    const Outcome outcome = setDayEnd(before, "d1", clock(9, 10));
    EXPECT_THAT(outcome.changes, ElementsAre(Change{"d1", Field::end, "", "09:10"}));
    EXPECT_EQ(setDayEnd(outcome.programme, "d1", std::nullopt).programme, before);
}

TEST(OperationsOnSeveralItems, SetFixRemoveAndMoveThemAtOnce) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    EXPECT_EQ(agenda(setDuration(before, Items{"a", "c"}, Minutes(10)).programme),
              "a 09:00-09:10 b 09:10-09:40 c 09:40-09:50");
    const Programme fixed = setFixed(before, Items{"b", "c"}, true).programme;
    EXPECT_EQ(at(fixed, "c").fixedStart, clock(10, 0));
    EXPECT_EQ(setFixed(fixed, Items{"b", "c"}, false).programme, before);
    EXPECT_EQ(agenda(removeItem(before, Items{"c", "a"}).programme), "b 09:00-09:30");
    EXPECT_EQ(
        agenda(
            moveItem(before, Items{"b", "a"}, {.day = {}, .strand = {}, .after = "c"}).programme),
        "c 09:00-09:30 a 09:30-10:00 b 10:00-10:30");
}

TEST(OperationsOnSeveralItems, TakeABlockWithWhatItHolds) {
    const Programme before = programmeOf({block("b", {{item("c", 30)}}), item("d", 5)});
    EXPECT_EQ(agenda(removeItem(before, Items{"b", "c"}).programme), "d 09:00-09:05");
    EXPECT_EQ(
        agenda(
            moveItem(before, Items{"b", "c"}, {.day = {}, .strand = {}, .after = "d"}).programme),
        "d 09:00-09:05 b 09:05-09:35 [c 09:05-09:35]");
}

} // namespace
} // namespace agendum::operations
