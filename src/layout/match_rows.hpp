// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/seen.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace agendum::layout {

/// A row that stands in the document, and the row of the page that it is.
struct RowMatch {
    const SeenCell* time = nullptr;    ///< null: the column is gone
    const SeenCell* content = nullptr; ///< null: the column is gone
    std::string dayId;
    std::string strandId;          ///< that a new item there comes into; empty: not said
    std::size_t table = 0;         ///< where it stands: which of the seen tables,
    std::size_t row = 0;           ///< and which of its rows
    const Row* expected = nullptr; ///< null: a new row
    bool moved = false;            ///< it stood elsewhere among the others
};

struct RowMatches {
    std::vector<RowMatch> rows;      ///< those seen, in order, heading rows left out
    std::vector<const Row*> missing; ///< those expected that stand nowhere any more
};

/// Matches what stands in the tables with what was expected in them: rows that kept their order
/// first, then rows that stand elsewhere, also in another table.
RowMatches matchRows(const std::vector<SeenTable>& tables);

} // namespace agendum::layout
