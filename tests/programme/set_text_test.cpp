// SPDX-License-Identifier: MPL-2.0
#include "programme/operations.hpp"
#include "programme/value_text.hpp"
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
    for (const Field field : {Field::item, Field::order, Field::start, Field::fixed,
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

Link link(std::string text, std::string href) {
    return {.text = std::move(text), .href = std::move(href), .foreign = {}};
}

TEST(SetText, ReadsLinksAsPeopleTypeThem) {
    const Programme before = programmeOf({item("a", 30)});
    const Link page = link("", "https://example.org/a;b?c");
    const std::vector<std::pair<const char*, std::vector<Link>>> typed{
        {"", {}},
        {" \n ; ;", {}},
        {"https://example.org/a;b?c", {page}},
        {" https://example.org/a;b?c ;", {page}},
        {"Minutes <https://example.org/m>; https://example.org/a;b?c",
         {link("Minutes", "https://example.org/m"), page}},
        {"Minutes  of May https://example.org/m\r\n\r\nhttps://example.org/a;b?c\n",
         {link("Minutes of May", "https://example.org/m"), page}},
        {"<www.example.org>", {link("", "https://www.example.org")}},
        {"Write: anna@example.org", {link("Write:", "mailto:anna@example.org")}},
        {"Call <tel:+46 8 123>", {link("Call", "tel:+46 8 123")}},
    };
    for (const auto& [text, links] : typed)
        EXPECT_EQ(changed(before, Field::links, text).links, links) << text;
}

TEST(SetText, RefusesAddressesThatMayNotBeFollowed) {
    const Programme before = programmeOf({item("a", 30)});
    for (const char* address : {"javascript:alert(1)", "file:///etc/passwd", "Slides"})
        EXPECT_EQ(refusalOf([&] {
                      setText(before, "a", Field::links,
                              "https://example.org\nSee <" + std::string(address) + ">");
                  }),
                  (Message{"refused.links", {address}}));
}

TEST(SetText, LeavesKnownLinksWholeWhateverTheyHold) {
    Programme before = programmeOf({item("a", 30)});
    Link odd = link("Up; down, <here>", "ftp://example.org/ x");
    odd.foreign.attributes.push_back({"x", "urn:x", "y", "z"});
    at(before, "a").links = {odd, link("", "https://example.org")};
    EXPECT_THAT(changed(before, Field::links,
                        "Map <https://example.org/m>\nUp; down, <here> <ftp://example.org/ x>")
                    .links,
                ElementsAre(link("Map", "https://example.org/m"), odd));
    EXPECT_THAT(changed(before, Field::links, "Down <ftp://example.org/ x>").links,
                ElementsAre(link("Down", "ftp://example.org/ x")));
}

TEST(SetText, TakesALineForEachLinkBackUnchanged) {
    Programme before = programmeOf({item("a", 30)});
    const std::vector<Link> links{link("", "a"), link("", "b"), link("", "a; b"),
                                  link("x", "https://example.org")};
    at(before, "a").links = links;
    EXPECT_EQ(linesText(links), "a\nb\na; b\nx <https://example.org>");
    EXPECT_EQ(changed(before, Field::links, linesText(links)).links, links);
    EXPECT_EQ(changed(before, Field::links, valueText(links)).links, links);
}

} // namespace
} // namespace agendum::operations
