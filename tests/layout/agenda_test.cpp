// SPDX-License-Identifier: MPL-2.0
#include "layout/agenda.hpp"

#include "conference.hpp"
#include "sample_items.hpp"
#include "sample_speech.hpp"
#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace agendum::layout {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Set = std::pair<Role, std::string>;

/// The paragraphs of an item's content cell, by role and words.
std::vector<Set> contentOf(const Page& page, std::string_view id) {
    std::vector<Set> paragraphs;
    for (const Part& part : page)
        for (const Table& table : part.tables)
            for (const Row& row : table.rows)
                if (row.itemId == id)
                    for (const PageParagraph& it : row.cells.at(1))
                        paragraphs.emplace_back(it.role, it.text());
    return paragraphs;
}

std::vector<Set> contentOf(const Item& item) {
    return contentOf(agendaPage(programmeOf({item}), swedish()), item.id);
}

/// Times and titles of a table, heading row included.
TEST(AgendaPage, IsATableOfTimesAndContentsUnderAHeadingRow) {
    const Page page =
        agendaPage(programmeOf({item("a", "Fika", 30), item("b", "Lunch", 60)}), swedish());
    ASSERT_EQ(page.size(), 1U);
    EXPECT_EQ(page[0].key, "day:d");
    EXPECT_THAT(page[0].paragraphs, IsEmpty());
    ASSERT_EQ(page[0].tables.size(), 1U);
    const Table& table = page[0].tables[0];
    EXPECT_EQ(table.dayId, "d");
    EXPECT_THAT(linesOf(table), ElementsAre("Tid Programpunkt", "09.00 Fika", "09.30 Lunch"));
    EXPECT_EQ(table.rows[0].itemId, "");
    EXPECT_EQ(table.rows[0].cells[0][0].role, Role::head);
    EXPECT_EQ(table.rows[0].cells[1][0].role, Role::head);
    EXPECT_EQ(table.rows[2].itemId, "b");
    EXPECT_EQ(table.rows[2].cells[0][0].role, Role::time);
    EXPECT_EQ(table.rows[2].cells[1][0].role, Role::title);
}

TEST(AgendaPage, WritesTimesAndWordsAsTheDocumentSpeaks) {
    const Page page =
        agendaPage(programmeOf({item("a", "Coffee", 240), item("b", "Lunch")}), american());
    EXPECT_THAT(linesOf(page[0].tables[0]),
                ElementsAre("Time Agenda item", "9:00 AM Coffee", "1:00 PM Lunch"));
}

TEST(AgendaPage, IsEmptyWithoutDays) {
    EXPECT_THAT(agendaPage({}, swedish()), IsEmpty());
}

TEST(AgendaPage, HasAHeadingRowForADayWithoutItems) {
    const Page page = agendaPage(programmeOf({}), swedish());
    ASSERT_EQ(page.size(), 1U);
    EXPECT_THAT(linesOf(page[0].tables.at(0)), ElementsAre("Tid Programpunkt"));
}

TEST(AgendaPage, HasAPartUnderItsDateForEachOfSeveralDays) {
    Programme programme;
    programme.days = {day("mon", {item("a", "Fika")}), day("tue", {item("b", "Lunch")})};
    programme.days[0].date = 2025y / 5 / 19d;
    const Page page = agendaPage(programme, swedish());
    ASSERT_EQ(page.size(), 2U);
    EXPECT_EQ(page[0].key, "day:mon");
    EXPECT_EQ(page[1].key, "day:tue");
    ASSERT_EQ(page[0].paragraphs.size(), 1U);
    EXPECT_EQ(page[0].paragraphs[0].role, Role::dayTitle);
    EXPECT_EQ(page[0].paragraphs[0].text(), "Måndag 19 maj");
    EXPECT_EQ(page[1].paragraphs.at(0).text(), "Tisdag 20 maj");
    EXPECT_THAT(linesOf(page[1].tables.at(0)), ElementsAre("Tid Programpunkt", "09.00 Lunch"));
}

