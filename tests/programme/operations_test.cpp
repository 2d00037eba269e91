// SPDX-License-Identifier: MPL-2.0
#include "programme/operations.hpp"

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
using ::testing::IsEmpty;
using testing::item;
using testing::openItem;
using testing::programmeOf;
using testing::refusalOf;

Minutes clock(int hours, int minutes) {
    return Minutes(hours * 60 + minutes);
}

TEST(SetDuration, MovesWhatFollowsAndSaysSo) {
    const Outcome outcome =
        setDuration(programmeOf({item("a", 30), item("b", 30)}), "a", Minutes(45));
    EXPECT_EQ(agenda(outcome.programme), "a 09:00-09:45 b 09:45-10:15");
    EXPECT_THAT(outcome.changes, ElementsAre(Change{"a", Field::duration, "30", "45"},
                                             Change{"b", Field::start, "09:30", "09:45"}));
}

TEST(SetDuration, LeavesFixedStartsWhereTheyAre) {
    const Programme before =
        programmeOf({item("a", 30), fixedAt("10:00", item("b", 30)), item("c", 10)});
    EXPECT_EQ(agenda(setDuration(before, "a", Minutes(90)).programme),
              "a 09:00-10:30 b 10:00-10:30-30 c 10:30-10:40");
}

TEST(SetDuration, OfNoneLastsUntilTheNextFixedStart) {
    const Programme before = programmeOf({item("a", 30), fixedAt("10:00", item("b", 30))});
    EXPECT_EQ(agenda(setDuration(before, "a", std::nullopt).programme),
              "a 09:00-10:00 b 10:00-10:30");
}

TEST(SetDuration, OfNoneLeavesAnEarlierItemItsLength) {
    const Programme before =
        programmeOf({openItem("a"), item("b", 20), fixedAt("10:00", item("c", 30))});
    EXPECT_EQ(agenda(setDuration(before, "b", std::nullopt).programme),
              "a 09:00-09:40 b 09:40-10:00 c 10:00-10:30");
}

TEST(SetDuration, WorksInsideAStrand) {
    const Programme before =
        programmeOf({block("b", {{item("c", 30)}, {item("d", 20)}}), item("e", 5)});
    EXPECT_EQ(agenda(setDuration(before, "c", Minutes(40)).programme),
              "b 09:00-09:40 [c 09:00-09:40 | d 09:00-09:20] e 09:40-09:45");
}

TEST(SetDuration, TakesNothingUpToSevenDays) {
    const Programme before = programmeOf({item("a", 30)});
    EXPECT_EQ(at(setDuration(before, "a", Minutes(0)).programme, "a").duration, Minutes(0));
    EXPECT_EQ(at(setDuration(before, "a", Minutes(10080)).programme, "a").duration, Minutes(10080));
    for (const int minutes : {-1, 10081}) {
        EXPECT_EQ(refusalOf([&] { setDuration(before, "a", Minutes(minutes)); }),
                  (Message{"refused.minutes.range", {std::to_string(minutes), "10080"}}));
    }
}

TEST(SetDuration, ToWhatItIsChangesNothing) {
    EXPECT_THAT(setDuration(programmeOf({item("a", 30)}), "a", Minutes(30)).changes, IsEmpty());
}

TEST(SetStart, FixedPinsTheItemAlone) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    const Outcome outcome = setStart(before, "b", clock(10, 0), true);
    EXPECT_EQ(agenda(outcome.programme), "a 09:00-09:30 b 10:00-10:30+30 c 10:30-11:00");
    EXPECT_THAT(outcome.changes, ElementsAre(Change{"b", Field::start, "09:30", "10:00"},
                                             Change{"b", Field::fixed, "", "yes"},
                                             Change{"c", Field::start, "10:00", "10:30"}));
}

TEST(SetStart, FixedEarlierThanWhatPrecedesEndsIsAnOverlap) {
    const Programme before = programmeOf({item("a", 30), item("b", 30)});
    EXPECT_EQ(agenda(setStart(before, "b", clock(9, 10), true).programme),
              "a 09:00-09:30 b 09:10-09:40-20");
}

TEST(SetStart, NotFixedLengthensOrShortensWhatPrecedes) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    EXPECT_EQ(agenda(setStart(before, "b", clock(9, 45), false).programme),
              "a 09:00-09:45 b 09:45-10:15 c 10:15-10:45");
    EXPECT_EQ(agenda(setStart(before, "b", clock(9, 0), false).programme),
              "a 09:00-09:00 b 09:00-09:30 c 09:30-10:00");
}

TEST(SetStart, NotFixedMovesTheDaysStartWithItsFirstItem) {
    const Programme before = programmeOf({item("a", 30), item("b", 30)});
    const Outcome outcome = setStart(before, "a", clock(8, 15), false);
    EXPECT_EQ(agenda(outcome.programme), "a 08:15-08:45 b 08:45-09:15");
    EXPECT_EQ(outcome.programme.days[0].start, clock(8, 15));
}

