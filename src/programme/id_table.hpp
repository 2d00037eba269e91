// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace agendum {

/// Values by id, kept in the order in which they were added. Every operation makes such tables of all
/// the items of a programme, so entries and cells stand in one piece each: a node for every one of them
/// would take longer to make than the operation itself. The ids must outlive the table and stay as they
/// are.
template <typename Value> class IdTable {
public:
    struct Entry {
        std::string_view id;
        [[no_unique_address]] Value value;
    };

    IdTable() = default;
    /// Makes room for so many.
    explicit IdTable(std::size_t expected) {
        entries_.reserve(expected);
        resize(expected);
    }

    /// False: something has that id already, and stays.
    bool add(std::string_view id, Value value) {
        if ((entries_.size() + 1) * 4 > cells_.size() * 3) resize(2 * entries_.size() + 2);
        const auto hash = hashOf(id);
        Cell& cell = cells_[cellOf(id, hash)];
        if (cell.number != 0) return false;
        entries_.push_back({.id = id, .value = std::move(value)});
        cell = {.hash = hash, .number = static_cast<std::uint32_t>(entries_.size())};
        return true;
    }

    /// Null: nothing has that id.
    Value* find(std::string_view id) {
        const std::size_t number = numberOf(id);
        return number == 0 ? nullptr : &entries_[number - 1].value;
    }
    const Value* find(std::string_view id) const {
        const std::size_t number = numberOf(id);
        return number == 0 ? nullptr : &entries_[number - 1].value;
    }
    bool contains(std::string_view id) const { return numberOf(id) != 0; }

    std::size_t size() const { return entries_.size(); }
    auto begin() const { return entries_.begin(); }
    auto end() const { return entries_.end(); }

private:
    struct Cell {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; ///< of the entry, from 1; 0: free
    };

    static std::uint32_t hashOf(std::string_view id) {
        return static_cast<std::uint32_t>(std::hash<std::string_view>{}(id));
    }

    std::size_t numberOf(std::string_view id) const {
        return entries_.empty() ? 0 : cells_[cellOf(id, hashOf(id))].number;
    }

    /// The id's own cell, or the free one where it would be. A quarter of the cells is free, so one is
    /// always met, and soon.
    std::size_t cellOf(std::string_view id, std::uint32_t hash) const {
        const std::size_t last = cells_.size() - 1;
        std::size_t cell = hash & last;
        while (cells_[cell].number != 0
               && (cells_[cell].hash != hash || entries_[cells_[cell].number - 1].id != id)) {
            cell = (cell + 1) & last;
        }
        return cell;
    }

    void resize(std::size_t expected) {
        const std::size_t size = std::bit_ceil(expected + expected / 3 + 1);
        const std::size_t last = size - 1;
        for (const Cell& taken : std::exchange(cells_, std::vector<Cell>(size))) {
            if (taken.number == 0) continue;
            std::size_t cell = taken.hash & last;
            while (cells_[cell].number != 0) cell = (cell + 1) & last;
            cells_[cell] = taken;
        }
    }

    std::vector<Entry> entries_;
    std::vector<Cell> cells_; ///< a power of two of them
};

/// Ids alone.
class IdSet {
public:
    IdSet() = default;
    IdSet(std::initializer_list<std::string_view> ids) : IdSet(ids.begin(), ids.end()) {}
    template <typename Iterator>
    IdSet(Iterator first, Iterator last) : ids_(static_cast<std::size_t>(last - first)) {
        for (; first != last; ++first) add(*first);
    }

    /// False: it is in the set already.
    bool add(std::string_view id) { return ids_.add(id, {}); }
    bool contains(std::string_view id) const { return ids_.contains(id); }
    std::size_t size() const { return ids_.size(); }
    auto begin() const { return ids_.begin(); }
    auto end() const { return ids_.end(); }

private:
    IdTable<std::monostate> ids_;
};

} // namespace agendum
