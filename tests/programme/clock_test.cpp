// SPDX-License-Identifier: MPL-2.0
#include "programme/timeline.hpp"
#include "support/random_programme.hpp"
#include "support/small_programme.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace agendum {
namespace {

using testing::agenda;
using testing::block;
using testing::fixedAt;
using testing::item;
using testing::openItem;
using testing::programmeOf;
using testing::programmeOfDays;

TEST(Clock, TheFirstItemBeginsWithTheDayAndTheOthersFollow) {
    EXPECT_EQ(agenda(programmeOf({item("a", 30), item("b", 15), item("c", 0)}, "09:30")),
              "a 09:30-10:00 b 10:00-10:15 c 10:15-10:15");
}

TEST(Clock, AFixedStartNeverMovesByItself) {
    EXPECT_EQ(agenda(programmeOf({item("a", 30), fixedAt("12:00", item("b", 60)), item("c", 30)})),
              "a 09:00-09:30 b 12:00-13:00+150 c 13:00-13:30");
}

TEST(Clock, WhatRunsPastAFixedStartIsAnOverlapAndIsNotShortened) {
    EXPECT_EQ(agenda(programmeOf({item("a", 90), fixedAt("10:00", item("b", 30)), item("c", 10)})),
              "a 09:00-10:30 b 10:00-10:30-30 c 10:30-10:40");
}

TEST(Clock, AFixedFirstItemBeginsTheDayWithoutGapOrOverlap) {
    EXPECT_EQ(agenda(programmeOf({fixedAt("10:00", item("a", 30))})), "a 10:00-10:30");
    EXPECT_EQ(agenda(programmeOf({fixedAt("08:00", item("a", 30))})), "a 08:00-08:30");
}

TEST(Clock, AMissingDurationLastsUntilAFixedStart) {
    EXPECT_EQ(agenda(programmeOf({openItem("a"), fixedAt("10:00", openItem("b")),
                                  fixedAt("10:20", item("c", 10))})),
              "a 09:00-10:00 b 10:00-10:20 c 10:20-10:30");
}

TEST(Clock, AMissingDurationTakesWhatTheItemsBeforeTheFixedStartLeave) {
    EXPECT_EQ(agenda(programmeOf(
                  {openItem("a"), item("b", 20), item("c", 10), fixedAt("10:00", item("d", 5))})),
              "a 09:00-09:30 b 09:30-09:50 c 09:50-10:00 d 10:00-10:05");
}

TEST(Clock, OfSeveralMissingDurationsTheLastOneTakesWhatIsLeft) {
    EXPECT_EQ(agenda(programmeOf(
                  {openItem("a"), item("b", 20), openItem("c"), fixedAt("10:00", item("d", 5))})),
              "a 09:00-09:00? b 09:00-09:20 c 09:20-10:00 d 10:00-10:05");
}

TEST(Clock, AMissingDurationWithNothingLeftLastsNoTime) {
    EXPECT_EQ(agenda(programmeOf({item("a", 60), openItem("b"), fixedAt("09:30", item("c", 5))})),
              "a 09:00-10:00 b 10:00-10:00 c 09:30-09:35-30");
}

TEST(Clock, TheLastItemMayHaveNoDuration) {
    EXPECT_EQ(agenda(programmeOf({item("a", 30), openItem("b")})), "a 09:00-09:30 b 09:30-09:30?");
}

TEST(Clock, WithoutAFixedStartBehindItAMissingDurationStaysOpen) {
    EXPECT_EQ(agenda(programmeOf({openItem("a"), item("b", 30)})), "a 09:00-09:00? b 09:00-09:30");
}

TEST(Clock, WhatHappensAfterMidnightStaysOnItsDay) {
    EXPECT_EQ(agenda(programmeOf({fixedAt("23:30", item("a", 120)), item("b", 10)})),
              "a 23:30-25:30 b 25:30-25:40");
}

TEST(Clock, ADurationDoesNotReachIntoTheNextDay) {
    EXPECT_EQ(agenda(programmeOfDays({{item("a", 30), openItem("b")}, {item("c", 15)}})),
              "a 09:00-09:30 b 09:30-09:30? / c 09:00-09:15");
}

TEST(Clock, ParallelStrandsStartWithTheirBlockWhichEndsWithTheLongest) {
    EXPECT_EQ(agenda(programmeOf({item("a", 10),
                                  block("b", {{item("c", 30), item("d", 30)}, {item("e", 45)}}),
                                  item("f", 5)})),
              "a 09:00-09:10 b 09:10-10:10 [c 09:10-09:40 d 09:40-10:10 | e 09:10-09:55]"
              " f 10:10-10:15");
}

TEST(Clock, ABlockLastsItsOwnDurationWhereThatIsLonger) {
    Item longer = block("b", {{item("c", 30)}});
    longer.duration = Minutes(45);
    Item shorter = block("d", {{item("e", 30)}});
    shorter.duration = Minutes(5);
    EXPECT_EQ(agenda(programmeOf({longer, shorter})),
              "b 09:00-09:45 [c 09:00-09:30] d 09:45-10:15 [e 09:45-10:15]");
}

TEST(Clock, AFixedStartInAStrandLeavesAGapThere) {
    EXPECT_EQ(agenda(programmeOf({block("b", {{fixedAt("09:30", item("c", 30))}}), item("d", 5)})),
              "b 09:00-10:00 [c 09:30-10:00+30] d 10:00-10:05");
}

TEST(Clock, TheLastItemOfAStrandEndsWithItsBlockWhereItHasNoDuration) {
    EXPECT_EQ(agenda(programmeOf({block("b", {{item("c", 10), openItem("d")}, {item("e", 45)}})})),
              "b 09:00-09:45 [c 09:00-09:10 d 09:10-09:45 | e 09:00-09:45]");
}

TEST(Clock, ABlockWithAnOpenStrandLastsUntilTheNextFixedStart) {
    EXPECT_EQ(agenda(programmeOf(
                  {block("b", {{item("c", 10), openItem("d")}}), fixedAt("10:00", item("e", 5))})),
              "b 09:00-10:00 [c 09:00-09:10 d 09:10-10:00] e 10:00-10:05");
}

TEST(Clock, OpenEndsOfNestedBlocksEndWithTheOutermost) {
    EXPECT_EQ(agenda(programmeOf(
                  {block("a", {{block("b", {{openItem("c")}, {item("d", 5)}})}, {item("e", 20)}}),
                   fixedAt("10:00", item("f", 5))})),
              "a 09:00-10:00 [b 09:00-10:00 [c 09:00-10:00 | d 09:00-09:05] | e 09:00-09:20]"
              " f 10:00-10:05");
}

TEST(Clock, ABlockWithoutItemsIsLikeAnyItem) {
    EXPECT_EQ(agenda(programmeOf({block("a", {{}}), fixedAt("10:00", item("b", 5))})),
              "a 09:00-10:00 [] b 10:00-10:05");
}

TEST(Clock, ABlockBehindAMissingDurationIsMovedWithWhatItHolds) {
    EXPECT_EQ(agenda(programmeOf(
                  {openItem("a"), block("b", {{item("c", 20)}}), fixedAt("10:00", item("d", 5))})),
              "a 09:00-09:40 b 09:40-10:00 [c 09:40-10:00] d 10:00-10:05");
}

TEST(Clock, ABlockThatHoldsAFixedStartIsNotPushedAbout) {
    EXPECT_EQ(agenda(programmeOf({openItem("a"), block("b", {{fixedAt("09:10", item("c", 20))}}),
                                  fixedAt("10:00", item("d", 5))})),
              "a 09:00-09:00? b 09:00-09:30 [c 09:10-09:30+10] d 10:00-10:05+30");
}

TEST(Timeline, SlotsComeInReadingOrderWithTheirDepthAndStrand) {
    const Programme programme =
        programmeOf({block("b", {{item("c", 30)}, {item("d", 45)}}), item("e", 5)});
    const Timeline timeline(programme);
    std::vector<std::tuple<std::string, int, std::size_t>> seen;
    for (const Slot& slot : timeline.slots()) {
        seen.emplace_back(slot.item->id, slot.depth, slot.strand);
        EXPECT_EQ(slot.day, &programme.days.front());
    }
    const decltype(seen) expected{{"b", 0, 0}, {"c", 1, 0}, {"d", 1, 1}, {"e", 0, 0}};
    EXPECT_EQ(seen, expected);
}

TEST(Timeline, FindsItemsByTheirIdsAlone) {
    const Programme programme = programmeOf({item("a", 30)});
    const Timeline timeline(programme);
    ASSERT_NE(timeline.find("a"), nullptr);
    EXPECT_EQ(timeline.find("a")->item, &programme.days.front().items.front());
    EXPECT_EQ(timeline.find("A"), nullptr);
}

TEST(Timeline, ADaySpansFromItsFirstPointToItsLast) {
    const Programme programme = programmeOf(
        {item("a", 120), fixedAt("10:00", item("b", 10)), fixedAt("08:30", item("c", 10))});
    const Timeline::Span span = Timeline(programme).spanOf(programme.days.front());
    EXPECT_EQ(span.start, Minutes(8 * 60 + 30));
    EXPECT_EQ(span.end, Minutes(11 * 60));
}

TEST(Timeline, AnEmptyDaySpansNoTimeAtItsStart) {
    const Programme programme = programmeOf({}, "10:15");
    const Timeline::Span span = Timeline(programme).spanOf(programme.days.front());
    EXPECT_EQ(span.start, Minutes(10 * 60 + 15));
    EXPECT_EQ(span.end, span.start);
}

TEST(Timeline, TheCoreOfADayBeginsAfterTheCoffee) {
    Programme programme = programmeOf({item("coffee", 30), item("talk", 30), item("lunch", 60)});
    programme.days.front().items[0].kind = ItemKind::pause;
    programme.days.front().items[2].kind = ItemKind::meal;
    const Timeline::Span span = Timeline(programme).coreSpanOf(programme.days.front());
    EXPECT_EQ(span.start, Minutes(9 * 60 + 30));
    EXPECT_EQ(span.end, Minutes(11 * 60));
}

TEST(Timeline, ADayOfBreaksHasAllOfItAsItsCore) {
    Programme programme = programmeOf({item("coffee", 30)});
    programme.days.front().items[0].kind = ItemKind::pause;
    EXPECT_EQ(Timeline(programme).coreSpanOf(programme.days.front()).start, Minutes(9 * 60));
}

/// The slots of one row's items.
std::vector<const Slot*> rowSlots(const Timeline& timeline, const ItemList& row) {
    std::vector<const Slot*> slots;
    slots.reserve(row.size());
    for (const Item& each : row) slots.push_back(timeline.find(each.id));
    return slots;
}

template <typename Check> void forEachRow(const Programme& programme, Check check) {
    for (const Day& day : programme.days) {
        if (!day.items.empty()) check(day.items);
    }
    forEachItem(programme, [&](const Day&, const Item& each, int) {
        for (const Strand& strand : each.strands) {
            if (!strand.items.empty()) check(strand.items);
        }
    });
}

template <typename Check> void onRandomProgrammes(Check check) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Programme programme = testing::randomProgramme(seed, {.items = 24});
        check(programme, Timeline(programme));
    }
}

