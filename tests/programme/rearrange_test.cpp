// SPDX-License-Identifier: MPL-2.0
#include "programme/rearrange.hpp"

#include "support/refusal.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

namespace agendum::operations {
namespace {

using testing::agenda;
using testing::at;
using testing::block;
using testing::fixedAt;
using testing::item;
using testing::openItem;
using testing::programmeOf;
using testing::programmeOfDays;
using testing::refusalOf;

Item meal(Item item) {
    item.kind = ItemKind::meal;
    return item;
}

TEST(SwapItems, TakesDurationsAlongAndLeavesFixedStartsInTheirPlaces) {
    const Programme before =
        programmeOf({item("a", 30), fixedAt("10:00", item("b", 20)), item("c", 10)});
    const Programme after = swapItems(before, "b", "c").programme;
    EXPECT_EQ(agenda(after), "a 09:00-09:30 c 10:00-10:10+30 b 10:10-10:30");
    EXPECT_EQ(swapItems(after, "b", "c").programme, before);
}

TEST(SwapItems, WorksBetweenDaysAndStrands) {
    const Programme before =
        programmeOfDays({{item("a", 30), item("b", 20)}, {block("c", {{item("d", 10)}})}});
    EXPECT_EQ(agenda(swapItems(before, "a", "d").programme),
              "d 09:00-09:10 b 09:10-09:30 / c 09:00-09:30 [a 09:00-09:30]");
}

TEST(SwapItems, RefusesABlockAndWhatItHolds) {
    const Programme before = programmeOf({block("b", {{item("c", 30)}})});
    EXPECT_EQ(refusalOf([&] { swapItems(before, "b", "c"); }).key, "refused.move.inside");
    EXPECT_EQ(refusalOf([&] { swapItems(before, "c", "b"); }).key, "refused.move.inside");
    EXPECT_EQ(swapItems(before, "c", "c").programme, before);
}

TEST(SwapItems, LeavesTheTextsWithTheHalfThatComesFirst) {
    Programme before = programmeOf({item("a", 30), item("b", 10), openItem("c")});
    at(before, "c").title.clear();
    at(before, "c").continues = "a";
    const Programme after = swapItems(before, "a", "c").programme;
    EXPECT_EQ(at(after, "c").title, "A");
    EXPECT_EQ(at(after, "a").continues, "c");
}

std::string withBreaks(const Programme& programme, std::size_t count) {
    return agenda(
        insertBreaks(programme, "d1", {.count = count, .length = Minutes(10), .title = "Paus"})
            .programme);
}

TEST(InsertBreaks, DividesTheDayEvenly) {
    const Programme before =
        programmeOf({item("a", 30), item("b", 30), item("c", 30), item("d", 30)});
    EXPECT_EQ(withBreaks(before, 1), "a 09:00-09:30 b 09:30-10:00 break 10:00-10:10 "
                                     "c 10:10-10:40 d 10:40-11:10");
    EXPECT_EQ(withBreaks(before, 3), "a 09:00-09:30 break 09:30-09:40 b 09:40-10:10 "
                                     "break-2 10:10-10:20 c 10:20-10:50 break-3 10:50-11:00 "
                                     "d 11:00-11:30");
}

TEST(InsertBreaks, CountsTheBreaksAndMealsThatAreThere) {
    const Programme before =
        programmeOf({item("a", 20), item("b", 20), fixedAt("12:00", meal(item("lunch", 60))),
                     item("c", 60), item("d", 60)});
    EXPECT_EQ(withBreaks(before, 1), "a 09:00-09:20 b 09:20-09:40 lunch 12:00-13:00+140 "
                                     "c 13:00-14:00 break 14:00-14:10 d 14:10-15:10");
}

TEST(InsertBreaks, StandNextToWhereEqualPartsWouldEnd) {
    const Programme before =
        programmeOf({item("a", 10), item("b", 100), item("m", 0), item("c", 20), item("d", 50)});
    EXPECT_EQ(withBreaks(before, 1), "a 09:00-09:10 b 09:10-10:50 break 10:50-11:00 "
                                     "m 11:00-11:00 c 11:00-11:20 d 11:20-12:10");
}

TEST(InsertBreaks, AreBreaksOfTheirTitle) {
    const Programme before = programmeOf({item("a", 10), item("b", 10)});
    const Programme after =
        insertBreaks(before, "d1", {.count = 1, .length = Minutes(5), .title = " Kaffe "})
            .programme;
    EXPECT_EQ(at(after, "break").kind, ItemKind::pause);
    EXPECT_EQ(at(after, "break").title, "Kaffe");
}

TEST(InsertBreaks, RefusesMoreThanThereAreStretchesFor) {
    const Programme before =
        programmeOf({meal(item("m", 10)), item("a", 10), item("b", 10), item("c", 10)});
    EXPECT_EQ(refusalOf([&] { withBreaks(before, 3); }),
              (Message{"refused.breaks.room", {"3", "2"}}));
    EXPECT_EQ(refusalOf([&] { withBreaks(before, 0); }).key, "refused.count");
    EXPECT_EQ(refusalOf([&] { withBreaks(programmeOf({}), 1); }).key, "refused.breaks.room");
}

TEST(SplitItem, IntoTwoThatLastAsLongAsOne) {
    Programme before = programmeOf({item("a", 60), item("b", 10)});
    Item& whole = at(before, "a");
    whole.room = "Aula";
    whole.minimum = Minutes(45);
    whole.speakers.push_back({.name = "Bo", .organisation = {}, .foreign = {}});
    const Programme after =
        splitItem(before, "a",
                  {.first = Minutes(40), .around = {}, .pause = Minutes(15), .pauseTitle = "Kaffe"})
            .programme;
    EXPECT_EQ(agenda(after), "a 09:00-09:40 break 09:40-09:55 a-2 09:55-10:15 b 10:15-10:25");
    const Item& second = at(after, "a-2");
    EXPECT_EQ(second.continues, "a");
    EXPECT_EQ(second.title, "");
    EXPECT_EQ(second.room, "Aula");
    EXPECT_TRUE(second.speakers.empty());
    EXPECT_EQ(at(after, "a").minimum, Minutes(40));
    EXPECT_EQ(second.minimum, Minutes(5));
}

TEST(SplitItem, AroundAFixedBreakThatItRunsInto) {
    const Programme before =
        programmeOf({item("a", 100), fixedAt("10:00", meal(item("lunch", 30))), item("b", 10)});
    const Split around{.first = {}, .around = "lunch", .pause = {}, .pauseTitle = {}};
    EXPECT_EQ(agenda(splitItem(before, "a", around).programme),
              "a 09:00-10:00 lunch 10:00-10:30 a-2 10:30-11:10 b 11:10-11:20");
}

TEST(SplitItem, InTheMiddleWhereNothingIsSaid) {
    EXPECT_EQ(agenda(splitItem(programmeOf({item("a", 45)}), "a", {}).programme),
              "a 09:00-09:20 a-2 09:20-09:45");
}

TEST(SplitItem, OfWhatIsSplitAlreadyKeepsTheOrderOfTheParts) {
    const Programme once = splitItem(programmeOf({item("a", 60)}), "a", {}).programme;
    const Programme twice = splitItem(once, "a", {}).programme;
    EXPECT_EQ(agenda(twice), "a 09:00-09:15 a-3 09:15-09:30 a-2 09:30-10:00");
    EXPECT_EQ(at(twice, "a-3").continues, "a");
    EXPECT_EQ(at(twice, "a-2").continues, "a-3");
}

TEST(SplitItem, WithoutADurationGoesOnUntilTheNextFixedStart) {
    const Programme before = programmeOf({openItem("a"), fixedAt("10:00", item("b", 10))});
    const Programme after =
        splitItem(before, "a", {.first = Minutes(20), .around = {}, .pause = {}, .pauseTitle = {}})
            .programme;
    EXPECT_EQ(agenda(after), "a 09:00-09:20 a-2 09:20-10:00 b 10:00-10:10");
    EXPECT_EQ(joinItem(after, "a-2").programme, before);
}

TEST(SplitItem, RefusesWhatHasNoTwoHalves) {
    const Programme before =
        programmeOf({item("a", 60), block("b", {{item("c", 5)}}), item("z", 0)});
    const auto key = [&](std::string_view id, int first, std::string around = {}) {
        return refusalOf([&] {
                   splitItem(
                       before, id,
                       {.first = Minutes(first), .around = around, .pause = {}, .pauseTitle = {}});
               })
            .key;
    };
    EXPECT_EQ(key("a", 0), "refused.minutes.split");
    EXPECT_EQ(key("a", 60), "refused.minutes.split");
    EXPECT_EQ(key("z", 1), "refused.minutes.split");
    EXPECT_EQ(key("b", 1), "refused.split.block");
    EXPECT_EQ(key("z", 1, "a"), "refused.split.around");
    EXPECT_EQ(key("a", 1, "c"), "refused.split.around");
}

TEST(JoinItem, UndoesASplitFromEitherHalf) {
    Programme before = programmeOf({item("a", 60), item("b", 10)});
    at(before, "a").minimum = Minutes(50);
    at(before, "a").room = "Aula";
    const Programme split = splitItem(before, "a", {}).programme;
    EXPECT_EQ(joinItem(split, "a").programme, before);
    EXPECT_EQ(joinItem(split, "a-2").programme, before);
}

TEST(JoinItem, LeavesWhatStoodBetweenBehindTheWhole) {
    Programme before = programmeOf({item("a", 20), item("b", 10), item("c", 40)});
    at(before, "c").continues = "a";
    at(before, "c").title.clear();
    EXPECT_EQ(agenda(joinItem(before, "c").programme), "a 09:00-10:00 b 10:00-10:10");
}

TEST(JoinItem, LosesNothingThatOnlyTheLaterHalfHas) {
    Programme before = programmeOf({item("a", 20), item("c", 40)});
    before.days.front().note = {{.text = {}, .href = {}, .startOf = "c"}};
    Item& later = at(before, "c");
    later.continues = "a";
    later.speakers.push_back({.name = "Bo", .organisation = {}, .foreign = {}});
    later.description.push_back({.kind = Paragraph::Kind::bullet, .line = lineOf("Mer")});
    const Programme after = joinItem(before, "a").programme;
    const Item& whole = at(after, "a");
    EXPECT_EQ(whole.speakers.size(), 1U);
    ASSERT_EQ(whole.description.size(), 2U);
    EXPECT_EQ(plainText(whole.description[0].line), "C");
    EXPECT_EQ(plainText(whole.description[1].line), "Mer");
    EXPECT_EQ(after.days.front().note.front().startOf, "a");
}

TEST(JoinItem, RefusesWhatHasNoOtherHalf) {
    EXPECT_EQ(refusalOf([] { joinItem(programmeOf({item("a", 20)}), "a"); }).key, "refused.join");
}

} // namespace
} // namespace agendum::operations
