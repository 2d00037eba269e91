// SPDX-License-Identifier: MPL-2.0
#include "writer/row_order.hpp"

#include <algorithm>
#include <iterator>

namespace agendum::writer {

namespace {

/// For each row of the content, whether it is one of the longest series of rows that stand in
/// order already.
std::vector<bool> inOrder(const std::vector<Slot>& slots, std::size_t count) {
    std::vector<std::size_t> series; // contents, in the order in which they stand
    for (const Slot& slot : slots)
        if (slot.content) series.push_back(*slot.content);

    // Patience sorting: tails[n] is where the series of length n + 1 with the least end ends.
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> tails;
    std::vector<std::size_t> previous(series.size(), none);
    for (std::size_t index = 0; index < series.size(); ++index) {
        const auto tail = std::lower_bound(
            tails.begin(), tails.end(), series[index],
            [&](std::size_t position, std::size_t content) { return series[position] < content; });
        if (tail != tails.begin()) previous[index] = *std::prev(tail);
        if (tail == tails.end())
            tails.push_back(index);
        else
            *tail = index;
    }
    std::vector<bool> stays(count, false);
    for (std::size_t at = tails.empty() ? none : tails.back(); at != none; at = previous[at])
        stays[series[at]] = true;
    return stays;
}

} // namespace

std::vector<RowStep> rowSteps(const std::vector<Slot>& slots, const std::vector<bool>& absent) {
    const std::vector<bool> stays = inOrder(slots, absent.size());
    std::vector<Slot> table = slots;
    std::vector<RowStep> steps;
    const auto find = [&table](std::size_t content) {
        const auto slot =
            std::find_if(table.begin(), table.end(), [content](const Slot& candidate) {
                return !candidate.leaves && candidate.content == content;
            });
        return slot;
    };
    std::size_t next = 0; // behind the row that was last seen to
    for (std::size_t content = 0; content < absent.size(); ++content) {
        const auto standing = find(content);
        if (standing == table.end() && absent[content]) continue;
        if (stays[content]) {
            next = static_cast<std::size_t>(standing - table.begin()) + 1;
            continue;
        }
        RowStep step{RowStep::Kind::insert, next, 0, content};
        if (standing != table.end()) {
            standing->leaves = true;
            const auto from = static_cast<std::size_t>(standing - table.begin());
            step.kind = RowStep::Kind::move;
            step.from = from >= next ? from + 1 : from;
        }
        steps.push_back(step);
        table.insert(table.begin() + static_cast<std::ptrdiff_t>(next), Slot{content, false});
        ++next;
    }
    for (std::size_t index = table.size(); index-- > 0;)
        if (table[index].leaves) steps.push_back({RowStep::Kind::remove, index, 0, 0});
    return steps;
}

} // namespace agendum::writer
