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
using ::testing::Contains;
using ::testing::ElementsAre;
using testing::fixedAt;
using ::testing::IsEmpty;
using testing::item;
using testing::openItem;
using testing::programmeOf;
using testing::programmeOfDays;
using testing::refusalOf;

Programme threeItems() {
    return programmeOf({item("a", 10), item("b", 20), item("c", 30)});
}

TEST(InsertItem, GoesFirstWithoutAnItemToStandBehind) {
    EXPECT_EQ(agenda(insertItem(threeItems(), item("x", 5), {}).programme),
              "x 09:00-09:05 a 09:05-09:15 b 09:15-09:35 c 09:35-10:05");
}

TEST(InsertItem, GoesBehindTheItemNamed) {
    const Outcome outcome =
        insertItem(threeItems(), item("x", 5), {.day = {}, .strand = {}, .after = "b"});
    EXPECT_EQ(agenda(outcome.programme), "a 09:00-09:10 b 09:10-09:30 x 09:30-09:35 c 09:35-10:05");
    EXPECT_THAT(outcome.changes, Contains(Change{"x", Field::order, "", "d1//3"}));
}

TEST(InsertItem, GoesToTheDayNamed) {
    const Programme before = programmeOfDays({{item("a", 5)}, {item("b", 5)}});
    EXPECT_EQ(
        agenda(
            insertItem(before, item("x", 5), {.day = "d2", .strand = {}, .after = {}}).programme),
        "a 09:00-09:05 / x 09:00-09:05 b 09:05-09:10");
    EXPECT_EQ(
        agenda(insertItem(before, item("x", 5), {.day = {}, .strand = {}, .after = "b"}).programme),
        "a 09:00-09:05 / b 09:00-09:05 x 09:05-09:10");
}

TEST(InsertItem, GoesToTheStrandNamed) {
    const Programme before = programmeOf({block("b", {{item("c", 5)}, {item("d", 5)}})});
    EXPECT_EQ(
        agenda(
            insertItem(before, item("x", 5), {.day = {}, .strand = "b.2", .after = {}}).programme),
        "b 09:00-09:10 [c 09:00-09:05 | x 09:00-09:05 d 09:05-09:10]");
    EXPECT_EQ(
        agenda(insertItem(before, item("x", 5), {.day = {}, .strand = {}, .after = "c"}).programme),
        "b 09:00-09:10 [c 09:00-09:05 x 09:05-09:10 | d 09:00-09:05]");
}

TEST(InsertItem, BeforeAFixedStartTakesOfItsGap) {
    const Programme before = programmeOf({item("a", 10), fixedAt("10:00", item("b", 20))});
    EXPECT_EQ(
        agenda(
            insertItem(before, item("x", 15), {.day = {}, .strand = {}, .after = "a"}).programme),
        "a 09:00-09:10 x 09:10-09:25 b 10:00-10:20+35");
}

TEST(InsertItem, BeforeAFixedStartTakesOfWhatAnItemWithoutDurationHad) {
    const Programme before = programmeOf({openItem("a"), fixedAt("10:00", item("b", 20))});
    EXPECT_EQ(
        agenda(
            insertItem(before, item("x", 15), {.day = {}, .strand = {}, .after = "a"}).programme),
        "a 09:00-09:45 x 09:45-10:00 b 10:00-10:20");
}

TEST(InsertItem, WithoutDurationLeavesAnEarlierOneItsLength) {
    const Programme before = programmeOf({openItem("a"), fixedAt("10:00", item("b", 20))});
    EXPECT_EQ(
        agenda(
            insertItem(before, openItem("x"), {.day = {}, .strand = {}, .after = "a"}).programme),
        "a 09:00-10:00 x 10:00-10:00 b 10:00-10:20");
}

TEST(InsertItem, BeforeAFixedFirstItemEndsWhereThatBegins) {
    const Programme before = programmeOf({fixedAt("13:00", item("a", 20))});
    EXPECT_EQ(agenda(insertItem(before, item("x", 15), {}).programme),
              "x 12:45-13:00 a 13:00-13:20");
    EXPECT_EQ(agenda(insertItem(before, openItem("x"), {}).programme),
              "x 13:00-13:00 a 13:00-13:20");
    EXPECT_EQ(agenda(insertItem(before, block("x", {{item("y", 30)}}), {}).programme),
              "x 12:30-13:00 [y 12:30-13:00] a 13:00-13:20");
}

