// SPDX-License-Identifier: MPL-2.0
#include "layout/agenda.hpp"
#include "layout/agenda_kind.hpp"
#include "layout/read_back.hpp"
#include "programme/timeline.hpp"

#include "conference.hpp"
#include "sample_speech.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace agendum::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Kind = Scope::Kind;

/// Two days; each has a welcome and a block with the tracks Data and Folk.
Programme daysOfTracks() {
    Programme programme;
    programme.days.push_back(
        day("d1", {item("hej", "Hej"),
                   block("b1", {strand("s1", "Data", "Sal 1", {item("a", "A"), item("b", "B")}),
                                strand("s2", "Folk", "Sal 2", {item("c", "C", 60)})}),
                   item("slut", "Slut")}));
    programme.days.push_back(
        day("d2", {item("igen", "Igen"),
                   block("b2", {strand("s3", "Data", "Sal 3", {item("e", "E")}),
                                strand("s4", "Folk", "Sal 1", {item("f", "F")})})}));
    programme.days[0].items[0].room = "Aula";
    return programme;
}

std::vector<std::string> titlesOf(const Page& page) {
    std::vector<std::string> titles;
    for (const Part& part : page)
        for (const Table& table : part.tables)
            for (std::size_t row = 1; row < table.rows.size(); ++row)
                titles.push_back(table.rows[row].cells[0][0].text() + " "
                                 + table.rows[row].cells[1][0].text());
    return titles;
}

Page pageOf(const Programme& programme, Scope scope) {
    return agendaPage(programme, swedish(), {Layout::table, std::move(scope)});
}

TEST(AgendaKind, IsNamedAsItIsRead) {
    for (const Layout layout : {Layout::table, Layout::list, Layout::grid})
        for (const Scope& scope :
             {Scope{}, Scope{Kind::day, "d1"}, Scope{Kind::track, "Data och folk: del 2"},
              Scope{Kind::room, "Sal 2"}}) {
            const AgendaKind kind{layout, scope};
            EXPECT_EQ(kindOf(keyOf(kind)), kind) << keyOf(kind);
        }
    EXPECT_EQ(keyOf({}), "");
}

TEST(AgendaKind, KnowsNoOtherNames) {
    EXPECT_EQ(layoutNamed("spiral"), std::nullopt);
    EXPECT_EQ(scopeNamed("week:1"), std::nullopt);
    EXPECT_EQ(scopeNamed("room:"), std::nullopt);
}

TEST(AgendaOfAPart, ShowsOneDay) {
    EXPECT_THAT(titlesOf(pageOf(daysOfTracks(), {Kind::day, "d2"})),
                ElementsAre("09.00 Igen", "09.30 ", "09.30 E", "09.30 F"));
}

TEST(AgendaOfAPart, ShowsOneTrackThroughAllDays) {
    const Page page = pageOf(daysOfTracks(), {Kind::track, "Data"});
    EXPECT_THAT(titlesOf(page), ElementsAre("09.30 A", "10.00 B", "09.30 E"));
    EXPECT_EQ(page.at(0).tables.at(0).rows.at(1).cells.at(1).back().text(), "Sal 1")
        << "the track's name is the whole agenda's";
}

TEST(AgendaOfAPart, ShowsOneStrandByItsId) {
    const Page page = pageOf(daysOfTracks(), {Kind::track, "s3"});
    EXPECT_THAT(titlesOf(page), ElementsAre("09.30 E"));
    EXPECT_EQ(page.size(), 1U) << "the day of which it has nothing is left out";
}

TEST(AgendaOfAPart, ShowsOneRoomWhereverItComesFrom) {
    EXPECT_THAT(titlesOf(pageOf(daysOfTracks(), {Kind::room, "Sal 1"})),
                ElementsAre("09.30 A", "10.00 B", "09.30 F"));
    EXPECT_THAT(titlesOf(pageOf(daysOfTracks(), {Kind::room, "Aula"})), ElementsAre("09.00 Hej"));
}

TEST(AgendaOfAPart, HasNothingOfWhatIsNotThere) {
    EXPECT_THAT(pageOf(daysOfTracks(), {Kind::track, "Mat"}), IsEmpty());
    EXPECT_FALSE(hasScope(daysOfTracks(), {Kind::track, "Mat"}));
    EXPECT_FALSE(hasScope(daysOfTracks(), {Kind::day, "d3"}));
    EXPECT_TRUE(hasScope(daysOfTracks(), {Kind::room, "Sal 3"}));
}