TEST(ClockOnRandomProgrammes, LengthsPlusGapsMinusOverlapsAddUpToEndMinusStart) {
    onRandomProgrammes([](const Programme& programme, const Timeline& timeline) {
        forEachRow(programme, [&timeline](const ItemList& row) {
            const auto slots = rowSlots(timeline, row);
            Minutes sum{0};
            for (const Slot* slot : slots) sum += slot->end - slot->start;
            for (const Slot* slot : slots) {
                if (slot != slots.front()) sum += slot->gap - slot->overlap;
            }
            EXPECT_EQ(sum, slots.back()->end - slots.front()->start);
        });
    });
}

TEST(ClockOnRandomProgrammes, EveryFixedItemBeginsWhereItIsFixed) {
    onRandomProgrammes([](const Programme&, const Timeline& timeline) {
        for (const Slot& slot : timeline.slots()) {
            if (slot.item->fixedStart) {
                EXPECT_EQ(slot.start, *slot.item->fixedStart) << slot.item->id;
            }
        }
    });
}

TEST(ClockOnRandomProgrammes, EveryOtherItemBeginsWhereTheOneBeforeItEnds) {
    onRandomProgrammes([](const Programme& programme, const Timeline& timeline) {
        forEachRow(programme, [&timeline](const ItemList& row) {
            const auto slots = rowSlots(timeline, row);
            for (std::size_t i = 1; i < slots.size(); ++i) {
                if (!row[i].fixedStart) {
                    EXPECT_EQ(slots[i]->start, slots[i - 1]->end) << row[i].id;
                }
            }
        });
    });
}

