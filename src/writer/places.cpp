// SPDX-License-Identifier: MPL-2.0
#include "writer/places.hpp"
#include "writer/agenda_update.hpp"
#include "writer/document_locale.hpp"
#include "writer/document_speech.hpp"
#include "writer/insertion_place.hpp"
#include "writer/invitation_update.hpp"
#include "writer/list_update.hpp"
#include "writer/page_writer.hpp"
#include "writer/pages.hpp"
#include "writer/placed_agendas.hpp"
#include "writer/styles.hpp"

#include "layout/agenda.hpp"
#include "programme/message.hpp"

#include <algorithm>
#include <utility>

namespace agendum::writer {

namespace {

/// What the organiser made of the look of one agenda goes for the next: that of the agenda in which she
/// inserts, or of the first. Null: there is no table.
css::uno::Reference<css::text::XTextTable> tableToLookLike(const std::vector<PlacedAgenda>& agendas,
                                                           const PlacedAgenda* around) {
    if (around && !around->tables.empty()) return around->tables.front().table;
    const auto found = std::ranges::find_if(
        agendas, [](const PlacedAgenda& agenda) { return !agenda.tables.empty(); });
    return found == agendas.end() ? nullptr : found->tables.front().table;
}

} // namespace

void insertAgendaAt(const Context& context, const Document& document, const Range& range,
                    const Saying& now, const layout::AgendaKind& kind) {
    requirePlaceForTable(range);
    if (!now.programme) return;
    if (now.programme->days.empty()) throw Refusal({"refused.day.none", {}});
    const layout::Page page = layout::agendaPage(
        *now.programme, speechFor(context, localeAt(range->getEnd()), now.timeStyle), kind);
    if (page.empty()) throw Refusal({"refused.scope", {kind.scope.name}});
    provideStyles(document);
    // Never one in another: behind the one that the cursor is in.
    const Pages pages(context, now);
    const auto agendas = placedAgendas(document, pages);
    const PlacedAgenda* around = agendaAt(agendas, range);
    PageWriter writer = around
                            ? PageWriter::into(document, openBehindAgenda(document, *around, pages))
                            : PageWriter::at(document, range);
    writer.lookLike(tableToLookLike(agendas, around));
    writeAgenda(document, std::move(writer), page);
}

void insertInvitationAt(const Context& context, const Document& document, const Range& range,
                        const Saying& now, const Standing& standing) {
    if (!now.programme) return;
    const Pages pages(context, now);
    const auto agendas = updateAgendas(document, pages, pages, Extent::everything, standing);
    updateLists(document, pages, pages, Extent::everything, standing);
    completeInvitation(document, range, pages, agendas, standing);
}

void updatePlaces(const Document& document, const Pages* then, const Pages& now,
                  const Standing& standing) {
    if (!now.saying().programme) return;
    // Where it is not known what they said, places are known by what they shall say.
    const Pages& known = then ? *then : now;
    const Extent extent = then ? Extent::differences : Extent::everything;
    if (!then && !findAgendaTables(document, now).empty()) provideStyles(document);
    const auto agendas = updateAgendas(document, known, now, extent, standing);
    updateLists(document, known, now, extent, standing);
    updateInvitation(document, known, now, extent, agendas, standing);
}

} // namespace agendum::writer
