// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <array>
#include <cstdint>

/// The timeline's colours, worked out from those of the theme, 0xRRGGBB. Pure.
namespace agendum::sidebar {

using Colour = std::int32_t;

/// What the theme says.
struct ThemeColours {
    Colour background = 0xFFFFFF;
    Colour text = 0;
    Colour highlight = 0x3584E4;
    Colour highlightText = 0xFFFFFF;
    bool highContrast = false;
};

struct KindColour {
    Colour strong = 0; ///< of the stripe at an item's left
    Colour tint = 0;   ///< behind its text
};

/// How the stripe is broken, so that kinds are told apart without any colour: pixels drawn and left
/// out in turn; nothing left out: it is whole.
struct StripePattern {
    int drawn = 1;
    int left = 0;
};

struct TimelineColours {
    ThemeColours theme;
    Colour line = 0;  ///< the hours
    Colour dim = 0;   ///< text that stands back
    Colour alarm = 0; ///< an overlap
    std::array<KindColour, 6> kinds{};

    const KindColour& of(ItemKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
};

TimelineColours timelineColours(const ThemeColours& theme);
StripePattern stripeOf(ItemKind kind);

/// So much of the one, the rest of the other; 0 … 1.
Colour mixed(Colour one, Colour other, double share);
/// As WCAG defines it, 1 … 21.
double contrast(Colour one, Colour other);

} // namespace agendum::sidebar
