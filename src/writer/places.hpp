// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/agenda_kind.hpp"
#include "programme/programme.hpp"
#include "writer/standing.hpp"
#include "writer/table_marks.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <vector>

/// The places in a document where the programme stands: agendas, and the parts of an invitation.
/// Each call fetches what it needs anew and holds nothing when it returns. The caller has an undo
/// context open and the controllers locked. Main thread.
namespace agendum::writer {

class Pages;

/// What the places say, or shall say.
struct Saying {
    const Programme* programme = nullptr; ///< null: nothing
    std::string timeStyle;                ///< see speechFor
    /// Which agendas the document may hold beside the table of all, each kind once.
    std::vector<layout::AgendaKind> agendas;
    /// The agenda tables that stood in the document when it was last in step.
    MarkedTables tables;
};

using Context = css::uno::Reference<css::uno::XComponentContext>;
using Document = css::uno::Reference<css::text::XTextDocument>;
using Range = css::uno::Reference<css::text::XTextRange>;

/// Puts an agenda at the end of a range; where that is in an agenda, behind it. Refusals: "refused.place" where no table can stand there,
/// "refused.day.none" where the programme has no days, "refused.scope" where it has nothing of what
/// that kind shows.
void insertAgendaAt(const Context& context, const Document& document, const Range& range,
                    const Saying& now, const layout::AgendaKind& kind);
/// Puts the parts of the invitation that the document does not have yet at the range, each behind
/// the part that precedes it where that stands already, and updates the others.
void insertInvitationAt(const Context& context, const Document& document, const Range& range,
                        const Saying& now, const Standing& standing);
/// Brings every place from what it said to what it shall say. Writes only where the text differs;
/// the organiser's own formatting, columns and rows stay.
/// @param then      null: what the places said is not known, and all that does not say what it shall
///                  is written
/// @param standing  the places that do not say what they said: see readEdits
void updatePlaces(const Document& document, const Pages* then, const Pages& now,
                  const Standing& standing);

} // namespace agendum::writer
