// SPDX-License-Identifier: MPL-2.0
#include "programme/longest_rise.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace agendum {
namespace {

using Index = std::uint32_t;
constexpr Index none = static_cast<Index>(-1);

/// Things that follow each other now as they did before: they all stay, or none of them does.
struct Block {
    Index begin = 0;     ///< in the row
    Index firstRank = 0; ///< among the row's things by their earlier positions, from 0
    Index size = 0;
    std::uint64_t ties = 0;
};

/// The best choice of blocks that ends with one of them.
struct Rise {
    Index last = none;
    Index length = 0;
    std::uint64_t ties = 0;

    auto key() const { return std::pair(length, ties); }
};

/// The best run among all that end before a rank (a Fenwick tree over maxima).
class BestRuns {
public:
    explicit BestRuns(std::size_t ranks) : best_(ranks + 1) {}

    Rise before(std::size_t rank) const {
        Rise result;
        for (std::size_t i = rank; i > 0; i &= i - 1) {
            if (best_[i].key() > result.key()) result = best_[i];
        }
        return result;
    }
    void enter(std::size_t rank, const Rise& run) {
        for (std::size_t i = rank + 1; i < best_.size(); i += i & (~i + 1)) {
            if (run.key() > best_[i].key()) best_[i] = run;
        }
    }

private:
    std::vector<Rise> best_; ///< from 1
};

/// For each earlier position, how many of the things stood before it.
std::vector<Index> ranksOf(const std::vector<Standing>& row) {
    const std::size_t last = std::ranges::max_element(row, {}, &Standing::before)->before;
    std::vector<Index> ranks(last + 2);
    for (const Standing& standing : row) ++ranks[standing.before + 1];
    std::partial_sum(ranks.begin(), ranks.end(), ranks.begin());
    return ranks;
}

std::vector<Block> blocksOf(const std::vector<Standing>& row) {
    const std::vector<Index> ranks = ranksOf(row);
    std::vector<Block> blocks;
    for (Index i = 0; i < row.size(); ++i) {
        const Index rank = ranks[row[i].before];
        if (blocks.empty() || rank != blocks.back().firstRank + blocks.back().size) {
            blocks.push_back({.begin = i, .firstRank = rank});
        }
        ++blocks.back().size;
        blocks.back().ties += row[i].tie;
    }
    return blocks;
}

} // namespace

std::vector<bool> longestRise(const std::vector<Standing>& row) {
    std::vector<bool> stays(row.size(), false);
    if (row.empty()) return stays;
    const std::vector<Block> blocks = blocksOf(row);
    BestRuns runs(row.size());
    std::vector<Index> previous(blocks.size());
    for (Index i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        const Rise best = runs.before(block.firstRank);
        previous[i] = best.last;
        runs.enter(block.firstRank + block.size - 1,
                   {.last = i, .length = best.length + block.size, .ties = best.ties + block.ties});
    }
    for (Index i = runs.before(row.size()).last; i != none; i = previous[i]) {
        const auto begin = stays.begin() + static_cast<std::ptrdiff_t>(blocks[i].begin);
        std::fill(begin, begin + static_cast<std::ptrdiff_t>(blocks[i].size), true);
    }
    return stays;
}

} // namespace agendum
