// SPDX-License-Identifier: MPL-2.0
#include "fixtures.hpp"
#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "programme/iso_time.hpp"
#include "programme/timeline.hpp"
#include "support/random_programme.hpp"

#include <gmock/gmock.h>

namespace agendum::formats {
namespace {

using namespace std::chrono_literals;
using agendum::testing::filesIn;
using agendum::testing::programmeOf;
using agendum::testing::sourceFile;
using ::testing::ElementsAre;

Programme sample() {
    return readProgrammeXml(readFile(sourceFile("extension/samples/rus-natverket.xml")));
}

TEST(ProgrammeXml, ReadingWhatWasWrittenGivesTheSameProgramme) {
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        SCOPED_TRACE(seed);
        const Programme programme =
            agendum::testing::randomProgramme(seed, {.items = 30, .foreign = true});
        ASSERT_EQ(readProgrammeXml(writeProgrammeXml(programme)), programme);
    }
}

TEST(ProgrammeXml, WritingWhatWasReadIsStableFromTheFirstTime) {
    for (const auto& folder : {agendum::testing::samples, agendum::testing::rightFiles})
        for (const auto& file : filesIn(folder)) {
            SCOPED_TRACE(file);
            const Programme programme = readProgrammeXml(readFile(file));
            const std::string written = writeProgrammeXml(programme);
            EXPECT_EQ(readProgrammeXml(written), programme);
            EXPECT_EQ(writeProgrammeXml(readProgrammeXml(written)), written);
        }
}

TEST(ProgrammeXml, TheSamplesAreWrittenAsTheyStand) {
    const std::string text = readFile(sourceFile("extension/samples/rus-natverket.xml"));
    EXPECT_EQ(writeProgrammeXml(readProgrammeXml(text)), text);
}

TEST(ProgrammeXml, TheSampleStartsWhenThePageSays) {
    const Programme programme = sample();
    const Timeline timeline(programme);
    std::vector<std::string> starts;
    for (const Slot& slot : timeline.slots()) starts.push_back(isoTime(slot.start));
    EXPECT_THAT(starts, ElementsAre("09:30", "10:00", "10:30", "10:45", "11:15", "11:25", "11:50",
                                    "12:50", "14:30", "15:00", "15:30", "16:00"));
    EXPECT_EQ(timeline.coreSpanOf(programme.days.front()).start, 10h);
    EXPECT_EQ(timeline.coreSpanOf(programme.days.front()).end, 16h);
}

TEST(ProgrammeXml, TheSampleHoldsWhoSpeaks) {
    const Programme programme = sample();
    const Item* item = findItem(programme, "arshjul");
    ASSERT_NE(item, nullptr);
    ASSERT_EQ(item->speakers.size(), 2U);
    EXPECT_EQ(item->speakers[1].name, "Liza Larsén Ogden");
    EXPECT_EQ(item->speakers[1].organisation, "Region Uppsala");
    EXPECT_EQ(item->description.size(), 2U);
    EXPECT_EQ(item->description[0].kind, Paragraph::Kind::bullet);
}

TEST(ProgrammeXml, TheSampleGoesOnAfterTheCoffee) {
    const Programme programme = sample();
    const Item* item = findItem(programme, "arshjul-2");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(original(programme, *item).id, "arshjul");
}

TEST(ProgrammeXml, WhatIsLeftOutHasItsDefault) {
    const Programme programme =
        readProgrammeXml(programmeOf("<section/><day date='2025-05-20'><item/></day>"));
    const Day& day = programme.days.front();
    EXPECT_EQ(day.start, 9h);
    EXPECT_EQ(day.end, std::nullopt);
    EXPECT_EQ(day.items.front().kind, ItemKind::session);
    EXPECT_EQ(day.items.front().duration, std::nullopt);
    EXPECT_EQ(day.items.front().fixedStart, std::nullopt);
    EXPECT_FALSE(day.items.front().flexible);
    EXPECT_EQ(programme.sections.front().place, Section::Place::before);
}

TEST(ProgrammeXml, WhatHasNoIdGetsOneThatSaysSomething) {
    const Programme programme =
        readProgrammeXml(readFile(sourceFile("tests/data/programme/right/ids-left-out.xml")));
    std::vector<std::string> ids;
    forEachItem(programme, [&ids](const Day&, const Item& item, int) { ids.push_back(item.id); });
    EXPECT_THAT(ids, ElementsAre("lunch", "lunch-2", "item", "item-2", "item-3", "välkommen-hej"));
    EXPECT_EQ(programme.days[0].id, "2025-05-20");
    EXPECT_EQ(programme.days[1].id, "2025-05-20-2");
    EXPECT_EQ(programme.sections[1].id, "theme");
}

TEST(ProgrammeXml, AnIdGivenInReadingNeverTakesOneThatComesLater) {
    const Programme programme = readProgrammeXml(
        programmeOf("<day date='2025-05-20'><item/><item id='item'/><item id='item-2'/></day>"));
    EXPECT_EQ(programme.days.front().items[0].id, "item-3");
    EXPECT_EQ(programme.days.front().items[1].id, "item");
}

TEST(ProgrammeXml, BlanksAreCollapsedInTextsAndValues) {
    const Programme programme = readProgrammeXml(
        readFile(sourceFile("tests/data/programme/right/blanks-around-values.xml")));
    EXPECT_EQ(programme.title, "A title on lines");
    EXPECT_EQ(programme.timeZone, "Europe/Stockholm");
    const Item& item = programme.days.front().items.front();
    EXPECT_EQ(item.id, "a");
    EXPECT_EQ(item.duration, 30min);
    EXPECT_EQ(item.minimum, 0min);
    EXPECT_TRUE(item.flexible);
}

TEST(ProgrammeXml, RunningTextKeepsItsLinksAndStarts) {
    const Programme programme =
        readProgrammeXml(readFile(sourceFile("tests/data/programme/right/running-text.xml")));
    const Line& line = programme.sections.front().paragraphs.front().line;
    ASSERT_EQ(line.size(), 9U);
    EXPECT_EQ(line[1].href, "tel:+46");
    EXPECT_EQ(line[3].href, "mailto:a@example.org");
    EXPECT_EQ(line[4].text, " at ");
    EXPECT_EQ(line[5].startOf, "a");
    EXPECT_EQ(line[7].startOf, "b");
}

TEST(ProgrammeXml, WhatXmlCannotHoldIsWrittenAsAReplacementCharacter) {
    Programme programme;
    programme.title = "a\x01"
                      "b\xFF"
                      "c\uFFFE";
    EXPECT_EQ(readProgrammeXml(writeProgrammeXml(programme)).title, "a\uFFFDb\uFFFDc\uFFFD");
}

std::string asUtf16(std::string_view ascii, bool bigEndian) {
    std::string bytes = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        if (bigEndian) bytes += '\0';
        bytes += c;
        if (!bigEndian) bytes += '\0';
    }
    return bytes;
}

