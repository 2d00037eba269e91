// SPDX-License-Identifier: MPL-2.0
#include "layout/seen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using agendum::layout::PageRun;
using agendum::layout::tidied;
using testing::ElementsAre;
using testing::IsEmpty;

PageRun text(const char* words) {
    return {words, {}, false};
}
PageRun linked(const char* words) {
    return {words, "https://example.org", false};
}

TEST(TidiedRuns, HaveOneSpaceForBlanksAndLineBreaks) {
    EXPECT_THAT(tidied({text(" one\n two\t\tthree ")}), ElementsAre(text("one two three")));
}

TEST(TidiedRuns, HaveOneSpaceWhereRunsMeet) {
    EXPECT_THAT(tidied({text("one "), linked(" two "), text(" three")}),
                ElementsAre(text("one "), linked("two "), text("three")));
}

TEST(TidiedRuns, LoseWhatIsNothingButBlank) {
    EXPECT_THAT(tidied({text("one "), linked(" ")}), ElementsAre(text("one")));
    EXPECT_THAT(tidied({text(" \n")}), IsEmpty());
}

TEST(TidiedRuns, KeepNoBreakSpaces) {
    EXPECT_THAT(tidied({text("9:30\u00A0AM")}), ElementsAre(text("9:30\u00A0AM")));
}

TEST(TidiedRuns, LoseTheJoinersOfTrackedRowsAndKeepThoseOfEmoji) {
    EXPECT_THAT(tidied({text("\u200D09.30")}), ElementsAre(text("09.30")));
    EXPECT_THAT(tidied({text("\u200D")}), IsEmpty());
    EXPECT_THAT(tidied({text("\U0001F468\u200D\U0001F33E")}),
                ElementsAre(text("\U0001F468\u200D\U0001F33E")));
}

TEST(TidiedRuns, LoseControlCharacters) {
    EXPECT_THAT(tidied({text("o\x01ne")}), ElementsAre(text("one")));
}

} // namespace
