// SPDX-License-Identifier: MPL-2.0
#include "layout/read_page.hpp"

#include "layout/invitation.hpp"
#include "layout/read_paragraphs.hpp"
#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace agendum::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Speech oneDaySpeech() {
    return {*habitOf("sv"), wordsOf("sv"),
            [](std::chrono::year_month_day) { return "tisdag 20 maj"; },
            [](std::chrono::year_month_day) { return "20 maj 2025"; }};
}

Programme meeting() {
    Programme programme;
    programme.title = "Träff";
    programme.venue.text = {{"Ersta – ", {}, {}}, {"Hitta hit", "https://example.org/", {}}};
    programme.sections = {{"tema",
                           "Tema",
                           Section::Place::before,
                           {{Paragraph::Kind::plain, lineOf("Ledarskap")},
                            {Paragraph::Kind::bullet, lineOf("Läs på")}},
                           {}}};
    Day day;
    day.id = "day";
    day.date = std::chrono::year(2025) / 5 / 20;
    day.start = Minutes(570);
    day.note = {{"Fika från ", {}, {}}, {{}, {}, "fika"}};
    Item fika, talk;
    fika.id = "fika";
    fika.kind = ItemKind::pause;
    fika.title = "Fika";
    talk.id = "talk";
    talk.title = "Samtal";
    fika.duration = talk.duration = Minutes(30);
    day.items = {fika, talk};
    programme.days.push_back(day);
    return programme;
}

/// The invitation as it stands in a document, to be typed in.
class TypedInvitation {
public:
    explicit TypedInvitation(Programme programme)
        : base(std::move(programme)), speech(oneDaySpeech()) {
        for (const Part& part : invitationPage(base, speech))
            if (part.tables.empty()) parts.push_back({part, seenAs(part.paragraphs)});
    }
    std::vector<SeenParagraph>& part(const std::string& key) {
        for (SeenPart& part : parts)
            if (part.expected.key == key) return part.paragraphs;
        throw std::out_of_range(key);
    }
    void type(const std::string& key, std::size_t paragraph, const std::string& text) {
        part(key).at(paragraph).runs = {{text, {}, false}};
    }
    Reading read() const { return readInvitation(base, parts, speech); }

    Programme base;
    Speech speech;
    std::vector<SeenPart> parts;
};

TEST(ReadPage, OfUntouchedInvitationsChangesNothing) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const TypedInvitation invitation(testing::randomProgramme(seed));
        const Reading reading = invitation.read();
        EXPECT_EQ(reading.programme, invitation.base);
        EXPECT_THAT(reading.unread, IsEmpty());
    }
}

TEST(ReadPage, ATypedHeadingIsTheTitle) {
    TypedInvitation invitation(meeting());
    invitation.type("title", 0, "Nätverksträff");
    EXPECT_EQ(invitation.read().programme.title, "Nätverksträff");
}

TEST(ReadPage, ATypedVenueKeepsItsLink) {
    TypedInvitation invitation(meeting());
    invitation.part("where").at(0).runs = {{"Plats:", {}, true},
                                           {" Ersta konferens – ", {}, false},
                                           {"Hitta hit", "https://example.org/", false}};
    EXPECT_THAT(invitation.read().programme.venue.text,
                ElementsAre(agendum::Run{"Ersta konferens – ", {}, {}},
                            agendum::Run{"Hitta hit", "https://example.org/", {}}));
}

TEST(ReadPage, ATypedNoteKeepsItsReference) {
    TypedInvitation invitation(meeting());
    invitation.type("when", 0, "Tid: Tisdag 20 maj, kl. 10.00 – 10.30. Kaffe från 09.30");
    EXPECT_THAT(invitation.read().programme.days[0].note,
                ElementsAre(agendum::Run{"Kaffe från ", {}, {}}, agendum::Run{{}, {}, "fika"}));
}

TEST(ReadPage, ADeletedNoteIsGone) {
    TypedInvitation invitation(meeting());
    invitation.type("when", 0, "Tid: Tisdag 20 maj, kl. 10.00 – 10.30");
    EXPECT_THAT(invitation.read().programme.days[0].note, IsEmpty());
}

TEST(ReadPage, ATimeTypedOverTheWorkedOutOneIsListed) {
    TypedInvitation invitation(meeting());
    invitation.type("when", 0, "Tid: Tisdag 20 maj, kl. 11.00 – 12.00");
    const Reading reading = invitation.read();
    EXPECT_EQ(reading.programme, invitation.base);
    EXPECT_THAT(reading.unread,
                ElementsAre(Unread{"when", "Tid: Tisdag 20 maj, kl. 11.00 – 12.00"}));
}

TEST(ReadPage, ASectionsTitleAndTextsAreRead) {
    TypedInvitation invitation(meeting());
    invitation.type("section:tema", 0, "Dagens tema");
    invitation.type("section:tema", 1, "Mod");
    const Section section = invitation.read().programme.sections[0];
    EXPECT_EQ(section.title, "Dagens tema");
    EXPECT_THAT(section.paragraphs,
                ElementsAre(Paragraph{Paragraph::Kind::plain, lineOf("Mod")},
                            Paragraph{Paragraph::Kind::bullet, lineOf("Läs på")}));
}

TEST(ReadPage, ATypedHeadingOfTheAgendaIsItsTitle) {
    TypedInvitation invitation(meeting());
    invitation.type("agenda", 0, "Dagordning");
    EXPECT_EQ(invitation.read().programme.agendaTitle, "Dagordning");
}

} // namespace
} // namespace agendum::layout
