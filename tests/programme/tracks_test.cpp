// SPDX-License-Identifier: MPL-2.0
#include "programme/tracks.hpp"

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
using testing::programmeOf;
using testing::programmeOfDays;
using testing::refusalOf;

TEST(MakeBlock, LetsItemsRunSideBySide) {
    const Programme before =
        programmeOf({item("x", 10), fixedAt("10:00", item("a", 30)), item("b", 45), item("c", 5)});
    const Programme after = makeBlock(before, {"b", "a"}, " Parallellt ", Strands::each).programme;
    EXPECT_EQ(agenda(after), "x 09:00-09:10 block 10:00-10:45+50 [a 10:00-10:30 | b 10:00-10:45] "
                             "c 10:45-10:50");
    EXPECT_EQ(at(after, "block").title, "Parallellt");
    EXPECT_FALSE(at(after, "a").fixedStart);
}

TEST(MakeBlock, OrFollowEachOtherInOneStrand) {
    const Programme before = programmeOf({item("a", 30), item("b", 45), item("c", 5)});
    EXPECT_EQ(agenda(makeBlock(before, {"a", "c"}, "", Strands::one).programme),
              "block 09:00-09:35 [a 09:00-09:30 c 09:30-09:35] b 09:35-10:20");
}

TEST(MakeBlock, RefusesItemsOfSeveralRows) {
    const Programme before = programmeOfDays({{item("a", 30)}, {item("b", 30)}});
    EXPECT_EQ(refusalOf([&] {
                  makeBlock(before, {"a", "b"}, "", Strands::each);
              }).key,
              "refused.block.rows");
    EXPECT_EQ(refusalOf([&] { makeBlock(before, {}, "", Strands::each); }).key,
              "refused.items.none");
}

TEST(DissolveBlock, PutsWhatItHoldsInItsPlaceByStart) {
    Programme before = programmeOf(
        {fixedAt("10:00", block("b", {{item("c", 30), item("d", 10)}, {item("e", 20)}})),
         item("f", 5)});
    at(before, "b").strands[1].room = "Sal 2";
    const Programme after = dissolveBlock(before, "b").programme;
    EXPECT_EQ(agenda(after), "c 10:00-10:30 e 10:30-10:50 d 10:50-11:00 f 11:00-11:05");
    EXPECT_EQ(at(after, "e").room, "Sal 2");
    EXPECT_TRUE(at(after, "c").fixedStart);
}

TEST(DissolveBlock, UndoesMakingOne) {
    const Programme before = programmeOf({item("a", 30), fixedAt("10:00", item("b", 45))});
    for (const Strands strands : {Strands::each, Strands::one}) {
        const Programme there = makeBlock(before, {"a", "b"}, "", strands).programme;
        EXPECT_EQ(dissolveBlock(there, "block").programme, before);
    }
}

TEST(DissolveBlock, LeavesOneThatHoldsNothingAsAPlainItem) {
    const Programme before = programmeOf({block("b", {{}})});
    const Programme after = dissolveBlock(before, "b").programme;
    EXPECT_FALSE(at(after, "b").isBlock());
    EXPECT_EQ(refusalOf([&] { dissolveBlock(after, "b"); }).key, "refused.item.block");
}

TEST(Strands, AreAddedNamedAndRemoved) {
    const Programme before = programmeOf({item("a", 30), item("b", 10)});
    Programme after = addStrand(before, "a", " Spår 1 ", "Aula").programme;
    ASSERT_EQ(at(after, "a").strands.size(), 1U);
    const std::string id = at(after, "a").strands.front().id;
    EXPECT_EQ(at(after, "a").strands.front().title, "Spår 1");
    after = setStrand(after, id, std::nullopt, "Sal 2").programme;
    EXPECT_EQ(at(after, "a").strands.front().title, "Spår 1");
    EXPECT_EQ(at(after, "a").strands.front().room, "Sal 2");
    EXPECT_EQ(removeStrand(after, id).programme, before);
}

