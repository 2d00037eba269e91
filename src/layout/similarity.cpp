// SPDX-License-Identifier: MPL-2.0
#include "layout/similarity.hpp"

#include <algorithm>

namespace agendum::layout {

TextProfile::TextProfile(std::string_view text)
    : title_(pairsOf(text.substr(0, text.find('\n')))), whole_(pairsOf(text)) {}

double TextProfile::similarity(const TextProfile& other) const {
    return std::max(dice(title_, other.title_), dice(whole_, other.whole_));
}

TextProfile::BytePairs TextProfile::pairsOf(std::string_view text) {
    constexpr std::size_t enough = 1000;
    text = text.substr(0, enough);
    BytePairs pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        pairs.push_back(static_cast<std::uint16_t>(static_cast<unsigned char>(text[i]) << 8U
                                                   | static_cast<unsigned char>(text[i + 1])));
    std::ranges::sort(pairs);
    return pairs;
}

double TextProfile::dice(const BytePairs& one, const BytePairs& other) {
    if (one.empty() || other.empty()) return 0;
    std::size_t common = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b)
            ++common, ++a, ++b;
        else if (*a < *b)
            ++a;
        else
            ++b;
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(one.size() + other.size());
}

} // namespace agendum::layout
