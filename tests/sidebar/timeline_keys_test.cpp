// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_keys.hpp"

#include "plain_metrics.hpp"
#include "support/small_programme.hpp"

#include <gtest/gtest.h>

using namespace agendum;
using namespace agendum::sidebar;
using namespace agendum::testing;

namespace {

class Keys {
public:
    explicit Keys(Programme programme)
        : programme_(std::move(programme)), timeline_(programme_),
          layout_(layOut(timeline_, programme_.days.front(), {Minutes{540}, 1, 0}, 300, metrics)) {}

    std::string from(const std::string& item, TimelineStep step) const {
        return stepFrom(layout_, item, step);
    }
    std::string longer(const std::string& item, int direction, int step = 5) const {
        return after(lengthened(*timeline_.find(item), direction, Minutes{step}));
    }
    std::string later(const std::string& item, int direction, int step = 5) const {
        return after(shifted(*timeline_.find(item), direction, Minutes{step}));
    }
    std::string beside(const std::string& item, int direction) const {
        return after(besides(programme_, layout_, item, direction));
    }

private:
    std::string after(const std::optional<TimelineEdit>& edit) const {
        return edit ? agenda(outcomeOf(programme_, *edit).programme) : "nothing";
    }

    Programme programme_;
    Timeline timeline_;
    TimelineLayout layout_;
};

Programme tracks() {
    return programmeOf(
        {item("p", 30),
         block("x", {{item("a", 30), item("b", 30)}, {item("c", 40), item("d", 20)}}),
         item("q", 30)});
}

TEST(TimelineKeys, GoUpAndDownInReadingOrder) {
    const Keys keys(tracks());
    EXPECT_EQ(keys.from("p", TimelineStep::later), "x");
    EXPECT_EQ(keys.from("b", TimelineStep::later), "c");
    EXPECT_EQ(keys.from("x", TimelineStep::earlier), "p");
    EXPECT_EQ(keys.from("p", TimelineStep::earlier), "p");
    EXPECT_EQ(keys.from("q", TimelineStep::later), "q");
}

TEST(TimelineKeys, GoToTheEnds) {
    const Keys keys(tracks());
    EXPECT_EQ(keys.from("b", TimelineStep::first), "p");
    EXPECT_EQ(keys.from("b", TimelineStep::last), "q");
    EXPECT_EQ(keys.from("", TimelineStep::later), "p");
}

TEST(TimelineKeys, GoAcrossToTheStrandBeside) {
    const Keys keys(tracks());
    EXPECT_EQ(keys.from("a", TimelineStep::right), "c");
    EXPECT_EQ(keys.from("b", TimelineStep::right), "d");
    EXPECT_EQ(keys.from("d", TimelineStep::left), "b");
    EXPECT_EQ(keys.from("a", TimelineStep::left), "a");
    EXPECT_EQ(keys.from("p", TimelineStep::right), "p");
}

TEST(TimelineKeys, HaveNowhereToGoWithoutItems) {
    EXPECT_EQ(Keys(programmeOf({})).from("", TimelineStep::later), "");
}

TEST(TimelineKeys, LengthenToTheNextPointOfTheClock) {
    const Keys keys(programmeOf({item("a", 12), item("b", 30)}));
    EXPECT_EQ(keys.longer("a", 1), "a 09:00-09:15 b 09:15-09:45");
    EXPECT_EQ(keys.longer("a", -1), "a 09:00-09:10 b 09:10-09:40");
    EXPECT_EQ(keys.longer("a", 1, 1), "a 09:00-09:13 b 09:13-09:43");
}

TEST(TimelineKeys, DoNotMakeAnItemVanish) {
    const Keys keys(programmeOf({item("a", 5), item("b", 1)}));
    EXPECT_EQ(keys.longer("a", -1), "nothing");
    EXPECT_EQ(keys.longer("a", -1, 1), "a 09:00-09:04 b 09:04-09:05");
    EXPECT_EQ(keys.longer("b", -1, 1), "nothing");
}

TEST(TimelineKeys, ShiftAFixedItemOnly) {
    const Keys keys(programmeOf({item("a", 10), fixedAt("09:33", item("b", 10))}));
    EXPECT_EQ(keys.later("b", 1), "a 09:00-09:10 b 09:35-09:45+25");
    EXPECT_EQ(keys.later("b", -1), "a 09:00-09:10 b 09:30-09:40+20");
    EXPECT_EQ(keys.later("a", 1), "nothing");
}

TEST(TimelineKeys, DoNotShiftBeforeMidnight) {
    const Keys keys(programmeOf({fixedAt("00:00", item("a", 10))}, "00:00"));
    EXPECT_EQ(keys.later("a", -1), "nothing");
}

TEST(TimelineKeys, MoveAnItemIntoTheStrandBeside) {
    const Keys keys(tracks());
    EXPECT_EQ(keys.beside("b", 1), "p 09:00-09:30 x 09:30-11:00 [a 09:30-10:00 | c 09:30-10:10 b "
                                   "10:10-10:40 d 10:40-11:00] q 11:00-11:30");
    EXPECT_EQ(keys.beside("b", -1), "nothing");
    EXPECT_EQ(keys.beside("p", 1), "nothing");
}

} // namespace
