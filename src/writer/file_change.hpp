// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/change.hpp"
#include "programme/merge.hpp"

#include <vector>

namespace agendum::writer {

/// What a programme file that changed has for the document that follows it.
struct FileChange {
    Programme programme; ///< the document's, with what only the file changed; its own values where
                         ///< there is a conflict
    ChangeList changes;  ///< what that does to the document's programme
    /// What was last in step once that is done: see agreedBase().
    Programme agreed;
    std::vector<Conflict> conflicts; ///< those not settled: mine is the document, theirs the file
    /// Whether the organiser should see the changes before they are made: something would be
    /// removed, or it is not known what was last in step.
    bool mustBeSeen = false;
    /// Whether the changes can be made while the conflicts stay open: some would vanish with them (an
    /// item that is removed here and changed in the file comes back until that is settled).
    bool separable = true;
};

/// Merges three ways. Base: what was last in step; null: not known, and then what differs is taken
/// for changed in the file.
FileChange fileChange(const Programme* base, const Programme& mine, const Programme& theirs,
                      const Settlements& settled);

} // namespace agendum::writer
