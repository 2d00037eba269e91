// SPDX-License-Identifier: MPL-2.0
#include "writer/said_before.hpp"

#include <algorithm>

namespace agendum::writer {

void SaidBefore::remember(const std::string& said, std::shared_ptr<const Programme> programme) {
    constexpr std::size_t most = 50; // steps back
    std::erase_if(known_, [&said](const auto& known) { return known.first == said; });
    known_.emplace_back(said, std::move(programme));
    if (known_.size() > most) known_.pop_front();
}

std::shared_ptr<const Programme> SaidBefore::find(const std::string& said) const {
    const auto known = std::ranges::find_if(
        known_, [&said](const auto& candidate) { return candidate.first == said; });
    return known == known_.end() ? nullptr : known->second;
}

} // namespace agendum::writer
