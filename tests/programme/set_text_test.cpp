// SPDX-License-Identifier: MPL-2.0
#include "programme/operations.hpp"
#include "support/refusal.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

namespace agendum::operations {
namespace {

using testing::at;
using ::testing::ElementsAre;
using testing::item;
using testing::programmeOf;
using testing::refusalOf;

Item changed(const Programme& programme, Field field, std::string_view text) {
    return at(setText(programme, "a", field, text).programme, "a");
}

Speaker speaker(std::string name, std::string organisation) {
    return {.name = std::move(name), .organisation = std::move(organisation), .foreign = {}};
}

TEST(SetText, SetsPlainFieldsOnOneLine) {
    const Programme before = programmeOf({item("a", 30)});
    EXPECT_EQ(changed(before, Field::title, " New\n title ").title, "New title");
    EXPECT_EQ(changed(before, Field::subtitle, "about\tit").subtitle, "about it");
    EXPECT_EQ(changed(before, Field::room, "Norrbysalen").room, "Norrbysalen");
}

TEST(SetText, SetsTheKindByItsName) {
    const Programme before = programmeOf({item("a", 30)});
    EXPECT_EQ(changed(before, Field::kind, "break").kind, ItemKind::pause);
    EXPECT_EQ(refusalOf([&] { setText(before, "a", Field::kind, "party"); }),
              (Message{"refused.kind", {"party"}}));
}

TEST(SetText, SetsTheFieldOfSeveralItemsAtOnce) {
    const Programme before = programmeOf({item("a", 10), item("b", 20), item("c", 30)});
    const Outcome outcome = setText(before, Items{"c", "a"}, Field::room, "Aula");
    EXPECT_EQ(findItem(outcome.programme, "a")->room, "Aula");
    EXPECT_EQ(findItem(outcome.programme, "b")->room, "");
    EXPECT_EQ(findItem(outcome.programme, "c")->room, "Aula");
    EXPECT_EQ(outcome.changes.size(), 2U);
}

TEST(SetText, RefusesFieldsThatAreNoTexts) {
    const Programme before = programmeOf({item("a", 30)});
    for (const Field field : {Field::item, Field::order, Field::links, Field::start, Field::fixed,
                              Field::duration, Field::continues, Field::date}) {
        EXPECT_EQ(refusalOf([&] { setText(before, "a", field, "x"); }),
                  (Message{"refused.field", {std::string(nameOf(field))}}));
    }
}

TEST(SetText, ReadsSpeakersWithTheirOrganisations) {
    const Programme before = programmeOf({item("a", 30)});
    EXPECT_THAT(changed(before, Field::speakers, "Linnea Hassis, Region Dalarna; Liza;;\nBo, A, B")
                    .speakers,
                ElementsAre(speaker("Linnea Hassis", "Region Dalarna"), speaker("Liza", ""),
                            speaker("Bo", "A, B")));
    EXPECT_TRUE(changed(before, Field::speakers, " ; ").speakers.empty());
}

TEST(SetText, LeavesKnownSpeakersWholeWhateverTheirNamesHold) {
    Programme before = programmeOf({item("a", 30)});
    Speaker odd = speaker("Smith, Jr.; the younger", "SKR");
    odd.foreign.attributes.push_back({"x", "urn:x", "y", "z"});
    at(before, "a").speakers = {odd, speaker("Bo", "")};
    EXPECT_THAT(changed(before, Field::speakers, "Anna; Smith, Jr.; the younger, SKR").speakers,
                ElementsAre(speaker("Anna", ""), odd));
}

TEST(SetText, ReadsParagraphsAndBullets) {
    const Programme before = programmeOf({item("a", 30)});
    const auto description =
        changed(before, Field::description, "First  line\r\n\n- one\n-\n- two").description;
    EXPECT_THAT(description, ElementsAre(Paragraph{Paragraph::Kind::plain, lineOf("First line")},
                                         Paragraph{Paragraph::Kind::bullet, lineOf("one")},
                                         Paragraph{Paragraph::Kind::bullet, lineOf("two")}));
}

TEST(SetText, KeepsTheLinksOfParagraphsThatStayOrAreRewritten) {
    Programme before = programmeOf({item("a", 30)});
    const agendum::Run link{.text = "map", .href = "https://example.org/", .startOf = {}};
    const Paragraph first{Paragraph::Kind::plain, {{"The ", "", ""}, link}};
    const Paragraph second{Paragraph::Kind::bullet, lineOf("second")};
    at(before, "a").description = {first, second};
    EXPECT_THAT(changed(before, Field::description, "- new\n- second\nThe map").description,
                ElementsAre(Paragraph{Paragraph::Kind::bullet, lineOf("new")}, second, first));
    EXPECT_THAT(changed(before, Field::description, "- A map\n- second").description,
                ElementsAre(Paragraph{Paragraph::Kind::bullet, {{"A ", "", ""}, link}}, second));
}

} // namespace
} // namespace agendum::operations
