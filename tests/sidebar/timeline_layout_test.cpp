// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_layout.hpp"

#include "plain_metrics.hpp"
#include "support/random_programme.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace agendum;
using namespace agendum::sidebar;
using namespace agendum::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

constexpr int lineHeight = 15;
/// A pixel a minute, from nine o'clock at the top.
const TimeScale plain{Minutes{9 * 60}, 1, 0};

/// A programme of one day as it is drawn.
struct Drawn {
    explicit Drawn(Programme made, const TimeScale& scale = plain, int width = 300)
        : programme(std::move(made)), timeline(programme),
          layout(layOut(timeline, programme.days.front(), scale, width, metrics)) {}
    Box box(std::string_view item) const { return layout.find(item)->box; }

    Programme programme;
    Timeline timeline;
    TimelineLayout layout;
};

TEST(TimelineLayout, AFilterGivesTheWholeWidthToTheTrackThatItShows) {
    Programme programme =
        programmeOf({item("a", 60), block("b", {{item("left", 60)}, {item("right", 60)}})});
    programme.days.front().items[1].strands[1].title = "Right";
    const Timeline timeline(programme);
    const TimelineLayout layout = layOut(timeline, programme.days.front(), plain, 300, metrics,
                                         {.day = {}, .track = "Right", .room = {}});
    EXPECT_EQ(layout.find("a"), nullptr);
    EXPECT_EQ(layout.find("left"), nullptr);
    EXPECT_EQ(layout.find("right")->box, (Box{metrics.band, 60, 300 - metrics.band, 60}));
}

TEST(TimelineLayout, TellsTheTracksOfTheBlockThatIsSeenFromThereOn) {
    Drawn day(programmeOf({block("b", {{item("left", 60)}, {item("right", 30)}}), item("lunch", 60),
                           block("c", {{item("late", 30)}})}));
    const ItemList& items = day.programme.days.front().items;
    const int half = metrics.band + (300 - metrics.band) / 2;
    const auto morning = day.layout.tracksFrom(0);
    ASSERT_EQ(morning.size(), 2U);
    EXPECT_EQ(morning[0].strand, &items[0].strands[0]);
    EXPECT_EQ(morning[0].box, (Box{metrics.band, 0, half - metrics.band, 60}));
    EXPECT_EQ(morning[1].strand, &items[0].strands[1]);
    EXPECT_EQ(morning[1].box, (Box{half + metrics.gap, 0, 300 - half - metrics.gap, 60}));
    const auto noon = day.layout.tracksFrom(60);
    ASSERT_EQ(noon.size(), 1U);
    EXPECT_EQ(noon[0].strand, &items[2].strands[0]);
    EXPECT_TRUE(day.layout.tracksFrom(150).empty());
}

TEST(TimelineLayout, NamesTracksWhereADayHasSomeWithNames) {
    Programme programme = programmeOf({item("a", 60), block("b", {{item("left", 60)}})});
    Day& day = programme.days.front();
    EXPECT_FALSE(namesTracks(day));
    day.items[1].strands[0].room = "K.1.105";
    EXPECT_TRUE(namesTracks(day));
}

TEST(TimelineScale, MakesTheDayFillTheHeight) {
    const Programme programme = programmeOf({item("a", 240), item("b", 240)});
    const Timeline timeline(programme);
    const Day& day = programme.days.front();
    const TimeScale scale =
        scaleFor(slotsOf(timeline, day), timeline.spanOf(day), 1000, lineHeight);
    EXPECT_EQ(scale.y(Minutes{9 * 60}), scale.top);
    EXPECT_NEAR(scale.y(Minutes{17 * 60}), 1000 - scale.top, 1);
}

TEST(TimelineScale, LeavesShortItemsALineWhereTheDayIsTooLong) {
    const Programme programme = programmeOf({item("a", 15), item("b", 600)});
    const Timeline timeline(programme);
    const Day& day = programme.days.front();
    const TimeScale scale = scaleFor(slotsOf(timeline, day), timeline.spanOf(day), 200, lineHeight);
    EXPECT_GE(scale.y(Minutes{9 * 60 + 15}) - scale.y(Minutes{9 * 60}), lineHeight);
}

