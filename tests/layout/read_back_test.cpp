// SPDX-License-Identifier: MPL-2.0
#include "layout/read_back.hpp"

#include "layout/agenda.hpp"
#include "programme/timeline.hpp"
#include "sample_items.hpp"
#include "sample_speech.hpp"
#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace agendum::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// 09.30 Fika, 10.00 Välkommen (Jonas Frykman, Reglab), 10.30 Paus, 10.45 Lunch.
Programme coffeeToLunch() {
    Programme programme;
    Day day;
    day.id = "day";
    day.start = Minutes(570);
    day.items = {item("fika", "Fika", 30), item("valkommen", "Välkommen", 30),
                 item("paus", "Paus", 15), item("lunch", "Lunch", 60)};
    day.items[1].speakers = {{"Jonas Frykman", "Reglab", {}}};
    programme.days.push_back(day);
    return programme;
}

SeenRow seenRow(const Row& row) {
    SeenRow seen;
    for (const Cell& cell : row.cells) {
        seen.emplace_back();
        for (const PageParagraph& paragraph : cell)
            seen.back().push_back({paragraph.role, paragraph.runs});
    }
    return seen;
}

/// The programme's agenda as it stands in a document, to be typed in.
class TypedAgenda {
public:
    explicit TypedAgenda(Programme programme, Speech itsSpeech = swedish())
        : base(std::move(programme)), speech(std::move(itsSpeech)) {
        for (const Part& part : agendaPage(base, speech))
            for (const Table& table : part.tables) {
                tables.push_back({table, {}});
                for (const Row& row : table.rows) tables.back().rows.push_back(seenRow(row));
            }
    }
    std::vector<SeenRow>& rows() { return tables.front().rows; }
    void type(std::size_t row, std::size_t column, const std::string& text) {
        SeenCell& cell = rows().at(row).at(column);
        cell = {{cell.front().role, {{text, {}, false}}}};
    }
    /// Types over the paragraph of a cell that says so.
    void retype(std::size_t row, const std::string& said, const std::string& text) {
        for (SeenParagraph& paragraph : rows().at(row).at(1))
            if (paragraph.runs.front().text == said) paragraph.runs = {{text, {}, false}};
    }
    static SeenRow newRow(const std::string& time, const std::string& title) {
        return {{{Role::time, {{time, {}, false}}}}, {{Role::title, {{title, {}, false}}}}};
    }
    Reading read() const { return readAgenda(base, tables, speech); }

    Programme base;
    Speech speech;
    std::vector<SeenTable> tables;
};

/// "09.30 Fika" for every item, as an agenda would have it.
std::vector<std::string> agendaOf(const Programme& programme) {
    std::vector<std::string> lines;
    const Timeline timeline(programme);
    for (const Slot& slot : timeline.slots())
        lines.push_back(timeText(slot.start, *habitOf("sv")) + " " + slot.item->title);
    return lines;
}

TEST(ReadBack, OfAnUntouchedAgendaChangesNothing) {
    const TypedAgenda agenda(coffeeToLunch());
    const Reading reading = agenda.read();
    EXPECT_EQ(reading.programme, agenda.base);
    EXPECT_THAT(reading.unread, IsEmpty());
}

TEST(ReadBack, ATypedTimeMovesWhatFollows) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.type(3, 0, "kl 10.40");
    EXPECT_THAT(agendaOf(agenda.read().programme),
                ElementsAre("09.30 Fika", "10.00 Välkommen", "10.40 Paus", "10.55 Lunch"));
}

TEST(ReadBack, ATypedRangeSetsTheDurationToo) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.type(3, 0, "10.30–11.00");
    const Reading reading = agenda.read();
    EXPECT_EQ(findItem(reading.programme, "paus")->duration, Minutes(30));
    EXPECT_EQ(agendaOf(reading.programme).back(), "11.00 Lunch");
}

TEST(ReadBack, SeveralTypedTimesAllHold) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.type(1, 0, "9.00");
    agenda.type(3, 0, "10.00");
    agenda.type(4, 0, "12.00");
    EXPECT_THAT(agendaOf(agenda.read().programme),
                ElementsAre("09.00 Fika", "09.30 Välkommen", "10.00 Paus", "12.00 Lunch"));
}

