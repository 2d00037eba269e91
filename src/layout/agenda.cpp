// SPDX-License-Identifier: MPL-2.0
#include "layout/agenda.hpp"
#include "layout/letters.hpp"
#include "layout/names.hpp"
#include "layout/setting.hpp"

#include <optional>
#include <utility>

namespace agendum::layout {
namespace {

/// Of the time and the content column, in parts of 10,000. On A4 the first has room for "12:30 PM".
constexpr int timeWidth = 1400;
constexpr int contentWidth = 10'000 - timeWidth;

/// What the items of a programme look like, one after the other in reading order.
class RowSetter {
public:
    RowSetter(const Programme& programme, const Speech& speech, const Timeline& timeline,
              const Scope& scope)
        : programme_(programme), speech_(speech), timeline_(timeline), scope_(scope) {}

    Row heading() const {
        return {.itemId = {},
                .cells = {{paragraph(Role::head, speech_.words.timeHead)},
                          {paragraph(Role::head, speech_.words.itemHead)}}};
    }

    /// Blocks before what they hold: the strand is that of the last block one level up. None: the
    /// item is not in the scope.
    std::optional<Row> row(const Slot& slot) {
        path_.resize(static_cast<std::size_t>(slot.depth));
        const Strand* strand = path_.empty() ? nullptr : &path_.back()->strands[slot.strand];
        path_.push_back(slot.item);
        if (!shows(scope_, *slot.day, strand, *slot.item)) return std::nullopt;
        return Row{.itemId = slot.item->id,
                   .cells = {{paragraph(Role::time, timeText(slot.start, speech_.time))},
                             content(*slot.item, strand)}};
    }

private:
    Cell content(const Item& item, const Strand* strand) const {
        Cell cell{paragraph(Role::title, title(item))};
        addSpeakers(cell, item);
        for (const Paragraph& text : item.description) {
            const bool bullet = text.kind == Paragraph::Kind::bullet;
            PageParagraph set{.role = bullet ? Role::bullet : Role::description, .runs = {}};
            append(set.runs, text.line, timeline_, speech_.time);
            cell.push_back(std::move(set));
        }
        if (auto set = detail(item, strand); !set.runs.empty()) cell.push_back(std::move(set));
        return cell;
    }

    std::string title(const Item& item) const {
        if (!item.title.empty()) return item.title;
        const Item& first = original(programme_, item);
        return &first == &item ? std::string{} : first.title + " " + speech_.words.continued;
    }

    /// "Isaak Karlsson, Tillväxtverket berättar om uppdraget": a subtitle that begins small goes on
    /// from the names.
    void addSpeakers(Cell& cell, const Item& item) const {
        std::string text = speakersText(item.speakers, speech_.words);
        if (!text.empty() && beginsSmall(item.subtitle)) {
            cell.push_back(paragraph(Role::speaker, text + " " + item.subtitle));
            return;
        }
        if (!text.empty()) cell.push_back(paragraph(Role::speaker, std::move(text)));
        if (!item.subtitle.empty()) cell.push_back(paragraph(Role::speaker, item.subtitle));
    }

    PageParagraph detail(const Item& item, const Strand* strand) const {
        PageParagraph result{.role = Role::detail, .runs = {}};
        const auto add = [&runs = result.runs](PageRun run) {
            if (run.text.empty()) return;
            if (!runs.empty()) append(runs, textRun(" · "));
            append(runs, std::move(run));
        };
        // That of the track is the whole agenda's.
        if (strand && scope_.kind != Scope::Kind::track) add(textRun(strand->title));
        add(textRun(strand && item.room.empty() ? strand->room : item.room));
        for (const Link& link : item.links) add(linkRun(link.text, link.href));
        return result;
    }

    const Programme& programme_;
    const Speech& speech_;
    const Timeline& timeline_;
    const Scope& scope_;
    std::vector<const Item*> path_; ///< the blocks around the last item, and it
};

Table startTable(const std::string& agenda, const Day& day, std::size_t piece,
                 const RowSetter& setter) {
    return {.agenda = agenda,
            .dayId = day.id,
            .piece = piece,
            .widths = {timeWidth, contentWidth},
            .rows = {setter.heading()}};
}

/// A day that is shown as such stands there without items too.
bool showsDay(const Scope& scope, const Day& day, const Part& part) {
    if (scope.kind == Scope::Kind::all) return true;
    if (scope.kind == Scope::Kind::day) return scope.name == day.id;
    return part.tables.front().rows.size() > 1;
}

} // namespace

Page agendaPage(const Programme& programme, const Speech& speech, const AgendaKind& kind) {
    const Timeline timeline(programme);
    const std::string agenda = keyOf(kind);
    RowSetter setter(programme, speech, timeline, kind.scope);
    Page page;
    auto slot = timeline.slots().begin();
    for (const Day& day : programme.days) {
        Part part{.key = "day:" + day.id + (agenda.empty() ? "" : " " + agenda),
                  .paragraphs = {},
                  .tables = {startTable(agenda, day, 0, setter)}};
        if (programme.days.size() > 1)
            if (std::string date = dateText(day, speech); !date.empty())
                part.paragraphs.push_back(paragraph(Role::dayTitle, std::move(date)));
        for (; slot != timeline.slots().end() && slot->day == &day; ++slot) {
            auto row = setter.row(*slot);
            if (!row) continue;
            if (part.tables.back().rows.size() > rowsPerTable)
                part.tables.push_back(startTable(agenda, day, part.tables.size(), setter));
            part.tables.back().rows.push_back(std::move(*row));
        }
        if (showsDay(kind.scope, day, part)) page.push_back(std::move(part));
    }
    return page;
}

} // namespace agendum::layout
