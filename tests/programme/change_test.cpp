// SPDX-License-Identifier: MPL-2.0
#include "programme/change.hpp"

#include "programme/listing.hpp"
#include "programme/message.hpp"
#include "support/random_edit.hpp"
#include "support/random_programme.hpp"
#include "support/sketch.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace agendum {

void PrintTo(const Change& change, std::ostream* out) {
    *out << change.itemId << ' ' << nameOf(change.field) << " '" << change.before << "' -> '"
         << change.after << '\'';
}

namespace {

using testing::at;
using testing::block;
using ::testing::Contains;
using ::testing::ElementsAre;
using testing::fixedAt;
using ::testing::IsEmpty;
using testing::item;
using testing::programmeOf;
using testing::programmeOfDays;

TEST(Field, EveryNameIsThatOfItsField) {
    for (int i = 0; i <= static_cast<int>(Field::venue); ++i) {
        const auto field = static_cast<Field>(i);
        EXPECT_EQ(fieldOf(nameOf(field)), field) << nameOf(field);
    }
}

TEST(Field, ANameThatNoFieldHasIsRefused) {
    try {
        fieldOf("colour");
        FAIL() << "no refusal";
    } catch (const Refusal& refusal) {
        EXPECT_EQ(refusal.message(), (Message{"refused.field", {"colour"}}));
    }
}

TEST(FieldText, WritesEachFieldAsPeopleReadIt) {
    Programme programme = programmeOf({item("a", 30), fixedAt("10:00", item("b", 45))});
    Item& b = at(programme, "b");
    b.kind = ItemKind::pause;
    b.subtitle = "in the hall";
    b.speakers = {{.name = "Anna", .organisation = "SKR", .foreign = {}},
                  {.name = "Bo", .organisation = {}, .foreign = {}}};
    b.description = {{.kind = Paragraph::Kind::plain, .line = lineOf("First")},
                     {.kind = Paragraph::Kind::bullet, .line = lineOf("second")}};
    b.room = "Hall";
    b.links = {{.text = "Slides", .href = "https://example.org/", .foreign = {}}};
    b.flexible = true;
    b.minimum = Minutes(20);
    b.continues = "a";
    const std::map<Field, std::string> expected{
        {Field::item, "B"},
        {Field::order, "d1//2"},
        {Field::kind, "break"},
        {Field::title, "B"},
        {Field::subtitle, "in the hall"},
        {Field::speakers, "Anna, SKR; Bo"},
        {Field::description, "First\n- second"},
        {Field::room, "Hall"},
        {Field::links, "Slides <https://example.org/>"},
        {Field::start, "10:00"},
        {Field::fixed, "yes"},
        {Field::duration, "45"},
        {Field::flexible, "yes"},
        {Field::minimum, "20"},
        {Field::continues, "a"},
    };
    for (const auto& [field, text] : expected) EXPECT_EQ(fieldText(programme, b, field), text);
}

TEST(FieldText, IsEmptyForWhatIsNotSet) {
    const Programme programme = programmeOf({testing::openItem("a")});
    for (const Field field : {Field::subtitle, Field::fixed, Field::duration, Field::flexible,
                              Field::minimum, Field::continues, Field::date, Field::venue}) {
        EXPECT_EQ(fieldText(programme, at(programme, "a"), field), "") << nameOf(field);
    }
}

TEST(FieldText, AContinuationGoesByTheTitleOfWhatItContinues) {
    Programme programme = programmeOf({item("a", 30), item("b", 45)});
    at(programme, "b").title.clear();
    at(programme, "b").continues = "a";
    EXPECT_EQ(fieldText(programme, at(programme, "b"), Field::title), "A");
}

TEST(FieldText, AnItemInAStrandNamesTheStrandInItsOrder) {
    const Programme programme = programmeOf({block("b", {{item("c", 5)}, {item("d", 5)}})});
    EXPECT_EQ(fieldText(programme, at(programme, "d"), Field::order), "d1/b.2/1");
}

TEST(Difference, ListsWorkedOutStartsBehindALongerItem) {
    const Programme before = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    Programme after = before;
    at(after, "a").duration = Minutes(45);
    EXPECT_THAT(difference(before, after),
                ElementsAre(Change{"a", Field::duration, "30", "45"},
                            Change{"b", Field::start, "09:30", "09:45"},
                            Change{"c", Field::start, "10:00", "10:15"}));
}

TEST(Difference, AnItemThatCameIsListedWithAllItsFields) {
    const Programme before = programmeOf({item("a", 30), item("c", 30)});
    const Programme after = programmeOf({item("a", 30), item("b", 10), item("c", 30)});
    EXPECT_THAT(
        difference(before, after),
        ElementsAre(Change{"b", Field::item, "", "B"}, Change{"b", Field::order, "", "d1//2"},
                    Change{"b", Field::kind, "", "session"}, Change{"b", Field::title, "", "B"},
                    Change{"b", Field::start, "", "09:30"}, Change{"b", Field::duration, "", "10"},
                    Change{"c", Field::start, "09:30", "09:40"}));
}

TEST(Difference, AnItemThatWentIsListedOnceWhereItWas) {
    const Programme before = programmeOf({item("a", 30), item("b", 10), item("c", 30)});
    const Programme after = programmeOf({item("a", 30), item("c", 30)});
    EXPECT_THAT(difference(before, after),
                ElementsAre(Change{"b", Field::item, "B", ""},
                            Change{"c", Field::start, "09:40", "09:30"}));
}

TEST(Difference, AnItemWithoutTitleIsListedByItsId) {
    Programme after = programmeOf({item("a", 30)});
    at(after, "a").title.clear();
    EXPECT_THAT(difference(programmeOf({}), after), Contains(Change{"a", Field::item, "", "a"}));
}

TEST(Difference, OnlyTheItemThatMovedHasANewOrder) {
    const Programme before =
        programmeOf({item("a", 0), item("b", 0), item("c", 0), item("d", 0), item("e", 0)});
    const Programme after =
        programmeOf({item("e", 0), item("a", 0), item("b", 0), item("c", 0), item("d", 0)});
    EXPECT_THAT(difference(before, after),
                ElementsAre(Change{"e", Field::order, "d1//5", "d1//1"}));
}

TEST(Difference, OfTwoThatChangedPlacesTheOneNamedHasMoved) {
    const Programme before = programmeOf({item("a", 0), item("b", 0)});
    const Programme after = programmeOf({item("b", 0), item("a", 0)});
    EXPECT_THAT(difference(before, after, "a"),
                ElementsAre(Change{"a", Field::order, "d1//1", "d1//2"}));
    EXPECT_THAT(difference(before, after, "b"),
                ElementsAre(Change{"b", Field::order, "d1//2", "d1//1"}));
}

TEST(Difference, AMoveToAnotherDayNamesBothPlaces) {
    const Programme before = programmeOfDays({{item("a", 0), item("b", 0)}, {item("c", 0)}});
    const Programme after = programmeOfDays({{item("a", 0)}, {item("c", 0), item("b", 0)}});
    EXPECT_THAT(difference(before, after),
                ElementsAre(Change{"b", Field::order, "d1//2", "d2//2"}));
}

TEST(Difference, AnItemThatLeavesABlockToStandBehindItHasMoved) {
    const Programme before = programmeOf({block("b", {{item("c", 0), item("d", 0)}})});
    const Programme after = programmeOf({block("b", {{item("c", 0)}}), item("d", 0)});
    EXPECT_THAT(difference(before, after),
                ElementsAre(Change{"d", Field::order, "d1/b.1/2", "d1//2"}));
}

TEST(Difference, ANewTitleShowsInTheContinuationsToo) {
    Programme before = programmeOf({item("a", 30), item("b", 45)});
    at(before, "b").title.clear();
    at(before, "b").continues = "a";
    Programme after = before;
    at(after, "a").title = "New";
    EXPECT_THAT(difference(before, after), ElementsAre(Change{"a", Field::title, "A", "New"},
                                                       Change{"b", Field::title, "A", "New"}));
}

TEST(Difference, TheProgrammesOwnFieldsComeFirst) {
    Programme before = programmeOf({item("a", 30)});
    before.title = "Old";
    Programme after = before;
    after.title = "New";
    after.venue.text = lineOf("Stockholm");
    at(after, "a").room = "Hall";
    EXPECT_THAT(difference(before, after),
                ElementsAre(Change{"programme", Field::title, "Old", "New"},
                            Change{"programme", Field::venue, "", "Stockholm"},
                            Change{"a", Field::room, "", "Hall"}));
    after.id = before.id = "p1";
    EXPECT_EQ(difference(before, after).front().itemId, "p1");
}

TEST(Difference, ListsDaysSectionsAndStrandsByTheirIds) {
    Programme before = programmeOf({block("b", {{item("c", 0)}})});
    before.sections.push_back({.id = "s", .title = "Theme", .paragraphs = {}, .foreign = {}});
    Programme after = before;
    after.days[0].date = std::chrono::year{2025} / 6 / 3;
    after.days[0].end = Minutes(16 * 60);
    after.days[0].note = lineOf("Coffee");
    after.sections[0].paragraphs.push_back({.line = lineOf("Leadership")});
    after.days[0].items[0].strands[0].title = "Track";
    EXPECT_THAT(difference(before, after),
                ElementsAre(Change{"s", Field::description, "", "Leadership"},
                            Change{"d1", Field::date, "2025-05-20", "2025-06-03"},
                            Change{"d1", Field::end, "", "16:00"},
                            Change{"d1", Field::note, "", "Coffee"},
                            Change{"b.1", Field::title, "", "Track"}));
}

TEST(Difference, WhatLooksTheSameIsNotListed) {
    const Programme before = programmeOf({item("a", 30)});
    Programme after = before;
    at(after, "a").foreign.attributes.push_back({"x", "urn:x", "y", "z"});
    at(after, "a").fixedStart = Minutes(9 * 60);
    EXPECT_THAT(difference(before, after), ElementsAre(Change{"a", Field::fixed, "", "yes"}));
}

/// Pairs of programmes: one edited from the other, or two that have nothing but some ids in common.
template <typename Check> void onRandomPairs(Check check) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        testing::Dice dice(seed);
        Programme before = testing::randomProgramme(seed, {.items = 24});
        Programme after = before;
        if (seed % 3 == 0) {
            after = testing::randomProgramme(seed + 1000, {.items = 24});
        } else {
            testing::editAtRandom(after, dice, static_cast<int>(1 + dice.roll(20)), "new-");
        }
        before.id = after.id = "";
        check(before, after);
    }
}

