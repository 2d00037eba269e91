// SPDX-License-Identifier: MPL-2.0
#include "writer/row_order.hpp"

#include "programme/longest_rise.hpp"

#include <algorithm>

namespace agendum::writer {

namespace {

/// For each row of the content, whether it stands in the table and may stay where it is.
std::vector<bool> staying(const std::vector<Slot>& slots, std::size_t count) {
    std::vector<std::optional<std::size_t>> places(count);
    for (std::size_t index = 0; index < slots.size(); ++index)
        if (slots[index].content) places[*slots[index].content] = index;

    std::vector<std::size_t> contents;
    std::vector<agendum::Standing> standing;
    for (std::size_t content = 0; content < count; ++content) {
        if (!places[content]) continue;
        contents.push_back(content);
        standing.push_back({*places[content], 1});
    }
    const std::vector<bool> rise = longestRise(standing);
    std::vector<bool> stays(count, false);
    for (std::size_t index = 0; index < contents.size(); ++index)
        stays[contents[index]] = rise[index];
    return stays;
}

} // namespace

std::vector<RowStep> rowSteps(const std::vector<Slot>& slots, const std::vector<bool>& absent,
                              const std::function<bool(std::size_t)>& joined) {
    std::vector<bool> stays = staying(slots, absent.size());
    std::vector<Slot> table = slots;
    std::vector<std::optional<std::size_t>> origins(slots.size()); // none: a row that came
    for (std::size_t index = 0; index < slots.size(); ++index) origins[index] = index;
    std::vector<RowStep> steps;
    const auto find = [&table](std::size_t content) {
        const auto slot =
            std::find_if(table.begin(), table.end(), [content](const Slot& candidate) {
                return !candidate.leaves && candidate.content == content;
            });
        return slot;
    };
    const auto passJoined = [&](std::size_t at) {
        for (; at < table.size() && origins[at] && joined(*origins[at]); ++at)
            if (table[at].content && !table[at].leaves) stays[*table[at].content] = false;
        return at;
    };
    std::size_t next = 0; // behind the row that was last seen to
    for (std::size_t content = 0; content < absent.size(); ++content) {
        const auto standing = find(content);
        if (standing == table.end() && absent[content]) continue;
        if (stays[content]) {
            next = static_cast<std::size_t>(standing - table.begin()) + 1;
            continue;
        }
        next = passJoined(next);
        RowStep step{RowStep::Kind::insert, next, 0, content};
        if (standing != table.end()) {
            standing->leaves = true;
            const auto from = static_cast<std::size_t>(standing - table.begin());
            step.kind = RowStep::Kind::move;
            step.from = from >= next ? from + 1 : from;
        }
        steps.push_back(step);
        const auto place = static_cast<std::ptrdiff_t>(next);
        table.insert(table.begin() + place, Slot{content, false});
        origins.insert(origins.begin() + place, std::nullopt);
        ++next;
    }
    for (std::size_t index = table.size(); index-- > 0;)
        if (table[index].leaves) steps.push_back({RowStep::Kind::remove, index, 0, 0});
    return steps;
}

} // namespace agendum::writer
