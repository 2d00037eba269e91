// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/agenda_lists.hpp"
#include "writer/pages.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/standing.hpp"

#include <com/sun/star/text/XTextDocument.hpp>

namespace agendum::writer {

/// The date above a list; null: there is none.
css::uno::Reference<css::text::XTextRange> dateAbove(const AgendaList& list);

/// updateAgendas for the agendas that are lists: their lines, their days, the dates above them.
void updateLists(const css::uno::Reference<css::text::XTextDocument>& document, const Pages& then,
                 const Pages& now, Extent extent, const Standing& standing);

} // namespace agendum::writer
