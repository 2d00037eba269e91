// SPDX-License-Identifier: MPL-2.0
#include "programme/clock.hpp"
#include "programme/editing.hpp"
#include "programme/iso_time.hpp"
#include "programme/retime.hpp"
#include "programme/sharing.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace agendum::operations {
namespace {

/// Items that follow each other in a row.
struct RowPart {
    ItemList& row;
    std::size_t first = 0;
    std::size_t count = 0;

    const Item& seen(std::size_t index) const { return std::as_const(row)[first + index]; }
    Item& item(std::size_t index) const { return row[first + index]; }
};

/// What a row's items can give and take.
class Fitting {
public:
    /// The timeline is of the programme as it was; the items that are fitted are in a copy of it.
    Fitting(const Timeline& timeline, const Fit& fit) : timeline_(timeline), fit_(fit) {}

    /// Throws Refusal "refused.fit.missing" or "refused.fit.rigid".
    void fit(const RowPart& part, Minutes total) {
        Minutes now{0};
        for (std::size_t i = 0; i < part.count; ++i) now += lengthOf(part.seen(i));
        if (now == total) return;
        std::vector<std::size_t> changing;
        Minutes lowest{0};
        for (std::size_t i = 0; i < part.count; ++i) {
            const Item& item = part.seen(i);
            const bool changes = now < total ? grows(item) : lowestOf(item) < lengthOf(item);
            if (changes) changing.push_back(i);
            lowest += now < total && changes ? lengthOf(item) : lowestOf(item);
        }
        if (lowest > total) refuseMissing(lowest - total);
        if (changing.empty()) throw Refusal({"refused.fit.rigid", {text(total - now)}});
        share(part, changing, total - now);
    }

    [[noreturn]] static void refuseMissing(Minutes missing) {
        throw Refusal({"refused.fit.missing", {text(missing)}});
    }

private:
    static std::string text(Minutes minutes) { return std::to_string(minutes.count()); }

    void share(const RowPart& part, const std::vector<std::size_t>& changing, Minutes difference) {
        std::vector<Share> shares;
        shares.reserve(changing.size());
        Minutes total = difference;
        for (const std::size_t i : changing) {
            const Item& item = part.seen(i);
            shares.push_back({.length = lengthOf(item), .lowest = lowestOf(item)});
            total += shares.back().length;
        }
        const std::vector<Minutes> values = sharesOf(total, shares, fit_.step);
        for (std::size_t i = 0; i < changing.size(); ++i) {
            const Item& item = part.seen(changing[i]);
            if (lengthOf(item) != values[i]) setLength(part.item(changing[i]), values[i]);
        }
    }

    Minutes lengthOf(const Item& item) const {
        if (!item.isBlock()) return item.duration.value_or(Minutes{0});
        const Slot& slot = *timeline_.find(item.id);
        return slot.end - slot.start;
    }

    Minutes lengthOf(const ItemList& row) const {
        Minutes length{0};
        for (const Item& item : row) length += lengthOf(item);
        return length;
    }

    static bool holdsPins(const ItemList& row) {
        return std::ranges::any_of(row, [](const Item& item) {
            return item.fixedStart || std::ranges::any_of(item.strands, [](const Strand& strand) {
                       return holdsPins(strand.items);
                   });
        });
    }

    static bool holdsPins(const Item& block) {
        return std::ranges::any_of(block.strands,
                                   [](const Strand& strand) { return holdsPins(strand.items); });
    }

    bool grows(const Item& item) const {
        if (item.duration) return item.flexible;
        const Minutes length = lengthOf(item);
        return item.isBlock() && !holdsPins(item)
               && std::ranges::all_of(item.strands, [&](const Strand& strand) {
                      return lengthOf(strand.items) < length
                             || std::ranges::any_of(strand.items, [this](const Item& inside) {
                                    return grows(inside);
                                });
                  });
    }

    /// How short the item may become; never more than its length.
    Minutes lowestOf(const Item& item) {
        if (!item.isBlock()) {
            const Minutes length = lengthOf(item);
            return item.flexible ? std::min(length, roundedMinimum(item)) : length;
        }
        const auto known = lowest_.find(item.id);
        if (known != lowest_.end()) return known->second;
        return lowest_.emplace(item.id, lowestOfBlock(item)).first->second;
    }

