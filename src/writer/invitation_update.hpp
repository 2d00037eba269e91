// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/agenda_tables.hpp"
#include "writer/pages.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/places.hpp"
#include "writer/standing.hpp"

#include "layout/read_page.hpp"

#include <vector>

/// Invitations, apart from the agenda in them. Main thread.
namespace agendum::writer {

/// Puts the parts that the document does not have behind the part that precedes them, the first at
/// the range, and makes the others say what they shall.
/// @param agendas  the tables of the agendas that stand in the document
void completeInvitation(const Document& document, const Range& range, const Pages& now,
                        const std::vector<AgendaTable>& agendas, const Standing& standing);

/// Brings the parts that stand from what they said to what they shall say; parts that are new in the programme come
/// behind the part that precedes them.
/// @param standing  the parts that do not say what they were given
void updateInvitation(const Document& document, const Pages& then, const Pages& now, Extent extent,
                      const std::vector<AgendaTable>& agendas, const Standing& standing);

/// The parts of the invitation that stand in the document, in its language; none: it has none.
struct SeenInvitation {
    css::lang::Locale locale;
    std::vector<layout::SeenPart> parts;
};
SeenInvitation seeInvitation(const Document& document, const Pages& then);

} // namespace agendum::writer
