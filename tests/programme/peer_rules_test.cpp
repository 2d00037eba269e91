// SPDX-License-Identifier: MPL-2.0
// What other planners say that they do, as tables: SessionLab's cascade and locks, Indico's timetable,
// MeetingBooster's fit to the end. Agendum gives the same, or what its own rules promise instead.
#include "programme/rearrange.hpp"
#include "programme/retime.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

#include <functional>
#include <string>
#include <vector>

namespace agendum::operations {
namespace {

using testing::block;
using testing::fixedAt;
using testing::flexible;
using testing::item;
using testing::programmeOf;

struct Rule {
    std::string name;
    Programme before;
    std::function<Outcome(const Programme&)> operation;
    std::string after;
};

void PrintTo(const Rule& rule, std::ostream* out) {
    *out << rule.name;
}

Programme morning() {
    return programmeOf({item("intro", 15), item("talk", 45), item("group", 60)});
}

Programme morningUntilLunch(std::string_view lunch) {
    Programme programme = morning();
    programme.days.front().items.push_back(fixedAt(lunch, item("lunch", 60)));
    return programme;
}

Programme entries() {
    return programmeOf(
        {item("a", 20), fixedAt("09:30", item("b", 40)), fixedAt("10:00", item("c", 30))});
}

std::vector<Rule> sessionLab() {
    return {
        {"A longer block pushes all that follow", morning(),
         [](const Programme& p) { return setDuration(p, "intro", Minutes(25)); },
         "intro 09:00-09:25 talk 09:25-10:10 group 10:10-11:10"},
        {"A block that moves takes its place in the cascade", morning(),
         [](const Programme& p) {
             return moveItem(p, "group", {.day = {}, .strand = {}, .after = "intro"});
         },
         "intro 09:00-09:15 group 09:15-10:15 talk 10:15-11:00"},
        {"A locked start time is not pushed, and the overlap shows", morningUntilLunch("11:00"),
         [](const Programme& p) { return setDuration(p, "talk", Minutes(60)); },
         "intro 09:00-09:15 talk 09:15-10:15 group 10:15-11:15 lunch 11:00-12:00-15"},
        {"A locked start time leaves a gap where there is time left", morningUntilLunch("12:00"),
         [](const Programme& p) { return removeItem(p, "talk"); },
         "intro 09:00-09:15 group 09:15-10:15 lunch 12:00-13:00+105"},
        {"The start of the day moves all but what is locked", morningUntilLunch("12:00"),
         [](const Programme& p) { return setDayStart(p, "d1", Minutes(600)); },
         "intro 10:00-10:15 talk 10:15-11:00 group 11:00-12:00 lunch 12:00-13:00"},
    };
}

std::vector<Rule> indico() {
    return {
        {"Reschedule start times keeps durations, one after the other", entries(),
         [](const Programme& p) { return rescheduleStarts(p, {}, Minutes(0), Pins::move); },
         "a 09:00-09:20 b 09:20-10:00 c 10:00-10:30"},
        {"Reschedule start times leaves minutes between", entries(),
         [](const Programme& p) { return rescheduleStarts(p, {}, Minutes(5), Pins::move); },
         "a 09:00-09:20 b 09:25-10:05+5 c 10:10-10:40+5"},
        {"Reschedule durations keeps start times and fills", entries(),
         [](const Programme& p) { return rescheduleDurations(p, {}); },
         "a 09:00-09:30 b 09:30-10:00 c 10:00-10:30"},
        {"Shift moves all that follow by the same time", entries(),
         [](const Programme& p) { return shiftItems(p, {"b"}, Minutes(15), Pins::move); },
         "a 09:00-09:20 b 09:45-10:25+25 c 10:15-10:45-10"},
        {"Swap exchanges two entries' times", entries(),
         [](const Programme& p) { return swapItems(p, "b", "c"); },
         "a 09:00-09:20 c 09:30-10:00+10 b 10:00-10:40"},
        {"Fit makes a block as long as its contents",
         [] {
             Programme p =
                 programmeOf({block("s", {{item("x", 20), item("y", 20)}}), item("z", 5)});
             testing::at(p, "s").duration = Minutes(90);
             return p;
         }(),
         [](const Programme& p) { return setDuration(p, "s", std::nullopt); },
         "s 09:00-09:40 [x 09:00-09:20 y 09:20-09:40] z 09:40-09:45"},
    };
}

std::vector<Rule> meetingBooster() {
    const auto meeting = [] {
        return programmeOf({flexible(item("a", 20)), item("b", 30), flexible(item("c", 40))});
    };
    return {
        {"Topics that run over are shortened in proportion to their time", meeting(),
         [](const Programme& p) { return fitToEnd(p, "d1", Minutes(10 * 60), {}); },
         "a 09:00-09:10 b 09:10-09:40 c 09:40-10:00"},
        {"Time that is left is given to topics in proportion", meeting(),
         [](const Programme& p) { return fitToEnd(p, "d1", Minutes(11 * 60), {}); },
         "a 09:00-09:30 b 09:30-10:00 c 10:00-11:00"},
        {"Topics are rounded to five minutes", meeting(),
         [](const Programme& p) { return fitToEnd(p, "d1", Minutes(10 * 60 + 20), {}); },
         "a 09:00-09:15 b 09:15-09:45 c 09:45-10:20"},
    };
}

class PeerRule : public ::testing::TestWithParam<Rule> {};

TEST_P(PeerRule, Holds) {
    const Rule& rule = GetParam();
    EXPECT_EQ(testing::agenda(rule.operation(rule.before).programme), rule.after) << rule.name;
}

INSTANTIATE_TEST_SUITE_P(SessionLab, PeerRule, ::testing::ValuesIn(sessionLab()));
INSTANTIATE_TEST_SUITE_P(Indico, PeerRule, ::testing::ValuesIn(indico()));
INSTANTIATE_TEST_SUITE_P(MeetingBooster, PeerRule, ::testing::ValuesIn(meetingBooster()));

} // namespace
} // namespace agendum::operations
