// SPDX-License-Identifier: MPL-2.0
#include "programme/clock.hpp"
#include "programme/editing.hpp"
#include "programme/retime.hpp"

#include <utility>

namespace agendum::operations {
namespace {

/// Closes the gaps that a timeline shows, row by row.
class Closing {
public:
    Closing(const Selection& selection, const std::vector<Slot>& slots)
        : selection_(selection), slots_(slots) {}

    /// Whether to look again: there were gaps, and blocks, whose lengths may be others now.
    bool run(Programme& programme) {
        for (Day& day : programme.days) row(day.items);
        return found_ && blocks_;
    }

private:
    void row(ItemList& items) {
        Minutes earlier{0}; // by how much what came just before has moved
        bool waits = false; // something before lasts until the next fixed start
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Item& item = std::as_const(items)[i];
            const bool isBlock = item.isBlock();
            const Slot& slot = slots_[next_++];
            if (item.fixedStart) {
                const Minutes gap = waits ? Minutes{0} : slot.gap + earlier - slot.overlap;
                earlier = Minutes{0};
                if (gap > Minutes{0} && selection_.contains(item)) {
                    *items[i].fixedStart -= gap;
                    earlier = gap;
                    found_ = true;
                }
                waits = false;
            }
            waits = waits || (!item.duration && !isBlock);
            if (!isBlock) continue;
            for (Strand& strand : items[i].strands) row(strand.items);
            // How a block's length changes is seen in the next timeline.
            earlier = Minutes{0};
            blocks_ = true;
        }
    }

    const Selection& selection_;
    const std::vector<Slot>& slots_;
    std::size_t next_ = 0;
    bool found_ = false;
    bool blocks_ = false;
};

} // namespace

Outcome closeGaps(const Programme& programme, const Scope& scope) {
    const Selection selection(programme, scope);
    Programme after = programme;
    while (Closing(selection, workOut(after)).run(after)) {
    }
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