TEST(TimelineScale, BeginsAtAFullHour) {
    const Programme programme = programmeOf({item("a", 60)}, "09:40");
    const Timeline timeline(programme);
    const Day& day = programme.days.front();
    EXPECT_EQ(scaleFor(slotsOf(timeline, day), timeline.spanOf(day), 500, lineHeight).first,
              Minutes{9 * 60});
}

TEST(TimelineScale, FindsTheMinuteAtAPixelAgain) {
    const TimeScale scale{Minutes{540}, 1.7, 9};
    for (long minute = 540; minute < 1800; minute += 7)
        EXPECT_EQ(snapped(scale.minuteAt(scale.y(Minutes{minute})), Minutes{1}), Minutes{minute});
}

TEST(TimelineScale, SnapsToPointsOfTheClock) {
    EXPECT_EQ(snapped(602.4, Minutes{5}), Minutes{600});
    EXPECT_EQ(snapped(602.6, Minutes{5}), Minutes{605});
    EXPECT_EQ(snapped(602.4, Minutes{1}), Minutes{602});
    EXPECT_EQ(snapped(-1.0, Minutes{5}), Minutes{0});
}

TEST(TimelineScale, WritesTheHoursApart) {
    const Minutes nine{540};
    const Minutes noon{720};
    EXPECT_THAT(hoursBetween(nine, noon, {nine, 1, 0}, lineHeight),
                ElementsAre(Minutes{540}, Minutes{600}, Minutes{660}, Minutes{720}));
    EXPECT_THAT(hoursBetween(nine, noon, {nine, 0.2, 0}, lineHeight),
                ElementsAre(Minutes{540}, Minutes{720}));
    EXPECT_THAT(hoursBetween(noon, nine, {nine, 1, 0}, lineHeight), IsEmpty());
}

TEST(TimelineLayout, MakesAnItemsHeightItsMinutes) {
    const Drawn drawn(programmeOf({item("a", 30), item("b", 45)}));
    EXPECT_EQ(drawn.box("a"), (Box{0, 0, 300, 30}));
    EXPECT_EQ(drawn.box("b"), (Box{0, 30, 300, 45}));
    EXPECT_EQ(drawn.layout.height, 75);
}

TEST(TimelineLayout, LeavesAGapOpen) {
    const Drawn drawn(programmeOf({item("a", 30), fixedAt("10:00", item("b", 10))}));
    EXPECT_EQ(drawn.box("b").y, 60);
}

TEST(TimelineLayout, ShowsAnOverlapByANarrowerItem) {
    const Drawn drawn(programmeOf({item("a", 60), fixedAt("09:50", item("b", 30))}));
    EXPECT_EQ(drawn.box("a"), (Box{0, 0, 300, 60}));
    EXPECT_EQ(drawn.box("b"), (Box{8, 50, 292, 30}));
}

TEST(TimelineLayout, GivesAnItemWithoutLengthNoHeight) {
    const Drawn drawn(programmeOf({item("a", 30), item("b", 0), openItem("c")}));
    EXPECT_EQ(drawn.box("b").height, 0);
    EXPECT_EQ(drawn.box("c").height, 0);
}

TEST(TimelineLayout, PutsStrandsSideBySide) {
    const Drawn drawn(programmeOf({block("x", {{item("a", 30)}, {item("b", 20), item("c", 20)}})}));
    EXPECT_EQ(drawn.box("x"), (Box{0, 0, 300, 40}));
    EXPECT_EQ(drawn.layout.find("x")->band, 16);
    EXPECT_EQ(drawn.box("a"), (Box{16, 0, 142, 30}));
    EXPECT_EQ(drawn.box("b"), (Box{160, 0, 140, 20}));
    EXPECT_EQ(drawn.box("c"), (Box{160, 20, 140, 20}));
}

TEST(TimelineLayout, GrowsWiderThanAskedWhereStrandsWouldBeTooNarrow) {
    std::vector<ItemList> strands;
    for (int i = 0; i < 30; ++i) strands.push_back({item("i" + std::to_string(i), 30)});
    const Drawn drawn(programmeOf({block("x", strands)}), plain, 180);
    EXPECT_GE(drawn.layout.width, 30 * metrics.leastColumn);
    for (const TimelineBar& bar : drawn.layout.bars)
        EXPECT_TRUE(bar.band > 0 || bar.box.width >= metrics.leastColumn);
}

