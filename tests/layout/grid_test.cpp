// SPDX-License-Identifier: MPL-2.0
#include "layout/agenda.hpp"
#include "layout/grid.hpp"
#include "layout/read_back.hpp"
#include "layout/read_grid.hpp"
#include "programme/timeline.hpp"

#include "conference.hpp"
#include "sample_speech.hpp"
#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace agendum::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// 09.00 Hej; from 09.30 A, B beside C; from 10.30 D beside nothing; Lunch.
Programme parallelDay() {
    Programme programme =
        programmeOf({item("hej", "Hej"),
                     block("b1", {strand("s1", "Data", "Sal 1", {item("a", "A"), item("b", "B")}),
                                  strand("s2", "Folk", "Sal 2", {item("c", "C", 60)})}),
                     block("b2", {strand("s3", "Data", "Sal 1", {item("d", "D")}),
                                  strand("s4", "Folk", "", {})}),
                     item("lunch", "Lunch", 60)});
    programme.days[0].items[1].strands[0].items[0].speakers = {speaker("Anna", "Reglab")};
    return programme;
}

Page gridOf(const Programme& programme, Scope scope = {}) {
    return agendaPage(programme, swedish(), {Layout::grid, std::move(scope)});
}

TEST(Grid, IsTimeByTrackWithWhatIsForAllOverTheWholeRow) {
    const Table table = gridOf(parallelDay()).at(0).tables.at(0);
    EXPECT_TRUE(table.isGrid());
    EXPECT_THAT(linesOf(table), ElementsAre("Tid Data | Folk", "09.00 Hej | ", "09.30 A | C",
                                            "10.00 B | ", "10.30 D | ", "11.00 Lunch | "));
    std::vector<bool> spans;
    for (const Row& row : table.rows) spans.push_back(row.spans);
    EXPECT_THAT(spans, ElementsAre(false, true, false, false, false, true));
}

TEST(Grid, SaysATracksRoomInItsHead) {
    const Table table = gridOf(parallelDay()).at(0).tables.at(0);
    EXPECT_EQ(textOf(table.rows[0].cells[1]), "Data\nSal 1");
    EXPECT_EQ(textOf(table.rows[0].cells[2]), "Folk") << "its rooms differ";
    EXPECT_EQ(textOf(table.rows[2].cells[1]), "A\nAnna, Reglab");
    EXPECT_EQ(textOf(table.rows[2].cells[2]), "C\nSal 2");
}

TEST(Grid, HasARowForABlockThatSaysSomething) {
    Programme programme = parallelDay();
    programme.days[0].items[1].title = "Parallella pass";
    const Table table = gridOf(programme).at(0).tables.at(0);
    EXPECT_EQ(rowText(table.rows[2]), "09.30 Parallella pass | ");
    EXPECT_TRUE(table.rows[2].spans);
}

TEST(Grid, IsByRoomWhereTracksHaveNoTitles) {
    Programme programme = parallelDay();
    for (Item& held : programme.days[0].items)
        for (Strand& it : held.strands) it.title.clear();
    EXPECT_EQ(rowText(gridOf(programme).at(0).tables.at(0).rows[0]), "Tid Sal 1 | Sal 2 | 2");
}

/// A day with so many tracks, set as grids.
Page withTracks(int count) {
    std::vector<Strand> strands;
    for (int index = 0; index < count; ++index) {
        const std::string number = std::to_string(index);
        strands.push_back(
            strand("s" + number, "Spår " + number, "", {item("i" + number, "T" + number)}));
    }
    return gridOf(programmeOf({item("hej", "Hej"), block("b", std::move(strands))}));
}

std::vector<std::size_t> tracksOfEach(const Page& page) {
    std::vector<std::size_t> tracks;
    for (const Table& table : page.at(0).tables) tracks.push_back(table.widths.size() - 1);
    return tracks;
}

TEST(Grid, DealsManyTracksOutEvenlyToSeveralTables) {
    EXPECT_EQ(tracksOfEach(withTracks(6)), (std::vector<std::size_t>{6}));
    EXPECT_EQ(tracksOfEach(withTracks(7)), (std::vector<std::size_t>{3, 4}));
    EXPECT_EQ(tracksOfEach(withTracks(13)), (std::vector<std::size_t>{4, 4, 5}));
    EXPECT_EQ(tracksOfEach(withTracks(30)), (std::vector<std::size_t>{6, 6, 6, 6, 6}));
}

TEST(Grid, HasWhatIsForAllInTheFirstOfSeveralTablesOnly) {
    const Page page = withTracks(7);
    EXPECT_TRUE(page.at(0).tables.at(0).rows.at(1).spans);
    EXPECT_FALSE(page.at(0).tables.at(1).rows.at(1).spans);
}

TEST(Grid, OfADayWithoutTracksIsATable) {
    const Table table = gridOf(programmeOf({item("a", "A")})).at(0).tables.at(0);
    EXPECT_FALSE(table.isGrid());
    EXPECT_EQ(table.agenda, "grid all");
}

TEST(Grid, ShowsEveryItemThatSaysSomethingOnce) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Programme programme = testing::randomProgramme(seed);
        std::multiset<std::string> shown, all;
        for (const Part& part : gridOf(programme))
            for (const Table& table : part.tables)
                for (const Row& row : table.rows) {
                    if (!table.isGrid() && !row.itemId.empty()) shown.insert(row.itemId);
                    for (const GridPlace& place : row.places)
                        if (!place.itemId.empty()) shown.insert(place.itemId);
                }
        forEachItem(programme, [&](const Day&, const Item& it, int depth) {
            if (shown.contains(it.id) || depth > 0 || it.strands.size() < 2) all.insert(it.id);
        });
        EXPECT_EQ(shown, all) << "seed " << seed;
    }
}

