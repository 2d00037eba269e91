// SPDX-License-Identifier: MPL-2.0
#include "commands/operation_questions.hpp"

#include "commands/day_questions.hpp"
#include "layout/time_text.hpp"
#include "programme/iso_time.hpp"

#include <algorithm>
#include <iterator>

namespace agendum::commands {
namespace {

using Kind = AskedField::Kind;
using About = OperationQuestion::About;
using Empty = AskedField::Empty;

AskedField minutes(const char* label, const char* usual) {
    return askedField(Kind::minutes, "minutes", label, usual);
}

AskedField blockTitle(const char* usual) {
    AskedField asked = askedField(Kind::text, "title", "blockTitle", usual);
    asked.empty = Empty::left;
    return asked;
}

AskedField pastFixed() {
    return askedField(Kind::box, "pastFixed", "pastFixed");
}

std::string endOfDay(const AskedAbout& about, std::string_view /*chosen*/) {
    return about.day && about.day->end ? isoTime(*about.day->end) : std::string();
}

std::string minimumOf(const Slot& slot) {
    return slot.item->minimum ? std::to_string(slot.item->minimum->count()) : std::string();
}

std::string halfOf(const Slot& slot) {
    const Minutes half = (slot.end - slot.start) / 2;
    return std::to_string((half - half % Minutes(5)).count());
}

/// The days after that of the first item, then those before it.
std::vector<AskedField::Choice> otherDays(const AskedAbout& about) {
    std::vector<AskedField::Choice> later;
    std::vector<AskedField::Choice> earlier;
    bool behind = !about.first;
    for (const Day& day : about.programme.days) {
        const bool own = about.first && about.first->day == &day;
        if (!own) (behind ? later : earlier).push_back({day.id, about.speech.date(day.date)});
        behind = behind || own;
    }
    later.insert(later.end(), earlier.begin(), earlier.end());
    return later;
}

/// By start and title, as the list has them, from the first item on and round; where two are
/// selected, the second one comes first.
std::vector<AskedField::Choice> otherItems(const AskedAbout& about) {
    std::vector<AskedField::Choice> all;
    std::ptrdiff_t first = 0;
    const Timeline timeline(about.programme);
    const std::string wanted = about.items.size() > 1 ? about.items[1] : std::string();
    for (const Slot& slot : timeline.slots()) {
        const std::string& id = slot.item->id;
        if (id == about.items.front()) first = std::ssize(all);
        if (id == about.items.front() || slot.day != timeline.find(about.items.front())->day)
            continue;
        if (id == wanted) first = std::ssize(all);
        all.push_back({id, layout::timeText(slot.start, about.speech.time) + " "
                               + original(about.programme, *slot.item).title});
    }
    if (first < std::ssize(all)) std::rotate(all.begin(), all.begin() + first, all.end());
    return all;
}

/// Those of the day first, by their blocks; without the one that the first item is in.
std::vector<AskedField::Choice> otherStrands(const AskedAbout& about) {
    std::vector<AskedField::Choice> sameDay;
    std::vector<AskedField::Choice> others;
    forEachItem(about.programme, [&](const Day& day, const Item& item, int /*depth*/) {
        for (const Strand& strand : item.strands) {
            const bool own =
                about.first && std::ranges::any_of(strand.items, [&](const Item& each) {
                    return each.id == about.first->item->id;
                });
            if (own) continue;
            const bool same = about.first && about.first->day == &day;
            std::string text =
                strand.title.empty() ? item.title : strand.title + " – " + item.title;
            if (!same && about.programme.days.size() > 1)
                text += ", " + about.speech.date(day.date);
            (same ? sameDay : others).push_back({strand.id, std::move(text)});
        }
    });
    sameDay.insert(sameDay.end(), others.begin(), others.end());
    return sameDay;
}

using ItemIds = std::vector<std::string>;

/// What the item is called in a refusal.
std::string calledFor(const Programme& programme, const Item& item) {
    return original(programme, item).title;
}

std::optional<Message> isNoBlock(const Programme& programme, const ItemIds& items) {
    const Item* item = findItem(programme, items.front());
    if (item->isBlock()) return std::nullopt;
    return Message{"refused.item.block", {calledFor(programme, *item)}};
}

std::optional<Message> isNotFixed(const Programme& programme, const ItemIds& items) {
    const Item* item = findItem(programme, items.front());
    if (item->fixedStart) return std::nullopt;
    return Message{"refused.item.unfixed", {calledFor(programme, *item)}};
}

std::optional<Message> isNoHalf(const Programme& programme, const ItemIds& items) {
    const Item* item = findItem(programme, items.front());
    bool half = !item->continues.empty();
    if (!half)
        forEachItem(programme, [&](const Day& /*day*/, const Item& each, int /*depth*/) {
            half = half || each.continues == item->id;
        });
    if (half) return std::nullopt;
    return Message{"refused.join", {calledFor(programme, *item)}};
}

std::optional<Message> hasNoOtherDay(const Programme& programme, const ItemIds& /*items*/) {
    if (programme.days.size() > 1) return std::nullopt;
    return Message{"refused.choice.day", {}};
}

std::optional<Message> hasNoTrack(const Programme& programme, const ItemIds& /*items*/) {
    return hasTracks(programme) ? std::nullopt
                                : std::optional(Message{"refused.choice.strand", {}});
}

std::vector<OperationQuestion> makeQuestions() {
    AskedField end = askedField(Kind::time, "end", "end");
    end.empty = Empty::left;
    end.usualOf = endOfDay;
    AskedField least = minutes("minimum", "");
    least.empty = Empty::none;
    least.usualFor = minimumOf;
    AskedField half = minutes("firstHalf", "");
    half.usualFor = halfOf;
    AskedField pause = askedField(Kind::minutes, "breakMinutes", "breakBetween");
    pause.empty = Empty::left;
    const AskedField pauseTitle = askedField(Kind::text, "breakTitle", "breakTitle", "new.break");
    std::vector<OperationQuestion> all{
        {"askShiftItems", "shiftItems", About::items, {minutes("shift", "15"), pastFixed()}},
        {"askShiftDay", "shiftDay", About::day, {minutes("shiftDay", "30"), pastFixed()}},
        {"askFitToEnd",
         "fitToEnd",
         About::day,
         {end, askedField(Kind::minutes, "step", "step", "5"),
          askedField(Kind::minutes, "minimum", "minimumOfAll", "5")}},
        {"askFitBefore",
         "fitBefore",
         About::item,
         {askedField(Kind::minutes, "step", "step", "5"),
          askedField(Kind::minutes, "minimum", "minimumOfAll", "5")},
         isNotFixed},
        {"askCloseGaps", "closeGaps", About::row, {}},
        {"askRescheduleStarts",
         "rescheduleStarts",
         About::row,
         {minutes("between", "0"), pastFixed()}},
        {"askRescheduleDurations", "rescheduleDurations", About::row, {}},
        {"askInsertBreaks",
         "insertBreaks",
         About::day,
         {askedField(Kind::minutes, "count", "count", "2"), minutes("length", "15"),
          askedField(Kind::text, "title", "breakTitle", "new.break")}},
        {"askSwapItems", "swapItems", About::pair, {askedChoice("other", "other", otherItems)}},
        {"askSplitItem", "splitItem", About::item, {half, pause, pauseTitle}},
        {"askJoinItem", "joinItem", About::item, {}, isNoHalf},
        {"askMakeParallel", "makeParallel", About::group, {blockTitle("new.parallel")}},
        {"askMakeBlock", "makeBlock", About::items, {blockTitle("new.session")}},
        {"askDissolveBlock", "dissolveBlock", About::item, {}, isNoBlock},
        {"askMinimum", "setMinimum", About::items, {least}},
        {"askMoveToDay",
         "moveItemInto",
         About::items,
         {askedChoice("day", "day", otherDays)},
         hasNoOtherDay},
        {"askMoveToTrack",
         "moveItemInto",
         About::items,
         {askedChoice("strand", "strand", otherStrands)},
         hasNoTrack},
    };
    addDayQuestions(all);
    return all;
}

} // namespace

AskedField askedField(AskedField::Kind kind, const char* argument, const char* label,
                      const char* usual) {
    AskedField asked;
    asked.kind = kind;
    asked.argument = argument;
    asked.label = label;
    asked.usual = usual;
    return asked;
}

AskedField askedChoice(const char* argument, const char* label,
                       std::vector<AskedField::Choice> (*choices)(const AskedAbout&)) {
    AskedField asked = askedField(Kind::choice, argument, label);
    asked.choices = choices;
    return asked;
}

const std::vector<OperationQuestion>& operationQuestions() {
    static const std::vector<OperationQuestion> questions = makeQuestions();
    return questions;
}

} // namespace agendum::commands
