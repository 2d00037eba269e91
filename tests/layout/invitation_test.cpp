// SPDX-License-Identifier: MPL-2.0
#include "layout/invitation.hpp"

#include "sample_items.hpp"
#include "sample_speech.hpp"
#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace agendum::layout {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> keysOf(const Page& page) {
    std::vector<std::string> keys;
    for (const Part& part : page) keys.push_back(part.key);
    return keys;
}

/// The texts of the part's paragraphs; none where the page does not have the part.
std::vector<std::string> textsOf(const Page& page, std::string_view key) {
    std::vector<std::string> texts;
    const auto part = std::ranges::find(page, key, &Part::key);
    if (part != page.end())
        for (const PageParagraph& it : part->paragraphs) texts.push_back(it.text());
    return texts;
}

Section section(const std::string& id, Section::Place place) {
    Section section;
    section.id = id;
    section.title = "Om " + id;
    section.place = place;
    section.paragraphs = {{Paragraph::Kind::plain, lineOf("Text")},
                          {Paragraph::Kind::bullet, lineOf("Punkt")}};
    return section;
}

Item coffee() {
    Item coffee = item("coffee", "Fika");
    coffee.kind = ItemKind::pause;
    return coffee;
}

TEST(InvitationPage, HasItsPartsInTheirOrder) {
    Programme programme = programmeOf({item("a", "Öppning")});
    programme.title = "Nätverksträff";
    programme.venue.text = lineOf("Ersta");
    programme.sections = {section("after", Section::Place::after),
                          section("before", Section::Place::before)};
    EXPECT_THAT(keysOf(invitationPage(programme, swedish())),
                ElementsAre("title", "when", "where", "section:before", "agenda", "day:d",
                            "section:after"));
}

TEST(InvitationPage, HasNoPartForWhatTheProgrammeDoesNotHave) {
    EXPECT_THAT(invitationPage({}, swedish()), IsEmpty());
    EXPECT_THAT(keysOf(invitationPage(programmeOf({}), swedish())),
                ElementsAre("when", "agenda", "day:d"));
}

TEST(InvitationPage, HasARoleForEachParagraph) {
    Programme programme = programmeOf({item("a", "Öppning")});
    programme.title = "Nätverksträff";
    programme.venue.text = lineOf("Ersta");
    programme.sections = {section("tema", Section::Place::before)};
    std::vector<Role> roles;
    for (const Part& part : invitationPage(programme, swedish()))
        for (const PageParagraph& it : part.paragraphs) roles.push_back(it.role);
    EXPECT_THAT(roles, ElementsAre(Role::invitationTitle, Role::invitationText,
                                   Role::invitationText, Role::sectionTitle, Role::invitationText,
                                   Role::invitationBullet, Role::sectionTitle));
}

TEST(InvitationPage, SaysWhen) {
    Programme programme = programmeOf({coffee(), item("a", "Öppning", 390)});
    const Page page = invitationPage(programme, swedish());
    ASSERT_EQ(page[0].key, "when");
    EXPECT_THAT(page[0].paragraphs.at(0).runs,
                ElementsAre(PageRun{"Tid:", "", true},
                            PageRun{" Tisdag 20 maj, kl. 09.30 – 16.00", "", false}));
}

TEST(InvitationPage, LetsTheDaysNoteFollowItsTime) {
    Programme programme = programmeOf({coffee(), item("a", "Öppning", 390)});
    programme.days[0].note = {lineOf("Fika från ").at(0), startOf("coffee")};
    EXPECT_THAT(textsOf(invitationPage(programme, swedish()), "when"),
                ElementsAre("Tid: Tisdag 20 maj, kl. 09.30 – 16.00. Fika från 09.00"));
}

TEST(InvitationPage, SaysWhenAsTheDocumentSpeaks) {
    const Programme programme = programmeOf({item("a", "Opening", 420)});
    EXPECT_THAT(textsOf(invitationPage(programme, american()), "when"),
                ElementsAre("When: Tisdag 20 maj, 9:00 AM – 4:00 PM"));
}

TEST(InvitationPage, SaysTheStartAloneWhereNoEndIsKnown) {
    Programme programme = programmeOf({item("a", "Öppning")});
    programme.days[0].items[0].duration.reset();
    EXPECT_THAT(textsOf(invitationPage(programme, swedish()), "when"),
                ElementsAre("Tid: Tisdag 20 maj, kl. 09.00"));
}

TEST(InvitationPage, SaysTheDateAloneForADayWithoutItems) {
    EXPECT_THAT(textsOf(invitationPage(programmeOf({}), swedish()), "when"),
                ElementsAre("Tid: Tisdag 20 maj"));
}

TEST(InvitationPage, SaysTheTimeAloneWhereTheDateIsNotKnown) {
    Programme programme = programmeOf({item("a", "Öppning")});
    programme.days[0].date = {};
    EXPECT_THAT(textsOf(invitationPage(programme, swedish()), "when"),
                ElementsAre("Tid: Kl. 09.00 – 09.30"));
}

TEST(InvitationPage, HasALineForEachOfSeveralDays) {
    Programme programme;
    programme.days = {day("mon", {item("a", "Fika")}), day("tue", {item("b", "Lunch", 60)})};
    programme.days[0].date = 2025y / 5 / 19d;
    EXPECT_THAT(
        textsOf(invitationPage(programme, swedish()), "when"),
        ElementsAre("Tid: Måndag 19 maj, kl. 09.00 – 09.30", "Tisdag 20 maj, kl. 09.00 – 10.00"));
}

TEST(InvitationPage, SaysWhereWithItsLink) {
    Programme programme;
    programme.venue.text = {lineOf("Ersta – ").at(0),
                            linkedRun("Hitta hit", "https://example.org/karta"),
                            linkedRun(" osäkert", "ftp://example.org")};
    const Page page = invitationPage(programme, swedish());
    ASSERT_THAT(keysOf(page), ElementsAre("where"));
    EXPECT_THAT(page[0].paragraphs.at(0).runs,
                ElementsAre(PageRun{"Plats:", "", true}, PageRun{" Ersta – ", "", false},
                            PageRun{"Hitta hit", "https://example.org/karta", false},
                            PageRun{" osäkert", "", false}));
}

TEST(InvitationPage, HeadsTheAgendaInTheProgrammesOwnWord) {
    Programme programme = programmeOf({item("a", "Öppning")});
    EXPECT_THAT(textsOf(invitationPage(programme, swedish()), "agenda"), ElementsAre("Program"));
    programme.agendaTitle = "DAGORDNING";
    EXPECT_THAT(textsOf(invitationPage(programme, swedish()), "agenda"), ElementsAre("DAGORDNING"));
}

class InvitationOfAnyProgramme : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(InvitationOfAnyProgramme, HasUniqueKeysAndOnlySafeLinks) {
    const Programme programme = testing::randomProgramme(GetParam());
    std::set<std::string> keys;
    for (const Part& part : invitationPage(programme, swedish())) {
        EXPECT_TRUE(keys.insert(part.key).second) << part.key;
        EXPECT_FALSE(part.paragraphs.empty() && part.tables.empty()) << part.key;
        for (const PageParagraph& paragraph : part.paragraphs)
            for (const PageRun& run : paragraph.runs) {
                EXPECT_FALSE(run.text.empty());
                EXPECT_TRUE(run.href.empty() || isSafeLink(run.href)) << run.href;
            }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, InvitationOfAnyProgramme, ::testing::Range(1U, 60U));

} // namespace
} // namespace agendum::layout
