// SPDX-License-Identifier: MPL-2.0
#include "layout/merged_rows.hpp"

#include "conference.hpp"
#include "layout/agenda.hpp"
#include "layout/read_back.hpp"
#include "layout/read_paragraphs.hpp"
#include "sample_items.hpp"
#include "sample_speech.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agendum::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// 09.30 Fika (Anna), 10.00 Paus in room B, 10.15 Lunch (Bo, with a link).
Programme threeItems() {
    Programme programme;
    Day day;
    day.id = "day";
    day.start = Minutes(570);
    day.items = {item("fika", "Fika", 30), item("paus", "Paus", 15), item("lunch", "Lunch", 60)};
    day.items[0].speakers = {{"Anna Berg", {}, {}}};
    day.items[1].room = "Sal B";
    day.items[2].speakers = {{"Bo Ek", {}, {}}};
    day.items[2].links = {{"Meny", "https://example.org/", {}}};
    programme.days.push_back(day);
    return programme;
}

/// Its agenda in a document, whose cells are merged.
class MergedAgenda {
public:
    explicit MergedAgenda(Programme programme) : base(std::move(programme)) {
        const Page page = agendaPage(base, swedish());
        tables.push_back(seenAsGiven(page.front().tables.front()));
    }
    SeenCell& cell(std::size_t row, std::size_t column) { return tables.front().rows[row][column]; }
    void merge(std::size_t row, std::size_t column, std::size_t other, std::size_t otherColumn) {
        SeenCell& from = cell(other, otherColumn);
        cell(row, column).insert(cell(row, column).end(), from.begin(), from.end());
        from = {SeenParagraph{}};
    }
    void dropRow(std::size_t row) {
        tables.front().rows.erase(tables.front().rows.begin() + static_cast<std::ptrdiff_t>(row));
    }
    /// As the office does where both cells of a row are merged with those above.
    void mergeRows(std::size_t row, std::size_t other) {
        merge(row, 0, other, 0);
        merge(row, 1, other, 1);
        dropRow(other);
    }
    Reading read() const { return readAgenda(base, tables, swedish()); }

    Programme base;
    std::vector<SeenTable> tables;
};

TEST(MergedRows, AreOneItemThatLastsAsLongAsBoth) {
    MergedAgenda agenda(threeItems());
    agenda.mergeRows(1, 2);
    const Reading reading = agenda.read();
    EXPECT_THAT(reading.unread, IsEmpty());
    ASSERT_EQ(reading.programme.days[0].items.size(), 2U);
    const Item& fika = std::as_const(reading.programme.days[0].items)[0];
    EXPECT_EQ(fika.id, "fika");
    EXPECT_EQ(fika.title, "Fika");
    EXPECT_EQ(fika.duration, Minutes(45));
    ASSERT_EQ(fika.description.size(), 2U);
    EXPECT_EQ(fika.description[0].line.front().text, "Paus");
    EXPECT_EQ(fika.description[1].line.front().text, "Sal B");
}

TEST(MergedRows, OfAllThreeHaveEverybodyAndEveryLink) {
    MergedAgenda agenda(threeItems());
    agenda.mergeRows(1, 2);
    agenda.mergeRows(1, 2);
    const Reading reading = agenda.read();
    EXPECT_THAT(reading.unread, IsEmpty());
    ASSERT_EQ(reading.programme.days[0].items.size(), 1U);
    const Item& fika = std::as_const(reading.programme.days[0].items)[0];
    EXPECT_EQ(fika.duration, Minutes(105));
    ASSERT_EQ(fika.speakers.size(), 2U);
    EXPECT_EQ(fika.speakers[1].name, "Bo Ek");
    EXPECT_EQ(fika.links, agenda.base.days[0].items[2].links);
}

TEST(MergedRows, WithARangeTypedOverTheirTimesLastAsItSays) {
    MergedAgenda agenda(threeItems());
    agenda.mergeRows(1, 2);
    agenda.cell(1, 0) = {{Role::time, {{"9.30–10.00", {}, false}}}};
    const Reading reading = agenda.read();
    EXPECT_EQ(findItem(reading.programme, "fika")->duration, Minutes(30));
    EXPECT_EQ(findItem(reading.programme, "paus"), nullptr);
}

TEST(MergedRows, WhoseTimesStandApartStayTwoItemsAndAreListed) {
    MergedAgenda agenda(threeItems());
    agenda.merge(1, 1, 2, 1);
    const Reading reading = agenda.read();
    EXPECT_EQ(reading.programme, agenda.base);
    EXPECT_THAT(reading.unread,
                ElementsAre(Unread{"fika", "Fika\nAnna Berg\nPaus\nSal B"}, Unread{"paus", {}}));
}

TEST(MergedRows, InOneCellStayTwoItemsAndAreListed) {
    MergedAgenda agenda(threeItems());
    agenda.merge(1, 0, 1, 1);
    agenda.merge(1, 0, 2, 0);
    agenda.merge(1, 0, 2, 1);
    agenda.dropRow(2);
    const Reading reading = agenda.read();
    EXPECT_EQ(reading.programme, agenda.base);
    EXPECT_EQ(reading.unread.size(), 3U);
}

TEST(MergedRows, WithTheHeadingStayItemsAndAreListed) {
    MergedAgenda agenda(threeItems());
    agenda.merge(0, 0, 1, 0);
    agenda.merge(0, 1, 1, 1);
    agenda.dropRow(1);
    const Reading reading = agenda.read();
    EXPECT_EQ(reading.programme, agenda.base);
    EXPECT_THAT(reading.unread, ElementsAre(Unread{"fika", {}}));
}

TEST(MergedRows, OfABlockStayItemsAndAreListed) {
    Programme programme = threeItems();
    Strand strand;
    strand.id = "strand";
    strand.items = {item("samtal", "Samtal", 15)};
    programme.days[0].items[1].strands = {strand};
    MergedAgenda agenda(programme);
    agenda.mergeRows(1, 2);
    const Reading reading = agenda.read();
    EXPECT_NE(findItem(reading.programme, "paus"), nullptr);
    EXPECT_NE(findItem(reading.programme, "samtal"), nullptr);
    EXPECT_FALSE(reading.unread.empty());
}

TEST(MergedRows, ARowDeletedWhoseTitleIsNowhereIsRemoved) {
    MergedAgenda agenda(threeItems());
    agenda.cell(1, 1).push_back({Role::description, {{"Något annat", {}, false}}});
    agenda.dropRow(2);
    const Reading reading = agenda.read();
    EXPECT_EQ(findItem(reading.programme, "paus"), nullptr);
    EXPECT_THAT(reading.unread, IsEmpty());
}

} // namespace
} // namespace agendum::layout
