// SPDX-License-Identifier: MPL-2.0
#include "layout/invitation.hpp"
#include "layout/agenda.hpp"
#include "layout/letters.hpp"
#include "layout/setting.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace agendum::layout {
namespace {

class PageSetter {
public:
    PageSetter(const Programme& programme, const Speech& speech)
        : programme_(programme), speech_(speech), timeline_(programme) {}

    Page page() {
        add("title", {paragraph(Role::invitationTitle, programme_.title)});
        add("when", when());
        add("where", where());
        addSections(Section::Place::before);
        addAgenda();
        addSections(Section::Place::after);
        return std::move(page_);
    }

private:
    /// A part of paragraphs; those without a word are left out, and so is a part of none.
    void add(std::string key, std::vector<PageParagraph> paragraphs) {
        std::erase_if(paragraphs, [](const PageParagraph& it) { return it.runs.empty(); });
        if (paragraphs.empty()) return;
        page_.push_back({.key = std::move(key), .paragraphs = std::move(paragraphs), .tables = {}});
    }

    static std::vector<PageRun> label(const std::string& word) {
        return {{.text = word + ":", .href = {}, .label = true}, textRun(" ")};
    }

    /// One paragraph a day; the label stands before the first.
    std::vector<PageParagraph> when() const {
        std::vector<PageParagraph> paragraphs;
        for (const Day& day : programme_.days) {
            PageParagraph line{.role = Role::invitationText, .runs = {}};
            if (paragraphs.empty()) line.runs = label(speech_.words.when);
            append(line.runs, textRun(dayAndTime(day)));
            std::vector<PageRun> note;
            append(note, day.note, timeline_, speech_.time);
            if (!note.empty()) append(line.runs, textRun(". "));
            for (PageRun& run : note) append(line.runs, std::move(run));
            paragraphs.push_back(std::move(line));
        }
        return paragraphs;
    }

    /// "Tisdag 20 maj, kl. 10.00 – 16.00"; a day without items has a date only.
    std::string dayAndTime(const Day& day) const {
        std::string date = dateText(day, speech_);
        if (day.items.empty() && !date.empty()) return date;
        const Timeline::Span span = timeline_.coreSpanOf(day);
        const std::string time = speech_.words.clock + spanText(span.start, span.end, speech_);
        return date.empty() ? capitalised(time) : date + ", " + time;
    }

    std::vector<PageParagraph> where() const {
        PageParagraph line{.role = Role::invitationText, .runs = {}};
        append(line.runs, programme_.venue.text, timeline_, speech_.time);
        if (line.runs.empty()) return {};
        auto labelled = label(speech_.words.where);
        for (PageRun& run : line.runs) append(labelled, std::move(run));
        line.runs = std::move(labelled);
        return {std::move(line)};
    }

    void addSections(Section::Place place) {
        for (const Section& section : programme_.sections) {
            if (section.place != place) continue;
            std::vector<PageParagraph> paragraphs{paragraph(Role::sectionTitle, section.title)};
            for (const Paragraph& text : section.paragraphs) {
                const bool bullet = text.kind == Paragraph::Kind::bullet;
                PageParagraph set{.role = bullet ? Role::invitationBullet : Role::invitationText,
                                  .runs = {}};
                append(set.runs, text.line, timeline_, speech_.time);
                paragraphs.push_back(std::move(set));
            }
            add("section:" + section.id, std::move(paragraphs));
        }
    }

    void addAgenda() {
        if (programme_.days.empty()) return;
        const std::string& own = programme_.agendaTitle;
        add("agenda", {paragraph(Role::sectionTitle, own.empty() ? speech_.words.agenda : own)});
        std::ranges::move(agendaPage(programme_, speech_), std::back_inserter(page_));
    }

    const Programme& programme_;
    const Speech& speech_;
    Timeline timeline_;
    Page page_;
};

} // namespace

Page invitationPage(const Programme& programme, const Speech& speech) {
    return PageSetter(programme, speech).page();
}

} // namespace agendum::layout
