// SPDX-License-Identifier: MPL-2.0
#include "writer/list_update.hpp"
#include "writer/agenda_days.hpp"
#include "writer/agenda_lists.hpp"
#include "writer/page_writer.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/removal.hpp"
#include "writer/styles.hpp"

#include "layout/list.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Range = Reference<css::text::XTextRange>;
using ParagraphCursor = Reference<css::text::XParagraphCursor>;

/// One agenda: its lists by day.
using Agenda = std::map<std::string, AgendaList>;

/// Where a list stands, in cursors that stay where they are while paragraphs come behind it.
struct ListPlace {
    const layout::Table* content;
    ParagraphCursor first;
    ParagraphCursor last;
};

class ListsUpdate {
public:
    ListsUpdate(const Document& document, const Pages& then, const Pages& now,
                const std::string& kind, Extent extent, const Standing& standing)
        : document_(document), then_(then, kind), now_(now, kindNow(kind, then, now)),
          extent_(extent), standing_(standing) {}

    void run(Agenda& agenda) {
        const css::lang::Locale locale = agenda.begin()->second.locale;
        const layout::Page& then = then_.in(locale);
        const layout::Page& now = now_.in(locale);
        if (now.empty() || !concerns(agenda, then, now)) return; // nothing to say: as it is
        std::map<std::string, std::string> was;
        for (const auto& [before, after] : daysNow(then, now)) was.emplace(after, before);

        for (const auto& [day, list] : agenda)
            if (standing_.tables.contains(list.mark))
                edited_.push_back(&standing_.tables.at(list.mark));
        // The bookmarks are away meanwhile: what is put behind one would come into it, and one
        // that loses all its paragraphs takes the office down when that is undone.
        for (const auto& [day, list] : agenda) unmarkList(document_, list);
        std::vector<const layout::Part*> waiting; ///< before the first that stands
        for (const layout::Part& part : now) {
            const auto before = was.find(part.tables.front().dayId);
            const auto list = before == was.end() ? agenda.end() : agenda.find(before->second);
            if (list != agenda.end()) {
                for (const layout::Part* first : std::exchange(waiting, {}))
                    write(*first, openBefore(beginOf(list->second)).get());
                rewrite(list->second, *partOfDay(then, before->second), part);
                agenda.erase(list);
            } else if (before != was.end()) {
                continue; // she took it out
            } else if (!places_.empty()) {
                write(part, openBehindLast());
            } else {
                waiting.push_back(&part);
            }
        }
        for (const auto& [day, list] : agenda) remove(list, partOfDay(then, day));
        for (const ListPlace& place : places_) {
            place.last->gotoEndOfParagraph(false);
            markList(document_, *place.content, {place.first.get(), place.last.get()});
        }
    }

private:
    bool concerns(const Agenda& agenda, const layout::Page& then, const layout::Page& now) const {
        return extent_ == Extent::everything || then != now
               || std::ranges::any_of(agenda, [this](const auto& list) {
                      return standing_.tables.contains(list.second.mark);
                  });
    }

    static Range beginOf(const AgendaList& list) {
        const Range date = dateAbove(list);
        return date.is() ? date : list.paragraphs.front();
    }

    Range openBehindLast() const {
        const ParagraphCursor end = cursorAt(places_.back().last->getStart());
        end->gotoEndOfParagraph(false);
        return openBehind(end.get()).get();
    }

    void keep(const layout::Table& content, const ParagraphSpan& span) {
        places_.push_back(
            {&content, cursorAt(span.first->getStart()), cursorAt(span.last->getStart())});
        places_.back().last->gotoStartOfParagraph(false);
    }

    void rewrite(const AgendaList& list, const layout::Part& before, const layout::Part& after) {
        updateDate(list, before, after);
        const layout::Table& page = after.tables.front();
        const auto stands = standing_.tables.find(list.mark);
        const bool asGiven = stands == standing_.tables.end();
        const auto said =
            layout::listParagraphs(asGiven ? before.tables.front() : stands->second.said);
        layout::Table shall = asGiven ? page : stands->second.next(page);
        letGoOn(shall, edited_);
        keep(page, updateParagraphs(list.paragraphs, said, layout::listParagraphs(shall), extent_));
    }

    void updateDate(const AgendaList& list, const layout::Part& before,
                    const layout::Part& after) const {
        if (before.paragraphs == after.paragraphs) return;
        const Range date = dateAbove(list);
        if (!date.is()) {
            if (!before.paragraphs.empty()) return; // she took it out
            PageWriter writer =
                PageWriter::into(document_, openBefore(list.paragraphs.front()).get());
            writer.write(layout::Part{after.key, after.paragraphs, {}});
            writer.finish();
        } else if (after.paragraphs.empty()) {
            removeDate(document_, date);
        } else {
            updateParagraphs({date}, before.paragraphs, after.paragraphs, extent_);
        }
    }

    void write(const layout::Part& part, const Range& paragraph) {
        layout::Part written = part;
        letGoOn(written.tables.front(), edited_);
        PageWriter writer = PageWriter::into(document_, paragraph);
        const ParagraphSpan span = writer.writeList(written);
        keep(part.tables.front(), span);
        writer.finish();
    }

    void remove(const AgendaList& list, const layout::Part* part) const {
        if (!part) return;
        if (const Range date = dateAbove(list); date.is() && !part->paragraphs.empty())
            removeDate(document_, date);
        removeParagraphs(list.paragraphs, layout::listParagraphs(part->tables.front()));
    }

    const Document& document_;
    KindPages then_;
    KindPages now_;
    Extent extent_;
    const Standing& standing_;
    std::vector<const StandingTable*> edited_; ///< of the agenda's lists
    std::vector<ListPlace> places_;
};

} // namespace

Range dateAbove(const AgendaList& list) {
    const ParagraphCursor cursor = cursorAt(list.paragraphs.front()->getStart());
    if (!cursor->gotoPreviousParagraph(false)) return {};
    const Reference<css::beans::XPropertySet> properties(cursor, UNO_QUERY_THROW);
    rtl::OUString style;
    properties->getPropertyValue("ParaStyleName") >>= style;
    if (style != styleOf(layout::Role::dayTitle)) return {};
    cursor->gotoStartOfParagraph(false);
    cursor->gotoEndOfParagraph(true);
    return paragraphsOf(cursor).front();
}

void updateLists(const Document& document, const Pages& then, const Pages& now, Extent extent,
                 const Standing& standing) {
    std::map<std::string, std::vector<Agenda>> ofKind;
    for (AgendaList& list :
         findAgendaLists(document, [&then](const css::lang::Locale& locale) -> const layout::Page& {
             return then.agendas(locale);
         })) {
        std::vector<Agenda>& agendas = ofKind[list.agenda];
        std::size_t copy = 0;
        while (copy < agendas.size() && agendas[copy].contains(list.dayId)) ++copy;
        if (copy == agendas.size()) agendas.emplace_back();
        const std::string day = list.dayId;
        agendas[copy].emplace(day, std::move(list));
    }
    for (auto& [kind, agendas] : ofKind)
        for (Agenda& agenda : agendas)
            ListsUpdate(document, then, now, kind, extent, standing).run(agenda);
}

} // namespace agendum::writer
