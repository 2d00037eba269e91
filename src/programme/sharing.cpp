// SPDX-License-Identifier: MPL-2.0
#include "programme/sharing.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace agendum {
namespace {

using Count = std::int64_t;

/// What one share may be, and what it would be if minutes could be split.
struct Part {
    Count weight = 0;
    Count lowest = 0;
    Count highest = 0;
    Count value = 0;
    Count remainder = 0; ///< of the ideal over the value, in units of 1 / all weights
};

class Sharing {
public:
    Sharing(Count total, const std::vector<Share>& shares, Count step) : left_(total), step_(step) {
        Count now = 0;
        for (const Share& share : shares) now += share.length.count();
        const bool grows = total > now;
        for (const Share& share : shares) {
            const Count length = share.length.count();
            parts_.push_back({.weight = now == 0 ? 1 : length,
                              .lowest = grows ? length : share.lowest.count(),
                              .highest = grows ? std::numeric_limits<Count>::max() : length});
        }
    }

    std::vector<Minutes> run() {
        settleLowest();
        shareOut();
        giveSteps();
        std::vector<Minutes> values;
        values.reserve(parts_.size());
        for (const Part& part : parts_) values.emplace_back(part.value);
        return values;
    }

private:
    /// Those whose share would be below their lowest get that, and the others share the rest. Who has the
    /// most to lose comes first, so that one pass is enough.
    void settleLowest() {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (parts_[i].weight > 0)
                order_.push_back(i); // what lasts no time has nothing to share
        }
        std::ranges::stable_sort(order_, [this](std::size_t a, std::size_t b) {
            return parts_[a].lowest * parts_[b].weight > parts_[b].lowest * parts_[a].weight;
        });
        for (const Part& part : parts_) weights_ += part.weight;
        auto part = order_.begin();
        for (; part != order_.end(); ++part) {
            Part& next = parts_[*part];
            if (next.lowest * weights_ < left_ * next.weight) break;
            next.value = next.lowest;
            left_ -= next.lowest;
            weights_ -= next.weight;
        }
        order_.erase(order_.begin(), part);
    }

    void shareOut() {
        const Count whole = left_;
        for (const std::size_t index : order_) {
            Part& part = parts_[index];
            const Count ideal = whole * part.weight / weights_;
            part.value = std::max(part.lowest, ideal / step_ * step_);
            part.remainder = whole * part.weight - part.value * weights_;
            left_ -= part.value;
        }
    }

    /// What rounding left over goes, a step at a time, to those that lost most by it. One that can't take
    /// a whole step keeps its length if it can.
    void giveSteps() {
        std::ranges::stable_sort(order_, [this](std::size_t a, std::size_t b) {
            return parts_[a].remainder > parts_[b].remainder;
        });
        bool given = true;
        while (given && left_ > 0) {
            given = false;
            for (const std::size_t index : order_) {
                Part& part = parts_[index];
                const Count more = std::min(step_ - part.value % step_, part.highest - part.value);
                if (more == 0 || more > left_) continue;
                part.value += more;
                left_ -= more;
                given = true;
            }
        }
    }

    std::vector<Part> parts_;
    std::vector<std::size_t> order_; ///< of those that share
    Count left_;
    Count weights_ = 0;
    Count step_;
};

} // namespace

std::vector<Minutes> sharesOf(Minutes total, const std::vector<Share>& shares, Minutes step) {
    return Sharing(total.count(), shares, step.count()).run();
}

} // namespace agendum