TEST(InsertItem, GivesIdsToWhatHasNone) {
    Item fresh = block("", {{item("", 5), item("", 5)}});
    fresh.strands[0].id = "";
    const Programme after = insertItem(programmeOf({item("item", 5)}), fresh,
                                       {.day = {}, .strand = {}, .after = "item"})
                                .programme;
    const Item& inserted = after.days[0].items[1];
    EXPECT_EQ(inserted.id, "item-2");
    EXPECT_EQ(inserted.strands[0].id, "strand");
    EXPECT_EQ(inserted.strands[0].items[0].id, "item-3");
    EXPECT_EQ(inserted.strands[0].items[1].id, "item-4");
}

TEST(InsertItem, RefusesAnIdThatIsInUse) {
    for (const char* id : {"a", "d1"}) {
        EXPECT_EQ(refusalOf([&] { insertItem(threeItems(), item(id, 5), {}); }),
                  (Message{"refused.item.exists", {id}}));
    }
    EXPECT_EQ(refusalOf([] { insertItem(threeItems(), block("x", {{item("x", 5)}}), {}); }).key,
              "refused.item.exists");
}

TEST(InsertItem, RefusesPlacesThatAreNot) {
    const Programme before = programmeOf({item("a", 5), block("b", {{item("c", 5)}})});
    const auto refusal = [&](const Place& place) {
        return refusalOf([&] { insertItem(before, item("x", 5), place); });
    };
    EXPECT_EQ(refusal({.day = "d9", .strand = {}, .after = {}}),
              (Message{"refused.day.unknown", {"d9"}}));
    EXPECT_EQ(refusal({.day = {}, .strand = "s", .after = {}}),
              (Message{"refused.strand.unknown", {"s"}}));
    EXPECT_EQ(refusal({.day = {}, .strand = {}, .after = "y"}),
              (Message{"refused.item.unknown", {"y"}}));
    EXPECT_EQ(refusal({.day = {}, .strand = "b.1", .after = "a"}),
              (Message{"refused.place.after", {"a", "b.1"}}));
    const Programme two = programmeOfDays({{item("a", 5)}, {}});
    EXPECT_EQ(refusalOf([&] {
                  insertItem(two, item("x", 5), {.day = "d2", .strand = {}, .after = "a"});
              }),
              (Message{"refused.place.after", {"a", "d2"}}));
    EXPECT_EQ(refusalOf([] { insertItem(Programme{}, item("x", 5), {}); }).key, "refused.day.none");
}

TEST(InsertItem, RefusesValuesOutOfRange) {
    EXPECT_EQ(refusalOf([] { insertItem(threeItems(), item("x", -5), {}); }).key,
              "refused.minutes.range");
    Item late = item("x", 5);
    late.fixedStart = Minutes(20000);
    EXPECT_EQ(refusalOf([&] { insertItem(threeItems(), block("b", {{late}}), {}); }).key,
              "refused.start.range");
}

TEST(InsertItem, KeepsItsTextsOnOneLine) {
    Item x = item("x", 5);
    x.title = " two\n lines ";
    EXPECT_EQ(at(insertItem(threeItems(), x, {}).programme, "x").title, "two lines");
}

TEST(RemoveItem, ClosesUp) {
    const Outcome outcome = removeItem(threeItems(), "b");
    EXPECT_EQ(agenda(outcome.programme), "a 09:00-09:10 c 09:10-09:40");
    EXPECT_THAT(outcome.changes, Contains(Change{"c", Field::start, "09:30", "09:10"}));
}

TEST(RemoveItem, LeavesFixedStartsWhereTheyAre) {
    const Programme before =
        programmeOf({item("a", 10), item("b", 20), fixedAt("10:00", item("c", 30))});
    EXPECT_EQ(agenda(removeItem(before, "b").programme), "a 09:00-09:10 c 10:00-10:30+50");
}

TEST(RemoveItem, OfAFixedFirstItemLetsTheNextBeginThere) {
    const Programme before = programmeOf({fixedAt("10:00", item("a", 10)), item("b", 20)});
    EXPECT_EQ(agenda(removeItem(before, "a").programme), "b 10:00-10:20");
}

TEST(RemoveItem, OfAFixedStartLeavesTheItemThatLastedUntilItItsLength) {
    const Programme before =
        programmeOf({openItem("a"), fixedAt("10:00", item("b", 20)), item("c", 10)});
    EXPECT_EQ(agenda(removeItem(before, "b").programme), "a 09:00-10:00 c 10:00-10:10");
}

