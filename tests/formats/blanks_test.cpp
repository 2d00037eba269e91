// SPDX-License-Identifier: MPL-2.0
#include "formats/blanks.hpp"

#include <gtest/gtest.h>

namespace agendum::formats {
namespace {

Run plain(std::string text) {
    return {.text = std::move(text), .href = {}, .startOf = {}};
}
Run link(std::string text) {
    return {.text = std::move(text), .href = "tel:1", .startOf = {}};
}
Run start() {
    return {.text = {}, .href = {}, .startOf = "a"};
}

TEST(Blanks, InARowAreOneSpaceAndAtTheEndsNone) {
    EXPECT_EQ(collapsed("\r\n\t a \n b\t"), "a b");
    EXPECT_EQ(collapsed(" \n "), "");
}

TEST(Blanks, OnlyXmlsOwnAreBlanks) {
    EXPECT_EQ(collapsed("\u00A0a\u2003"), "\u00A0a\u2003");
}

TEST(Blanks, AreCountedOverTheWholeLine) {
    EXPECT_EQ(collapsed(Line{plain("a "), link(" b "), plain(" c ")}),
              (Line{plain("a "), link("b "), plain("c")}));
}

TEST(Blanks, AroundAStartStay) {
    EXPECT_EQ(collapsed(Line{plain(" at "), start(), plain(" or "), start()}),
              (Line{plain("at "), start(), plain(" or "), start()}));
}

TEST(Blanks, AroundALinkWithoutWordsStay) {
    EXPECT_EQ(collapsed(Line{plain("see "), link(""), plain(" now")}),
              (Line{plain("see "), link(""), plain(" now")}));
}

TEST(Blanks, NeighbouringPlainRunsBecomeOne) {
    EXPECT_EQ(collapsed(Line{plain("a "), plain(" b"), plain("c")}), Line{plain("a bc")});
}

TEST(Blanks, NothingIsLeftOfNothing) {
    EXPECT_EQ(collapsed(Line{plain(" "), plain("\n")}), Line{});
}

TEST(Blanks, CollapsingTwiceIsCollapsingOnce) {
    const Line line{plain(" a"), link(" "),    plain(" "), start(),
                    link(""),    plain(" \n"), link(" b ")};
    EXPECT_EQ(collapsed(collapsed(line)), collapsed(line));
}

} // namespace
} // namespace agendum::formats
