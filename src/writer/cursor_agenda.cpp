// SPDX-License-Identifier: MPL-2.0
#include "writer/cursor_agenda.hpp"

#include "writer/links.hpp"
#include "writer/placed_agendas.hpp"
#include "writer/styles.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

namespace agendum::writer {
namespace {

layout::Layout layoutOf(const PlacedAgenda& agenda) {
    const auto kind = layout::kindOf(agenda.kind);
    return kind ? kind->layout : layout::Layout::table;
}

/// A line of an agenda's, by its style. One may have set other text in that style: then a command is
/// offered that says itself why it can't be done.
bool looksLikeLine(const css::uno::Reference<css::text::XTextRange>& place) {
    const css::uno::Reference<css::beans::XPropertySet> properties(place,
                                                                   css::uno::UNO_QUERY_THROW);
    rtl::OUString style;
    properties->getPropertyValue("ParaStyleName") >>= style;
    return style == styleOf(layout::Role::listItem);
}

} // namespace

KnownAgendas::KnownAgendas(const css::uno::Reference<css::text::XTextDocument>& document,
                           const Pages& pages) {
    const std::vector<PlacedAgenda> agendas = placedAgendas(document, pages);
    for (const PlacedAgenda& agenda : agendas) {
        for (const AgendaTable& table : agenda.tables)
            tables_.emplace(nameOf(table.table), layoutOf(agenda));
        hasLists_ = hasLists_ || !agenda.lists.empty();
    }
    if (agendas.size() == 1) only_ = layoutOf(agendas.front());
    if (!agendas.empty()) locale_ = agendas.front().locale;
}

std::optional<layout::Layout>
KnownAgendas::layoutAt(const css::uno::Reference<css::text::XTextRange>& place) const {
    const auto table = tableAround(place);
    if (!table.is())
        return hasLists_ && looksLikeLine(place) ? std::optional(layout::Layout::list) : only_;
    const auto known = tables_.find(nameOf(table));
    return known != tables_.end() ? std::optional(known->second) : only_;
}

CursorAgenda KnownAgendas::at(const css::uno::Reference<css::text::XTextDocument>& document,
                              const css::uno::Reference<css::text::XTextRange>& place) const {
    CursorAgenda found;
    found.layout = layoutAt(place);
    if (!found.layout) found.noAgenda = Message{"refused.agenda.none", {}};
    const auto table = tableAround(place);
    if (table.is() && tables_.contains(nameOf(table)))
        found.nothingToLink = Message{"obstacle.link.already", {}};
    else if (!table.is() && !UnlinkedPlaces(document).hold(place))
        found.nothingToLink = Message{"refused.link.place", {}};
    return found;
}

} // namespace agendum::writer