TEST(RemoveItem, AmongFixedStartsLetsTheOneBeforeLastUntilTheNext) {
    const Programme before = programmeOf(
        {openItem("a"), fixedAt("10:00", openItem("b")), fixedAt("11:00", openItem("c"))});
    const Programme after = removeItem(before, "b").programme;
    EXPECT_EQ(agenda(after), "a 09:00-11:00 c 11:00-11:00?");
    EXPECT_FALSE(at(after, "a").duration);
}

TEST(RemoveItem, OfABlockTakesWhatItHolds) {
    const Programme before = programmeOf({block("b", {{item("c", 5)}}), item("d", 5)});
    EXPECT_EQ(agenda(removeItem(before, "b").programme), "d 09:00-09:05");
}

TEST(RemoveItem, LeavesAnEmptyStrand) {
    const Programme before = programmeOf({block("b", {{item("c", 5)}, {item("e", 7)}})});
    EXPECT_EQ(agenda(removeItem(before, "c").programme), "b 09:00-09:07 [ | e 09:00-09:07]");
}

TEST(MoveItem, StandsBehindTheItemNamed) {
    const Outcome outcome = moveItem(threeItems(), "a", {.day = {}, .strand = {}, .after = "c"});
    EXPECT_EQ(agenda(outcome.programme), "b 09:00-09:20 c 09:20-09:50 a 09:50-10:00");
    EXPECT_THAT(outcome.changes, ElementsAre(Change{"b", Field::start, "09:10", "09:00"},
                                             Change{"c", Field::start, "09:30", "09:20"},
                                             Change{"a", Field::order, "d1//1", "d1//3"},
                                             Change{"a", Field::start, "09:00", "09:50"}));
}

TEST(MoveItem, GoesIntoAndOutOfStrands) {
    const Programme before = programmeOf({item("a", 10), block("b", {{item("c", 5)}})});
    const Programme inside =
        moveItem(before, "a", {.day = {}, .strand = "b.1", .after = "c"}).programme;
    EXPECT_EQ(agenda(inside), "b 09:00-09:15 [c 09:00-09:05 a 09:05-09:15]");
    EXPECT_EQ(agenda(moveItem(inside, "a", {.day = "d1", .strand = {}, .after = {}}).programme),
              agenda(before));
}

TEST(MoveItem, ABlockTakesWhatItHoldsToAnotherDay) {
    const Programme before = programmeOfDays({{block("b", {{item("c", 5)}})}, {item("d", 5)}});
    EXPECT_EQ(agenda(moveItem(before, "b", {.day = {}, .strand = {}, .after = "d"}).programme),
              " / d 09:00-09:05 b 09:05-09:10 [c 09:05-09:10]");
}

TEST(MoveItem, IntoItselfIsRefused) {
    const Programme before =
        programmeOf({block("b", {{block("c", {{item("d", 5)}})}}), item("e", 5)});
    for (const Place& place : {Place{.day = {}, .strand = "b.1", .after = {}},
                               Place{.day = {}, .strand = "c.1", .after = {}},
                               Place{.day = {}, .strand = {}, .after = "d"}}) {
        EXPECT_EQ(refusalOf([&] { moveItem(before, "b", place); }),
                  (Message{"refused.move.inside", {"B"}}));
    }
}

TEST(MoveItem, BehindItselfChangesNothing) {
    const Outcome outcome = moveItem(threeItems(), "b", {.day = {}, .strand = {}, .after = "b"});
    EXPECT_EQ(outcome.programme, threeItems());
    EXPECT_THAT(outcome.changes, IsEmpty());
}

TEST(MoveUp, PassesOneItem) {
    const Outcome outcome = moveUp(threeItems(), "c");
    EXPECT_EQ(agenda(outcome.programme), "a 09:00-09:10 c 09:10-09:40 b 09:40-10:00");
    EXPECT_THAT(outcome.changes, Contains(Change{"c", Field::order, "d1//3", "d1//2"}));
    EXPECT_EQ(agenda(moveUp(threeItems(), "b").programme),
              "b 09:00-09:20 a 09:20-09:30 c 09:30-10:00");
}

TEST(MoveDown, PassesOneItem) {
    EXPECT_EQ(agenda(moveDown(threeItems(), "a").programme),
              "b 09:00-09:20 a 09:20-09:30 c 09:30-10:00");
    EXPECT_EQ(agenda(moveDown(threeItems(), "b").programme),
              "a 09:00-09:10 c 09:10-09:40 b 09:40-10:00");
}