TEST(Strands, AreRemovedWithWhatTheyHold) {
    Programme before = programmeOf({block("b", {{item("c", 30)}, {item("d", 10)}}), item("e", 5)});
    at(before, "e").continues = "c";
    at(before, "e").title.clear();
    const Programme after = removeStrand(before, "b.1").programme;
    EXPECT_EQ(agenda(after), "b 09:00-09:10 [d 09:00-09:10] e 09:10-09:15");
    EXPECT_EQ(at(after, "e").title, "C");
    EXPECT_EQ(at(after, "e").continues, "");
}

TEST(Strands, ThatDoNotExistAreRefused) {
    const Programme before = programmeOf({item("a", 30)});
    EXPECT_EQ(refusalOf([&] { removeStrand(before, "x"); }).key, "refused.strand.unknown");
    EXPECT_EQ(refusalOf([&] { setStrand(before, "x", "", ""); }).key, "refused.strand.unknown");
}

TEST(Breaks, ThatMoveIntoTheDayBelongToEverybodyAndSplitNothing) {
    const Programme before = programmeOf(
        {block("b", {{item("c", 30), item("break", 10), item("d", 30)}, {item("e", 60)}}),
         item("f", 5)});
    const Programme after =
        moveItem(before, "break", {.day = "d1", .strand = {}, .after = "b"}).programme;
    EXPECT_EQ(agenda(after), "b 09:00-10:00 [c 09:00-09:30 d 09:30-10:00 | e 09:00-10:00] "
                             "break 10:00-10:10 f 10:10-10:15");
}

TEST(Days, AreAddedByTheirDate) {
    const Programme before = programmeOfDays({{item("a", 30)}, {item("b", 30)}});
    const auto date = before.days.front().date;
    const Programme after = addDay(before, date, Minutes(600)).programme;
    ASSERT_EQ(after.days.size(), 3U);
    EXPECT_EQ(after.days[1].date, date);
    EXPECT_EQ(after.days[1].start, Minutes(600));
    EXPECT_EQ(removeDay(after, after.days[1].id).programme, before);
    EXPECT_EQ(refusalOf([&] { addDay(before, {}, {}); }).key, "refused.date");
}

TEST(Days, BeginAsTheOneBeforeUnlessTold) {
    Programme before = programmeOf({item("a", 30)}, "10:15");
    const Programme after = addDay(before, std::chrono::year{2025} / 5 / 21, {}).programme;
    EXPECT_EQ(after.days[1].start, before.days[0].start);
}

TEST(Days, AreRemovedWithTheirItems) {
    Programme before = programmeOfDays({{item("a", 30), item("b", 30)}, {item("c", 30)}});
    at(before, "b").continues = "a";
    at(before, "b").title.clear();
    at(before, "c").continues = "b";
    at(before, "c").title.clear();
    const Programme after = removeDay(before, "d1").programme;
    EXPECT_EQ(agenda(after), "c 09:00-09:30");
    EXPECT_EQ(at(after, "c").title, "A");
    EXPECT_EQ(at(after, "c").continues, "");
    EXPECT_EQ(refusalOf([&] { removeDay(after, "d2"); }).key, "refused.day.last");
    EXPECT_EQ(refusalOf([&] { removeDay(before, "x"); }).key, "refused.day.unknown");
}

TEST(Days, AreMovedAndTheFirstPartKeepsTheTexts) {
    Programme before = programmeOfDays({{item("a", 30)}, {item("b", 30)}});
    at(before, "b").continues = "a";
    at(before, "b").title.clear();
    const Programme after = moveDay(before, "d2", "").programme;
    EXPECT_EQ(agenda(after), "b 09:00-09:30 / a 09:00-09:30");
    EXPECT_EQ(at(after, "b").title, "A");
    EXPECT_EQ(at(after, "a").continues, "b");
    EXPECT_EQ(moveDay(after, "d2", "d1").programme, before);
}

} // namespace
} // namespace agendum::operations
