// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_colours.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace agendum;
using namespace agendum::sidebar;

namespace {

/// Themes as desktops have them, light and dark, and both kinds of high contrast.
std::vector<ThemeColours> themes() {
    return {{0xFFFFFF, 0x000000, 0x3584E4, 0xFFFFFF, false},
            {0xF6F5F4, 0x2E3436, 0x3584E4, 0xFFFFFF, false},
            {0x1E1E1E, 0xFFFFFF, 0x15539E, 0xFFFFFF, false},
            {0x2D2D2D, 0xEEEEEC, 0x15539E, 0xFFFFFF, false},
            {0x000000, 0xFFFFFF, 0x00FFFF, 0x000000, true},
            {0xFFFFFF, 0x000000, 0x800080, 0xFFFFFF, true}};
}

/// What someone sees who lacks one kind of cone, roughly: the two that can't be told apart are one.
struct Seen {
    double redGreen;
    double blue;
};

Seen withoutGreen(Colour colour) {
    const double red = (colour >> 16) & 0xFF;
    const double green = (colour >> 8) & 0xFF;
    const double blue = colour & 0xFF;
    return {0.3 * red + 0.7 * green, blue};
}

double apart(Colour one, Colour other) {
    const Seen a = withoutGreen(one);
    const Seen b = withoutGreen(other);
    return std::hypot(a.redGreen - b.redGreen, a.blue - b.blue);
}

TEST(TimelineColours, CanBeReadOnEveryKind) {
    for (const ThemeColours& theme : themes()) {
        const TimelineColours colours = timelineColours(theme);
        for (const KindColour& kind : colours.kinds)
            EXPECT_GE(contrast(kind.tint, theme.text), 4.5) << std::hex << theme.background;
        EXPECT_GE(contrast(colours.dim, theme.background), 4.5);
        EXPECT_GE(contrast(colours.alarm, theme.background), 4.5);
    }
}

TEST(TimelineColours, ShowTheStripeOnEveryBackground) {
    for (const ThemeColours& theme : themes())
        for (const KindColour& kind : timelineColours(theme).kinds)
            EXPECT_GE(contrast(kind.strong, theme.background), 2.0) << std::hex << theme.background;
}

TEST(TimelineColours, StayApartForThoseWhoDoNotSeeRedOrGreen) {
    for (const ThemeColours& theme : themes()) {
        const TimelineColours colours = timelineColours(theme);
        for (std::size_t i = 0; i < colours.kinds.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_GE(apart(colours.kinds[i].strong, colours.kinds[j].strong), 20)
                    << i << ' ' << j << std::hex << ' ' << theme.background;
    }
}

TEST(TimelineColours, NeedNoColourToTellKindsApart) {
    for (int i = 0; i < 6; ++i)
        for (int j = 0; j < i; ++j) {
            const StripePattern one = stripeOf(static_cast<ItemKind>(i));
            const StripePattern other = stripeOf(static_cast<ItemKind>(j));
            EXPECT_TRUE(one.drawn != other.drawn || one.left != other.left) << i << ' ' << j;
        }
}

TEST(TimelineColours, PutNoTintBehindTextInHighContrast) {
    const TimelineColours colours = timelineColours({0x000000, 0xFFFFFF, 0x00FFFF, 0x000000, true});
    for (const KindColour& kind : colours.kinds) EXPECT_EQ(kind.tint, 0x000000);
    EXPECT_EQ(colours.dim, 0xFFFFFF);
}

TEST(TimelineColours, MeasureContrastAsItIsDefined) {
    EXPECT_NEAR(contrast(0x000000, 0xFFFFFF), 21, 0.01);
    EXPECT_NEAR(contrast(0x777777, 0xFFFFFF), 4.48, 0.01);
    EXPECT_EQ(contrast(0x123456, 0x123456), 1);
}

} // namespace
