// SPDX-License-Identifier: MPL-2.0
#include "screen.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace agendum::test {

namespace {

constexpr int channels = 3;

std::string bytesOf(std::uint32_t colour) {
    return {static_cast<char>(colour >> 16 & 0xFF), static_cast<char>(colour >> 8 & 0xFF),
            static_cast<char>(colour & 0xFF)};
}

} // namespace

Screen::Screen(const Office& office) {
    // A binary pixmap of eight bits: "P6 width height 255", one blank, and three bytes per pixel.
    const std::string pixmap =
        run({"import", "-display", office.display(), "-window", "root", "-depth", "8", "ppm:-"});
    std::istringstream head(pixmap.substr(0, 40));
    std::string kind;
    std::size_t height = 0;
    int most = 0;
    head >> kind >> width_ >> height >> most;
    const std::size_t size = static_cast<std::size_t>(width_) * height * channels;
    if (!head || kind != "P6" || most != 255 || pixmap.size() < size)
        throw std::runtime_error("The picture of the screen can't be read");
    pixels_ = pixmap.substr(pixmap.size() - size);
}

int Screen::find(std::uint32_t colour, int from) const {
    const std::string bytes = bytesOf(colour);
    std::size_t at = pixels_.find(bytes, static_cast<std::size_t>(from) * channels);
    while (at != std::string::npos && at % channels != 0) at = pixels_.find(bytes, at + 1);
    return at == std::string::npos ? -1 : static_cast<int>(at / channels);
}

int Screen::pixelsOf(std::uint32_t colour) const {
    int count = 0;
    for (int at = find(colour, 0); at >= 0; at = find(colour, at + 1)) ++count;
    return count;
}

std::optional<Screen::Box> Screen::boxOf(std::uint32_t colour) const {
    std::optional<Point> first;
    Point last;
    for (int at = find(colour, 0); at >= 0; at = find(colour, at + 1)) {
        const Point point{at % width_, at / width_};
        if (!first) first = last = point;
        first->x = std::min(first->x, point.x);
        last = {std::max(last.x, point.x), point.y};
    }
    if (!first) return std::nullopt;
    return Box{*first, last.x - first->x + 1, last.y - first->y + 1};
}

} // namespace agendum::test
