// SPDX-License-Identifier: MPL-2.0
#include "commands/named_operations.hpp"

#include "arguments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace agendum;
using namespace agendum::commands;
using css::beans::NamedValue;
using css::uno::Any;
using rtl::OUString;

NamedValue text(const char* name, const char* value) {
    return {OUString::createFromAscii(name), Any(OUString::createFromAscii(value))};
}

/// A day from 09:00: "talk" of 30 minutes, "lunch" of 60.
Programme programme() {
    Item talk;
    talk.id = "talk";
    talk.title = "Talk";
    talk.duration = Minutes(30);
    Item lunch;
    lunch.id = "lunch";
    lunch.title = "Lunch";
    lunch.duration = Minutes(60);
    Day day;
    day.id = "day";
    day.date = std::chrono::year(2025) / 5 / 20;
    day.items = {talk, lunch};
    Programme made;
    made.days = {day};
    return made;
}

Programme after(std::string_view operation, const std::vector<NamedValue>& values) {
    return findOperation(operation)->outcome(programme(), arguments(values)).programme;
}

Message refusalOf(std::string_view operation, const std::vector<NamedValue>& values) {
    try {
        after(operation, values);
    } catch (const Refusal& refusal) {
        return refusal.message();
    }
    return {};
}

TEST(NamedOperations, SetADuration) {
    const Programme result =
        after("setDuration", {text("item", "talk"), {"minutes", Any(sal_Int32(45))}});
    EXPECT_EQ(findItem(result, "talk")->duration, Minutes(45));
}

TEST(NamedOperations, TakeADurationAwayWithMinusOne) {
    const Programme result =
        after("setDuration", {text("item", "talk"), {"minutes", Any(sal_Int32(-1))}});
    EXPECT_EQ(findItem(result, "talk")->duration, std::nullopt);
}

TEST(NamedOperations, PinAStart) {
    const Programme result =
        after("setStart", {text("item", "lunch"), text("start", "12:00"), {"fixed", Any(true)}});
    EXPECT_EQ(findItem(result, "lunch")->fixedStart, Minutes(12 * 60));
}

TEST(NamedOperations, RefuseAStartThatIsNoTime) {
    EXPECT_EQ(
        refusalOf("setStart", {text("item", "lunch"), text("start", "noon"), {"fixed", Any(true)}}),
        (Message{"argument.time", {"start"}}));
}

TEST(NamedOperations, RefuseADateThatIsNotInTheCalendar) {
    EXPECT_EQ(refusalOf("setDate", {text("day", "day"), text("date", "2025-02-29")}),
              (Message{"argument.date", {"date"}}));
}

TEST(NamedOperations, InsertAnItemWithAllThatIsSaidOfIt) {
    const Programme result = after("insertItem", {text("title", "Coffee"),
                                                  text("kind", "break"),
                                                  {"minutes", Any(sal_Int32(15))},
                                                  text("after", "talk")});
    const ItemList& items = result.days.front().items;
    ASSERT_EQ(items.size(), 3U);
    EXPECT_EQ(items[1].title, "Coffee");
    EXPECT_EQ(items[1].kind, ItemKind::pause);
    EXPECT_EQ(items[1].duration, Minutes(15));
}

TEST(NamedOperations, ListAnInsertedItemOnceWithItsKind) {
    const operations::Outcome outcome =
        findOperation("insertItem")
            ->outcome(programme(), arguments({text("title", "Coffee"), text("kind", "break")}));
    EXPECT_EQ(outcome.changes, difference(programme(), outcome.programme));
}

TEST(NamedOperations, SetADaysTimesTogether) {
    const Programme both =
        after("setDayTimes", {text("day", "day"), text("start", "08:30"), text("end", "17:00")});
    EXPECT_EQ(both.days.front().start, Minutes(8 * 60 + 30));
    EXPECT_EQ(both.days.front().end, Minutes(17 * 60));
}

TEST(NamedOperations, LeaveOfADaysTimesWhatIsNotNamed) {
    EXPECT_EQ(after("setDayTimes", {text("day", "day"), text("end", "17:00")}).days.front().start,
              Minutes(9 * 60));
    EXPECT_EQ(after("setDayTimes", {text("day", "day")}), programme());
}

TEST(NamedOperations, RefuseAKindThatDoesNotExist) {
    EXPECT_EQ(refusalOf("insertItem", {text("title", "Coffee"), text("kind", "elevenses")}).key,
              "refused.kind");
}

TEST(NamedOperations, DoNothingWithoutTheirArguments) {
    for (const NamedOperation& operation : namedOperations()) {
        const bool meansEverything = operation.parameters.front() == "day"
                                     && operation.takes("items") && !operation.takes("minutes");
        EXPECT_EQ(refusalOf(operation.name, {}).key, meansEverything ? "" : "argument.missing")
            << operation.name;
    }
}

TEST(NamedOperations, HaveNamesOfTheirOwn) {
    for (const NamedOperation& operation : namedOperations())
        EXPECT_EQ(findOperation(operation.name), &operation) << operation.name;
}

TEST(NamedOperations, ShiftItemsAndStopAtFixedStartsUnlessTold) {
    const Programme result =
        after("shiftItems", {text("item", "lunch"), {"minutes", Any(sal_Int32(-10))}});
    EXPECT_EQ(findItem(result, "lunch")->fixedStart, Minutes(9 * 60 + 20));
}

TEST(NamedOperations, TakeSeveralItemsAsASequenceOrAsWords) {
    const OUString ids[] = {"talk", "lunch"};
    const NamedValue minutes{"minutes", Any(sal_Int32(20))};
    const NamedValue sequence{"items", Any(css::uno::Sequence<OUString>(ids, 2))};
    for (const NamedValue& items : {sequence, text("items", "talk lunch")}) {
        const Programme result = after("setDuration", {items, minutes});
        EXPECT_EQ(findItem(result, "talk")->duration, Minutes(20));
        EXPECT_EQ(findItem(result, "lunch")->duration, Minutes(20));
    }
    EXPECT_EQ(refusalOf("setDuration", {{"items", Any(true)}, minutes}),
              (Message{"argument.texts", {"items"}}));
    EXPECT_EQ(refusalOf("removeItem", {text("items", "")}).key, "refused.items.none");
}

TEST(NamedOperations, FitADayToAnEndThatIsGiven) {
    const Programme flexible =
        after("setFlexible", {text("item", "lunch"), {"flexible", Any(true)}});
    const Programme result =
        findOperation("fitToEnd")
            ->outcome(
                flexible,
                arguments({text("day", "day"), text("end", "10:15"), {"step", Any(sal_Int16(15))}}))
            .programme;
    EXPECT_EQ(findItem(result, "lunch")->duration, Minutes(45));
}

TEST(NamedOperations, TakeADaysEndAwayWithAnEmptyOne) {
    Programme before = programme();
    before.days.front().end = Minutes(600);
    const Programme result = findOperation("setDayEnd")
                                 ->outcome(before, arguments({text("day", "day"), text("end", "")}))
                                 .programme;
    EXPECT_EQ(result.days.front().end, std::nullopt);
}

TEST(NamedOperations, ThatDoNotExistAreNotFound) {
    EXPECT_EQ(findOperation("explode"), nullptr);
    EXPECT_EQ(findOperation(""), nullptr);
}

} // namespace