TEST(Grid, ThatWasNotTouchedSaysNothingNew) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Programme programme = testing::randomProgramme(seed);
        std::vector<SeenTable> seen;
        for (const Part& part : gridOf(programme))
            for (const Table& table : part.tables) seen.push_back(seenAsGiven(table));
        const Reading reading = readAgenda(programme, seen, swedish());
        EXPECT_EQ(reading.programme, programme) << "seed " << seed;
        EXPECT_THAT(reading.unread, IsEmpty()) << "seed " << seed;
    }
}

/// A grid as it stands in a document, to be typed in.
class TypedGrid : public ::testing::Test {
protected:
    Reading read() const { return readAgenda(base, {grid}, swedish()); }
    std::vector<std::string> strandOf(const Programme& programme, std::size_t block,
                                      std::size_t index) const {
        std::vector<std::string> titles;
        for (const Item& it : programme.days[0].items[block].strands[index].items)
            titles.push_back(it.title);
        return titles;
    }

    Programme base = parallelDay();
    SeenTable grid = seenAsGiven(gridOf(base).at(0).tables.at(0));
};

TEST_F(TypedGrid, TakesATitleThatWasTypedOver) {
    type(grid, 2, 2, "Cykel");
    const Reading reading = read();
    Programme expected = base;
    findItem(expected, "c")->title = "Cykel";
    EXPECT_EQ(reading.programme.days[0].items[1].strands[1].items[0].title, "Cykel");
    EXPECT_EQ(strandOf(reading.programme, 1, 0), strandOf(base, 1, 0));
}

TEST_F(TypedGrid, TakesATitleForAll) {
    type(grid, 1, 1, "Välkommen");
    EXPECT_EQ(read().programme.days[0].items[0].title, "Välkommen");
}

TEST_F(TypedGrid, TakesATimeInARowOfOneTrack) {
    type(grid, 3, 0, "10.10");
    EXPECT_EQ(findItem(read().programme, "a")->duration, Minutes(40));
}

TEST_F(TypedGrid, TakesTheTimeOfAFirstRowAsThatOfTheBlock) {
    type(grid, 2, 0, "09.40");
    EXPECT_EQ(findItem(read().programme, "hej")->duration, Minutes(40));
}

TEST_F(TypedGrid, TakesWhatIsTypedIntoAnEmptyPlaceAsAnItemOfThatTrack) {
    type(grid, 3, 2, "Ny");
    EXPECT_THAT(strandOf(read().programme, 1, 1), ElementsAre("C", "Ny"));
    EXPECT_THAT(strandOf(read().programme, 1, 0), ElementsAre("A", "B"));
}

TEST_F(TypedGrid, TakesWhatIsTypedIntoATrackThatHasNothingYet) {
    type(grid, 4, 2, "Ny");
    EXPECT_THAT(strandOf(read().programme, 2, 1), ElementsAre("Ny"));
}

TEST_F(TypedGrid, MovesAnItemThatStandsInAnotherTrack) {
    grid.rows[3][2] = grid.rows[3][1];
    grid.rows[3][1] = {{Role::title, {}}};
    const Programme read = this->read().programme;
    EXPECT_THAT(strandOf(read, 1, 0), ElementsAre("A"));
    EXPECT_THAT(strandOf(read, 1, 1), ElementsAre("C", "B"));
    EXPECT_EQ(read.days[0].items[1].strands[1].items[1].id, "b") << "the same item";
}

TEST_F(TypedGrid, TakesANewRow) {
    SeenRow row = grid.rows[3];
    row[0] = {{Role::time, {{"10.15", {}, false}}}};
    row[1] = {{Role::title, {{"Ny", {}, false}}}};
    grid.rows.insert(grid.rows.begin() + 4, row);
    EXPECT_THAT(strandOf(read().programme, 1, 0), ElementsAre("A", "B", "Ny"));
}

TEST_F(TypedGrid, LosesTheItemsOfARowThatIsGone) {
    grid.rows.erase(grid.rows.begin() + 3);
    EXPECT_THAT(strandOf(read().programme, 1, 0), ElementsAre("A"));
}

TEST_F(TypedGrid, KeepsTheItemsOfAColumnThatIsGone) {
    for (SeenRow& row : grid.rows) row.erase(row.begin() + 2);
    const Programme read = this->read().programme;
    EXPECT_THAT(strandOf(read, 1, 1), ElementsAre("C"));
}

TEST_F(TypedGrid, ListsATimeThatIsNone) {
    type(grid, 3, 0, "snart");
    const Reading reading = read();
    EXPECT_EQ(reading.programme, base);
    ASSERT_EQ(reading.unread.size(), 1U);
    EXPECT_EQ(reading.unread[0], (Unread{"b", "snart"}));
}

TEST_F(TypedGrid, ListsACellThatWasEmptied) {
    type(grid, 2, 2, "");
    const Reading reading = read();
    EXPECT_EQ(reading.programme, base);
    ASSERT_EQ(reading.unread.size(), 1U);
    EXPECT_EQ(reading.unread[0], (Unread{"c", ""}));
}

} // namespace
} // namespace agendum::layout
