// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace agendum::layout {

/// A text made ready to be compared with many others: the pairs of bytes that it is made of, as
/// far as its first 1000 bytes go, which tells rows of an agenda apart and bounds the time.
class TextProfile {
public:
    explicit TextProfile(std::string_view text);

    /// From 0 (nothing in common) to 1: Dice's coefficient of the pairs, of the whole texts or of
    /// their first paragraphs, whichever is higher. An item with its old title and a new
    /// description is the same item, and so is one with a new title above its old description.
    double similarity(const TextProfile& other) const;

private:
    using BytePairs = std::vector<std::uint16_t>; // sorted
    static BytePairs pairsOf(std::string_view text);
    static double dice(const BytePairs& one, const BytePairs& other);

    BytePairs title_;
    BytePairs whole_;
};

} // namespace agendum::layout
