// SPDX-License-Identifier: MPL-2.0
#include "writer/relink.hpp"
#include "writer/document_speech.hpp"
#include "writer/links.hpp"
#include "writer/page_writer.hpp"
#include "writer/placed_agendas.hpp"
#include "writer/seen_tables.hpp"
#include "writer/styles.hpp"
#include "writer/table_update.hpp"

#include "layout/read_back.hpp"
#include "layout/time_text.hpp"
#include "programme/message.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace agendum::writer {

namespace {

using Table = css::uno::Reference<css::text::XTextTable>;

const PlacedAgenda& agendaMeant(const std::vector<PlacedAgenda>& agendas, const Range& place) {
    if (const PlacedAgenda* agenda = agendaAt(agendas, place)) return *agenda;
    if (agendas.size() != 1) throw Refusal({"refused.agenda.none", {}});
    return agendas.front();
}

void requireNothingOwn(const PlacedAgenda& agenda, const Standing& standing) {
    const auto own = [&standing](const std::string& name) {
        return standing.tables.contains(name);
    };
    const bool any =
        std::ranges::any_of(agenda.tables,
                            [&own](const AgendaTable& table) { return own(nameOf(table.table)); })
        || std::ranges::any_of(agenda.lists,
                               [&own](const AgendaList& list) { return own(list.mark); });
    if (any) throw Refusal({"refused.layout.own", {}});
}

/// A row typed by hand as the page would have it: with what the page says beside the time and the title,
/// where she said no more than these, and her own where they differ.
layout::Row asOnPage(const layout::Row& said, layout::Row page) {
    const auto startIn = [](const layout::Cell& cell) {
        const auto range = layout::parseTimeRange(layout::textOf(cell));
        return range && !range->end ? std::optional(range->start) : std::nullopt;
    };
    const auto typed = startIn(said.cells.at(0));
    if (!typed || typed != startIn(page.cells.at(0))) page.cells[0] = said.cells[0];
    const layout::Cell& content = said.cells.at(1);
    if (content.size() != 1)
        page.cells[1] = content;
    else
        page.cells[1].front().runs = content.front().runs;
    return page;
}

/// All that stands there, and behind what precedes it each row that does not.
layout::Table completed(const layout::Table& said, const layout::Table& given) {
    layout::Table whole = said;
    for (layout::Row& row : whole.rows)
        for (const layout::Row& page : given.rows)
            if (!row.itemId.empty() && row.itemId == page.itemId) row = asOnPage(row, page);
    std::string previous;
    for (const layout::Row& row : given.rows) {
        const bool stands =
            std::ranges::find(whole.rows, row.itemId, &layout::Row::itemId) != whole.rows.end();
        if (!stands && !row.itemId.empty()) {
            const auto before = std::ranges::find(whole.rows, previous, &layout::Row::itemId);
            whole.rows.insert(before == whole.rows.end() ? whole.rows.begin() : before + 1, row);
        }
        if (stands || !row.itemId.empty()) previous = row.itemId;
    }
    return whole;
}

void fillIn(const Context& context, const Document& document, const Table& table,
            const layout::Table& given, const css::lang::Locale& locale, const Saying& now) {
    if (given.isGrid()) return;
    const layout::SeenTable seen = seeTable(table, given, Look::closely);
    const layout::Reading reading =
        layout::readAgenda(*now.programme, {seen}, speechFor(context, locale, now.timeStyle));
    const StandingTable stands = standingTable(seen, reading.rowItems.front(), reading.unread);
    RowTransfer none;
    removeRows(document, table, updateTable(table, stands, completed(stands.said, given), none),
               none);
}

void linkTable(const Context& context, const Document& document, const Table& table,
               const Saying& now, const Pages& pages) {
    const bool was = relink(document, table);
    const auto agendas = placedAgendas(document, pages);
    for (const PlacedAgenda& agenda : agendas)
        for (const AgendaTable& known : agenda.tables)
            if (nameOf(known.table) == nameOf(table)) return; // follows again, or did all along
    const css::lang::Locale locale = localeOfTable(table);
    const layout::Table* given = likeliestTable(table, pages.agendas(locale));
    if (!given) throw Refusal({was ? "refused.link.gone" : "refused.link", {}});
    provideStyles(document);
    nameAgendaTable(document, table, *given);
    fillIn(context, document, table, *given, locale, now);
}

} // namespace

layout::AgendaKind kindInLayout(const Context& context, const Document& document,
                                const Range& place, const Saying& now, layout::Layout layout) {
    const Pages pages(context, now);
    const auto agendas = placedAgendas(document, pages);
    const auto kind = layout::kindOf(agendaMeant(agendas, place).kind);
    return {layout, kind ? kind->scope : layout::Scope{}};
}

void setLayoutAt(const Context& context, const Document& document, const Range& place,
                 const Saying& now, layout::Layout layout, const Standing& standing) {
    const Pages pages(context, now);
    const auto agendas = placedAgendas(document, pages);
    const PlacedAgenda& agenda = agendaMeant(agendas, place);
    auto kind = layout::kindOf(agenda.kind).value_or(layout::AgendaKind{});
    if (kind.layout == layout) return;
    kind.layout = layout;
    requireNothingOwn(agenda, standing);
    const layout::Page page = pages.agenda(layout::keyOf(kind), agenda.locale);
    if (page.empty()) return;
    provideStyles(document);
    const Range opened = openBeforeAgenda(document, agenda);
    writeAgenda(document, PageWriter::into(document, opened), page);
    removeAgenda(document, agenda, pages);
}

void unlinkAt(const Context& context, const Document& document, const Range& place,
              const Saying& now) {
    const Pages pages(context, now);
    const auto agendas = placedAgendas(document, pages);
    const PlacedAgenda& agenda = agendaMeant(agendas, place);
    for (const AgendaTable& table : agenda.tables) unlink(document, table.table);
    for (const AgendaList& list : agenda.lists) {
        unmarkList(document, list);
        unlink(document, ParagraphSpan{list.paragraphs.front(), list.paragraphs.back()});
    }
}

void linkAt(const Context& context, const Document& document, const Range& place,
            const Saying& now) {
    const Pages pages(context, now);
    if (const Table table = tableAround(place); table.is()) {
        linkTable(context, document, table, now, pages);
        return;
    }
    if (!relink(document, place)) throw Refusal({"refused.link.place", {}});
    for (const PlacedAgenda& agenda : placedAgendas(document, pages))
        for (const AgendaList& list : agenda.lists)
            if (list.holds(place)) {
                const layout::Table* content =
                    tableOf(pages.agendas(list.locale), list.agenda, list.dayId, 0);
                unmarkList(document, list);
                markList(document, *content, {list.paragraphs.front(), list.paragraphs.back()});
                return;
            }
    throw Refusal({"refused.link", {}});
}

} // namespace agendum::writer
