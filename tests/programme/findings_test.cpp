// SPDX-License-Identifier: MPL-2.0
#include "programme/findings.hpp"

#include "support/refusal.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

namespace agendum {

void PrintTo(const Finding& finding, std::ostream* out) {
    *out << finding.itemId << ": ";
    PrintTo(finding.message, out);
}

namespace {

using testing::at;
using testing::block;
using ::testing::ElementsAre;
using testing::fixedAt;
using ::testing::IsEmpty;
using testing::item;
using testing::openItem;
using testing::programmeOf;
using testing::programmeOfDays;
using Severity = Finding::Severity;

Item spokenBy(std::string name, Item item) {
    item.speakers.push_back({.name = std::move(name), .organisation = {}, .foreign = {}});
    return item;
}

Item inRoom(std::string room, Item item) {
    item.room = std::move(room);
    return item;
}

TEST(Findings, OfAPlanThatFitsAreNone) {
    EXPECT_THAT(
        findings(programmeOf({item("a", 30), fixedAt("09:30", item("b", 30)), openItem("c")})),
        IsEmpty());
}

TEST(Findings, TellAnOverlapAndAGapToTheMinute) {
    EXPECT_THAT(
        findings(programmeOf(
            {item("a", 40), fixedAt("09:30", item("b", 30)), fixedAt("10:05", item("c", 30))})),
        ElementsAre(Finding{Severity::error, "b", {"finding.overlap", {"09:30", "B", "10"}}},
                    Finding{Severity::note, "c", {"finding.gap", {"10:05", "C", "5"}}}));
}

TEST(Findings, TellALengthUnderTheMinimum) {
    Programme programme = programmeOf({item("a", 10), item("b", 30)});
    at(programme, "a").minimum = Minutes(15);
    at(programme, "b").minimum = Minutes(30);
    EXPECT_THAT(findings(programme),
                ElementsAre(Finding{
                    Severity::warning, "a", {"finding.minimum", {"09:00", "A", "10", "15"}}}));
}

TEST(Findings, TellOnceADayThatItGoesOnPastItsEnd) {
    Programme programme = programmeOf({item("a", 30), item("b", 30), item("c", 30)});
    programme.days[0].end = Minutes(9 * 60 + 45);
    EXPECT_THAT(findings(programme),
                ElementsAre(Finding{
                    Severity::warning, "b", {"finding.past-end", {"09:30", "B", "09:45", "45"}}}));
    programme.days[0].end = Minutes(10 * 60 + 30);
    EXPECT_THAT(findings(programme), IsEmpty());
}

TEST(Findings, TellOnceADayThatItGoesOnAfterMidnight) {
    const Programme programme =
        programmeOf({fixedAt("23:30", item("a", 30)), item("b", 30), item("c", 30)});
    EXPECT_THAT(findings(programme),
                ElementsAre(Finding{
                    Severity::note, "b", {"finding.midnight", {"24:00", "B", "2025-05-20"}}}));
}

TEST(Findings, TellAMissingDurationThatNothingEnds) {
    EXPECT_THAT(findings(programmeOf({openItem("a"), item("b", 30)})),
                ElementsAre(Finding{Severity::warning, "a", {"finding.duration", {"09:00", "A"}}}));
}

TEST(Findings, TellASpeakerWhoIsInTwoPlacesAtOnce) {
    const Programme programme =
        programmeOf({block("b", {{spokenBy("Anna", item("c", 30))},
                                 {item("x", 10), spokenBy("Anna", item("d", 30))}})});
    EXPECT_THAT(findings(programme),
                ElementsAre(Finding{Severity::error,
                                    "d",
                                    {"finding.speaker", {"09:10", "D", "Anna", "C", "09:00"}}}));
}

TEST(Findings, LetASpeakerGoFromOneItemToTheNext) {
    EXPECT_THAT(
        findings(programmeOf({spokenBy("Anna", item("a", 30)), spokenBy("Anna", item("b", 30))})),
        IsEmpty());
}

TEST(Findings, LetTheChairOfABlockSpeakInIt) {
    EXPECT_THAT(
        findings(programmeOf({spokenBy(
            "Anna",
            inRoom("Hall", block("b", {{spokenBy("Anna", inRoom("Hall", item("c", 30)))}})))})),
        IsEmpty());
}

TEST(Findings, KnowTheSpeakersOfAContinuation) {
    Item second = item("d", 30);
    second.title.clear();
    second.continues = "a";
    const Programme programme =
        programmeOf({spokenBy("Anna", item("a", 30)),
                     block("b", {{second}, {spokenBy("Anna", item("e", 30))}})});
    EXPECT_THAT(findings(programme),
                ElementsAre(Finding{Severity::error,
                                    "e",
                                    {"finding.speaker", {"09:30", "E", "Anna", "A", "09:30"}}}));
}

TEST(Findings, TellARoomThatIsTakenAlsoByItsStrand) {
    Programme programme =
        programmeOf({block("b", {{item("c", 30)}, {inRoom("Hall", item("d", 30))}})});
    programme.days[0].items[0].strands[0].room = "Hall";
    EXPECT_THAT(findings(programme),
                ElementsAre(Finding{
                    Severity::error, "d", {"finding.room", {"09:00", "D", "Hall", "C", "09:00"}}}));
}

TEST(Findings, TellAnOverlapOnceAlthoughTheRoomIsTheSame) {
    EXPECT_THAT(
        findings(programmeOf(
            {inRoom("Hall", item("a", 60)), fixedAt("09:30", inRoom("Hall", item("b", 30)))})),
        ElementsAre(Finding{Severity::error, "b", {"finding.overlap", {"09:30", "B", "30"}}}));
}

TEST(Findings, TellARoomTakenByTheNightBefore) {
    Programme programme = programmeOfDays({{fixedAt("23:00", inRoom("Hall", item("a", 120)))},
                                           {fixedAt("00:30", inRoom("Hall", item("b", 10)))}});
    EXPECT_THAT(findings(programme),
                ElementsAre(Finding{
                    Severity::error, "b", {"finding.room", {"00:30", "B", "Hall", "A", "23:00"}}}));
}

TEST(Findings, TellATalkWithoutASpeaker) {
    Programme programme = programmeOf({item("a", 30), spokenBy("Anna", item("b", 30))});
    at(programme, "a").kind = at(programme, "b").kind = ItemKind::talk;
    EXPECT_THAT(
        findings(programme),
        ElementsAre(Finding{Severity::note, "a", {"finding.speaker.none", {"09:00", "A"}}}));
}

TEST(Findings, TellLinksThatAreRefusedWhereverTheyStand) {
    const std::string bad = "javascript:alert(1)";
    const Line line{{.text = "here", .href = bad, .startOf = {}}};
    Programme programme = programmeOf({item("a", 30)});
    programme.venue.text = line;
    programme.sections.push_back(
        {.id = "s", .title = {}, .paragraphs = {{.line = line}}, .foreign = {}});
    programme.days[0].note = line;
    at(programme, "a").description = {{.line = line}};
    at(programme, "a").links = {{.text = {}, .href = "https://example.org/", .foreign = {}},
                                {.text = {}, .href = bad, .foreign = {}}};
    const Message message{"finding.link", {bad}};
    EXPECT_THAT(findings(programme), ElementsAre(Finding{Severity::warning, "", message},
                                                 Finding{Severity::warning, "", message},
                                                 Finding{Severity::warning, "", message},
                                                 Finding{Severity::warning, "a", message},
                                                 Finding{Severity::warning, "a", message}));
}

TEST(Findings, TellAReferenceToAnItemThatIsNotThere) {
    Programme programme = programmeOf({item("a", 30)});
    programme.days[0].note = {{.text = "Coffee from ", .href = {}, .startOf = {}},
                              {.text = {}, .href = {}, .startOf = "coffee"}};
    EXPECT_THAT(findings(programme),
                ElementsAre(Finding{
                    Severity::warning, "", {"finding.reference", {"Coffee from ", "coffee"}}}));
}

TEST(Findings, NameAContinuationByItsTitleAndAnUntitledItemByItsId) {
    Programme programme = programmeOf({openItem("a"), openItem("b"), openItem("c"), item("d", 5)});
    at(programme, "b").title.clear();
    at(programme, "b").continues = "a";
    at(programme, "c").title.clear();
    std::vector<std::string> names;
    for (const Finding& finding : findings(programme)) {
        names.push_back(finding.message.arguments.at(1));
    }
    EXPECT_THAT(names, ElementsAre("A", "A", "c"));
}

} // namespace
} // namespace agendum