TEST(SetStart, NotFixedReleasesAFixedItem) {
    const Programme before = programmeOf({item("a", 30), fixedAt("10:00", item("b", 30))});
    const Programme after = setStart(before, "b", clock(10, 15), false).programme;
    EXPECT_EQ(agenda(after), "a 09:00-10:15 b 10:15-10:45");
    EXPECT_FALSE(at(after, "b").fixedStart);
}

TEST(SetStart, NotFixedLeavesLaterFixedStartsWhereTheyAre) {
    const Programme before =
        programmeOf({item("a", 30), item("b", 30), fixedAt("10:00", item("c", 30))});
    EXPECT_EQ(agenda(setStart(before, "b", clock(9, 45), false).programme),
              "a 09:00-09:45 b 09:45-10:15 c 10:00-10:30-15");
}

TEST(SetStart, NotFixedHoldsAlthoughAnEarlierItemWouldTakeWhatIsLeft) {
    const Programme before =
        programmeOf({openItem("a"), item("b", 20), item("c", 10), fixedAt("10:00", item("d", 5))});
    EXPECT_EQ(agenda(setStart(before, "c", clock(9, 55), false).programme),
              "a 09:00-09:30 b 09:30-09:55 c 09:55-10:05 d 10:00-10:05-5");
}

TEST(SetStart, NotFixedGivesAnItemWithoutDurationItsLength) {
    const Programme before = programmeOf({openItem("a"), fixedAt("10:00", item("b", 20)),
                                          item("c", 10), fixedAt("12:00", item("d", 5))});
    EXPECT_EQ(agenda(setStart(before, "b", clock(10, 0), false).programme),
              "a 09:00-10:00 b 10:00-10:20 c 10:20-10:30 d 12:00-12:05+90");
}

TEST(SetStart, NotFixedWhereItIsChangesNothing) {
    const Programme before = programmeOf({openItem("a"), item("b", 20)});
    EXPECT_EQ(setStart(before, "b", clock(9, 0), false).programme, before);
}

TEST(SetStart, NotFixedBeforeThePreviousItemIsRefused) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    EXPECT_EQ(refusalOf([&] { setStart(before, "c", clock(9, 29), false); }),
              (Message{"refused.start.before", {"C", "09:29", "B", "09:30"}}));
}

TEST(SetStart, NotFixedWithinTheBlockBeforeIsRefused) {
    const Programme before = programmeOf({block("b", {{item("c", 30)}}), item("d", 30)});
    EXPECT_EQ(refusalOf([&] { setStart(before, "d", clock(9, 20), false); }),
              (Message{"refused.start.block", {"D", "09:20", "B", "09:30"}}));
}

TEST(SetStart, NotFixedLengthensTheBlockBefore) {
    const Programme before = programmeOf({block("b", {{item("c", 30)}}), item("d", 30)});
    EXPECT_EQ(agenda(setStart(before, "d", clock(9, 40), false).programme),
              "b 09:00-09:40 [c 09:00-09:30] d 09:40-10:10");
}

TEST(SetStart, TheFirstOfAStrandStartsWithItsBlockUnlessItIsFixed) {
    const Programme before = programmeOf({block("b", {{item("c", 30)}})});
    EXPECT_EQ(refusalOf([&] { setStart(before, "c", clock(9, 20), false); }),
              (Message{"refused.start.strand", {"C", "B", "09:00"}}));
    EXPECT_EQ(agenda(setStart(before, "c", clock(9, 20), true).programme),
              "b 09:00-09:50 [c 09:20-09:50+20]");
}

TEST(SetStart, TheFirstOfAStrandMayBeReleasedToItsBlock) {
    const Programme before = programmeOf({block("b", {{fixedAt("09:10", item("c", 30))}})});
    EXPECT_EQ(agenda(setStart(before, "c", clock(9, 0), false).programme),
              "b 09:00-09:30 [c 09:00-09:30]");
}

TEST(SetStart, OutsideOfSevenDaysIsRefused) {
    const Programme before = programmeOf({item("a", 30)});
    EXPECT_EQ(refusalOf([&] { setStart(before, "a", clock(168, 0), true); }),
              (Message{"refused.start.range", {"168:00", "167:59"}}));
    EXPECT_EQ(refusalOf([&] { setStart(before, "a", Minutes(-1), false); }).key,
              "refused.start.range");
}

TEST(SetFixed, PinsTheItemWhereItIs) {
    const Programme before = programmeOf({item("a", 30), item("b", 30)});
    const Outcome outcome = setFixed(before, "b", true);
    EXPECT_THAT(outcome.changes, ElementsAre(Change{"b", Field::fixed, "", "yes"}));
    EXPECT_EQ(at(outcome.programme, "b").fixedStart, clock(9, 30));
}

