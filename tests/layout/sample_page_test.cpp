// SPDX-License-Identifier: MPL-2.0
// The whole way from a file to a page, on the sample that is packed with the extension.
#include "formats/programme_xml.hpp"
#include "layout/invitation.hpp"

#include "sample_speech.hpp"
#include "support/paths.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

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
std::vector<std::string> textsOf(const Page& page) {
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
    std::ifstream file(AGENDUM_SOURCE_DIR "/tests/data/layout/rus-natverket.txt");
    std::vector<std::string> expected;
    for (std::string line; std::getline(file, line);) expected.push_back(line);
    ASSERT_FALSE(expected.empty());
    EXPECT_THAT(textsOf(samplePage()), ElementsAreArray(expected));
}

TEST(SamplePage, SaysWhenAsTheInvitationDoes) {
    const Page page = samplePage();
    ASSERT_EQ(page.at(1).key, "when");
    EXPECT_THAT(
        page[1].paragraphs.at(0).runs,
        ElementsAre(PageRun{"Tid:", "", true},
                    PageRun{" Tisdag 20 maj, kl. 10.00 – 16.00. Fika från 09.30", "", false}));
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
