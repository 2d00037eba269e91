// SPDX-License-Identifier: MPL-2.0
#include "conference.hpp"
#include "layout/agenda.hpp"
#include "layout/read_back.hpp"
#include "programme/timeline.hpp"
#include "sample_items.hpp"
#include "sample_speech.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Rows that were taken out, taken over as removed, and put in again.
namespace agendum::layout {
namespace {

/// 09.30 Fika, 10.00 Lunch (flexible, fixed), 11.00 Slut.
Programme fikaToEnd() {
    Programme programme;
    Day day;
    day.id = "day";
    day.start = Minutes(570);
    Item lunch = item("lunch", "Lunch", 60);
    lunch.kind = ItemKind::meal;
    lunch.flexible = true;
    lunch.fixedStart = Minutes(600);
    day.items = {item("fika", "Fika", 30), lunch, item("slut", "Slut", 10)};
    programme.days.push_back(day);
    return programme;
}

std::vector<SeenTable> untypedAgenda(const Programme& programme, const Speech& speech) {
    std::vector<SeenTable> tables;
    for (const Part& part : agendaPage(programme, speech))
        for (const Table& table : part.tables) tables.push_back(seenAsGiven(table));
    return tables;
}

class FormerItemsTest : public ::testing::Test {
protected:
    void SetUp() override {
        std::vector<SeenTable> seen = untypedAgenda(whole, speech);
        row = seen.front().rows.at(2);
        seen.front().rows.erase(seen.front().rows.begin() + 2);
        rest = readAgenda(whole, seen, speech).programme;
        former = formerItems(whole, rest, seen);
    }
    /// What is read where the row was put in again there.
    Programme putIn(std::ptrdiff_t at) const {
        std::vector<SeenTable> seen = untypedAgenda(rest, speech);
        seen.front().rows.insert(seen.front().rows.begin() + at, row);
        return readAgenda(rest, seen, speech, former).programme;
    }

    const Programme whole = fikaToEnd();
    const Speech speech = swedish();
    SeenRow row; ///< of Lunch
    Programme rest;
    std::vector<FormerItem> former;
};

TEST_F(FormerItemsTest, AreThemselvesAgainWhereTheyStood) {
    ASSERT_EQ(former.size(), 1U);
    EXPECT_EQ(putIn(2), whole);
}

TEST_F(FormerItemsTest, KeepWhatNoRowShowsInAnotherPlace) {
    const Programme moved = putIn(3);
    EXPECT_EQ(moved.days.at(0).items.back(), whole.days.at(0).items[1]);
}

TEST_F(FormerItemsTest, TakeTheTimeThatWasTypedSince) {
    row.front() = {{Role::time, {{"10.15", {}, false}}}};
    const Programme again = putIn(2);
    EXPECT_EQ(findItem(again, "lunch")->fixedStart, Minutes(615));
    EXPECT_EQ(findItem(again, "lunch")->kind, ItemKind::meal);
}

} // namespace
} // namespace agendum::layout
