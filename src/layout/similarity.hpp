// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace agendum::layout {

/// A cell's text made ready to be compared with many others.
class TextProfile {
public:
    /// Paragraphs are separated by '\n'; the first is the title.
    explicit TextProfile(std::string_view text);

    /// From 0 (nothing in common) to 1: Dice's coefficient of the titles' pairs of bytes, which
    /// forgives a slip of the pen, or of the texts' words, whichever is higher. An item with its
    /// old title and a new description is the same item, and so is one with a new title above its
    /// old description. Words, because long texts of one language all share their pairs of letters.
    double similarity(const TextProfile& other) const;

private:
    using Units = std::vector<std::size_t>; // sorted
    static Units bytePairs(std::string_view text);
    static Units words(std::string_view text);
    static double dice(const Units& one, const Units& other);

    Units title_;
    Units words_;
};

} // namespace agendum::layout
