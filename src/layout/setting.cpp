// SPDX-License-Identifier: MPL-2.0
#include "layout/setting.hpp"
#include "layout/letters.hpp"
#include "layout/seen.hpp"

#include <utility>

namespace agendum::layout {

void append(std::vector<PageRun>& runs, PageRun run) {
    if (run.text.empty()) return;
    const bool melts =
        !runs.empty() && runs.back().href == run.href && runs.back().label == run.label;
    if (melts)
        runs.back().text += run.text;
    else
        runs.push_back(std::move(run));
}

void append(std::vector<PageRun>& runs, const Line& line, const Timeline& timeline,
            const TimePattern& time) {
    std::vector<PageRun> set;
    bool isWhole = true;
    for (const Run& run : line) {
        if (run.startOf.empty())
            append(set, linkRun(run.text, run.href));
        else if (const Slot* slot = timeline.find(run.startOf))
            append(set, textRun(timeText(slot->start, time)));
        else
            isWhole = false;
    }
    // What stood before an item that went would end in a blank, which nobody types: it is read without.
    if (!isWhole) set = tidied(std::move(set));
    for (PageRun& run : set) append(runs, std::move(run));
}

PageRun textRun(std::string text) {
    return {.text = std::move(text), .href = {}, .label = false};
}

PageRun linkRun(const std::string& text, const std::string& href) {
    return {.text = text.empty() ? href : text,
            .href = isSafeLink(href) ? href : std::string{},
            .label = false};
}

PageParagraph paragraph(Role role, std::string text) {
    PageParagraph result{.role = role, .runs = {}};
    append(result.runs, textRun(std::move(text)));
    return result;
}

std::string spanText(Minutes start, Minutes end, const Speech& speech) {
    return start == end ? timeText(start, speech.time)
                        : rangeText(start, end, speech.time, speech.words.to);
}

std::string dateText(const Day& day, const Speech& speech) {
    return day.date.ok() ? capitalised(speech.date(day.date)) : std::string{};
}

} // namespace agendum::layout
