// SPDX-License-Identifier: MPL-2.0
#include "commands/ways_out.hpp"

#include "commands/named_operations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace agendum;
using namespace agendum::commands;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

Item item(const char* id, int minutes) {
    Item made;
    made.id = id;
    made.title = id;
    made.duration = Minutes(minutes);
    return made;
}

/// From 09:00 a flexible opening, then a lunch of an hour that is fixed at 10:00.
Programme lunchAfter(int openingMinutes) {
    Item opening = item("opening", openingMinutes);
    opening.flexible = true;
    Item lunch = item("lunch", 60);
    lunch.fixedStart = Minutes(10 * 60);
    Day day;
    day.id = "day";
    day.date = std::chrono::year(2025) / 5 / 20;
    day.start = Minutes(9 * 60);
    day.items = {opening, lunch};
    Programme made;
    made.days = {day};
    return made;
}

Finding findingOf(const Programme& programme, const std::string& key) {
    const auto all = findings(programme);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Finding& each) { return each.message.key == key; });
    if (found == all.end()) throw std::logic_error("no " + key);
    return *found;
}

std::vector<std::string> labels(const std::vector<WayOut>& ways) {
    std::vector<std::string> labels;
    for (const WayOut& way : ways) labels.emplace_back(way.label);
    return labels;
}

bool stillThere(const Programme& programme, const Finding& finding) {
    const auto all = findings(programme);
    return std::any_of(all.begin(), all.end(), [&](const Finding& each) {
        return each.itemId == finding.itemId && each.message.key == finding.message.key;
    });
}

void expectEachToSettle(const Programme& programme, const std::string& key) {
    const Finding finding = findingOf(programme, key);
    const auto ways = waysOut(programme, finding);
    EXPECT_THAT(ways, Not(IsEmpty()));
    for (const WayOut& way : ways) {
        const NamedOperation* operation = findOperation(way.command);
        ASSERT_NE(operation, nullptr) << way.label;
        const auto outcome = operation->outcome(programme, NamedArguments(way.arguments));
        EXPECT_FALSE(stillThere(outcome.programme, finding)) << way.label;
    }
}

TEST(WaysOut, EachSettlesAnOverlap) {
    expectEachToSettle(lunchAfter(75), "finding.overlap");
}

TEST(WaysOut, EachSettlesAGap) {
    expectEachToSettle(lunchAfter(30), "finding.gap");
}

TEST(WaysOut, EachSettlesADayThatIsTooLong) {
    Programme programme = lunchAfter(60);
    programme.days[0].items[1].flexible = true;
    programme.days[0].end = Minutes(10 * 60 + 30);
    expectEachToSettle(programme, "finding.past-end");
}

TEST(WaysOut, EachSettlesAnItemUnderItsMinimum) {
    Programme programme = lunchAfter(60);
    programme.days[0].items[0].minimum = Minutes(90);
    expectEachToSettle(programme, "finding.minimum");
}

TEST(WaysOut, LeaveOutWhatTheProgrammeDoesNotLetHappen) {
    Programme programme = lunchAfter(75);
    const Finding overlap = findingOf(programme, "finding.overlap");
    EXPECT_THAT(labels(waysOut(programme, overlap)), Contains("fit"));
    programme.days[0].items[0].flexible = false;
    EXPECT_THAT(labels(waysOut(programme, overlap)), Not(Contains("fit")));
}

TEST(WaysOut, AreNoneForAnItemThatIsNotThere) {
    const Programme programme = lunchAfter(75);
    Finding finding = findingOf(programme, "finding.overlap");
    finding.itemId = "gone";
    EXPECT_THAT(waysOut(programme, finding), IsEmpty());
}

} // namespace