    Minutes lowestOfBlock(const Item& block) {
        const Minutes length = lengthOf(block);
        const bool rigid = block.duration ? !block.flexible : holdsPins(block);
        if (rigid) return length;
        Minutes lowest = block.duration ? roundedMinimum(block) : Minutes{0};
        if (!block.duration && block.minimum) lowest = *block.minimum;
        for (const Strand& strand : block.strands) {
            Minutes needed{0};
            for (const Item& inside : strand.items) {
                needed += block.duration ? lengthOf(inside) : lowestOf(inside);
            }
            lowest = std::max(lowest, needed);
        }
        return std::min(length, lowest);
    }

    Minutes roundedMinimum(const Item& item) const {
        const Minutes minimum = item.minimum.value_or(fit_.minimum);
        return (minimum + fit_.step - Minutes{1}) / fit_.step * fit_.step;
    }

    void setLength(Item& item, Minutes length) {
        if (item.duration) {
            item.duration = length;
            return;
        }
        const Minutes was = lengthOf(item);
        for (Strand& strand : item.strands) {
            const Minutes lasts = lengthOf(strand.items);
            const bool decides = length < was ? lasts > length : lasts == was;
            if (decides) fit({strand.items, 0, strand.items.size()}, length);
        }
    }

    const Timeline& timeline_;
    Fit fit_;
    std::unordered_map<std::string_view, Minutes> lowest_; ///< of blocks
};

void check(const Fit& fit) {
    checkDuration(fit.minimum);
    constexpr Minutes longest{60};
    if (fit.step >= Minutes{1} && fit.step <= longest) return;
    throw Refusal(
        {"refused.step", {std::to_string(fit.step.count()), "1", std::to_string(longest.count())}});
}

/// Where the stretch before the index begins: at the fixed item before it, else at the row's first.
std::size_t stretchBefore(const ItemList& row, std::size_t index) {
    while (index > 0 && !row[--index].fixedStart) {
    }
    return index;
}

} // namespace

Outcome fitToEnd(const Programme& programme, std::string_view day, std::optional<Minutes> end,
                 const Fit& fit) {
    check(fit);
    if (end) checkStart(*end);
    Programme after = programme;
    Day& fitted = dayOf(after, day);
    if (end) fitted.end = end;
    if (!fitted.end) throw Refusal({"refused.end.none", {isoDate(fitted.date)}});
    if (fitted.items.empty()) return outcomeOf(programme, std::move(after));
    const std::size_t first = stretchBefore(fitted.items, fitted.items.size());
    const Timeline timeline(programme);
    const Minutes start = timeline.find(std::as_const(fitted.items)[first].id)->start;
    Fitting(timeline, fit)
        .fit({fitted.items, first, fitted.items.size() - first}, *fitted.end - start);
    // What stands before the stretch can run past the end too, over the fixed start.
    Minutes reached{0};
    for (const Slot& slot : workOut(fitted)) reached = std::max(reached, slot.end);
    if (reached > *fitted.end) Fitting::refuseMissing(reached - *fitted.end);
    return outcomeOf(programme, std::move(after));
}

Outcome fitBefore(const Programme& programme, std::string_view item, const Fit& fit) {
    check(fit);
    Programme after = programme;
    const Spot spot = spotOf(after, item);
    const Item& fixed = spot.seen();
    if (!fixed.fixedStart) throw Refusal({"refused.item.unfixed", {nameFor(after, fixed)}});
    if (spot.index == 0) return outcomeOf(programme, std::move(after));
    const std::size_t first = stretchBefore(*spot.row, spot.index);
    const Timeline timeline(programme);
    const Slot& slot = *timeline.find(item);
    if (slot.gap == slot.overlap) return outcomeOf(programme, std::move(after)); // it fits
    const Minutes start = timeline.find(spot.items()[first].id)->start;
    Fitting(timeline, fit).fit({*spot.row, first, spot.index - first}, *fixed.fixedStart - start);
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
