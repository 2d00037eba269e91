// SPDX-License-Identifier: MPL-2.0
#include "commands/operation_questions.hpp"

#include "programme/iso_time.hpp"

namespace agendum::commands {
namespace {

using Kind = AskedField::Kind;
using About = OperationQuestion::About;
using Empty = AskedField::Empty;

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

std::string halfOf(const Programme& /*programme*/, const Slot& slot) {
    const Minutes half = (slot.end - slot.start) / 2;
    return std::to_string((half - half % Minutes(5)).count());
}

/// By start and title, as the list has them.
std::vector<AskedField::Choice> items(const Programme& programme) {
    std::vector<AskedField::Choice> all;
    const Timeline timeline(programme);
    for (const Slot& slot : timeline.slots())
        all.push_back(
            {slot.item->id, isoTime(slot.start) + " " + original(programme, *slot.item).title});
    return all;
}

std::vector<AskedField::Choice> strands(const Programme& programme) {
    std::vector<AskedField::Choice> all;
    forEachItem(programme, [&](const Day& /*day*/, const Item& item, int /*depth*/) {
        for (const Strand& strand : item.strands)
            all.push_back(
                {strand.id, strand.title.empty() ? item.title : item.title + " – " + strand.title});
    });
    return all;
}

AskedField choice(const char* argument, const char* label,
                  std::vector<AskedField::Choice> (*choices)(const Programme&)) {
    AskedField asked = field(Kind::choice, argument, label);
    asked.choices = choices;
    return asked;
}

std::vector<OperationQuestion> makeQuestions() {
    AskedField end = field(Kind::time, "end", "end");
    end.empty = Empty::left;
    end.usualFor = endOfDay;
    AskedField least = minutes("minimum", "");
    least.empty = Empty::none;
    least.usualFor = minimumOf;
    AskedField half = minutes("firstHalf", "");
    half.usualFor = halfOf;
    AskedField pause = field(Kind::minutes, "breakMinutes", "breakBetween");
    pause.empty = Empty::left;
    const AskedField pauseTitle = field(Kind::text, "breakTitle", "breakTitle", "new.break");
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
        {"askInsertBreaks",
         "insertBreaks",
         About::day,
         {field(Kind::minutes, "count", "count", "2"), minutes("length", "15"),
          field(Kind::text, "title", "breakTitle", "new.break")}},
        {"askSwapItems", "swapItems", About::item, {choice("other", "other", items)}},
        {"askSplitItem", "splitItem", About::item, {half, pause, pauseTitle}},
        {"askJoinItem", "joinItem", About::item, {}},
        {"askDissolveBlock", "dissolveBlock", About::item, {}},
        {"askMinimum", "setMinimum", About::items, {least}},
        {"askMoveToDay", "moveItem", About::items, {choice("day", "day", days)}},
        {"askMoveToTrack", "moveItem", About::items, {choice("strand", "strand", strands)}},
    };
    return all;
}

} // namespace

const std::vector<OperationQuestion>& operationQuestions() {
    static const std::vector<OperationQuestion> questions = makeQuestions();
    return questions;
}

} // namespace agendum::commands