TEST(AgendaPage, GoesOnInAFurtherTableWhenADayIsLong) {
    const Programme programme = testing::longProgramme(2 * rowsPerTable + 1);
    const Page page = agendaPage(programme, swedish());
    ASSERT_EQ(page.size(), 1U);
    ASSERT_EQ(page[0].tables.size(), 3U);
    for (std::size_t piece = 0; piece < 3; ++piece) {
        const Table& table = page[0].tables[piece];
        EXPECT_EQ(table.piece, piece);
        EXPECT_EQ(table.rows[0].cells[0][0].role, Role::head);
        EXPECT_EQ(table.rows.size(), piece < 2 ? rowsPerTable + 1 : 2);
    }
}

TEST(AgendaPage, StaysInOneTableAsLongAsItMay) {
    const Programme programme = testing::longProgramme(rowsPerTable);
    EXPECT_EQ(agendaPage(programme, swedish()).at(0).tables.size(), 1U);
}

TEST(AgendaPage, PutsSpeakersUnderTheTitle) {
    Item talk = item("a", "Öppning");
    talk.speakers = {speaker("Anna Ek", "SKR"), speaker("Bo Dal", "Reglab")};
    EXPECT_THAT(contentOf(talk),
                ElementsAre(Set(Role::title, "Öppning"),
                            Set(Role::speaker, "Anna Ek, SKR och Bo Dal, Reglab")));
}

TEST(AgendaPage, LetsASubtitleThatBeginsSmallGoOnFromTheNames) {
    Item talk = item("a", "Öppning");
    talk.speakers = {speaker("Anna Ek", "SKR")};
    talk.subtitle = "önskar välkommen";
    EXPECT_THAT(contentOf(talk), ElementsAre(Set(Role::title, "Öppning"),
                                             Set(Role::speaker, "Anna Ek, SKR önskar välkommen")));
}

TEST(AgendaPage, SetsOtherSubtitlesOnTheirOwn) {
    Item talk = item("a", "Öppning");
    talk.subtitle = "samtal";
    EXPECT_THAT(contentOf(talk),
                ElementsAre(Set(Role::title, "Öppning"), Set(Role::speaker, "samtal")));
    talk.speakers = {speaker("Anna Ek")};
    talk.subtitle = "Samtal";
    EXPECT_THAT(contentOf(talk),
                ElementsAre(Set(Role::title, "Öppning"), Set(Role::speaker, "Anna Ek"),
                            Set(Role::speaker, "Samtal")));
}

TEST(AgendaPage, SetsDescriptionsAndBulletsInTheirOrder) {
    Item talk = item("a", "Öppning");
    talk.description = {{Paragraph::Kind::plain, lineOf("Först")},
                        {Paragraph::Kind::bullet, lineOf("Ett")},
                        {Paragraph::Kind::plain, lineOf("Sist")}};
    EXPECT_THAT(contentOf(talk),
                ElementsAre(Set(Role::title, "Öppning"), Set(Role::description, "Först"),
                            Set(Role::bullet, "Ett"), Set(Role::description, "Sist")));
}

TEST(AgendaPage, EndsWithRoomAndLinks) {
    Item talk = item("a", "Öppning");
    talk.room = "Sal A";
    talk.links = {link("Bilder", "https://example.org/b"), link("", "mailto:a@example.org")};
    const Page page = agendaPage(programmeOf({talk}), swedish());
    const PageParagraph& detail = page[0].tables[0].rows[1].cells[1].back();
    EXPECT_EQ(detail.role, Role::detail);
    EXPECT_THAT(detail.runs,
                ElementsAre(PageRun{"Sal A · ", "", false},
                            PageRun{"Bilder", "https://example.org/b", false},
                            PageRun{" · ", "", false},
                            PageRun{"mailto:a@example.org", "mailto:a@example.org", false}));
}

