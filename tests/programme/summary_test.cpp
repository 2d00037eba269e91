// SPDX-License-Identifier: MPL-2.0
#include "programme/summary.hpp"

#include "programme/retime.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

namespace agendum {
namespace {

using testing::block;
using ::testing::ElementsAre;
using ::testing::Field;
using testing::fixedAt;
using ::testing::IsEmpty;
using testing::item;
using testing::openItem;
using testing::programmeOf;

Minutes clock(int hours, int minutes) {
    return Minutes(hours * 60 + minutes);
}

Time time(Minutes start, Minutes end) {
    return {start, end};
}

TEST(Summary, TellsOldAndNewTimesAndWhenTheDayEnds) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 10)});
    const Summary summary = summarize(before, operations::setDuration(before, "b", Minutes(40)));
    EXPECT_EQ(summary.changed, 2U);
    EXPECT_EQ(summary.came + summary.went, 0U);
    EXPECT_THAT(summary.items,
                ElementsAre(ItemChange{"b", "B", "d1", time(clock(9, 30), clock(10, 0)),
                                       time(clock(9, 30), clock(10, 10)), false},
                            ItemChange{"c", "C", "d1", time(clock(10, 0), clock(10, 10)),
                                       time(clock(10, 10), clock(10, 20)), false}));
    EXPECT_THAT(summary.days, ElementsAre(DayChange{"d1", std::chrono::year{2025} / 5 / 20,
                                                    time(clock(9, 0), clock(10, 10)),
                                                    time(clock(9, 0), clock(10, 20))}));
}

TEST(Summary, ListsWhatCameAndWhatWentWhereItStood) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 10)});
    operations::Outcome outcome = operations::removeItem(before, "b");
    outcome = operations::insertItem(outcome.programme, item("n", 5),
                                     {.day = {}, .strand = {}, .after = "c"});
    outcome.changes = difference(before, outcome.programme);
    const Summary summary = summarize(before, outcome);
    EXPECT_THAT(summary.items,
                ElementsAre(Field(&ItemChange::itemId, "b"), Field(&ItemChange::itemId, "c"),
                            Field(&ItemChange::itemId, "n")));
    EXPECT_FALSE(summary.items.front().is);
    EXPECT_EQ(summary.items.front().title, "B");
    EXPECT_FALSE(summary.items.back().was);
    EXPECT_EQ(summary.came, 1U);
    EXPECT_EQ(summary.went, 1U);
    EXPECT_EQ(summary.changed, 1U);
}

TEST(Summary, SeesEndsThatNoChangeListNames) {
    const Programme before =
        programmeOf({block("b", {{item("c", 30)}}), openItem("o"), fixedAt("10:00", item("l", 5))});
    const Summary summary = summarize(before, operations::setDuration(before, "c", Minutes(40)));
    EXPECT_THAT(summary.items,
                ElementsAre(Field(&ItemChange::itemId, "b"), Field(&ItemChange::itemId, "c"),
                            Field(&ItemChange::itemId, "o")));
    EXPECT_THAT(summary.days, IsEmpty());
}

TEST(Summary, SaysWhereMoreThanTimesDiffers) {
    const Programme before = programmeOf({item("a", 30), item("b", 30)});
    const Summary summary = summarize(before, operations::setFixed(before, "b", true));
    ASSERT_EQ(summary.items.size(), 1U);
    EXPECT_TRUE(summary.items.front().otherwise);
    EXPECT_EQ(summary.items.front().was, summary.items.front().is);
}

TEST(Summary, OfNothingIsEmpty) {
    const Programme before = programmeOf({item("a", 30), openItem("b")});
    EXPECT_EQ(summarize(before, {before, {}}), Summary{});
}

TEST(Summary, KnowsADayThatLosesItsLastItem) {
    const Programme before = programmeOf({item("a", 30)});
    const Summary summary = summarize(before, operations::removeItem(before, "a"));
    ASSERT_EQ(summary.days.size(), 1U);
    EXPECT_TRUE(summary.days.front().was);
    EXPECT_FALSE(summary.days.front().is);
}

} // namespace
} // namespace agendum
