// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

namespace agendum::merging {

struct MergedOrder {
    std::vector<std::string> order;
    bool conflict = false; ///< both sides put what was there before in another, different order
};

/// Merges the orders that three versions give one list. Each version holds only members of the
/// merged list, none twice; every member is in mine or in theirs. Members that base had keep base's
/// order, or that of the side that changed it (mine, where both did and preferTheirs is false); a
/// member that came stands behind the old one that precedes it on its own side.
MergedOrder mergeOrders(const std::vector<std::string>& base, const std::vector<std::string>& mine,
                        const std::vector<std::string>& theirs, bool preferTheirs);

} // namespace agendum::merging
