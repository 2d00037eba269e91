// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/pages.hpp"
#include "writer/standing.hpp"

#include "programme/change.hpp"
#include "programme/merge.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace agendum::writer {

/// What the places of a document say that the programme does not.
struct Edits {
    /// The programme as the document has it; none: as it was.
    std::optional<Programme> programme;
    ChangeList changes; ///< from the one to the other
    /// What two agendas in the document say differently of one thing: nothing of it is in
    /// `programme` until they agree.
    std::vector<Conflict> conflicts;
    std::vector<layout::Unread> unread; ///< what can't be understood, and stays as it is
    Standing standing;                  ///< where updatePlaces begins from
    std::size_t count = 0;              ///< of rows and parts that were edited and understood
    /// Something says what it shall in other words ("kl 10.15"), and is to be written anew.
    bool untidy = false;
    /// Digest of all that the places say, to the letter.
    std::string said;
    /// The programme is one that the places were in step with when they said the same: nothing is to
    /// be written.
    bool asBefore = false;
    std::vector<layout::FormerItem>
        removed; ///< whose rows were taken out, as the agendas said them

    /// Whether there is something to take over.
    bool any() const { return programme.has_value() || untidy; }
};

/// Reads every agenda and invitation in the document, and compares it with what the pages have
/// put there. Changes nothing. An agenda or a part that is gone as a whole is no edit. Main thread; in
/// an unchanged document it reads each table's texts once.
/// @param former  what rows that are put in may have been, see layout::readAgenda
Edits readEdits(const Context& context, const Document& document, const Pages& base,
                const std::vector<layout::FormerItem>& former);

} // namespace agendum::writer
