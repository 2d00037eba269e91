// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

/// How the rows of a table come into a new order with as few touched as possible. Knows no office.
namespace agendum::writer {

/// A row that stands in a table: a row of the content that shall be there, one that leaves, or
/// (neither) the organiser's own.
struct Slot {
    std::optional<std::size_t> content;
    bool leaves = false;
};

/// One step, its positions as the table is when its turn comes.
struct RowStep {
    enum class Kind {
        insert, ///< an empty row at `to`, for row `content`
        move,   ///< an empty row at `to`, and a copy of what stands at `from` (counted with the
                ///< empty row in place) into it; the source is removed by a later step
        remove  ///< the row at `to`
    };
    Kind kind = Kind::insert;
    std::size_t to = 0;
    std::size_t from = 0;
    std::size_t content = 0;
    bool operator==(const RowStep&) const = default;
};

/// The steps that bring the rows into the order of the content. A row that is new or has moved goes
/// right behind the one that precedes it; of the rows that stand, as many as possible keep their
/// place, and with each the organiser's rows around it. Inserts come before removals, so the
/// table is never without rows.
/// @param absent  for each row of the content: it does not stand in the table and shall not come
/// @param joined  whether the row that stands at an index and the one above it share a cell: a row
///                between them would have its own text under that. A row that must be parted so moves.
std::vector<RowStep> rowSteps(const std::vector<Slot>& slots, const std::vector<bool>& absent,
                              const std::function<bool(std::size_t)>& joined);

} // namespace agendum::writer
