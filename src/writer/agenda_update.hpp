// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/agenda_tables.hpp"
#include "writer/pages.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/standing.hpp"

#include <vector>

namespace agendum::writer {

/// Brings all agendas of a document from what they said to what they shall say: rows and texts,
/// days and pieces of long days that come and go, the dates above them. Main thread.
/// @param standing  the tables that do not say what they were given
/// @returns the tables that the agendas consist of now
std::vector<AgendaTable>
updateAgendas(const css::uno::Reference<css::text::XTextDocument>& document, const Pages& then,
              const Pages& now, Extent extent, const Standing& standing);

/// The date above a day's table; null: there is none.
css::uno::Reference<css::text::XTextRange>
dateAbove(const css::uno::Reference<css::text::XTextDocument>& document,
          const css::uno::Reference<css::text::XTextTable>& table);

/// Opens an empty paragraph before a day's table, or before the date above that.
css::uno::Reference<css::text::XTextRange>
openBeforeDay(const css::uno::Reference<css::text::XTextDocument>& document,
              const css::uno::Reference<css::text::XTextTable>& table);

} // namespace agendum::writer
