// SPDX-License-Identifier: MPL-2.0
#include "programme/clock.hpp"
#include "programme/editing.hpp"

#include <unordered_map>

namespace agendum::operations {
namespace {

/// An item without a duration, and what it lasts until.
struct Waiting {
    const ItemList* row = nullptr;
    Minutes length{0};
    std::string_view pin; ///< the fixed item that ends it; empty: none does
    bool open = false;
    bool fixedNext = false; ///< the item right behind it is fixed
};

/// What lasts until what, in a whole programme.
class Facts {
public:
    explicit Facts(const Programme& programme) : slots_(workOut(programme)) {
        for (const Day& day : programme.days) gather(day.items);
    }

    const std::unordered_map<std::string_view, Waiting>& waiting() const { return waiting_; }
    bool isPinnedIn(const ItemList* row, std::string_view id) const {
        const auto found = pins_.find(id);
        return found != pins_.end() && found->second == row;
    }

private:
    void gather(const ItemList& row) {
        std::vector<const Slot*> slots;
        slots.reserve(row.size());
        for (const Item& item : row) {
            slots.push_back(&slots_[next_++]);
            if (item.fixedStart) pins_.emplace(item.id, &row);
            for (const Strand& strand : item.strands) gather(strand.items);
        }
        std::string_view pin;
        bool fixedNext = false;
        for (std::size_t left = slots.size(); left > 0; --left) {
            const Slot* slot = slots[left - 1];
            const Item& item = *slot->item;
            if (!item.duration && !item.isBlock()) {
                waiting_.emplace(item.id, Waiting{.row = &row,
                                                  .length = slot->end - slot->start,
                                                  .pin = pin,
                                                  .open = slot->open,
                                                  .fixedNext = fixedNext});
            }
            fixedNext = item.fixedStart.has_value();
            if (fixedNext) pin = item.id;
        }
    }

    std::vector<Slot> slots_;
    std::size_t next_ = 0;
    std::unordered_map<std::string_view, Waiting> waiting_;
    std::unordered_map<std::string_view, const ItemList*> pins_;
};

/// Where all items have durations, as they mostly do, there is nothing to keep.
bool anyWaits(const Programme& programme) {
    bool any = false;
    forEachItem(programme, [&any](const Day&, const Item& item, int) {
        any = any || (!item.duration && !item.isBlock());
    });
    return any;
}

} // namespace

void keepLengths(const Programme& before, Programme& after, const IdSet& except) {
    if (!anyWaits(before)) return;
    std::unordered_map<std::string_view, Minutes> kept;
    const Facts then(before);
    const Facts now(after);
    for (const auto& [id, was] : then.waiting()) {
        if (was.pin.empty() || was.length == Minutes{0} || except.contains(id)) continue;
        const auto found = now.waiting().find(id);
        if (found == now.waiting().end()) continue;
        const Waiting& is = found->second;
        const bool ends = !is.open && (is.fixedNext || now.isPinnedIn(is.row, was.pin));
        if (!ends) kept.emplace(id, was.length);
    }
    if (kept.empty()) return;
    editItems(
        after, [&kept](const Item& item) { return kept.contains(item.id); },
        [&kept](Item& item) { item.duration = kept.at(item.id); });
}

} // namespace agendum::operations