TEST(MoveUp, PastAFixedStartLeavesThatWhereItIs) {
    const Programme before =
        programmeOf({item("a", 60), fixedAt("12:00", item("lunch", 60)), item("b", 30)});
    EXPECT_EQ(agenda(moveUp(before, "b").programme),
              "a 09:00-10:00 b 10:00-10:30 lunch 12:00-13:00+90");
}

TEST(MoveUp, AFixedItemKeepsItsStartAndIsPassed) {
    const Programme before =
        programmeOf({item("a", 60), item("b", 30), fixedAt("12:00", item("lunch", 60))});
    EXPECT_EQ(agenda(moveUp(before, "lunch").programme),
              "a 09:00-10:00 lunch 12:00-13:00+120 b 13:00-13:30");
}

TEST(MoveUp, BeforeAFixedFirstItemLeadsUpToIt) {
    const Programme before = programmeOf({fixedAt("13:00", item("a", 20)), item("b", 30)});
    EXPECT_EQ(agenda(moveUp(before, "b").programme), "b 12:30-13:00 a 13:00-13:20");
}

TEST(MoveUpAndDown, OfAFixedItemPastTheDaysFirstLeaveTheSameAgenda) {
    const Programme before = programmeOf({item("a", 30), fixedAt("12:00", item("b", 60))});
    const Programme there = moveUp(before, "b").programme;
    EXPECT_EQ(agenda(there), "b 12:00-13:00 a 13:00-13:30");
    EXPECT_EQ(moveDown(there, "b").programme, before);
}

TEST(MoveDown, OfAFixedFirstItemLetsTheNextLeadUpToItWhereTheDayBeganLater) {
    const Programme before = programmeOf({fixedAt("08:00", item("a", 20)), item("b", 30)});
    EXPECT_EQ(agenda(moveDown(before, "a").programme), "b 07:30-08:00 a 08:00-08:20");
}

TEST(MoveUp, OverTheDaysEdgeGoesToTheEndOfTheDayBefore) {
    const Programme before = programmeOfDays({{item("a", 5)}, {item("b", 5), item("c", 5)}});
    EXPECT_EQ(agenda(moveUp(before, "b").programme), "a 09:00-09:05 b 09:05-09:10 / c 09:00-09:05");
}

TEST(MoveDown, OverTheDaysEdgeGoesToTheBeginningOfTheNextDay) {
    const Programme before = programmeOfDays({{item("a", 5)}, {}, {item("c", 5)}});
    const Programme once = moveDown(before, "a").programme;
    EXPECT_EQ(agenda(once), " / a 09:00-09:05 / c 09:00-09:05");
    EXPECT_EQ(agenda(moveDown(once, "a").programme), " / / a 09:00-09:05 c 09:05-09:10");
}

using Several = Items; // a braced list alone could be one item's name

TEST(MoveUp, TakesSeveralItemsOneStepEach) {
    const Programme before =
        programmeOf({item("a", 10), item("b", 20), item("c", 30), item("d", 40)});
    EXPECT_EQ(agenda(moveUp(before, Several{"c", "b"}).programme),
              "b 09:00-09:20 c 09:20-09:50 a 09:50-10:00 d 10:00-10:40");
    EXPECT_EQ(agenda(moveUp(before, Several{"b", "d"}).programme),
              "b 09:00-09:20 a 09:20-09:30 d 09:30-10:10 c 10:10-10:40");
}

TEST(MoveDown, TakesSeveralItemsOneStepEach) {
    const Programme before =
        programmeOf({item("a", 10), item("b", 20), item("c", 30), item("d", 40)});
    EXPECT_EQ(agenda(moveDown(before, Several{"a", "b"}).programme),
              "c 09:00-09:30 a 09:30-09:40 b 09:40-10:00 d 10:00-10:40");
    EXPECT_EQ(moveDown(moveUp(before, Several{"b", "c"}).programme, Several{"b", "c"}).programme,
              before);
}

TEST(MoveUpAndDown, KeepSeveralItemsTogetherOverTheDaysEdge) {
    const Programme before =
        programmeOfDays({{item("a", 5)}, {item("b", 5), item("c", 5), item("d", 5)}});
    const Programme there = moveUp(before, Several{"b", "c"}).programme;
    EXPECT_EQ(agenda(there), "a 09:00-09:05 b 09:05-09:10 c 09:10-09:15 / d 09:00-09:05");
    EXPECT_EQ(moveDown(there, Several{"b", "c"}).programme, before);
}

