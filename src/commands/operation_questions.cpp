// SPDX-License-Identifier: MPL-2.0
#include "commands/operation_questions.hpp"

#include "commands/named_operations.hpp"
#include "programme/iso_time.hpp"

#include <algorithm>

namespace agendum::commands {
namespace {

using Kind = AskedField::Kind;
using About = OperationQuestion::About;

AskedField field(Kind kind, const char* argument, const char* label, const char* usual = "") {
    AskedField asked;
    asked.kind = kind;
    asked.argument = argument;
    asked.label = label;
    asked.usual = usual;
    return asked;
}

AskedField minutes(const char* label, const char* usual) {
    return field(Kind::minutes, "minutes", label, usual);
}

AskedField pastFixed() {
    return field(Kind::box, "pastFixed", "pastFixed");
}

std::string endOfDay(const Programme& /*programme*/, const Slot& slot) {
    return slot.day->end ? isoTime(*slot.day->end) : std::string();
}

std::string minimumOf(const Programme& /*programme*/, const Slot& slot) {
    return slot.item->minimum ? std::to_string(slot.item->minimum->count()) : std::string();
}

std::vector<AskedField::Choice> days(const Programme& programme) {
    std::vector<AskedField::Choice> all;
    for (const Day& day : programme.days) all.push_back({day.id, isoDate(day.date)});
    return all;
}

std::vector<OperationQuestion> makeQuestions() {
    AskedField end = field(Kind::time, "end", "end");
    end.mayBeEmpty = true;
    end.usualFor = endOfDay;
    AskedField least = minutes("minimum", "");
    least.mayBeEmpty = true;
    least.usualFor = minimumOf;
    AskedField day = field(Kind::choice, "day", "day");
    day.choices = days;
    std::vector<OperationQuestion> all{
        {"askShiftItems", "shiftItems", About::items, {minutes("shift", "15"), pastFixed()}},
        {"askShiftDay", "shiftDay", About::day, {minutes("shiftDay", "30"), pastFixed()}},
        {"askFitToEnd",
         "fitToEnd",
         About::day,
         {end, field(Kind::minutes, "step", "step", "5"),
          field(Kind::minutes, "minimum", "minimumOfAll", "5")}},
        {"askFitBefore",
         "fitBefore",
         About::item,
         {field(Kind::minutes, "step", "step", "5"),
          field(Kind::minutes, "minimum", "minimumOfAll", "5")}},
        {"askCloseGaps", "closeGaps", About::day, {}},
        {"askRescheduleStarts",
         "rescheduleStarts",
         About::day,
         {minutes("between", "0"), pastFixed()}},
        {"askRescheduleDurations", "rescheduleDurations", About::day, {}},
        {"askMinimum", "setMinimum", About::items, {least}},
        {"askMoveToDay", "moveItem", About::items, {day}},
    };
    return all;
}

} // namespace

const std::vector<OperationQuestion>& operationQuestions() {
    static const std::vector<OperationQuestion> questions = makeQuestions();
    return questions;
}

} // namespace agendum::commands
