// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace agendum {

/// When one item happens. All points are minutes since the day's midnight.
struct Slot {
    const Item* item = nullptr; ///< in the programme the timeline was made from
    const Day* day = nullptr;
    int depth = 0;          ///< 0: a day's own item; 1: in a block's strand; …
    std::size_t strand = 0; ///< which of its block's strands, counted from 0
    Minutes start{0};
    Minutes end{0};
    bool open = false;  ///< no duration, and nothing after it says when it ends; then end == start
    Minutes gap{0};     ///< unused time before a fixed start
    Minutes overlap{0}; ///< how far what precedes runs past this fixed start
};

/// A programme with every start and end worked out, in reading order. The programme must outlive
/// the timeline and stay unchanged.
class Timeline {
public:
    explicit Timeline(const Programme& programme);
    explicit Timeline(Programme&&) = delete;

    const std::vector<Slot>& slots() const { return slots_; }
    /// The slot of an item, or null.
    const Slot* find(std::string_view itemId) const;
    /// First and last point of a day; start == end == the day's start for a day without items.
    struct Span {
        Minutes start{0};
        Minutes end{0};
    };
    Span spanOf(const Day& day) const;
    /// From the first item that is neither registration, break nor meal: what "kl. 10.00" means
    /// when there is coffee from 09.30. The whole span where there is no such item.
    Span coreSpanOf(const Day& day) const;

private:
    std::vector<Slot> slots_;
    std::unordered_map<std::string_view, std::size_t> byId_;
};

} // namespace agendum
