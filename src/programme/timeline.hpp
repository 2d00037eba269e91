// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/id_table.hpp"
#include "programme/programme.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace agendum {

/// When one item happens. All points are minutes since the day's midnight, by the clock on the wall: a
/// day on which clocks change has no hour more or less.
///
/// The rules of the clock, for the items of a day and for those of a strand alike:
/// - An item begins at its fixed start, else where the item before it ends. The first item of a day
///   begins with the day, the first of a strand with its block, unless it is fixed.
/// - An item without a duration lasts until the next fixed start. Where other items stand between,
///   it takes what they leave; of several such items the last one does, and the others stay open.
///   (A block that holds a fixed start is not pushed about like this: before it, items stay open.)
/// - A block lasts as long as the longest of its strands, or its own duration where that is longer.
///   It has no duration where it has none itself and nothing says when one of its strands ends; such
///   a block lasts until the next fixed start too, but never less than what it holds.
/// - The last item of a strand, without a duration, ends with its block.
/// - Nothing is shortened to fit. What a fixed start leaves or cuts is its gap or overlap.
///
/// So durations plus gaps minus overlaps add up to a row's end minus its start.
struct Slot {
    const Item* item = nullptr; ///< in the programme the timeline was made from
    const Day* day = nullptr;
    int depth = 0;     ///< 0: a day's own item; 1: in a block's strand; …
    bool open = false; ///< no duration, and nothing after it says when it ends; then end == start
    std::size_t strand = 0; ///< which of its block's strands, counted from 0
    Minutes start{0};
    Minutes end{0};
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
    /// First and last point of a day of the programme (any other: std::out_of_range); start == end == the day's start for a day without items.
    struct Span {
        Minutes start{0};
        Minutes end{0};
    };
    Span spanOf(const Day& day) const;
    /// From the first item that is neither registration, break nor meal: what "kl. 10.00" means
    /// when there is coffee from 09.30. The whole span where there is no such item.
    Span coreSpanOf(const Day& day) const;

private:
    struct Spans {
        Span whole;
        Span core;
    };
    void measureDays(const Programme& programme);

    std::vector<Slot> slots_;
    IdTable<std::size_t> byId_; ///< index of the slot
    std::unordered_map<const Day*, Spans> spans_;
};

} // namespace agendum