TEST(ReadBack, ATimeTypedOverAFixedStartIsFixedThere) {
    Programme programme = coffeeToLunch();
    programme.days[0].items[3].fixedStart = Minutes(12 * 60);
    TypedAgenda agenda(programme);
    agenda.type(4, 0, "12.15");
    const Reading reading = agenda.read();
    EXPECT_EQ(findItem(reading.programme, "lunch")->fixedStart, Minutes(12 * 60 + 15));
    EXPECT_EQ(findItem(reading.programme, "paus")->duration, Minutes(15));
}

TEST(ReadBack, ATimeThatIsNoneIsListedAndChangesNothing) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.type(3, 0, "sedan");
    const Reading reading = agenda.read();
    EXPECT_EQ(reading.programme, agenda.base);
    EXPECT_THAT(reading.unread, ElementsAre(Unread{"paus", "sedan"}));
}

TEST(ReadBack, ATimeThatIsNoneInTheFirstRowIsNoHeading) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.rows().erase(agenda.rows().begin()); // the heading
    agenda.type(0, 0, "snart");
    const Reading reading = agenda.read();
    EXPECT_EQ(reading.programme, agenda.base);
    EXPECT_EQ(reading.unread.size(), 1U);
}

TEST(ReadBack, AHeadingIsOneThoughAnItemIsCalledLikeIt) {
    Programme programme = coffeeToLunch();
    programme.days[0].items[1].title = "Programpunkt";
    const TypedAgenda agenda(programme);
    EXPECT_EQ(agenda.read().programme, programme);
}

TEST(ReadBack, ATimeBeforeTheItemAboveIsListedAndChangesNothing) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.type(3, 0, "08.00");
    const Reading reading = agenda.read();
    EXPECT_EQ(reading.programme, agenda.base);
    EXPECT_THAT(reading.unread, ElementsAre(Unread{"paus", "08.00"}));
}

TEST(ReadBack, ATypedTitleRenames) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.type(1, 1, "Kaffe");
    EXPECT_EQ(findItem(agenda.read().programme, "fika")->title, "Kaffe");
}

TEST(ReadBack, TypedSpeakersAreRead) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.rows()[2][1][1].runs = {{"Anna Berg, SKR och Bo Ek, Reglab", {}, false}};
    EXPECT_THAT(findItem(agenda.read().programme, "valkommen")->speakers,
                ElementsAre(Speaker{"Anna Berg", "SKR", {}}, Speaker{"Bo Ek", "Reglab", {}}));
}

TEST(ReadBack, WhatFollowsTheSpeakersIsTheSubtitle) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.rows()[2][1][1].runs = {{"Jonas Frykman, Reglab hälsar välkommen", {}, false}};
    const Reading reading = agenda.read();
    EXPECT_EQ(findItem(reading.programme, "valkommen")->subtitle, "hälsar välkommen");
    EXPECT_THAT(findItem(reading.programme, "valkommen")->speakers,
                ElementsAre(Speaker{"Jonas Frykman", "Reglab", {}}));
}

TEST(ReadBack, AddedParagraphsAndBulletsBecomeTheDescription) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.rows()[1][1].push_back({Role::bullet, {{"Ta med kopp", {}, false}}});
    agenda.rows()[1][1].push_back({std::nullopt, {{"Välkomna!", {}, false}}});
    EXPECT_THAT(findItem(agenda.read().programme, "fika")->description,
                ElementsAre(Paragraph{Paragraph::Kind::bullet, lineOf("Ta med kopp")},
                            Paragraph{Paragraph::Kind::plain, lineOf("Välkomna!")}));
}

TEST(ReadBack, ARenamedContinuationRenamesTheWhole) {
    Programme programme = coffeeToLunch();
    Item again = item("fika-2", "", 10);
    again.continues = "fika";
    programme.days[0].items.push_back(again);
    TypedAgenda agenda(programme);
    agenda.type(5, 1, "Kaffe (fortsättning)");
    const Reading reading = agenda.read();
    EXPECT_EQ(findItem(reading.programme, "fika")->title, "Kaffe");
    EXPECT_EQ(findItem(reading.programme, "fika-2")->title, "");
}