TEST(ClockOnRandomProgrammes, GivenDurationsAreNeverShortened) {
    onRandomProgrammes([](const Programme&, const Timeline& timeline) {
        for (const Slot& slot : timeline.slots()) {
            if (!slot.item->duration) continue;
            if (slot.item->isBlock()) {
                EXPECT_GE(slot.end - slot.start, *slot.item->duration);
            } else {
                EXPECT_EQ(slot.end - slot.start, *slot.item->duration);
            }
        }
    });
}

TEST(ClockOnRandomProgrammes, NoBlockEndsBeforeWhatItHolds) {
    onRandomProgrammes([](const Programme&, const Timeline& timeline) {
        for (const Slot& slot : timeline.slots()) {
            for (const Strand& strand : slot.item->strands) {
                for (const Slot* inside : rowSlots(timeline, strand.items)) {
                    EXPECT_LE(inside->end, slot.end) << inside->item->id;
                }
            }
        }
    });
}

TEST(ClockOnRandomProgrammes, OnlyItemsWithoutDurationAreOpenAndTheyLastNoTime) {
    onRandomProgrammes([](const Programme&, const Timeline& timeline) {
        for (const Slot& slot : timeline.slots()) {
            EXPECT_GE(slot.end, slot.start);
            if (!slot.open) continue;
            EXPECT_FALSE(slot.item->duration);
            EXPECT_EQ(slot.start, slot.end);
        }
    });
}

} // namespace
} // namespace agendum
