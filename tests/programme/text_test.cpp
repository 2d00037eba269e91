// SPDX-License-Identifier: MPL-2.0
#include "programme/text.hpp"

#include <gtest/gtest.h>

namespace agendum {
namespace {

TEST(Text, AnEmptyTextIsALineWithoutRuns) {
    EXPECT_TRUE(lineOf("").empty());
}

TEST(Text, ALineOfTextReadsAsThatText) {
    EXPECT_EQ(plainText(lineOf("Tema & mål")), "Tema & mål");
}

TEST(Text, TheWordsOfALineAreThoseOfAllItsRuns) {
    const Line line{{.text = "Where: ", .href = {}, .startOf = {}},
                    {.text = "Find us", .href = "https://example.org/", .startOf = {}},
                    {.text = {}, .href = {}, .startOf = "coffee"}};
    EXPECT_EQ(plainText(line), "Where: Find us");
}

TEST(Text, TidyingMakesOneSpaceOfWhiteSpaceInARow) {
    EXPECT_EQ(tidied(" \tone \r\n two\v\fthree  "), "one two three");
}

TEST(Text, TidyingDropsControlCharacters) {
    EXPECT_EQ(tidied(std::string_view("a\0b\x01"
                                      "c\x7F",
                                      6)),
              "abc");
}

TEST(Text, TidyingKeepsNoBreakSpacesAndOtherScripts) {
    EXPECT_EQ(tidied("10\u00A0min åäö 日本 😀"), "10\u00A0min åäö 日本 😀");
}

TEST(Text, TidyingBlanksLeavesNothing) {
    EXPECT_EQ(tidied(" \n\t "), "");
}

TEST(Text, WebMailAndTelephoneLinksAreSafeInAnyCase) {
    for (const char* href : {"http://example.org", "HTTPS://EXAMPLE.ORG/",
                             "mailto:anna@example.org", "Tel:+468123456"}) {
        EXPECT_TRUE(isSafeLink(href)) << href;
    }
}

TEST(Text, OtherSchemesAndNoSchemeAreNotSafe) {
    for (const char* href :
         {"", "#", "example.org", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
          "vnd.sun.star.script:x", " https://example.org", "https:example", "http://",
          "mailto:", "ftp://example.org", "httpsx://example.org"}) {
        EXPECT_FALSE(isSafeLink(href)) << href;
    }
}

TEST(Text, ALinkWithControlCharactersIsNotSafe) {
    EXPECT_FALSE(isSafeLink("https://example.org/\njavascript:x"));
    EXPECT_FALSE(isSafeLink(std::string("https://example.org/\0x", 22)));
}

} // namespace
} // namespace agendum