TEST(ReadBack, WhatIsTypedBehindAContinuationsMarkBelongsToTheTitleAndTheMarkDoesNot) {
    Programme programme = coffeeToLunch();
    Item again = item("fika-2", "", 10);
    again.continues = "fika";
    programme.days[0].items.push_back(again);
    TypedAgenda agenda(programme);
    agenda.type(5, 1, "Fika (fortsättning) och avslut");
    const Reading reading = agenda.read();
    EXPECT_EQ(findItem(reading.programme, "fika")->title, "Fika och avslut");
    EXPECT_EQ(findItem(reading.programme, "fika-2")->title, "");
}

TEST(ReadBack, AMissingRowRemovesItsItemAndClosesUp) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.rows().erase(agenda.rows().begin() + 2);
    EXPECT_THAT(agendaOf(agenda.read().programme),
                ElementsAre("09.30 Fika", "10.00 Paus", "10.15 Lunch"));
}

TEST(ReadBack, ARowInAnotherPlaceMovesItsItem) {
    TypedAgenda agenda(coffeeToLunch());
    std::swap(agenda.rows()[2], agenda.rows()[3]);
    EXPECT_THAT(agendaOf(agenda.read().programme),
                ElementsAre("09.30 Fika", "10.00 Paus", "10.15 Välkommen", "10.45 Lunch"));
}

TEST(ReadBack, SortedRowsReorderTheItems) {
    TypedAgenda agenda(coffeeToLunch());
    std::reverse(agenda.rows().begin() + 1, agenda.rows().end());
    EXPECT_THAT(agendaOf(agenda.read().programme),
                ElementsAre("09.30 Lunch", "10.30 Paus", "10.45 Välkommen", "11.15 Fika"));
}

TEST(ReadBack, ANewRowWithATimeIsAnItemAndTheOthersKeepTheirTimes) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.rows().insert(agenda.rows().begin() + 3, TypedAgenda::newRow("10.20", "Frågor"));
    EXPECT_THAT(
        agendaOf(agenda.read().programme),
        ElementsAre("09.30 Fika", "10.00 Välkommen", "10.20 Frågor", "10.30 Paus", "10.45 Lunch"));
}

TEST(ReadBack, ANewRowAtTheEndIsTheLastItem) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.rows().push_back(TypedAgenda::newRow("12.00", "Tack för idag!"));
    const Reading reading = agenda.read();
    EXPECT_EQ(agendaOf(reading.programme).back(), "12.00 Tack för idag!");
    EXPECT_EQ(findItem(reading.programme, "lunch")->duration, Minutes(75));
}

TEST(ReadBack, ANewRowAtTheEndOfADayIsNotTheFirstOfTheNextTypedOver) {
    Programme programme = coffeeToLunch();
    programme.days.push_back(programme.days.front());
    programme.days.back().id = "next";
    programme.days.back().items = {item("samling", "Samling", 30), item("slut", "Slut", 30)};
    TypedAgenda agenda(programme);
    agenda.rows().push_back(TypedAgenda::newRow("11.45", "Mingel"));
    agenda.tables.back().rows.erase(agenda.tables.back().rows.begin() + 1);
    const Reading reading = agenda.read();
    EXPECT_THAT(agendaOf(reading.programme),
                ElementsAre("09.30 Fika", "10.00 Välkommen", "10.30 Paus", "10.45 Lunch",
                            "11.45 Mingel", "09.30 Slut"));
    EXPECT_EQ(findItem(reading.programme, "samling"), nullptr);
}

TEST(ReadBack, ARowWithoutATimeIsTheOrganisersOwn) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.rows().push_back(TypedAgenda::newRow("Totalt", "2 timmar 15 minuter"));
    agenda.rows().insert(agenda.rows().begin() + 2, TypedAgenda::newRow("", ""));
    const Reading reading = agenda.read();
    EXPECT_EQ(reading.programme, agenda.base);
}

