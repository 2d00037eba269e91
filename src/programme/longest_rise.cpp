// SPDX-License-Identifier: MPL-2.0
#include "programme/longest_rise.hpp"

#include <algorithm>
#include <compare>
#include <optional>

namespace agendum {
namespace {

/// The best run that ends with one of the things.
struct Run {
    std::size_t length = 0;
    std::uint64_t ties = 0;
    std::optional<std::size_t> last;

    auto key() const { return std::pair(length, ties); }
};

/// The best run among all that end at or before a rank (a Fenwick tree over maxima).
class BestRuns {
public:
    explicit BestRuns(std::size_t ranks) : best_(ranks + 1) {}

    Run upTo(std::size_t rank) const {
        Run result;
        for (std::size_t i = rank; i > 0; i &= i - 1) {
            if (best_[i].key() > result.key()) result = best_[i];
        }
        return result;
    }
    void enter(std::size_t rank, const Run& run) {
        for (std::size_t i = rank; i < best_.size(); i += i & (~i + 1)) {
            if (run.key() > best_[i].key()) best_[i] = run;
        }
    }

private:
    std::vector<Run> best_; ///< from 1
};

} // namespace

std::vector<bool> longestRise(const std::vector<Standing>& row) {
    std::vector<std::size_t> positions;
    positions.reserve(row.size());
    for (const Standing& standing : row) positions.push_back(standing.before);
    std::ranges::sort(positions);

    BestRuns runs(row.size());
    std::vector<std::optional<std::size_t>> previous(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto found = std::ranges::lower_bound(positions, row[i].before);
        const auto rank = static_cast<std::size_t>(found - positions.begin());
        const Run best = runs.upTo(rank);
        previous[i] = best.last;
        runs.enter(rank + 1,
                   {.length = best.length + 1, .ties = best.ties + row[i].tie, .last = i});
    }

    std::vector<bool> stays(row.size(), false);
    for (auto i = runs.upTo(row.size()).last; i; i = previous[*i]) stays[*i] = true;
    return stays;
}

} // namespace agendum
