// SPDX-License-Identifier: MPL-2.0
#include "programme/operations.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

namespace agendum::operations {
namespace {

using testing::at;
using testing::block;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::item;
using testing::programmeOf;

Item partOf(std::string earlier, Item part) {
    part.title.clear();
    part.continues = std::move(earlier);
    return part;
}

/// A workshop in three parts around two breaks, and a text that names its start.
Programme workshop() {
    Item first = item("w1", 60);
    first.subtitle = "by hand";
    first.speakers = {{.name = "Anna", .organisation = {}, .foreign = {}}};
    first.description = {{.line = lineOf("Bring a pen")}};
    Programme programme = programmeOf({first, item("coffee", 15), partOf("w1", item("w2", 30)),
                                       item("fruit", 10), partOf("w2", item("w3", 20))});
    programme.days[0].note = {{.text = "From ", .href = {}, .startOf = {}},
                              {.text = {}, .href = {}, .startOf = "w1"}};
    return programme;
}

TEST(Parts, GoByTheTitleOfTheFirst) {
    const Programme programme = workshop();
    for (const char* id : {"w1", "w2", "w3"}) {
        EXPECT_EQ(fieldText(programme, at(programme, id), Field::title), "W1");
    }
}

TEST(Parts, AreRenamedAllAtOnceThroughAnyOfThem) {
    for (const char* id : {"w1", "w2", "w3"}) {
        const Outcome outcome = setText(workshop(), id, Field::title, "Drawing");
        EXPECT_THAT(outcome.changes, ElementsAre(Change{"w1", Field::title, "W1", "Drawing"},
                                                 Change{"w2", Field::title, "W1", "Drawing"},
                                                 Change{"w3", Field::title, "W1", "Drawing"}));
        EXPECT_EQ(at(outcome.programme, "w1").title, "Drawing");
        EXPECT_EQ(at(outcome.programme, id).continues, at(workshop(), id).continues);
    }
}

TEST(Parts, APartWithATitleOfItsOwnIsRenamedAlone) {
    Programme before = workshop();
    at(before, "w2").title = "Second";
    const Programme after = setText(before, "w2", Field::title, "Other").programme;
    EXPECT_EQ(at(after, "w2").title, "Other");
    EXPECT_EQ(at(after, "w1").title, "W1");
}

TEST(Parts, WithTheFirstGoneTheNextTakesOverItsTextsAndReferences) {
    const Programme after = removeItem(workshop(), "w1").programme;
    const Item& heir = at(after, "w2");
    EXPECT_EQ(heir.title, "W1");
    EXPECT_EQ(heir.subtitle, "by hand");
    EXPECT_EQ(heir.speakers.size(), 1U);
    EXPECT_EQ(plainText(heir.description.at(0).line), "Bring a pen");
    EXPECT_EQ(heir.continues, "");
    EXPECT_EQ(at(after, "w3").continues, "w2");
    EXPECT_EQ(after.days[0].note[1].startOf, "w2");
}

TEST(Parts, WithTheFirstGoneTheOthersContinueTheNext) {
    Programme before = workshop();
    at(before, "w3").continues = "w1";
    const Programme after = removeItem(before, "w1").programme;
    EXPECT_EQ(at(after, "w2").continues, "");
    EXPECT_EQ(at(after, "w3").continues, "w2");
}

TEST(Parts, WithOneInTheMiddleGoneTheLaterContinuesTheEarlier) {
    const Programme after = removeItem(workshop(), "w2").programme;
    EXPECT_EQ(at(after, "w3").continues, "w1");
    EXPECT_EQ(at(after, "w3").title, "");
}

TEST(Parts, ThatGoWithABlockLeaveWhatStandsOutsideWhole) {
    Programme before = programmeOf(
        {block("b", {{item("w1", 5), partOf("w1", item("w2", 5))}}), partOf("w2", item("w3", 5))});
    const Programme after = removeItem(before, "b").programme;
    EXPECT_EQ(at(after, "w3").title, "W1");
    EXPECT_EQ(at(after, "w3").continues, "");
}

TEST(Parts, InARingAreLeftToThemselvesWhenOneGoes) {
    Programme before = programmeOf({item("a", 5), item("b", 5)});
    at(before, "a").continues = "b";
    at(before, "b").continues = "a";
    EXPECT_EQ(at(removeItem(before, "a").programme, "b").continues, "");
}

TEST(Parts, ThatChangePlacesChangeRoles) {
    const Programme after = moveItem(workshop(), "w2", {}).programme;
    EXPECT_EQ(at(after, "w2").title, "W1");
    EXPECT_EQ(at(after, "w2").speakers.size(), 1U);
    EXPECT_EQ(at(after, "w2").continues, "");
    EXPECT_EQ(at(after, "w1").title, "");
    EXPECT_THAT(at(after, "w1").speakers, IsEmpty());
    EXPECT_EQ(at(after, "w1").continues, "w2");
    EXPECT_EQ(at(after, "w3").continues, "w1");
    EXPECT_EQ(after.days[0].note[1].startOf, "w2");
}

TEST(Parts, MovedBackAreAsTheyWere) {
    const Programme there = moveItem(workshop(), "w2", {}).programme;
    EXPECT_EQ(moveItem(there, "w2", {.day = {}, .strand = {}, .after = "coffee"}).programme,
              workshop());
}

TEST(Parts, AmongThemselvesContinueTheOneBefore) {
    const Programme after =
        moveItem(workshop(), "w3", {.day = {}, .strand = {}, .after = "w1"}).programme;
    EXPECT_EQ(at(after, "w1").title, "W1");
    EXPECT_EQ(at(after, "w3").continues, "w1");
    EXPECT_EQ(at(after, "w2").continues, "w3");
}

TEST(Parts, InOrderAreLeftAloneByAMove) {
    Programme before = workshop();
    at(before, "w3").continues = "w1";
    const Programme after = moveDown(before, "w1").programme;
    EXPECT_EQ(at(after, "w3").continues, "w1");
    EXPECT_EQ(at(after, "w1").title, "W1");
}

TEST(Parts, AReferenceThatLeadsNowhereSurvivesAMove) {
    Programme before = programmeOf({item("a", 5), item("b", 5)});
    at(before, "b").continues = "gone";
    EXPECT_EQ(at(moveUp(before, "b").programme, "b").continues, "gone");
}

} // namespace
} // namespace agendum::operations
