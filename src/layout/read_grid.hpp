// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/seen.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

/// A grid as it stands in a document, understood cell by cell.
namespace agendum::layout {

/// For each row and column of the page's grid, where it stands. None: that is gone.
struct GridMatch {
    std::vector<std::optional<std::size_t>> rows;
    std::vector<std::optional<std::size_t>> columns;
};

/// Rows are known by what they say, and by their neighbours where all of it was typed over.
GridMatch matchGrid(const SeenTable& grid);

/// A grid as rows, and where in the grid each of them was typed.
struct GridRows {
    SeenTable table;
    /// Row and column as they stand, for each seen row; none: that says nothing new.
    std::vector<std::optional<std::pair<std::size_t, std::size_t>>> from;
};

/// The grid as rows of a time and a content cell in reading order, strand by strand, so that it is
/// read like any agenda. An item that has no cell any more has no row; what was typed into an empty
/// place is a new row of the strand of that place. Of the times, what begins a block of several strands
/// is told of the block.
GridRows gridAsRows(const SeenTable& grid);

} // namespace agendum::layout