TEST(AgendaPage, LeavesLinksThatAreNotSafeAsText) {
    Item talk = item("a", "Öppning");
    talk.links = {link("Klicka", "javascript:alert(1)"), link("", "file:///etc/passwd")};
    const Page page = agendaPage(programmeOf({talk}), swedish());
    EXPECT_THAT(page[0].tables[0].rows[1].cells[1].back().runs,
                ElementsAre(PageRun{"Klicka · file:///etc/passwd", "", false}));
}

TEST(AgendaPage, WritesTheStartOfAnItemThatATextNames) {
    Item first = item("a", "Öppning", 75);
    first.description = {
        {Paragraph::Kind::plain, {lineOf("Fika ").at(0), startOf("b"), lineOf(" prick").at(0)}},
        {Paragraph::Kind::plain, {lineOf("Slut ").at(0), startOf("nobody")}}};
    const Page page = agendaPage(programmeOf({first, item("b", "Fika")}), swedish());
    EXPECT_THAT(page[0].tables[0].rows[1].cells[1].at(1).runs,
                ElementsAre(PageRun{"Fika 10.15 prick", "", false}));
    EXPECT_EQ(page[0].tables[0].rows[1].cells[1].at(2).text(), "Slut");
}

TEST(AgendaPage, NamesWhatAContinuationContinuesAndNothingMore) {
    Item first = item("a", "Årshjul");
    first.speakers = {speaker("Anna Ek", "SKR")};
    first.subtitle = "berättar";
    Item second = item("b", "");
    second.continues = "a";
    Item third = item("c", "");
    third.continues = "b";
    const Page page = agendaPage(programmeOf({first, second, third}), swedish());
    EXPECT_THAT(contentOf(page, "b"), ElementsAre(Set(Role::title, "Årshjul (fortsättning)")));
    EXPECT_THAT(contentOf(page, "c"), ElementsAre(Set(Role::title, "Årshjul (fortsättning)")));
}

TEST(AgendaPage, KeepsAContinuationsOwnTexts) {
    Item second = item("b", "Årshjul, del två");
    second.continues = "a";
    second.subtitle = "Summering";
    const Page page = agendaPage(programmeOf({item("a", "Årshjul"), second}), swedish());
    EXPECT_THAT(contentOf(page, "b"),
                ElementsAre(Set(Role::title, "Årshjul, del två"), Set(Role::speaker, "Summering")));
}

TEST(AgendaPage, HasATitleParagraphEvenWhereThereIsNoTitle) {
    Item lost = item("a", "");
    lost.continues = "nobody";
    EXPECT_THAT(contentOf(lost), ElementsAre(Set(Role::title, "")));
}

TEST(AgendaPage, PutsWhatABlockHoldsBehindItUnderTheStrandsName) {
    Item block = item("block", "Parallella spår");
    block.strands.resize(2);
    block.strands[0].title = "Spår A";
    block.strands[0].room = "Stora salen";
    block.strands[0].items = {item("a1", "Ett", 20), item("a2", "Två", 20)};
    block.strands[0].items[1].room = "Lilla salen";
    block.strands[1].title = "Spår B";
    block.strands[1].items = {item("b1", "Tre", 30)};
    const Page page = agendaPage(programmeOf({block, item("end", "Slut")}), swedish());
    EXPECT_THAT(linesOf(page[0].tables[0]),
                ElementsAre("Tid Programpunkt", "09.00 Parallella spår", "09.00 Ett", "09.20 Två",
                            "09.00 Tre", "09.40 Slut"));
    EXPECT_THAT(contentOf(page, "a1"),
                ElementsAre(Set(Role::title, "Ett"), Set(Role::detail, "Spår A · Stora salen")));
    EXPECT_THAT(contentOf(page, "a2"),
                ElementsAre(Set(Role::title, "Två"), Set(Role::detail, "Spår A · Lilla salen")));
    EXPECT_THAT(contentOf(page, "b1"),
                ElementsAre(Set(Role::title, "Tre"), Set(Role::detail, "Spår B")));
    EXPECT_THAT(contentOf(page, "end"), ElementsAre(Set(Role::title, "Slut")));
}

