// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/merge.hpp"
#include "programme/merge_tree.hpp"

#include <string>
#include <vector>

namespace agendum::merging {

/// Collects what both sides changed differently, and knows what has been settled.
class Judge {
public:
    explicit Judge(const Settlements& settled) : settled_(settled) {}

    /// Which side stands. Where the organiser has not said, the conflict is noted and mine stands.
    Side settle(Conflict conflict);
    std::size_t openConflicts() const { return conflicts_.size(); }
    std::vector<Conflict> takeConflicts() { return std::move(conflicts_); }

private:
    const Settlements& settled_;
    std::vector<Conflict> conflicts_;
};

/// The fields of one thing, merged; what it holds is left out of account. Base is null for what
/// both sides added. All of one kind.
Body mergeBodies(const Body* base, const Body& mine, const Body& theirs, Judge& judge);
/// The programme's own fields.
Programme mergeRoots(const Programme& base, const Programme& mine, const Programme& theirs,
                     Judge& judge);

} // namespace agendum::merging
