// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/places.hpp"

/// What the organiser does to one agenda that stands in the document: the one at a place, or the only
/// one there is. Refusal "refused.agenda.none" where neither says which. As places.hpp.
namespace agendum::writer {

/// Sets an agenda in another layout where it stands.
/// @param now       knows the agenda's kind and that of the new layout
/// @param standing  the places that do not say what they were given
/// Refusal "refused.layout.own" where it holds something of the organiser's own that the new layout
/// has no place for.
void setLayoutAt(const Context& context, const Document& document, const Range& place,
                 const Saying& now, layout::Layout layout, const Standing& standing);

/// The kind that such an agenda is of once it is set so.
layout::AgendaKind kindInLayout(const Context& context, const Document& document,
                                const Range& place, const Saying& now, layout::Layout layout);

/// An agenda stays as it stands and follows nothing any more.
void unlinkAt(const Context& context, const Document& document, const Range& place,
              const Saying& now);

/// An agenda that was unlinked follows again; a table that was typed by hand does so from now on. What
/// it says counts as typed; what the programme has and it has not is put in. Refusals
/// "refused.link.place" where there is neither, "refused.link" where a table says too little that is
/// the programme's.
void linkAt(const Context& context, const Document& document, const Range& place,
            const Saying& now);

} // namespace agendum::writer
