// SPDX-License-Identifier: MPL-2.0
#include "commands/argument_at_fault.hpp"

#include "arguments.hpp"
#include "commands/named_operations.hpp"

#include <gtest/gtest.h>

namespace {

using namespace agendum;
using namespace agendum::commands;
using css::beans::NamedValue;
using css::uno::Any;
using rtl::OUString;

NamedValue said(const char* name, const char* value) {
    return {OUString::createFromAscii(name), Any(OUString::createFromAscii(value))};
}

NamedValue counted(const char* name, sal_Int32 value) {
    return {OUString::createFromAscii(name), Any(value)};
}

NamedValue listed(const char* name, std::initializer_list<const char*> values) {
    return {OUString::createFromAscii(name), anyOf({values.begin(), values.end()})};
}

/// "talk", "lunch" and "end" on "day"; the block "block" of the track "track" with "work" on "other".
Programme programmeOfAll() {
    const auto item = [](const char* id) {
        Item made;
        made.id = id;
        made.title = "Title";
        made.duration = Minutes(30);
        made.flexible = true;
        return made;
    };
    Item block = item("block");
    block.duration.reset();
    block.strands.resize(1);
    block.strands[0].id = "track";
    block.strands[0].items = {item("work")};
    Programme made;
    made.days.resize(2);
    made.days[0].id = "day";
    made.days[0].date = std::chrono::year(2025) / 5 / 20;
    made.days[0].items = {item("talk"), item("lunch"), item("end")};
    made.days[1].id = "other";
    made.days[1].date = std::chrono::year(2025) / 5 / 21;
    made.days[1].items = {block};
    return made;
}

struct Wrong {
    const char* operation;
    std::vector<NamedValue> values;
    const char* argument; ///< that the refusal must name
};

/// The argument that is named before the sentence or in it; empty: the operation was carried out.
std::string blamed(const Wrong& wrong) {
    const NamedArguments values = arguments(wrong.values);
    try {
        findOperation(wrong.operation)->outcome(programmeOfAll(), values);
    } catch (const Refusal& refusal) {
        const Message& message = refusal.message();
        if (message.key.starts_with("argument.")) return message.arguments.front();
        const std::string named = argumentAtFault(values, message);
        return named.empty() ? "none for " + message.key : named;
    }
    return {};
}

TEST(ArgumentAtFault, IsTheOneThatHasTheWrongValue) {
    const std::vector<Wrong> all{
        {"moveItem", {said("item", "lunch"), said("after", "nope")}, "after"},
        {"moveItem", {said("item", "nope"), said("after", "talk")}, "item"},
        {"moveItem", {listed("items", {"lunch", "nope"}), said("after", "talk")}, "items"},
        {"moveItem", {said("item", "lunch"), said("after", ""), said("day", "nope")}, "day"},
        {"moveItem", {said("item", "lunch"), said("after", ""), said("strand", "nope")}, "strand"},
        {"moveItem", {said("item", "lunch"), said("after", "work"), said("day", "day")}, "after"},
        {"moveItemInto", {said("item", "lunch"), said("day", "nope")}, "day"},
        {"moveItemUp", {said("item", "talk")}, "item"},
        {"moveItemUp", {said("items", "talk lunch")}, "items"},
        {"insertItem", {said("title", "x"), said("after", "nope")}, "after"},
        {"insertItem", {said("title", "x"), said("strand", "nope")}, "strand"},
        {"insertItem", {said("title", "x"), said("kind", "nope")}, "kind"},
        {"insertItem", {said("title", "x"), counted("minutes", -5)}, "minutes"},
        {"removeItem", {listed("items", {"nope"})}, "items"},
        {"removeItem", {listed("items", {})}, "items"},
        {"removeItem", {said("item", "nope")}, "item"},
        {"setText", {said("item", "talk"), said("field", "kind"), said("text", "x")}, "text"},
        {"setText", {said("item", "talk"), said("field", "links"), said("text", "<x:y>")}, "text"},
        {"setText", {said("item", "talk"), said("field", "nope"), said("text", "x")}, "field"},
        {"setText", {said("item", "talk"), said("field", "start"), said("text", "x")}, "field"},
        {"setDuration", {said("item", "talk"), counted("minutes", -5)}, "minutes"},
        {"setMinimum", {said("item", "talk"), counted("minutes", -5)}, "minutes"},
        {"setStart", {said("item", "talk"), said("start", "x"), {"fixed", Any(true)}}, "start"},
        {"setDate", {said("day", "day"), said("date", "2025-02-30")}, "date"},
        {"setDate", {said("day", "nope"), said("date", "2025-02-03")}, "day"},
        {"setDayTimes", {said("day", "nope"), said("start", "08:00")}, "day"},
        {"setDayTimes", {said("day", "day"), said("end", "x")}, "end"},
        {"shiftItems", {said("item", "talk"), counted("minutes", 99999)}, "minutes"},
        {"shiftDay", {said("day", "nope"), counted("minutes", 5)}, "day"},
        {"fitToEnd", {said("day", "day"), said("end", "12:00"), counted("minimum", -1)}, "minimum"},
        {"fitToEnd", {said("day", "day"), said("end", "12:00"), counted("step", 0)}, "step"},
        {"fitBefore", {said("item", "talk")}, "item"},
        {"closeGaps", {said("items", "nope")}, "items"},
        {"closeGaps", {said("day", "nope")}, "day"},
        {"closeGaps", {said("strand", "nope")}, "strand"},
        {"rescheduleStarts", {counted("minutes", -1)}, "minutes"},
        {"insertBreaks",
         {said("day", "day"), counted("count", 0), counted("minutes", 5), said("title", "x")},
         "count"},
        {"insertBreaks",
         {said("day", "day"), counted("count", 9), counted("minutes", 5), said("title", "x")},
         "count"},
        {"swapItems", {said("item", "talk"), said("other", "nope")}, "other"},
        {"swapItems", {said("item", "nope"), said("other", "talk")}, "item"},
        {"splitItem", {said("item", "talk"), counted("breakMinutes", -3)}, "breakMinutes"},
        {"splitItem", {said("item", "talk"), counted("minutes", 30)}, "minutes"},
        {"splitItem", {said("item", "lunch"), said("around", "talk")}, "around"},
        {"splitItem", {said("item", "lunch"), said("around", "nope")}, "around"},
        {"splitItem", {said("item", "block")}, "item"},
        {"joinItem", {said("item", "talk")}, "item"},
        {"makeBlock", {listed("items", {"talk", "work"})}, "items"},
        {"dissolveBlock", {said("item", "talk")}, "item"},
        {"addStrand", {said("item", "nope")}, "item"},
        {"setStrand", {said("strand", "nope")}, "strand"},
        {"removeStrand", {said("strand", "nope")}, "strand"},
        {"removeDay", {said("day", "nope")}, "day"},
        {"moveDay", {said("day", "day"), said("after", "nope")}, "after"},
        {"moveDay", {said("day", "nope"), said("after", "day")}, "day"},
    };
    for (const Wrong& wrong : all)
        EXPECT_EQ(blamed(wrong), wrong.argument)
            << wrong.operation << " with a wrong " << wrong.argument;
}

TEST(ArgumentAtFault, IsNoneOfThemWhereAllTogetherCanNotBe) {
    const NamedArguments values = arguments({said("item", "talk"), counted("minutes", 45)});
    EXPECT_EQ(argumentAtFault(values, {"refused.fit.rigid", {"45"}}), "");
    EXPECT_EQ(argumentAtFault(values, {"argument.missing", {"item"}}), "");
}

} // namespace
