// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/merge.hpp"
#include "programme/merge_tree.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace agendum::merging {

/// By Conflict::id and Conflict::field.
using Fields = std::set<std::pair<std::string, std::string>>;

/// Collects what both sides changed differently, and knows what has been settled.
class Judge {
public:
    /// @param kept  the fields that stay mine though only theirs changed them
    explicit Judge(const Settlements& settled, Fields kept = {})
        : settled_(settled), kept_(std::move(kept)) {}

    bool keeps(const std::string& id, const std::string& field) const {
        return kept_.contains({id, field});
    }

    /// Which side stands. Where the organiser has not said, the conflict is noted and mine stands.
    Side settle(Conflict conflict);
    std::size_t openConflicts() const { return conflicts_.size(); }
    std::vector<Conflict> takeConflicts() { return std::move(conflicts_); }

private:
    const Settlements& settled_;
    Fields kept_;
    std::vector<Conflict> conflicts_;
};

/// The fields of one thing, merged; what it holds is left out of account. Base is null for what
/// both sides added. All of one kind.
Body mergeBodies(const Body* base, const Body& mine, const Body& theirs, Judge& judge);
/// The programme's own fields.
Programme mergeRoots(const Programme& base, const Programme& mine, const Programme& theirs,
                     Judge& judge);

} // namespace agendum::merging