TEST(DifferenceOfRandomProgrammes, IsEmptyBetweenEquals) {
    onRandomPairs([](const Programme& before, const Programme& after) {
        EXPECT_THAT(difference(before, before), IsEmpty());
        EXPECT_THAT(difference(after, after), IsEmpty());
    });
}

TEST(DifferenceOfRandomProgrammes, LeadsFromTheOneToTheOther) {
    onRandomPairs([](const Programme& before, const Programme& after) {
        EXPECT_EQ(testing::follow(testing::sketchOf(before), difference(before, after)),
                  testing::sketchOf(after));
    });
}

/// The entries of the things that are in both programmes, and of every other thing that it came or went.
ChangeList withoutFieldsOfWhatCame(const ChangeList& changes) {
    ChangeList rest;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const bool comes = change->field == Field::item && change->before.empty();
        rest.push_back(*change);
        if (!comes) continue;
        while (std::next(change) != changes.end() && std::next(change)->itemId == change->itemId
               && std::next(change)->field != Field::item) {
            ++change;
        }
    }
    return rest;
}

TEST(DifferenceOfRandomProgrammes, SwapsItsValuesWithTheProgrammes) {
    onRandomPairs([](const Programme& before, const Programme& after) {
        ChangeList there = withoutFieldsOfWhatCame(difference(before, after));
        ChangeList back = withoutFieldsOfWhatCame(difference(after, before));
        for (Change& change : back) std::swap(change.before, change.after);
        const auto key = [](const Change& change) {
            return std::tuple(change.itemId, change.field, change.before, change.after);
        };
        std::ranges::sort(there, {}, key);
        std::ranges::sort(back, {}, key);
        EXPECT_EQ(there, back);
    });
}

TEST(DifferenceOfRandomProgrammes, NamesEachFieldOfAThingOnce) {
    onRandomPairs([](const Programme& before, const Programme& after) {
        std::map<std::pair<std::string, Field>, int> times;
        for (const Change& change : difference(before, after)) {
            EXPECT_EQ(++(times[{change.itemId, change.field}]), 1) << change.itemId;
        }
    });
}

} // namespace
} // namespace agendum
