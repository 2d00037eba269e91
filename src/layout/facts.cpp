// SPDX-License-Identifier: MPL-2.0
#include "layout/facts.hpp"
#include "layout/setting.hpp"
#include "programme/timeline.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace agendum::layout {
namespace {

constexpr std::array keys{"title", "date",  "weekday",    "start", "end",
                          "time",  "venue", "firstBreak", "length"};

std::string amount(long number, const std::string& one, const std::string& many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

std::string lengthText(Minutes length, const Words& words) {
    const auto hours = std::chrono::floor<std::chrono::hours>(length);
    const Minutes rest = length - hours;
    std::string text;
    if (hours.count() != 0) text = amount(hours.count(), words.hour, words.hours);
    if (hours.count() != 0 && rest.count() != 0) text += words.listAnd;
    if (hours.count() == 0 || rest.count() != 0)
        text += amount(rest.count(), words.minute, words.minutes);
    return text;
}

/// The text without what joined it to something more.
std::string withoutJoint(std::string text) {
    constexpr std::array<std::string_view, 5> joints{" ", ",", "–", "-", ":"};
    while (true) {
        const auto joint = std::ranges::find_if(
            joints, [&text](std::string_view end) { return text.ends_with(end); });
        if (joint == joints.end()) return text;
        text.resize(text.size() - joint->size());
    }
}

/// Fields can't be clicked: links are left out, unless there is nothing else.
std::string withoutLinks(const std::vector<PageRun>& runs) {
    std::string all;
    std::string unlinked;
    for (const PageRun& run : runs) {
        all += run.text;
        if (run.href.empty()) unlinked += run.text;
    }
    std::string text = withoutJoint(std::move(unlinked));
    return text.empty() ? all : text;
}

class FactFinder {
public:
    FactFinder(const Programme& programme, const Speech& speech)
        : programme_(programme), speech_(speech), timeline_(programme) {
        for (const Day& day : programme.days)
            if (!day.items.empty()) busy_.push_back(&day);
    }

    std::vector<Fact> found() {
        add("title", programme_.title);
        add("date", fromFirstToLast(speech_.dateOfYear));
        add("weekday", fromFirstToLast(speech_.date));
        if (!busy_.empty()) addTimes();
        add("venue", venue());
        if (!busy_.empty()) {
            add("firstBreak", firstBreak());
            add("length", lengthText(length(), speech_.words));
        }
        for (const Slot& slot : timeline_.slots())
            add(itemStartOf(slot.item->id), timeText(slot.start, speech_.time));
        return std::move(facts_);
    }

private:
    void add(std::string key, std::string text) {
        if (!text.empty()) facts_.push_back({std::move(key), std::move(text)});
    }

    void addTimes() {
        add("start", timeText(timeline_.spanOf(*busy_.front()).start, speech_.time));
        add("end", timeText(timeline_.spanOf(*busy_.back()).end, speech_.time));
        add("time", coreTime());
    }

    /// Empty where a date is not known.
    std::string
    fromFirstToLast(const std::function<std::string(std::chrono::year_month_day)>& written) const {
        const auto& days = programme_.days;
        if (days.empty() || !days.front().date.ok() || !days.back().date.ok()) return {};
        std::string text = written(days.front().date);
        if (days.front().date == days.back().date) return text;
        return text + speech_.words.to + written(days.back().date);
    }

    std::string coreTime() const {
        const Timeline::Span first = timeline_.coreSpanOf(*busy_.front());
        const bool everyDay = std::ranges::all_of(busy_, [&](const Day* day) {
            const Timeline::Span span = timeline_.coreSpanOf(*day);
            return span.start == first.start && span.end == first.end;
        });
        if (!everyDay) return {};
        return speech_.words.clock + spanText(first.start, first.end, speech_);
    }

    std::string venue() const {
        std::vector<PageRun> runs;
        append(runs, programme_.venue.text, timeline_, speech_.time);
        return withoutLinks(runs);
    }

    /// The coffee that a day begins with is no break, and breaks within a strand are not for all.
    std::string firstBreak() const {
        const auto isBreak = [this](const Slot& slot) {
            return slot.depth == 0 && slot.item->kind == ItemKind::pause
                   && slot.start > timeline_.coreSpanOf(*slot.day).start;
        };
        const auto found = std::ranges::find_if(timeline_.slots(), isBreak);
        return found == timeline_.slots().end() ? std::string{}
                                                : timeText(found->start, speech_.time);
    }

    Minutes length() const {
        Minutes sum{0};
        for (const Day* day : busy_) {
            const Timeline::Span span = timeline_.spanOf(*day);
            sum += span.end - span.start;
        }
        return sum;
    }

    const Programme& programme_;
    const Speech& speech_;
    Timeline timeline_;
    std::vector<const Day*> busy_; ///< the days that have items
    std::vector<Fact> facts_;
};

} // namespace

std::string itemStartOf(std::string_view item) {
    return std::string(itemStartKey).append(":").append(item);
}

bool isFactKey(std::string_view key) {
    return key.starts_with(itemStartOf({})) || std::ranges::find(keys, key) != keys.end();
}

std::vector<Fact> facts(const Programme& programme, const Speech& speech) {
    return FactFinder(programme, speech).found();
}

} // namespace agendum::layout
