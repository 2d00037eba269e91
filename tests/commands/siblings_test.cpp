// SPDX-License-Identifier: MPL-2.0
#include "commands/siblings.hpp"

#include <gtest/gtest.h>

namespace {

using namespace agendum;
using namespace agendum::commands;

Item item(const std::string& id) {
    Item made;
    made.id = id;
    return made;
}

/// Two days: "a", the block "b" with the strand "s" of "c" and "d", and "e"; then "f".
Programme twoDays() {
    Item block = item("b");
    Strand strand;
    strand.id = "s";
    strand.items = {item("c"), item("d")};
    block.strands.push_back(strand);
    Day first;
    first.id = "one";
    first.items = {item("a"), block, item("e")};
    Day second;
    second.id = "two";
    second.items = {item("f")};
    Programme made;
    made.days = {first, second};
    return made;
}

TEST(Siblings, FirstIsWhatHasNothingBeforeIt) {
    EXPECT_TRUE(isFirst(twoDays(), "a"));
    EXPECT_FALSE(isFirst(twoDays(), "e"));
    EXPECT_FALSE(isFirst(twoDays(), "f")) << "there is a day before it";
}

TEST(Siblings, LastIsWhatHasNothingAfterIt) {
    EXPECT_TRUE(isLast(twoDays(), "f"));
    EXPECT_FALSE(isLast(twoDays(), "e")) << "there is a day after it";
}

TEST(Siblings, AStrandHasItsOwnEnds) {
    EXPECT_TRUE(isFirst(twoDays(), "c"));
    EXPECT_FALSE(isLast(twoDays(), "c"));
    EXPECT_TRUE(isLast(twoDays(), "d"));
}

TEST(Siblings, AnUnknownItemIsNeitherFirstNorLast) {
    EXPECT_FALSE(isFirst(twoDays(), "x"));
    EXPECT_FALSE(isLast(twoDays(), "x"));
}

TEST(Siblings, TheNeighbourIsTheNextElseTheOneBefore) {
    EXPECT_EQ(neighbourOf(twoDays(), {"a"}), "b");
    EXPECT_EQ(neighbourOf(twoDays(), {"e"}), "b");
    EXPECT_EQ(neighbourOf(twoDays(), {"d"}), "c");
    EXPECT_EQ(neighbourOf(twoDays(), {"f"}), "");
}

TEST(Siblings, TheNeighbourOfSeveralIsNoneOfThem) {
    EXPECT_EQ(neighbourOf(twoDays(), operations::Items{"a", "b"}), "e");
    EXPECT_EQ(neighbourOf(twoDays(), operations::Items{"b", "e"}), "a");
    EXPECT_EQ(neighbourOf(twoDays(), operations::Items{"a", "b", "e"}), "");
    EXPECT_EQ(neighbourOf(twoDays(), operations::Items{}), "");
}

TEST(Siblings, ANewItemComesBehindTheOneNamed) {
    const operations::Place place = placeBehind(twoDays(), "c", nullptr);
    EXPECT_EQ(place.day, "one");
    EXPECT_EQ(place.strand, "s");
    EXPECT_EQ(place.after, "c");
}

TEST(Siblings, ANewItemComesLastOnTheDayWhereNoneIsNamed) {
    const Programme programme = twoDays();
    const operations::Place place = placeBehind(programme, "", &programme.days.front());
    EXPECT_EQ(place.day, "one");
    EXPECT_EQ(place.strand, "");
    EXPECT_EQ(place.after, "e");
}

TEST(Siblings, ANewItemIsTheFirstOfADayWithoutAny) {
    Programme programme = twoDays();
    programme.days.back().items.clear();
    const operations::Place place = placeBehind(programme, "", &programme.days.back());
    EXPECT_EQ(place.day, "two");
    EXPECT_EQ(place.after, "");
}

TEST(Siblings, WithoutDaysThereIsNoPlace) {
    EXPECT_EQ(placeBehind(Programme{}, "", nullptr).day, "");
}

} // namespace
