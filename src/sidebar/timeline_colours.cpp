// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_colours.hpp"

#include <algorithm>
#include <cmath>

namespace agendum::sidebar {

namespace {

int channel(Colour colour, int shift) {
    return (colour >> shift) & 0xFF;
}

double luminance(Colour colour) {
    const auto linear = [](int value) {
        const double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(channel(colour, 16)) + 0.7152 * linear(channel(colour, 8))
           + 0.0722 * linear(channel(colour, 0));
}

/// Of different hue and lightness, so that they stay apart for those who do not see red or green.
/// In the order of ItemKind.
constexpr std::array<Colour, 6> hues{0x0072B2, 0x56B4E9, 0xE69F00, 0xD55E00, 0x009E73, 0x888888};

/// As near to the colour as can be while it is seen on the background.
Colour visible(Colour colour, Colour background, Colour text, double least) {
    Colour result = colour;
    for (double share = 0.9; contrast(result, background) < least && share > 0; share -= 0.1)
        result = mixed(colour, text, share);
    return result;
}

} // namespace

Colour mixed(Colour one, Colour other, double share) {
    const auto mix = [&](int shift) {
        const double value = channel(one, shift) * share + channel(other, shift) * (1 - share);
        return static_cast<Colour>(std::lround(value)) << shift;
    };
    return mix(16) | mix(8) | mix(0);
}

double contrast(Colour one, Colour other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

TimelineColours timelineColours(const ThemeColours& theme) {
    constexpr double readable = 4.5; // the contrast that small text needs
    constexpr double seen = 2.0;     // a surface
    TimelineColours colours;
    colours.theme = theme;
    const bool plain = theme.highContrast;
    colours.line = mixed(theme.text, theme.background, plain ? 0.6 : 0.15);
    colours.dim = plain ? theme.text
                        : visible(mixed(theme.text, theme.background, 0.65), theme.background,
                                  theme.text, readable);
    colours.alarm = visible(0xD00020, theme.background, theme.text, readable);
    for (std::size_t i = 0; i < hues.size(); ++i) {
        const Colour strong = visible(hues[i], theme.background, theme.text, seen);
        Colour tint = plain ? theme.background : mixed(hues[i], theme.background, 0.22);
        for (double share = 0.2; contrast(tint, theme.text) < readable && share > 0; share -= 0.05)
            tint = mixed(hues[i], theme.background, share);
        colours.kinds[i] = {strong, tint};
    }
    return colours;
}

StripePattern stripeOf(ItemKind kind) {
    switch (kind) {
    case ItemKind::session: return {1, 0};
    case ItemKind::talk: return {10, 2};
    case ItemKind::pause: return {2, 3};
    case ItemKind::meal: return {5, 3};
    case ItemKind::registration: return {2, 7};
    case ItemKind::other: break;
    }
    return {1, 2};
}

} // namespace agendum::sidebar