TEST(SetFixed, ReleasedAnItemFollowsWhatPrecedesIt) {
    const Programme before = programmeOf({item("a", 30), fixedAt("10:00", item("b", 30))});
    EXPECT_EQ(agenda(setFixed(before, "b", false).programme), "a 09:00-09:30 b 09:30-10:00");
}

TEST(SetFixed, ReleasedTheDaysFirstItemStaysWhereItIs) {
    const Programme before = programmeOf({fixedAt("10:00", item("a", 30)), item("b", 5)});
    EXPECT_EQ(agenda(setFixed(before, "a", false).programme), "a 10:00-10:30 b 10:30-10:35");
}

TEST(SetFixed, ReleasedAnItemStaysBehindOneThatLastedUntilIt) {
    const Programme before = programmeOf({openItem("a"), fixedAt("10:00", item("b", 30))});
    EXPECT_EQ(agenda(setFixed(before, "b", false).programme), "a 09:00-10:00 b 10:00-10:30");
}

TEST(SetFixed, AgainChangesNothing) {
    const Programme before = programmeOf({item("a", 5), fixedAt("10:00", item("b", 30))});
    EXPECT_EQ(setFixed(before, "b", true).programme, before);
    EXPECT_EQ(setFixed(before, "a", false).programme, before);
}

TEST(SetDayStart, MovesAllThatIsNotFixed) {
    const Programme before =
        programmeOf({item("a", 30), item("b", 30), fixedAt("12:00", item("c", 30))});
    const Outcome outcome = setDayStart(before, "d1", clock(8, 30));
    EXPECT_EQ(agenda(outcome.programme), "a 08:30-09:00 b 09:00-09:30 c 12:00-12:30+150");
    EXPECT_THAT(outcome.changes, ElementsAre(Change{"d1", Field::start, "09:00", "08:30"},
                                             Change{"a", Field::start, "09:00", "08:30"},
                                             Change{"b", Field::start, "09:30", "09:00"}));
}

TEST(SetDayStart, RefusesDaysAndTimesThatAreNot) {
    const Programme before = programmeOf({item("a", 30)});
    EXPECT_EQ(refusalOf([&] { setDayStart(before, "d9", clock(8, 0)); }),
              (Message{"refused.day.unknown", {"d9"}}));
    EXPECT_EQ(refusalOf([&] { setDayStart(before, "d1", Minutes(-5)); }).key,
              "refused.start.range");
}

TEST(SetDate, GivesTheDayAnotherDate) {
    const Outcome outcome =
        setDate(programmeOf({item("a", 30)}), "d1", std::chrono::year{2025} / 6 / 3);
    EXPECT_THAT(outcome.changes,
                ElementsAre(Change{"d1", Field::date, "2025-05-20", "2025-06-03"}));
}

TEST(SetDate, RefusesWhatTheCalendarDoesNotHave) {
    const Programme before = programmeOf({});
    for (const auto date : {std::chrono::year{2025} / 2 / 30, std::chrono::year{0} / 1 / 1,
                            std::chrono::year{10000} / 1 / 1}) {
        EXPECT_EQ(refusalOf([&] { setDate(before, "d1", date); }).key, "refused.date");
    }
}

TEST(SetTitle, NamesTheProgramme) {
    const Outcome outcome = setTitle(programmeOf({}), "  Spring \n meeting ");
    EXPECT_EQ(outcome.programme.title, "Spring meeting");
    EXPECT_THAT(outcome.changes,
                ElementsAre(Change{"programme", Field::title, "", "Spring meeting"}));
}

TEST(EveryOperation, RefusesAnItemThatIsNotThere) {
    const Programme before = programmeOf({item("a", 30)});
    const Message unknown{"refused.item.unknown", {"x"}};
    EXPECT_EQ(refusalOf([&] { setDuration(before, "x", Minutes(5)); }), unknown);
    EXPECT_EQ(refusalOf([&] { setStart(before, "x", Minutes(5), true); }), unknown);
    EXPECT_EQ(refusalOf([&] { setStart(before, "x", Minutes(5), false); }), unknown);
    EXPECT_EQ(refusalOf([&] { setFixed(before, "x", true); }), unknown);
    EXPECT_EQ(refusalOf([&] { removeItem(before, "x"); }), unknown);
    EXPECT_EQ(refusalOf([&] { moveItem(before, "x", {}); }), unknown);
    EXPECT_EQ(refusalOf([&] { moveUp(before, "x"); }), unknown);
    EXPECT_EQ(refusalOf([&] { moveDown(before, "x"); }), unknown);
    EXPECT_EQ(refusalOf([&] { setText(before, "x", Field::title, "t"); }), unknown);
    EXPECT_EQ(refusalOf([&] { removeItem(before, ""); }).key, "refused.item.unknown");
}

} // namespace
} // namespace agendum::operations
