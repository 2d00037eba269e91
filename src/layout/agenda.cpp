// SPDX-License-Identifier: MPL-2.0
#include "layout/agenda.hpp"
#include "layout/grid.hpp"
#include "layout/row_setter.hpp"
#include "layout/setting.hpp"

#include <utility>

namespace agendum::layout {
namespace {

/// Of the time and the content column, in parts of 10,000. On A4 the first has room for "12:30 PM".
constexpr int timeWidth = 1400;
constexpr int contentWidth = 10'000 - timeWidth;

class AgendaSetter {
public:
    AgendaSetter(const Programme& programme, const Speech& speech, const AgendaKind& kind)
        : programme_(programme), speech_(speech), kind_(kind), agenda_(keyOf(kind)),
          timeline_(programme), cells_(programme, speech, timeline_) {}

    Page page() {
        Page page;
        auto slot = timeline_.slots().begin();
        for (const Day& day : programme_.days) {
            std::vector<Slot> slots;
            for (; slot != timeline_.slots().end() && slot->day == &day; ++slot)
                slots.push_back(*slot);
            Part part{.key = "day:" + day.id + (agenda_.empty() ? "" : " " + agenda_),
                      .paragraphs = {},
                      .tables = tablesOf(day, slots)};
            if (programme_.days.size() > 1)
                if (std::string date = dateText(day, speech_); !date.empty())
                    part.paragraphs.push_back(paragraph(Role::dayTitle, std::move(date)));
            if (showsDay(day, part)) page.push_back(std::move(part));
        }
        return page;
    }

private:
    std::vector<Table> tablesOf(const Day& day, const std::vector<Slot>& slots) {
        if (kind_.layout == Layout::grid && showsWhole(day) && hasTracks(day))
            return gridTables(programme_, speech_, timeline_, day, slots, agenda_);
        std::vector<Table> tables{start(day, 0)};
        for (const Slot& slot : slots) {
            const Strand* strand = path_.enter(slot);
            if (!shows(kind_.scope, day, strand, *slot.item)) continue;
            if (kind_.layout != Layout::list && tables.back().rows.size() > rowsPerTable)
                tables.push_back(start(day, tables.size()));
            tables.back().rows.push_back(
                {.itemId = slot.item->id, .cells = {cells_.time(slot), content(slot, strand)}});
        }
        return tables;
    }

    Cell content(const Slot& slot, const Strand* strand) const {
        if (kind_.layout == Layout::list) return {paragraph(Role::title, cells_.title(*slot.item))};
        // The title of a track is the whole agenda's.
        return cells_.content(*slot.item, strand,
                              kind_.scope.kind == Scope::Kind::track
                                  ? CellSetter::Strands::room
                                  : CellSetter::Strands::titleAndRoom);
    }

    Table start(const Day& day, std::size_t piece) const {
        Row heading{.itemId = {},
                    .cells = {{paragraph(Role::head, speech_.words.timeHead)},
                              {paragraph(Role::head, speech_.words.itemHead)}}};
        if (kind_.layout == Layout::list)
            heading.cells = {{paragraph(Role::time, {})}, {paragraph(Role::title, {})}};
        return {.agenda = agenda_,
                .dayId = day.id,
                .piece = piece,
                .widths = {timeWidth, contentWidth},
                .rows = {std::move(heading)}};
    }

    bool showsWhole(const Day& day) const {
        return kind_.scope.kind == Scope::Kind::all
               || (kind_.scope.kind == Scope::Kind::day && kind_.scope.name == day.id);
    }

    /// A day that is shown as such stands there without items too.
    bool showsDay(const Day& day, const Part& part) const {
        return showsWhole(day)
               || (kind_.scope.kind != Scope::Kind::day && part.tables.front().rows.size() > 1);
    }

    const Programme& programme_;
    const Speech& speech_;
    const AgendaKind& kind_;
    std::string agenda_;
    Timeline timeline_;
    CellSetter cells_;
    StrandPath path_;
};

} // namespace

Page agendaPage(const Programme& programme, const Speech& speech, const AgendaKind& kind) {
    return AgendaSetter(programme, speech, kind).page();
}

} // namespace agendum::layout
