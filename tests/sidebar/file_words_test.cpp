// SPDX-License-Identifier: MPL-2.0
#include "sidebar/file_words.hpp"

#include "plain_words.hpp"

#include "support/random_programme.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using agendum::Minutes;
using agendum::Programme;
using agendum::sidebar::changesText;
using agendum::sidebar::conflictText;
using agendum::sidebar::plan;
using agendum::sidebar::words;
using agendum::writer::fileChange;
using agendum::writer::FileChange;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(FileWords, AConflictNamesTheItemTheFieldAndBothValues) {
    EXPECT_EQ(conflictText({"first", "duration", "30", "45", "20"}, plan(), words),
              "sidebar.conflict[Fika|field.duration|45|20]");
}

TEST(FileWords, ARemovedSideIsSaidSo) {
    EXPECT_EQ(conflictText({"gone", "item", "Paus", "", "Paus"}, plan(), words),
              "sidebar.conflict[Paus|field.item|sidebar.file.gone|Paus]");
}

TEST(FileWords, AnEmptyValueIsSaidSo) {
    EXPECT_THAT(conflictText({"first", "room", "A", "", "B"}, plan(), words),
                HasSubstr("sidebar.file.empty|B"));
}

TEST(FileWords, KindsAndPlacesAreTranslated) {
    EXPECT_THAT(conflictText({"first", "kind", "talk", "meal", "break"}, plan(), words),
                HasSubstr("kind.meal|kind.break"));
    EXPECT_THAT(conflictText({"first", "place", "", "item:first", "item:none"}, plan(), words),
                HasSubstr("Fika|item:none"));
}

TEST(FileWords, ALongValueIsCutBetweenLetters) {
    std::string value;
    for (int i = 0; i < 100; ++i) value += "å";
    const std::string text =
        conflictText({"first", "title", "", value + "x", "x" + value}, plan(), words);
    EXPECT_THAT(text, HasSubstr("å…|xå"));
    EXPECT_THAT(text, Not(HasSubstr("\xC3…")));
}

TEST(FileWords, RemovalsComeFirstAndStartsThatFollowAreLeftOut) {
    const Programme base = plan();
    Programme theirs = base;
    theirs.days.front().items.front().duration = Minutes(7);
    const std::string gone = theirs.days.front().items.back().title;
    theirs.days.front().items.pop_back();
    const std::string text = changesText(fileChange(&base, base, theirs, {}), base, 8, words);
    EXPECT_THAT(text, testing::StartsWith("sidebar.file.changes\nsidebar.file.removed[" + gone));
    EXPECT_THAT(text, HasSubstr("sidebar.file.changed[Fika|field.duration|"));
    EXPECT_THAT(text, Not(HasSubstr("field.start")));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
}

TEST(FileWords, NoMoreLinesThanAskedForAreShown) {
    const Programme base = plan();
    Programme theirs = base;
    for (auto& item : theirs.days.front().items) item.duration = Minutes(7);
    const FileChange change = fileChange(&base, base, theirs, {});
    EXPECT_THAT(changesText(change, base, 2, words), HasSubstr("sidebar.file.more["));
    EXPECT_THAT(changesText(change, base, 100, words), Not(HasSubstr("sidebar.file.more")));
}

TEST(FileWords, EveryRemovalIsShown) {
    const Programme base = plan();
    Programme theirs = base;
    theirs.days.front().items.clear();
    const FileChange change = fileChange(&base, base, theirs, {});
    const std::string text = changesText(change, base, 0, words);
    EXPECT_EQ(std::ranges::count(text, '\n'), std::ssize(base.days.front().items));
    EXPECT_THAT(text, Not(HasSubstr("sidebar.file.more")));
}

} // namespace