TEST(AgendaPage, SaysOnceWhatATrackAndItsRoomAreBothCalled) {
    Item block = item("block", "Parallella spår");
    block.strands.resize(1);
    block.strands[0].title = block.strands[0].room = "Stora salen";
    block.strands[0].items = {item("a", "Ett"), item("b", "Två"), item("c", "Tre")};
    block.strands[0].items[1].room = "Stora salen";
    block.strands[0].items[2].room = "Lilla salen";
    const Page page = agendaPage(programmeOf({block}), swedish());
    EXPECT_THAT(contentOf(page, "a"),
                ElementsAre(Set(Role::title, "Ett"), Set(Role::detail, "Stora salen")));
    EXPECT_THAT(contentOf(page, "b"),
                ElementsAre(Set(Role::title, "Två"), Set(Role::detail, "Stora salen")));
    EXPECT_THAT(contentOf(page, "c"), ElementsAre(Set(Role::title, "Tre"),
                                                  Set(Role::detail, "Stora salen · Lilla salen")));
}

TEST(AgendaPage, FindsTheStrandOfItemsInBlocksWithinBlocks) {
    Item inner = item("inner", "Inre");
    inner.strands.resize(1);
    inner.strands[0].title = "Inre spår";
    inner.strands[0].items = {item("deep", "Djup")};
    Item outer = item("outer", "Yttre");
    outer.strands.resize(2);
    outer.strands[0].items = {item("x", "X")};
    outer.strands[1].title = "Yttre spår";
    outer.strands[1].items = {inner, item("y", "Y")};
    const Page page = agendaPage(programmeOf({outer}), swedish());
    EXPECT_THAT(contentOf(page, "deep"),
                ElementsAre(Set(Role::title, "Djup"), Set(Role::detail, "Inre spår")));
    EXPECT_THAT(contentOf(page, "y"),
                ElementsAre(Set(Role::title, "Y"), Set(Role::detail, "Yttre spår")));
    EXPECT_THAT(contentOf(page, "x"), ElementsAre(Set(Role::title, "X")));
}

class AgendaOfAnyProgramme : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(AgendaOfAnyProgramme, HasARowForEachItemInReadingOrderAndIsWellFormed) {
    const Programme programme = testing::randomProgramme(GetParam());
    std::vector<std::string> expected;
    forEachItem(programme, [&](const Day&, const Item& item, int) { expected.push_back(item.id); });

    std::vector<std::string> found;
    std::set<std::string> keys;
    for (const Part& part : agendaPage(programme, swedish())) {
        EXPECT_TRUE(keys.insert(part.key).second) << part.key;
        for (const Table& table : part.tables) {
            EXPECT_EQ(std::accumulate(table.widths.begin(), table.widths.end(), 0), 10'000);
            for (const Row& row : table.rows) {
                ASSERT_EQ(row.cells.size(), table.widths.size());
                for (const Cell& cell : row.cells) EXPECT_FALSE(cell.empty());
                if (!row.itemId.empty()) found.push_back(row.itemId);
            }
        }
    }
    EXPECT_EQ(found, expected);
}

TEST_P(AgendaOfAnyProgramme, IsTheSameEachTime) {
    const Programme programme = testing::randomProgramme(GetParam());
    EXPECT_EQ(agendaPage(programme, swedish()), agendaPage(programme, swedish()));
}

INSTANTIATE_TEST_SUITE_P(Seeds, AgendaOfAnyProgramme, ::testing::Range(1U, 60U));

} // namespace
} // namespace agendum::layout
