// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace agendum {

/// Values by id, of which it is known beforehand how many there are at most. Every operation makes such
/// tables of all the items of a programme, so the cells stand in one piece: a node for each of them would
/// take longer to make than the operation itself. The ids must outlive the table and stay as they are.
template <typename Value> class IdTable {
public:
    explicit IdTable(std::size_t most) : cells_(std::bit_ceil(most + most / 3 + 1)) {}

    /// Of several with one id the first one counts. Adding more ids than the table was made for is not
    /// allowed.
    void add(std::string_view id, Value value) {
        Cell& cell = cells_[cellOf(id)];
        if (!cell.taken) cell = {.id = id, .value = std::move(value), .taken = true};
    }

    /// Null: nothing has that id.
    Value* find(std::string_view id) {
        Cell& cell = cells_[cellOf(id)];
        return cell.taken ? &cell.value : nullptr;
    }
    const Value* find(std::string_view id) const {
        const Cell& cell = cells_[cellOf(id)];
        return cell.taken ? &cell.value : nullptr;
    }

private:
    struct Cell {
        std::string_view id{};
        Value value{};
        bool taken = false;
    };

    /// The id's own cell, or the free one where it would be. More than a quarter of the cells is free, so
    /// one is always met, and soon.
    std::size_t cellOf(std::string_view id) const {
        const std::size_t last = cells_.size() - 1;
        std::size_t cell = std::hash<std::string_view>{}(id)&last;
        while (cells_[cell].taken && cells_[cell].id != id) cell = (cell + 1) & last;
        return cell;
    }

    std::vector<Cell> cells_; ///< a power of two of them
};

} // namespace agendum