TEST(AgendaOfAPart, TellsItsKindFromTheOthers) {
    const Page page = pageOf(daysOfTracks(), {Kind::day, "d1"});
    EXPECT_EQ(page.at(0).key, "day:d1 table day:d1");
    EXPECT_EQ(page.at(0).tables.at(0).agenda, "table day:d1");
}

TEST(AgendaKind, ListsTracksAndRoomsOnce) {
    EXPECT_THAT(tracksOf(daysOfTracks()), ElementsAre("Data", "Folk"));
    EXPECT_THAT(roomsOf(daysOfTracks()), ElementsAre("Aula", "Sal 1", "Sal 2", "Sal 3"));
}

TEST(AgendaKind, GoesWithATrackThatIsRenamed) {
    const Programme before = daysOfTracks();
    Programme after = before;
    after.days[0].items[1].strands[0].title = "Siffror";
    const Scope data{Kind::track, "Data"};
    EXPECT_EQ(followScope(data, before, after), data) << "one of two is still called so";
    after.days[1].items[1].strands[0].title = "Siffror";
    EXPECT_EQ(followScope(data, before, after), (Scope{Kind::track, "Siffror"}));
}

TEST(AgendaKind, GoesWithARoomThatIsRenamed) {
    const Programme before = daysOfTracks();
    Programme after = before;
    after.days[0].items[1].strands[1].room = "Stora salen";
    EXPECT_EQ(followScope({Kind::room, "Sal 2"}, before, after),
              (Scope{Kind::room, "Stora salen"}));
}

/// An agenda of a part as it stands in a document, to be typed in.
class TypedPart : public ::testing::Test {
protected:
    void open(Scope scope) {
        for (const Part& part : pageOf(base, std::move(scope)))
            for (const Table& table : part.tables) tables.push_back(seenAsGiven(table));
    }
    void put(std::size_t row, const std::string& time, const std::string& title) {
        auto& rows = tables.front().rows;
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(row),
                    {{{Role::time, {{time, {}, false}}}}, {{Role::title, {{title, {}, false}}}}});
    }
    Programme read() { return readAgenda(base, tables, swedish()).programme; }
    /// The titles of a strand of the first day's block.
    static std::vector<std::string> strandOf(const Programme& programme, std::size_t index) {
        std::vector<std::string> titles;
        for (const Item& it : programme.days[0].items[1].strands[index].items)
            titles.push_back(it.title);
        return titles;
    }

    Programme base = daysOfTracks();
    std::vector<SeenTable> tables;
};

TEST_F(TypedPart, IsReadWithoutTouchingWhatItDoesNotShow) {
    open({Kind::track, "Folk"});
    EXPECT_EQ(read(), base);
    tables.front().rows.at(1).at(1).at(0).runs = {{"Folket", {}, false}};
    Programme expected = base;
    findItem(expected, "c")->title = "Folket";
    EXPECT_EQ(read(), expected);
}

TEST_F(TypedPart, TakesANewRowIntoTheTrack) {
    open({Kind::track, "Data"});
    put(3, "10.30", "Ny");
    EXPECT_THAT(strandOf(read(), 0), ElementsAre("A", "B", "Ny"));
}

TEST_F(TypedPart, TakesANewFirstRowIntoTheTrack) {
    open({Kind::track, "Data"});
    put(1, "09.30", "Ny");
    EXPECT_THAT(strandOf(read(), 0), ElementsAre("Ny", "A", "B"));
}

TEST_F(TypedPart, PutsANewRowIntoTheRoom) {
    open({Kind::room, "Aula"});
    put(2, "09.30", "Fika");
    const Programme programme = read();
    ASSERT_EQ(programme.days[0].items[1].title, "Fika");
    EXPECT_EQ(programme.days[0].items[1].room, "Aula");
}

TEST_F(TypedPart, RemovesTheItemOfARowThatIsGone) {
    open({Kind::track, "Data"});
    tables.front().rows.erase(tables.front().rows.begin() + 1);
    EXPECT_THAT(strandOf(read(), 0), ElementsAre("B"));
    EXPECT_THAT(strandOf(read(), 1), ElementsAre("C"));
}

} // namespace
} // namespace agendum::layout
