// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_drag.hpp"

#include "plain_metrics.hpp"
#include "support/random_programme.hpp"
#include "support/small_programme.hpp"

#include "programme/message.hpp"

#include <gtest/gtest.h>

using namespace agendum;
using namespace agendum::sidebar;
using namespace agendum::testing;

namespace {

/// A drag over a day that is drawn a pixel a minute from nine o'clock, 300 pixels wide.
class Drag {
public:
    explicit Drag(Programme programme)
        : programme_(std::move(programme)), timeline_(programme_),
          layout_(layOut(timeline_, programme_.days.front(), {Minutes{540}, 1, 0}, 300, metrics)) {}

    std::optional<TimelineEdit> edit(const std::string& item, bool lowerEdge, int byX, int byY,
                                     int step = 5) const {
        const Box box = layout_.find(item)->box;
        const TimelineGrip grip{item, lowerEdge, box.x + 5,
                                box.y + (lowerEdge ? box.height : box.height / 2)};
        return editFor(programme_, layout_, grip, grip.x + byX, grip.y + byY, Minutes{step},
                       metrics);
    }
    /// The agenda after it.
    std::string edge(const std::string& item, int by, int step = 5) const {
        return after(edit(item, true, 0, by, step));
    }
    std::string body(const std::string& item, int byY, int byX = 0, int step = 5) const {
        return after(edit(item, false, byX, byY, step));
    }

private:
    std::string after(const std::optional<TimelineEdit>& edit) const {
        return edit ? agenda(outcomeOf(programme_, *edit).programme) : "nothing";
    }

    Programme programme_;
    Timeline timeline_;
    TimelineLayout layout_;
};

TEST(TimelineDrag, ChangesTheMinutesAtTheLowerEdge) {
    const Drag drag(programmeOf({item("a", 30), item("b", 30)}));
    EXPECT_EQ(drag.edge("a", 13), "a 09:00-09:45 b 09:45-10:15");
    EXPECT_EQ(drag.edge("a", -13), "a 09:00-09:15 b 09:15-09:45");
    EXPECT_EQ(drag.edge("a", 2), "nothing");
}

TEST(TimelineDrag, GoesByTheMinuteWithASmallerStep) {
    const Drag drag(programmeOf({item("a", 30), item("b", 30)}));
    EXPECT_EQ(drag.edge("a", 13, 1), "a 09:00-09:43 b 09:43-10:13");
}

TEST(TimelineDrag, EndsOnTheClockWhenTheStartDoesNot) {
    const Drag drag(programmeOf({item("a", 33), item("b", 30)}));
    EXPECT_EQ(drag.edge("b", 10), "a 09:00-09:33 b 09:33-10:15");
}

TEST(TimelineDrag, LeavesAnItemAStepAtLeast) {
    const Drag drag(programmeOf({item("a", 30), item("b", 30)}));
    EXPECT_EQ(drag.edge("a", -200), "a 09:00-09:05 b 09:05-09:35");
    EXPECT_EQ(drag.edge("a", -200, 1), "a 09:00-09:01 b 09:01-09:31");
}

TEST(TimelineDrag, GivesAnOpenItemALength) {
    const Drag drag(programmeOf({item("a", 30), openItem("b")}));
    EXPECT_EQ(drag.edge("b", 20), "a 09:00-09:30 b 09:30-09:50");
}

TEST(TimelineDrag, ReordersAnItemThatIsNotFixed) {
    const Drag drag(programmeOf({item("a", 30), item("b", 30), item("c", 30)}));
    EXPECT_EQ(drag.body("a", 40), "b 09:00-09:30 a 09:30-10:00 c 10:00-10:30");
    EXPECT_EQ(drag.body("a", 400), "b 09:00-09:30 c 09:30-10:00 a 10:00-10:30");
    EXPECT_EQ(drag.body("c", -400), "c 09:00-09:30 a 09:30-10:00 b 10:00-10:30");
    EXPECT_EQ(drag.body("b", 10), "nothing");
}

TEST(TimelineDrag, GivesAFixedItemItsNewStart) {
    const Drag drag(programmeOf({item("a", 30), fixedAt("10:00", item("b", 30)), item("c", 10)}));
    EXPECT_EQ(drag.body("b", 28), "a 09:00-09:30 b 10:30-11:00+60 c 11:00-11:10");
    EXPECT_EQ(drag.body("b", -42), "a 09:00-09:30 b 09:20-09:50-10 c 09:50-10:00");
    EXPECT_EQ(drag.body("b", 28, 0, 1), "a 09:00-09:30 b 10:28-10:58+58 c 10:58-11:08");
    EXPECT_EQ(drag.body("b", 2), "nothing");
}

TEST(TimelineDrag, MovesWhatTakesNoTime) {
    const Drag drag(programmeOf({item("a", 30), item("b", 0), item("c", 30)}));
    EXPECT_EQ(drag.body("b", 40), "a 09:00-09:30 c 09:30-10:00 b 10:00-10:00");
    EXPECT_EQ(drag.body("b", -40), "b 09:00-09:00 a 09:00-09:30 c 09:30-10:00");
}

TEST(TimelineDrag, MovesAnItemFromStrandToStrand) {
    const Drag drag(programmeOf({block("x", {{item("a", 30)}, {item("b", 20), item("c", 40)}})}));
    EXPECT_EQ(drag.body("a", 10, 200),
              "x 09:00-10:30 [ | b 09:00-09:20 a 09:20-09:50 c 09:50-10:30]");
}

TEST(TimelineDrag, MovesAnItemOutOfItsBlock) {
    const Drag drag(programmeOf({block("x", {{item("a", 30), item("b", 30)}}), item("c", 30)}));
    EXPECT_EQ(drag.body("a", 200), "x 09:00-09:30 [b 09:00-09:30] c 09:30-10:00 a 10:00-10:30");
}

TEST(TimelineDrag, PutsNoBlockIntoABlock) {
    const Drag drag(programmeOf({block("x", {{item("a", 30)}}), block("y", {{item("b", 60)}})}));
    EXPECT_EQ(drag.body("x", 40, 60), "nothing");
    EXPECT_EQ(drag.body("x", 50, 60),
              "y 09:00-10:00 [b 09:00-10:00] x 10:00-10:30 [a 10:00-10:30]");
}

/// Wherever the mouse goes, the operation behind it can be carried out or says why not.
TEST(TimelineDrag, IsAlwaysAnOperationThatHoldsOrIsRefused) {
    int carriedOut = 0;
    for (unsigned seed = 0; seed < 15; ++seed) {
        const Programme programme = randomProgramme(seed);
        if (programme.days.empty()) continue;
        const Timeline timeline(programme);
        const Day& day = programme.days.front();
        const TimelineLayout layout =
            layOut(timeline, day, {timeline.spanOf(day).start, 1, 0}, 300, metrics);
        for (const TimelineBar& bar : layout.bars)
            for (const bool lowerEdge : {false, true})
                for (int y = -50; y < layout.height + 50; y += 97) {
                    const TimelineGrip grip{bar.slot->item->id, lowerEdge, bar.box.x + 1,
                                            bar.box.y};
                    const auto edit =
                        editFor(programme, layout, grip, (y * 7) % 300, y, Minutes{5}, metrics);
                    if (!edit) continue;
                    try {
                        EXPECT_FALSE(outcomeOf(programme, *edit).changes.empty());
                        ++carriedOut;
                    } catch (const Refusal&) {
                    }
                }
    }
    EXPECT_GT(carriedOut, 200);
}

} // namespace
