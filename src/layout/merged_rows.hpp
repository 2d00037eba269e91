// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/match_rows.hpp"
#include "layout/seen.hpp"
#include "programme/timeline.hpp"

#include <string>
#include <vector>

/// Rows that the organiser merged: what one cell said stands in another one now, behind its words.
namespace agendum::layout {

/// Looks for them in the tables of one agenda. What it is made from must outlive it.
class MergedRows {
public:
    MergedRows(const RowMatches& matches, const std::vector<SeenTable>& tables);

    /// The rows of the page whose contents stand in this row's cell, whole and in their order, behind its
    /// own; empty: something else stands there. They are rows that stand nowhere any more, or whose own
    /// cell is empty.
    std::vector<const Row*> takenInto(const RowMatch& row) const;
    /// Whether that row is one that stands nowhere any more.
    bool isMissing(const Row* row) const;
    /// Whether this row, which stands nowhere any more, is still to be read in the heading or in
    /// another row's time: words that can't be understood there, but that nobody took away.
    bool standsMisplaced(const Row& missing) const;

private:
    const RowMatches& matches_;
    std::vector<const Row*> wordless_;     ///< may stand in other rows' cells; as the page has them
    std::vector<const SeenCell*> crowded_; ///< times and heads of several paragraphs
};

/// The words of a time cell whose row took in others with their times.
std::string timesOf(const Row& row, const std::vector<const Row*>& taken);

/// What a cell says, blank paragraphs left out, its paragraphs parted by '\n'.
std::string wordsOf(const SeenCell& cell);

/// Whether the item can take in those of the rows: each follows upon the one before, and none holds
/// others or goes on elsewhere.
bool canTakeIn(const Timeline& timeline, const std::string& itemId,
               const std::vector<const Row*>& taken);

/// Gives the item what the others had: it lasts until the last of them ends, has all their speakers and
/// links, and what else they said in its description. They remain to be removed.
/// @param timeline  of `base`, which the rows were set from
void takeIn(Programme& programme, const std::string& itemId, const std::vector<const Row*>& taken,
            const Timeline& timeline);

} // namespace agendum::layout