/// Of random programmes: whatever they hold, nothing stands outside, and all is to scale.
TEST(TimelineLayout, KeepsEveryItemInsideAndToScale) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Programme programme = randomProgramme(seed);
        const Timeline timeline(programme);
        for (const Day& day : programme.days) {
            const TimeScale scale{timeline.spanOf(day).start, 1.3, 8};
            const TimelineLayout layout = layOut(timeline, day, scale, 200, metrics);
            ASSERT_EQ(layout.bars.size(), slotsOf(timeline, day).size());
            for (const TimelineBar& bar : layout.bars) {
                EXPECT_GE(bar.box.x, 0);
                EXPECT_LE(bar.box.x + bar.box.width, layout.width);
                EXPECT_GT(bar.box.width, 0);
                EXPECT_EQ(bar.box.y, scale.y(bar.slot->start));
                EXPECT_EQ(bar.box.y + bar.box.height, scale.y(bar.slot->end));
                EXPECT_LE(bar.box.y + bar.box.height, layout.height);
            }
        }
    }
}

std::string hitAt(const Drawn& drawn, int x, int y) {
    const auto found = hit(drawn.layout, x, y, metrics);
    if (!found) return {};
    return found->bar->slot->item->id + (found->lowerEdge ? " edge" : "");
}

TEST(TimelineHit, TellsTheBodyFromTheLowerEdge) {
    const Drawn drawn(programmeOf({item("a", 30), item("b", 30)}));
    EXPECT_EQ(hitAt(drawn, 100, 10), "a");
    EXPECT_EQ(hitAt(drawn, 100, 28), "a edge");
    EXPECT_EQ(hitAt(drawn, 100, 31), "a edge");
    EXPECT_EQ(hitAt(drawn, 100, 40), "b");
    EXPECT_EQ(hitAt(drawn, 100, 90), "");
}

TEST(TimelineHit, LeavesHalfOfAShortItemToItsBody) {
    const Drawn drawn(programmeOf({item("z", 20), item("a", 6), item("b", 30)}));
    EXPECT_EQ(hitAt(drawn, 100, 24), "a edge");
    EXPECT_EQ(hitAt(drawn, 100, 23), "a edge");
    EXPECT_EQ(hitAt(drawn, 100, 22), "z edge");
}

TEST(TimelineHit, TakesAPointInTimeByItsArrowHeadAndByWhatIsBelowItsLine) {
    const Drawn drawn(programmeOf({item("a", 30), item("b", 0), item("c", 30)}));
    EXPECT_EQ(hitAt(drawn, 2, 30), "b");
    EXPECT_EQ(hitAt(drawn, 2, 25), "b");
    EXPECT_EQ(hitAt(drawn, 100, 30), "b edge");
    EXPECT_EQ(hitAt(drawn, 100, 29), "a edge");
    EXPECT_EQ(hitAt(drawn, 100, 34), "c");
}

TEST(TimelineHit, FindsABlockByItsBandAndItsItemsInside) {
    const Drawn drawn(programmeOf({block("x", {{item("a", 30)}, {item("b", 60)}})}));
    EXPECT_EQ(hitAt(drawn, 5, 10), "x");
    EXPECT_EQ(hitAt(drawn, 50, 10), "a");
    EXPECT_EQ(hitAt(drawn, 200, 10), "b");
    EXPECT_EQ(hitAt(drawn, 50, 45), "x");
    EXPECT_EQ(hitAt(drawn, 200, 59), "b edge");
    EXPECT_EQ(hitAt(drawn, 5, 59), "x edge");
}

TEST(TimelineHit, TakesTheItemThatLiesOverAnother) {
    const Drawn drawn(programmeOf({item("a", 60), fixedAt("09:30", item("b", 30))}));
    EXPECT_EQ(hitAt(drawn, 100, 40), "b");
    EXPECT_EQ(hitAt(drawn, 3, 40), "a");
}

} // namespace
