// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace agendum::test {

/// What an office with windows shows, at one moment.
class Screen {
public:
    struct Point {
        int x = 0;
        int y = 0;
        bool operator==(const Point&) const = default;
    };
    /// The smallest that holds something; in pixels, from the screen's upper left corner.
    struct Box {
        Point corner;
        int width = 0;
        int height = 0;
    };

    /// Throws std::runtime_error where no picture can be taken.
    explicit Screen(const Office& office);

    /// How many pixels are of exactly this colour, 0xRRGGBB.
    int pixelsOf(std::uint32_t colour) const;
    /// Where all pixels of that colour are; none: there is no such pixel.
    std::optional<Box> boxOf(std::uint32_t colour) const;

private:
    /// The first pixel of that colour at or after one of that number; -1: there is none.
    int find(std::uint32_t colour, int from) const;

    std::string pixels_; ///< row by row, a byte each of red, green and blue
    int width_ = 0;
};

} // namespace agendum::test