TEST(MoveUpAndDown, TakeABlockAsOneWithWhatItHolds) {
    const Programme before =
        programmeOf({item("a", 10), block("tracks", {{item("b", 20)}, {item("c", 20)}})});
    EXPECT_EQ(moveUp(before, Several{"tracks", "b", "c"}).programme,
              moveUp(before, "tracks").programme);
}

TEST(MoveUpAndDown, OfSeveralChangeNothingWhereOneCanNotGo) {
    EXPECT_EQ(refusalOf([] {
                  moveUp(threeItems(), Several{"a", "c"});
              }),
              (Message{"refused.move.first", {"A"}}));
    EXPECT_EQ(refusalOf([] {
                  moveDown(threeItems(), Several{"a", "c"});
              }),
              (Message{"refused.move.last", {"C"}}));
    EXPECT_EQ(refusalOf([] { moveUp(threeItems(), Several{}); }),
              (Message{"refused.items.none", {}}));
}

TEST(MoveInto, PutsItemsAtTheEndOfTheDayInTheirOrder) {
    const Programme before =
        programmeOfDays({{item("a", 5), item("b", 5), item("c", 5)}, {item("d", 5)}});
    EXPECT_EQ(agenda(moveInto(before, {"c", "a"}, "d2", {}).programme),
              "b 09:00-09:05 / d 09:00-09:05 a 09:05-09:10 c 09:10-09:15");
}

TEST(MoveInto, PutsAFixedItemWhereItsStartFits) {
    const Programme before =
        programmeOfDays({{fixedAt("09:30", item("a", 5))},
                         {item("b", 30), item("c", 30), fixedAt("12:00", item("lunch", 60))}});
    EXPECT_EQ(agenda(moveInto(before, {"a"}, "d2", {}).programme),
              " / b 09:00-09:30 c 09:30-10:00 a 09:30-09:35-30 lunch 12:00-13:00+145");
    const Programme early = programmeOfDays(
        {{fixedAt("08:00", item("a", 5))}, {item("b", 30), fixedAt("12:00", item("lunch", 60))}});
    EXPECT_EQ(agenda(moveInto(early, {"a"}, "d2", {}).programme),
              " / a 08:00-08:05 b 08:05-08:35 lunch 12:00-13:00+205");
}

TEST(MoveInto, FindsThePlaceInAStrandLikewise) {
    const Programme before = programmeOf(
        {item("a", 10), block("tracks", {{item("b", 20)}, {item("c", 20)}}), item("d", 10)});
    const std::string strand = findItem(before, "tracks")->strands.back().id;
    const Programme after = moveInto(before, {"a", "d"}, {}, strand).programme;
    EXPECT_THAT(findItem(after, "tracks")->strands.back().items,
                ElementsAre(::testing::Field(&Item::id, "c"), ::testing::Field(&Item::id, "a"),
                            ::testing::Field(&Item::id, "d")));
    EXPECT_EQ(refusalOf([&] { moveInto(before, {"tracks"}, {}, strand); }),
              (Message{"refused.move.inside", {"TRACKS"}}));
}

TEST(MoveInto, TheItemsOwnDayIsAPlaceLikeAnyOther) {
    EXPECT_EQ(agenda(moveInto(threeItems(), {"a"}, "d1", {}).programme),
              "b 09:00-09:20 c 09:20-09:50 a 09:50-10:00");
}

TEST(MoveUpAndDown, AreRefusedAtTheProgrammesEnds) {
    EXPECT_EQ(refusalOf([] { moveUp(threeItems(), "a"); }), (Message{"refused.move.first", {"A"}}));
    EXPECT_EQ(refusalOf([] { moveDown(threeItems(), "c"); }),
              (Message{"refused.move.last", {"C"}}));
}

TEST(MoveUpAndDown, StayInTheirStrand) {
    const Programme before =
        programmeOf({item("a", 5), block("b", {{item("c", 5), item("d", 7)}}), item("e", 5)});
    EXPECT_EQ(agenda(moveUp(before, "d").programme),
              "a 09:00-09:05 b 09:05-09:17 [d 09:05-09:12 c 09:12-09:17] e 09:17-09:22");
    EXPECT_EQ(refusalOf([&] { moveUp(before, "c"); }).key, "refused.move.first");
    EXPECT_EQ(refusalOf([&] { moveDown(before, "d"); }).key, "refused.move.last");
}

} // namespace
} // namespace agendum::operations
