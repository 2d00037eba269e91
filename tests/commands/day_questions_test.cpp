// SPDX-License-Identifier: MPL-2.0
#include "commands/operation_questions.hpp"

#include "programme/iso_time.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace agendum;
using namespace agendum::commands;
using testing::ElementsAre;

Item titled(const std::string& id) {
    Item item;
    item.id = id;
    item.title = id;
    return item;
}

Day dayOf(const std::string& id, std::chrono::year_month_day date) {
    Day day;
    day.id = id;
    day.date = date;
    return day;
}

/// Two days. On the first the block "outer" of the tracks "left", with the block "inner" of the track
/// "deep" with the item "talk", and "right" with "work"; then "lunch". The second is empty.
Programme programmeOfTracks() {
    Item inner = titled("inner");
    inner.strands.resize(1);
    inner.strands[0].id = "deep";
    inner.strands[0].items = {titled("talk")};
    Item outer = titled("outer");
    outer.strands.resize(2);
    outer.strands[0].id = "left";
    outer.strands[0].title = "Left";
    outer.strands[0].items = {inner};
    outer.strands[1].id = "right";
    outer.strands[1].room = "Hall";
    outer.strands[1].items = {titled("work")};
    Day first = dayOf("one", std::chrono::year(2025) / 5 / 31);
    first.items = {outer, titled("lunch")};
    Programme made;
    made.days = {first, dayOf("two", std::chrono::year(2025) / 5 / 30)};
    return made;
}

const OperationQuestion& question(std::string_view command) {
    return *std::ranges::find(operationQuestions(), command, &OperationQuestion::command);
}

const AskedField& fieldOf(std::string_view command, std::string_view argument) {
    return *std::ranges::find_if(question(command).fields, [argument](const AskedField& field) {
        return field.argument == argument;
    });
}

class DayQuestions : public testing::Test {
protected:
    AskedAbout about(const Programme& programme, const std::string& item = {}) {
        timeline_.emplace(programme);
        const Slot* first = timeline_->find(item);
        return {programme,
                speech_,
                items_,
                first,
                first ? first->day : (programme.days.empty() ? nullptr : &programme.days.front()),
                context_};
    }
    /// What stands in the choice at first.
    std::string usualIn(std::string_view command, std::string_view argument,
                        const std::string& item) {
        const Programme programme = programmeOfTracks();
        const auto choices = fieldOf(command, argument).choices(about(programme, item));
        const auto usual = std::ranges::find(choices, true, &AskedField::Choice::usual);
        return usual == choices.end() ? choices.front().value : usual->value;
    }
    bool isPossible(std::string_view command, const Programme& programme) {
        return !question(command).obstacle || !question(command).obstacle(programme, {});
    }

private:
    layout::Speech speech_{{}, {}, [](auto date) { return isoDate(date); }, {}};
    std::vector<std::string> items_;
    Context context_;
    std::optional<Timeline> timeline_;
};

TEST_F(DayQuestions, ProposeTheDayAfterTheLatestInTheCalendar) {
    const Programme programme = programmeOfTracks();
    EXPECT_EQ(fieldOf("askAddDay", "date").usualOf(about(programme), {}), "2025-06-01");
}

TEST_F(DayQuestions, ProposeTheSelectedBlockOrTheInnermostAroundTheItem) {
    EXPECT_EQ(usualIn("askAddTrack", "item", "talk"), "inner");
    EXPECT_EQ(usualIn("askAddTrack", "item", "work"), "outer");
    EXPECT_EQ(usualIn("askAddTrack", "item", "outer"), "outer");
    EXPECT_EQ(usualIn("askAddTrack", "item", "lunch"), "outer");
}

TEST_F(DayQuestions, ProposeTheInnermostTrackAroundTheItem) {
    EXPECT_EQ(usualIn("askEditTrack", "strand", "talk"), "deep");
    EXPECT_EQ(usualIn("askEditTrack", "strand", "inner"), "deep");
    EXPECT_EQ(usualIn("askEditTrack", "strand", "work"), "right");
    EXPECT_EQ(usualIn("askRemoveTrack", "strand", "lunch"), "left");
}

TEST_F(DayQuestions, NameATrackByItsBlockAndItsDayToo) {
    const Programme programme = programmeOfTracks();
    std::vector<std::string> texts;
    for (const auto& choice : fieldOf("askEditTrack", "strand").choices(about(programme)))
        texts.push_back(choice.text);
    EXPECT_THAT(texts,
                ElementsAre("Left – outer, 2025-05-31", "outer, 2025-05-31", "inner, 2025-05-31"));
}

TEST_F(DayQuestions, ShowWhatTheChosenTrackAndDayHave) {
    const Programme programme = programmeOfTracks();
    EXPECT_EQ(fieldOf("askEditTrack", "title").usualOf(about(programme), "left"), "Left");
    EXPECT_EQ(fieldOf("askEditTrack", "room").usualOf(about(programme), "right"), "Hall");
    EXPECT_EQ(fieldOf("askDayTimes", "start").usualOf(about(programme), "two"), "09:00");
    EXPECT_EQ(fieldOf("askDayTimes", "end").usualOf(about(programme), "two"), "");
}

TEST_F(DayQuestions, AreNotAskedWhereThereIsNothingToChange) {
    Programme programme = programmeOfTracks();
    for (const char* command : {"askRemoveDay", "askMoveDay", "askEditTrack", "askAddTrack"})
        EXPECT_TRUE(isPossible(command, programme)) << command;
    programme.days.erase(programme.days.begin());
    for (const char* command :
         {"askRemoveDay", "askMoveDay", "askAddTrack", "askEditTrack", "askRemoveTrack"})
        EXPECT_FALSE(isPossible(command, programme)) << command;
    EXPECT_TRUE(isPossible("askDayTimes", programme));
    programme.days.clear();
    EXPECT_FALSE(isPossible("askDayTimes", programme));
    EXPECT_TRUE(isPossible("askAddDay", programme));
}

TEST_F(DayQuestions, AndOthersAreNotAskedOfItemsThatTheyCanNotChange) {
    Programme programme = programmeOfTracks();
    const auto isPossibleFor = [&](std::string_view command, const std::string& item) {
        return !question(command).obstacle(programme, {item});
    };
    EXPECT_TRUE(isPossibleFor("askDissolveBlock", "outer"));
    EXPECT_FALSE(isPossibleFor("askDissolveBlock", "lunch"));
    EXPECT_FALSE(isPossibleFor("askFitBefore", "lunch"));
    EXPECT_FALSE(isPossibleFor("askJoinItem", "lunch"));
    EXPECT_TRUE(isPossibleFor("askMoveToDay", "lunch"));
    EXPECT_TRUE(isPossibleFor("askMoveToTrack", "lunch"));
    Item rest = titled("rest");
    rest.continues = "lunch";
    programme.days.front().items.push_back(rest);
    programme.days.front().items[1].fixedStart = Minutes(12 * 60);
    for (const char* half : {"lunch", "rest"})
        EXPECT_TRUE(isPossibleFor("askJoinItem", half)) << half;
    EXPECT_TRUE(isPossibleFor("askFitBefore", "lunch"));
    programme.days.pop_back();
    programme.days.front().items = {titled("lunch")};
    EXPECT_FALSE(isPossibleFor("askMoveToDay", "lunch"));
    EXPECT_FALSE(isPossibleFor("askMoveToTrack", "lunch"));
}

} // namespace
