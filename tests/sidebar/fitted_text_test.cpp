// SPDX-License-Identifier: MPL-2.0
#include "sidebar/fitted_text.hpp"

#include "writer/uno_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using agendum::sidebar::FittedText;
using agendum::writer::toUno;
using rtl::OUString;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Letters are ten pixels wide.
FittedText fitted() {
    return FittedText([](const OUString& text) { return 10 * text.getLength(); });
}

TEST(FittedText, LeavesWhatFits) {
    EXPECT_EQ(fitted().shortened("Lunch", 50), toUno("Lunch"));
}

TEST(FittedText, ShortensWithAnEllipsis) {
    EXPECT_EQ(fitted().shortened("Lunch", 40), toUno("Lun…"));
    EXPECT_EQ(fitted().shortened("Ut i det fria", 40), toUno("Ut…"));
}

TEST(FittedText, LeavesNothingWhereNothingFits) {
    EXPECT_TRUE(fitted().shortened("Lunch", 10).isEmpty());
    EXPECT_TRUE(fitted().shortened("Lunch", -10).isEmpty());
}

TEST(FittedText, CutsNoLetterInHalf) {
    EXPECT_EQ(fitted().shortened(toUno("a😀bcd"), 30), toUno("a…"));
}

TEST(FittedText, BreaksBetweenWords) {
    EXPECT_THAT(fitted().lines("Lunch i det fria", 80, 5),
                ElementsAre(toUno("Lunch i"), toUno("det fria")));
}

TEST(FittedText, ShortensTheLastLine) {
    EXPECT_THAT(fitted().lines("Lunch i det fria", 70, 2),
                ElementsAre(toUno("Lunch i"), toUno("det fr…")));
}

TEST(FittedText, ShortensAWordThatIsTooLong) {
    EXPECT_THAT(fitted().lines("Presentationsrunda nu", 60, 3),
                ElementsAre(toUno("Prese…"), toUno("nu")));
}

TEST(FittedText, HasNoLinesWithoutText) {
    EXPECT_THAT(fitted().lines("", 60, 3), IsEmpty());
    EXPECT_THAT(fitted().lines("   ", 60, 3), IsEmpty());
}

/// Whatever the width: no line is wider, and all words come in their order until one is cut.
TEST(FittedText, KeepsEveryLineWithinItsWidth) {
    const OUString text =
        toUno("Välkommen till en lång dag om mobilisering av regionalt ledarskap");
    for (int width = 20; width < 700; width += 10)
        for (int most = 1; most < 8; ++most) {
            FittedText fit = fitted();
            const auto& lines = fit.lines(text, width, most);
            EXPECT_LE(static_cast<int>(lines.size()), most);
            for (const OUString& line : lines) EXPECT_LE(10 * line.getLength(), width);
        }
}

TEST(FittedText, MeasuresATextOnce) {
    int asked = 0;
    FittedText fit([&](const OUString& text) {
        ++asked;
        return 10 * text.getLength();
    });
    (void)fit.shortened("Lunch i det fria", 100);
    const int first = asked;
    (void)fit.shortened("Lunch i det fria", 100);
    EXPECT_EQ(asked, first);
}

} // namespace