TEST(ReadBack, ACopiedRowIsANewItemBehindItsOriginal) {
    TypedAgenda agenda(coffeeToLunch());
    const SeenRow copy = agenda.rows()[3];
    agenda.rows().insert(agenda.rows().begin() + 4, copy);
    EXPECT_THAT(
        agendaOf(agenda.read().programme),
        ElementsAre("09.30 Fika", "10.00 Välkommen", "10.30 Paus", "10.45 Paus", "11.00 Lunch"));
}

TEST(ReadBack, ACopiedRowKeepsWhatIsNotUnderstoodInIt) {
    Programme programme = coffeeToLunch();
    programme.days[0].items[2].room = "Salen";
    TypedAgenda agenda(programme);
    agenda.rows()[3][1].back().runs = {{"Salen · bakom · huset", {}, false}};
    const SeenRow copy = agenda.rows()[3];
    agenda.rows().insert(agenda.rows().begin() + 4, copy);
    const Reading reading = agenda.read();
    EXPECT_THAT(reading.unread, ElementsAre(Unread{"paus", "Salen · bakom · huset"},
                                            Unread{"item", "Salen · bakom · huset"}));
    EXPECT_EQ(reading.rowItems.front()[4], "item");
}

TEST(ReadBack, ColumnsOfTheOrganisersOwnDoNotDisturb) {
    TypedAgenda agenda(coffeeToLunch());
    for (SeenRow& row : agenda.rows())
        row.insert(row.begin() + 1, SeenCell{{std::nullopt, {{"Ansvarig", {}, false}}}});
    agenda.type(1, 0, "09.20");
    agenda.type(1, 2, "Kaffe");
    EXPECT_EQ(agendaOf(agenda.read().programme).front(), "09.20 Kaffe");
}

TEST(ReadBack, AnEmptiedCellIsListedAndChangesNothing) {
    TypedAgenda agenda(coffeeToLunch());
    agenda.type(1, 1, "");
    const Reading reading = agenda.read();
    EXPECT_EQ(reading.programme, agenda.base);
    EXPECT_THAT(reading.unread, ElementsAre(Unread{"fika", ""}));
}

TEST(ReadBack, ATimeAfterMidnightStaysOnItsDay) {
    Programme programme = coffeeToLunch();
    programme.days[0].start = Minutes(23 * 60);
    TypedAgenda agenda(programme);
    agenda.type(4, 0, "00.30");
    const Reading reading = agenda.read();
    EXPECT_EQ(Timeline(reading.programme).find("lunch")->start, Minutes(24 * 60 + 30));
}

TEST(ReadBack, ATypedRoomMovesTheItemThere) {
    Programme programme = coffeeToLunch();
    programme.days[0].items[1].room = "Sal A";
    TypedAgenda agenda(programme);
    agenda.retype(2, "Sal A", "Stora salen");
    const Programme now = agenda.read().programme;
    EXPECT_EQ(now.days[0].items[1].room, "Stora salen");
}

TEST(ReadBack, ATypedDescriptionTakesThePlaceOfTheOldOne) {
    Programme programme = coffeeToLunch();
    programme.days[0].items[1].description = {{Paragraph::Kind::plain, lineOf("Vilka är vi?")}};
    TypedAgenda agenda(programme);
    agenda.retype(2, "Vilka är vi?", "En runda runt bordet");
    programme.days[0].items[1].description = {
        {Paragraph::Kind::plain, lineOf("En runda runt bordet")}};
    EXPECT_EQ(agenda.read().programme, programme);
}

/// When a day begins whose first item was given another time.
Minutes beginningOnceTyped(Minutes before, const std::string& text, const Speech& speech) {
    Programme programme = coffeeToLunch();
    programme.days[0].start = before;
    TypedAgenda agenda(programme, speech);
    agenda.type(1, 0, text);
    const Programme now = agenda.read().programme;
    return Timeline(now).find("fika")->start;
}

TEST(ReadBack, ADayDoesNotBeginAfterItsMidnight) {
    EXPECT_EQ(beginningOnceTyped(Minutes(20 * 60), "07.30", swedish()), Minutes(7 * 60 + 30));
}

