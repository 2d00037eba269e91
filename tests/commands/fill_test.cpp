// SPDX-License-Identifier: MPL-2.0
#include "commands/fill.hpp"

#include "writer/uno_text.hpp"

#include <gtest/gtest.h>

namespace agendum::commands {
namespace {

std::string filled(const std::string& pattern, const std::vector<std::string>& arguments) {
    return writer::toStd(fill(writer::toUno(pattern), arguments));
}

TEST(Fill, PutsEachArgumentInItsPlace) {
    EXPECT_EQ(filled("$2 before $1, and $2 again.", {"a", "b"}), "b before a, and b again.");
}

TEST(Fill, LeavesAnArgumentThatLooksLikeAPlaceAsItIs) {
    EXPECT_EQ(filled("$1 and $2", {"costs $2", "costs $1"}), "costs $2 and costs $1");
}

TEST(Fill, TakesAllDigitsForTheNumber) {
    const std::vector<std::string> twelve{"1", "2", "3", "4",  "5",  "6",
                                          "7", "8", "9", "10", "11", "twelfth"};
    EXPECT_EQ(filled("$12.", twelve), "twelfth.");
}

TEST(Fill, ShowsWhatHasNoArgument) {
    EXPECT_EQ(filled("$ $0 $3 $x $99999999999999999999 $1", {"one"}),
              "$ $0 $3 $x $99999999999999999999 one");
}

} // namespace
} // namespace agendum::commands
