// SPDX-License-Identifier: MPL-2.0
#include "layout/similarity.hpp"

#include <algorithm>
#include <functional>

namespace agendum::layout {
namespace {

// So far texts are looked at: it tells items apart, and bounds the time.
constexpr std::size_t titleBytes = 100;
constexpr std::size_t mostWords = 100;

} // namespace

TextProfile::TextProfile(std::string_view text)
    : title_(bytePairs(text.substr(0, text.find('\n')))), words_(words(text)) {}

double TextProfile::similarity(const TextProfile& other) const {
    return std::max(dice(title_, other.title_), dice(words_, other.words_));
}

TextProfile::Units TextProfile::bytePairs(std::string_view text) {
    text = text.substr(0, titleBytes);
    Units pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        pairs.push_back(static_cast<std::size_t>(static_cast<unsigned char>(text[i])) << 8U
                        | static_cast<unsigned char>(text[i + 1]));
    std::ranges::sort(pairs);
    return pairs;
}

TextProfile::Units TextProfile::words(std::string_view text) {
    constexpr std::string_view blanks = " \n";
    Units words;
    while (words.size() < mostWords) {
        const std::size_t first = text.find_first_not_of(blanks);
        if (first == std::string_view::npos) break;
        text.remove_prefix(first);
        const std::string_view word = text.substr(0, text.find_first_of(blanks));
        words.push_back(std::hash<std::string_view>{}(word));
        text.remove_prefix(word.size());
    }
    std::ranges::sort(words);
    return words;
}

double TextProfile::dice(const Units& one, const Units& other) {
    if (one.empty() || other.empty()) return 0;
    std::size_t common = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < one.size() && j < other.size()) {
        const std::size_t left = one[i];
        const std::size_t right = other[j];
        // Without branches, for which one the next is can't be foreseen.
        common += left == right ? 1U : 0U;
        i += left <= right ? 1U : 0U;
        j += right <= left ? 1U : 0U;
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(one.size() + other.size());
}

} // namespace agendum::layout
