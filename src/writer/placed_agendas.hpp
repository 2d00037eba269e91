// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/agenda_lists.hpp"
#include "writer/agenda_tables.hpp"
#include "writer/pages.hpp"

#include <string>
#include <vector>

/// The agendas of a document one by one. Main thread; hold nothing of it across commands.
namespace agendum::writer {

/// One agenda: a table or a list for each day, further tables for long days.
struct PlacedAgenda {
    std::string kind; ///< see layout::Table
    css::lang::Locale locale;
    std::vector<AgendaTable> tables;
    std::vector<AgendaList> lists;
};

/// Of a kind, the first table of each day and piece belongs to the first agenda, the second to the
/// second.
std::vector<PlacedAgenda>
placedAgendas(const css::uno::Reference<css::text::XTextDocument>& document, const Pages& pages);

/// The agenda in which a place is; null: it is in none.
const PlacedAgenda* agendaAt(const std::vector<PlacedAgenda>& agendas,
                             const css::uno::Reference<css::text::XTextRange>& place);

/// Opens an empty paragraph behind an agenda, or before it and the date above it.
css::uno::Reference<css::text::XTextRange>
openBehindAgenda(const css::uno::Reference<css::text::XTextDocument>& document,
                 const PlacedAgenda& agenda, const Pages& pages);
css::uno::Reference<css::text::XTextRange>
openBeforeAgenda(const css::uno::Reference<css::text::XTextDocument>& document,
                 const PlacedAgenda& agenda);

/// Takes an agenda out whole, with the dates above it.
void removeAgenda(const css::uno::Reference<css::text::XTextDocument>& document,
                  const PlacedAgenda& agenda, const Pages& pages);

} // namespace agendum::writer
