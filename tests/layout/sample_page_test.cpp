// SPDX-License-Identifier: MPL-2.0
// The whole way from a file to a page, on the sample that is packed with the extension.
#include "formats/programme_xml.hpp"
#include "layout/invitation.hpp"

#include "sample_speech.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace agendum::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

Page samplePage() {
    std::ifstream file(AGENDUM_SOURCE_DIR "/extension/samples/rus-natverket.xml");
    const std::string xml{std::istreambuf_iterator<char>(file), {}};
    return invitationPage(formats::readProgrammeXml(xml), swedish());
}

void addWords(std::vector<std::string>& lines, const std::vector<PageParagraph>& paragraphs) {
    for (const PageParagraph& paragraph : paragraphs) lines.push_back(paragraph.text());
}

/// Every paragraph of the page, in reading order.
std::vector<std::string> linesOf(const Page& page) {
    std::vector<std::string> lines;
    for (const Part& part : page) {
        addWords(lines, part.paragraphs);
        for (const Table& table : part.tables)
            for (const Row& row : table.rows)
                for (const Cell& cell : row.cells) addWords(lines, cell);
    }
    return lines;
}

TEST(SamplePage, SaysEveryWordOfTheInvitationInItsOrder) {
    const std::vector<std::string> expected{
        "PROGRAM – RUS-NÄTVERKET",
        "Tid: Tisdag 20 maj, kl. 10.00 – 16.00. Fika från 09.30",
        "Plats: Ersta konferens, Norrbysalen, Erstagatan 1K och Erstagatan 1N, Södermalm, Stockholm"
        " – Hitta hit",
        "TEMA",
        "Mobilisering av det regionala ledarskapet och hur årshjul kan vara ett verktyg för det",
        "INNAN MÖTET",
        "Uppdatera RUS-kartan! Var i RUS-processen befinner sig din region?",
        "Var regionerna befinner sig i RUS-processen - Miro",
        "Länk till utredningen: SVESAM – Utredningen för Sveriges sammanhållna utveckling -"
        " Sou.gov.se",
        "PROGRAM",
        "Tid",
        "Programpunkt",
        "09.30",
        "Reglab-fika",
        "10.00",
        "Välkommen, presentationsrunda och incheckning",
        "Jonas Frykman, Reglab",
        "10.30",
        "RUS-nätverket – nästa steg",
        "Samtal om teman, arbetsformer och datum för kommande möten",
        "10.45",
        "SVESAM-utredningen – senaste nytt",
        "Ellinor Ivarsson, SKR om det senaste från Svesam-utredningen och vilka frågor som hittills"
        " har varit uppe för diskussion – presentation och dialog",
        "11.15",
        "Paus",
        "11.25",
        "Uppdraget om stöd i strategisk planering – dialog om potentiella förslag",
        "Isaak Karlsson, Tillväxtverket berättar det senaste om uppdraget och för en dialog kring"
        " potentiella förslag till åtgärder",
        "11.50",
        "Lunch",
        "12.50",
        "Mobilisering av det regionala ledarskapet och hur årshjul kan vara ett verktyg för det",
        "Linnea Hassis, Region Dalarna och Liza Larsén Ogden, Region Uppsala håller i ett pass "
        "under"
        " rubriken \"Mobilisering av det regionala ledarskapet och hur årshjul kan vara ett verktyg"
        " för det\"",
        "Inspiration från Region Västernorrland - Regionala samverkansrådet (Josefin Nilsson), "
        "Region"
        " Uppsala - så tänker vi kring årshjul (Liza Larsén Oden) och Region Dalarna – uppdrag"
        " Utvecklingskraft (Linnea Hassis)",
        "Dialog, gruppdiskussioner och summeringar",
        "14.30",
        "Fika",
        "15.00",
        "Mobilisering av det regionala ledarskapet och hur årshjul kan vara ett verktyg för det"
        " (fortsättning)",
        "15.30",
        "Det händer på Reglab, Inför nästa möte, gemensam utcheckning",
        "Jonas Frykman, Reglab",
        "16.00",
        "Tack för idag!",
    };
    EXPECT_THAT(linesOf(samplePage()), ElementsAreArray(expected));
}

TEST(SamplePage, KeepsItsLinks) {
    std::vector<std::string> linked;
    for (const Part& part : samplePage())
        for (const PageParagraph& paragraph : part.paragraphs)
            for (const PageRun& run : paragraph.runs)
                if (!run.href.empty()) linked.push_back(run.text);
    EXPECT_THAT(linked,
                ElementsAre("Hitta hit", "Var regionerna befinner sig i RUS-processen - Miro",
                            "SVESAM – Utredningen för Sveriges sammanhållna utveckling - "
                            "Sou.gov.se"));
}

TEST(SamplePage, HasKeysByWhichItsPartsAreFoundAgain) {
    std::vector<std::string> keys;
    for (const Part& part : samplePage()) keys.push_back(part.key);
    EXPECT_THAT(keys, ElementsAre("title", "when", "where", "section:tema", "section:innan-motet",
                                  "agenda", "day:2025-05-20"));
}

} // namespace
} // namespace agendum::layout
