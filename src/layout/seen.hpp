// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// What stands in a document, in the terms of page.hpp: writer reads it, read_back understands it.
namespace agendum::layout {

struct SeenParagraph {
    std::optional<Role> role; ///< by its style; none: a style that is not Agendum's
    std::vector<PageRun> runs;
    std::string text() const; ///< the words alone
};

/// What stands there as a programme can keep it: blanks and line breaks in a row are one space, none stands at
/// the ends, control characters are gone. See agendum::tidied.
std::vector<PageRun> tidied(std::vector<PageRun> runs);

using SeenCell = std::vector<SeenParagraph>;
using SeenRow = std::vector<SeenCell>; ///< the organiser's own columns included

/// A table of the document, and the table of a page that it was when it was last in step.
struct SeenTable {
    Table expected;
    std::vector<SeenRow> rows;
    /// For each row, the strand that a new item there comes into; empty: where its neighbours are.
    std::vector<std::string> strands = {};
};

/// The cell's paragraphs, separated by '\n'.
std::string textOf(const SeenCell& cell);
std::string textOf(const Cell& cell);

/// Which of the seen columns is which of the expected ones: by the words that they share, since the
/// organiser may have put columns of her own between. None: that column is gone.
std::vector<std::optional<std::size_t>> matchColumns(const SeenTable& table);

} // namespace agendum::layout