TEST(ReadBack, OnATwelveHourClockATimeMayBeAfterNoon) {
    EXPECT_EQ(beginningOnceTyped(Minutes(17 * 60), "6:30", american()), Minutes(18 * 60 + 30));
}

TEST(ReadBack, WhatSaysThatItIsBeforeNoonIsSo) {
    EXPECT_EQ(beginningOnceTyped(Minutes(17 * 60), "9:00 AM", american()), Minutes(9 * 60));
}

TEST(ReadBack, ARowPulledOutOfABlockIsAPlainItem) {
    Programme programme = coffeeToLunch();
    programme.days[0].items[1].strands = {
        {"strand", "", "", {item("a", "A", 10), item("b", "B", 20)}, {}}};
    TypedAgenda agenda(programme); // fika, välkommen, a, b, paus, lunch
    const SeenRow moved = agenda.rows()[4];
    agenda.rows().erase(agenda.rows().begin() + 4);
    agenda.rows().push_back(moved);
    const Reading reading = agenda.read();
    ASSERT_EQ(reading.programme.days[0].items.size(), 5U);
    EXPECT_EQ(reading.programme.days[0].items.back().id, "b");
}

TEST(ReadBack, ALinkBesideWhatTrackAndRoomAreBothCalledLeavesTheRoomsAlone) {
    Programme programme = coffeeToLunch();
    programme.days[0].items[1].strands = {
        {"strand", "Salen", "Salen", {item("a", "A", 10), item("b", "B", 20)}, {}}};
    programme.days[0].items[1].strands[0].items[1].room = "Salen";
    TypedAgenda agenda(programme); // fika, välkommen, a, b, paus, lunch
    for (const std::size_t row : {3U, 4U})
        agenda.rows()[row][1].back().runs.push_back({"karta", "https://example.org/", false});
    const Reading reading = agenda.read();
    const auto& items = reading.programme.days[0].items[1].strands[0].items;
    EXPECT_THAT(reading.unread, IsEmpty());
    EXPECT_EQ(items[0].room, "");
    EXPECT_EQ(items[0].links.size(), 1U);
    EXPECT_EQ(items[1].room, "Salen");
    EXPECT_EQ(items[1].links.size(), 1U);
}

TEST(ReadBackOfAnyProgramme, ChangesNothingThatWasNotTouched) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const TypedAgenda agenda(testing::randomProgramme(seed));
        const Reading reading = agenda.read();
        EXPECT_EQ(reading.programme, agenda.base);
        EXPECT_THAT(reading.unread, IsEmpty());
    }
}

/// The titles, row by row, heading rows left out.
std::vector<std::string> titles(const std::vector<SeenTable>& tables) {
    std::vector<std::string> all;
    for (const SeenTable& table : tables)
        for (std::size_t row = 1; row < table.rows.size(); ++row)
            all.push_back(table.rows[row][1].front().text());
    return all;
}

TEST(ReadBackOfAnyProgramme, HasTheItemsThatStandThereInTheirOrder) {
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        testing::Dice dice(seed);
        TypedAgenda agenda(testing::randomProgramme(
            seed, {.blocks = false, .fixedStarts = false, .continuations = false}));
        for (SeenTable& table : agenda.tables) {
            std::vector<SeenRow>& rows = table.rows;
            const auto anyRow = [&] { return 1 + static_cast<long>(dice.roll(rows.size() - 1)); };
            if (rows.size() > 2 && dice.chance(40)) rows.erase(rows.begin() + anyRow());
            if (rows.size() > 2 && dice.chance(40))
                std::iter_swap(rows.begin() + anyRow(), rows.begin() + anyRow());
            if (rows.size() > 1 && dice.chance(40))
                rows[static_cast<std::size_t>(anyRow())][1].front().runs = {
                    {"Typed " + std::to_string(seed), {}, false}};
        }
        const Reading reading = agenda.read();
        const TypedAgenda again(reading.programme);
        EXPECT_EQ(titles(again.tables), titles(agenda.tables));
    }
}

} // namespace
} // namespace agendum::layout
