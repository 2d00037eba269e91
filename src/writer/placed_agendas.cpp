// SPDX-License-Identifier: MPL-2.0
#include "writer/placed_agendas.hpp"
#include "writer/agenda_days.hpp"
#include "writer/agenda_update.hpp"
#include "writer/links.hpp"
#include "writer/list_update.hpp"
#include "writer/removal.hpp"
#include "writer/surroundings.hpp"

#include "layout/list.hpp"

#include <com/sun/star/text/XParagraphCursor.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Range = Reference<css::text::XTextRange>;
using Table = Reference<css::text::XTextTable>;

/// Where each table or list goes: the first agenda of its kind that has none of its day and piece.
class Grouping {
public:
    /// @param copy  which of the agendas of its kind; none: the next
    PlacedAgenda& agendaFor(const std::string& kind, const std::string& dayId,
                            const css::lang::Locale& locale, std::optional<std::size_t> which) {
        const std::size_t copy = which ? *which : next_[{kind, dayId}]++;
        std::vector<PlacedAgenda>& agendas = ofKind_[kind];
        while (agendas.size() <= copy) agendas.push_back({kind, locale, {}, {}});
        return agendas[copy];
    }
    std::vector<PlacedAgenda> all() {
        std::vector<PlacedAgenda> all;
        for (auto& [kind, agendas] : ofKind_) std::ranges::move(agendas, std::back_inserter(all));
        return all;
    }

private:
    std::map<std::string, std::vector<PlacedAgenda>> ofKind_;
    std::map<std::pair<std::string, std::string>, std::size_t> next_;
};

/// In the order of the page.
template <typename Place> void sortByPage(std::vector<Place>& places, const layout::Page& page) {
    const auto rank = [&page](const Place& place) {
        return std::ranges::find_if(page,
                                    [&](const layout::Part& part) {
                                        return part.tables.front().agenda == place.agenda
                                               && part.tables.front().dayId == place.dayId;
                                    })
               - page.begin();
    };
    std::ranges::stable_sort(places, {}, rank);
}

} // namespace

std::vector<PlacedAgenda> placedAgendas(const Document& document, const Pages& pages) {
    const PageOf pageOf = [&pages](const css::lang::Locale& locale) -> const layout::Page& {
        return pages.agendas(locale);
    };
    Grouping grouping;
    for (AgendaTable& table : findAgendaTables(document, pages)) {
        PlacedAgenda& agenda =
            grouping.agendaFor(table.agenda, table.dayId, table.locale, table.copy);
        agenda.tables.push_back(std::move(table));
    }
    for (AgendaList& list : findAgendaLists(document, pageOf)) {
        PlacedAgenda& agenda =
            grouping.agendaFor(list.agenda, list.dayId, list.locale, std::nullopt);
        agenda.lists.push_back(std::move(list));
    }
    std::vector<PlacedAgenda> all = grouping.all();
    for (PlacedAgenda& agenda : all) {
        std::ranges::stable_sort(agenda.tables, {}, &AgendaTable::piece);
        sortByPage(agenda.tables, pages.agendas(agenda.locale));
        sortByPage(agenda.lists, pages.agendas(agenda.locale));
    }
    return all;
}

const PlacedAgenda* agendaAt(const std::vector<PlacedAgenda>& agendas, const Range& place) {
    const Table around = tableAround(place);
    for (const PlacedAgenda& agenda : agendas) {
        for (const AgendaTable& table : agenda.tables)
            if (around.is() && nameOf(around) == nameOf(table.table)) return &agenda;
        for (const AgendaList& list : agenda.lists)
            if (list.holds(place)) return &agenda;
    }
    return nullptr;
}

Range openBehindAgenda(const Document& document, const PlacedAgenda& agenda, const Pages& pages) {
    if (!agenda.tables.empty()) return openBehindTable(document, agenda.tables.back().table);
    const AgendaList& last = agenda.lists.back();
    // A paragraph that comes behind a bookmark gets into it: it is put around the list again.
    const Reference<css::text::XParagraphCursor> first(
        last.paragraphs.front()->getText()->createTextCursorByRange(
            last.paragraphs.front()->getStart()),
        UNO_QUERY_THROW);
    const Reference<css::text::XParagraphCursor> end(
        last.paragraphs.back()->getText()->createTextCursorByRange(
            last.paragraphs.back()->getStart()),
        UNO_QUERY_THROW);
    unmarkList(document, last);
    const Range opened = openBehind(last.paragraphs.back()).get();
    end->gotoEndOfParagraph(false);
    if (const layout::Table* content =
            tableOf(pages.agendas(last.locale), last.agenda, last.dayId, 0))
        markList(document, *content, {first.get(), end.get()});
    return opened;
}

Range openBeforeAgenda(const Document& document, const PlacedAgenda& agenda) {
    if (!agenda.tables.empty()) return openBeforeDay(document, agenda.tables.front().table);
    const AgendaList& first = agenda.lists.front();
    const Range date = dateAbove(first);
    return openBefore(date.is() ? date : first.paragraphs.front()).get();
}

void removeAgenda(const Document& document, const PlacedAgenda& agenda, const Pages& pages) {
    const layout::Page& page = pages.agendas(agenda.locale);
    const auto hasDate = [&page, &agenda](const std::string& dayId) {
        return std::ranges::any_of(page, [&](const layout::Part& part) {
            return part.tables.front().agenda == agenda.kind && part.tables.front().dayId == dayId
                   && !part.paragraphs.empty();
        });
    };
    for (const AgendaTable& table : agenda.tables) {
        const Range date = dateAbove(document, table.table);
        if (date.is() && table.piece == 0 && table.part == 0 && hasDate(table.dayId))
            removeDate(document, date);
        removeTable(document, table.table, tableOf(page, table.agenda, table.dayId, table.piece));
    }
    for (const AgendaList& list : agenda.lists) {
        const Range date = dateAbove(list);
        unmarkList(document, list);
        if (date.is() && hasDate(list.dayId)) removeDate(document, date);
        if (const layout::Table* given = tableOf(page, list.agenda, list.dayId, 0))
            removeParagraphs(list.paragraphs, layout::listParagraphs(*given));
    }
}

} // namespace agendum::writer
