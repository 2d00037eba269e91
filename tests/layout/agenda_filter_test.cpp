// SPDX-License-Identifier: MPL-2.0
#include "layout/agenda_filter.hpp"

#include "support/small_programme.hpp"

#include <gmock/gmock.h>

namespace agendum::layout {
namespace {

using testing::at;
using testing::programmeOfDays;
using ::testing::UnorderedElementsAre;

/// A day with a plenary in the aula, two tracks and a lunch; a second day with a talk and another.
Programme conference() {
    Programme programme = programmeOfDays(
        {{testing::item("opening", 30),
          testing::block("talks", {{testing::item("a1", 30), testing::item("a2", 30)},
                                   {testing::item("b1", 60)}}),
          testing::item("lunch", 60)},
         {testing::item("talk", 30), testing::block("more", {{testing::item("a3", 30)}})}});
    at(programme, "opening").room = "Aula";
    std::vector<Strand>& tracks = at(programme, "talks").strands;
    tracks[0].title = at(programme, "more").strands[0].title = "Law";
    tracks[0].room = "Hall 1";
    tracks[1].title = "Craft";
    tracks[1].room = "Hall 2";
    at(programme, "a2").room = "Aula";
    return programme;
}

AgendaFilter filterOf(std::string day, std::string track, std::string room) {
    return {std::move(day), std::move(track), std::move(room)};
}

TEST(AgendaFilter, ShowsEverythingOfTheFirstDayAtFirst) {
    const Programme programme = conference();
    EXPECT_EQ(shownDay(programme, {}), &programme.days.front());
    EXPECT_EQ(shownItems(programme.days.front(), {}), std::nullopt);
    EXPECT_EQ(shownDay(programme, filterOf("d2", {}, {})), &programme.days.back());
    EXPECT_EQ(shownDay(programme, filterOf("gone", {}, {})), &programme.days.front());
    EXPECT_EQ(shownDay(Programme(), {}), nullptr);
}

TEST(AgendaFilter, ATrackShowsItsItemsAndTheBlockTheyAreIn) {
    const Programme programme = conference();
    EXPECT_THAT(*shownItems(programme.days.front(), filterOf({}, "Law", {})),
                UnorderedElementsAre("talks", "a1", "a2"));
}

TEST(AgendaFilter, ARoomShowsWhatHasItFromItsTrackToo) {
    const Programme programme = conference();
    const Day& day = programme.days.front();
    EXPECT_THAT(*shownItems(day, filterOf({}, {}, "Hall 1")), UnorderedElementsAre("talks", "a1"));
    EXPECT_THAT(*shownItems(day, filterOf({}, {}, "Aula")),
                UnorderedElementsAre("opening", "talks", "a2"));
}

TEST(AgendaFilter, TrackAndRoomTogetherShowWhatIsInBoth) {
    const Programme programme = conference();
    const Day& day = programme.days.front();
    EXPECT_THAT(*shownItems(day, filterOf({}, "Law", "Aula")), UnorderedElementsAre("talks", "a2"));
    EXPECT_THAT(*shownItems(day, filterOf({}, "Craft", "Aula")), UnorderedElementsAre());
}

TEST(AgendaFilter, WhatABlockOfTheTrackHoldsIsInTheTrack) {
    Programme programme = conference();
    at(programme, "talks").strands[1].items = {
        testing::block("inner", {{testing::item("deep", 30)}})};
    EXPECT_THAT(*shownItems(programme.days.front(), filterOf({}, "Craft", {})),
                UnorderedElementsAre("talks", "inner", "deep"));
}

TEST(AgendaFilter, StaysWhereOneOfTheItemsIsSeen) {
    const Programme programme = conference();
    const AgendaFilter filter = filterOf("d1", "Law", {});
    EXPECT_EQ(revealing(filter, programme, {"a1"}), filter);
    EXPECT_EQ(revealing(filter, programme, {"lunch", "a1"}), filter);
    EXPECT_EQ(revealing(filter, programme, {}), filter);
    EXPECT_EQ(revealing(filter, programme, {"gone"}), filter);
}

TEST(AgendaFilter, MovesToTheItemThatIsToBeSeen) {
    const Programme programme = conference();
    EXPECT_EQ(revealing(filterOf({}, {}, {}), programme, {"talk"}), filterOf("d2", {}, {}));
    EXPECT_EQ(revealing(filterOf("d1", "Law", {}), programme, {"a3"}), filterOf("d2", "Law", {}));
    EXPECT_EQ(revealing(filterOf("d1", "Law", {}), programme, {"lunch"}), filterOf("d1", {}, {}));
}

TEST(AgendaFilter, FollowsATrackThatIsRenamedAndForgetsOneThatIsGone) {
    const Programme before = conference();
    Programme after = before;
    at(after, "talks").strands[1].title = "Handicraft";
    EXPECT_EQ(following(filterOf("d1", "Craft", {}), before, after),
              filterOf("d1", "Handicraft", {}));
    after = before;
    at(after, "talks").strands.pop_back();
    EXPECT_EQ(following(filterOf("d1", "Craft", "Hall 2"), before, after), filterOf("d1", {}, {}));
}

} // namespace
} // namespace agendum::layout