TEST(ProgrammeXml, EveryKnownEncodingIsRead) {
    const std::string text = programmeOf("<title>Lunch</title>");
    EXPECT_EQ(readProgrammeXml("\xEF\xBB\xBF" + text).title, "Lunch");
    EXPECT_EQ(readProgrammeXml(asUtf16(text, true)).title, "Lunch");
    EXPECT_EQ(readProgrammeXml(asUtf16(text, false)).title, "Lunch");
    EXPECT_EQ(readProgrammeXml("<?xml version='1.0' encoding='ISO-8859-1'?>"
                               + programmeOf("<title>K\xE4"
                                             "k</title>"))
                  .title,
              "Käk");
}

TEST(ProgrammeXml, CharactersBeyondTheBasicPlaneComeThroughUtf16AndUtf32) {
    const std::string text = programmeOf("<title>?</title>");
    std::string utf16 = asUtf16(text, true);
    utf16.replace(utf16.find('?') - 1, 2, "\xD8\x3D\xDE\x00", 4);
    EXPECT_EQ(readProgrammeXml(utf16).title, "😀");
    std::string utf32("\0\0\xFE\xFF", 4);
    for (const char c : text)
        utf32 += c == '?' ? std::string("\0\x01\xF6\x00", 4) : std::string("\0\0\0", 3) + c;
    EXPECT_EQ(readProgrammeXml(utf32).title, "😀");
}

} // namespace
} // namespace agendum::formats
