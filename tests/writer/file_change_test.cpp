// SPDX-License-Identifier: MPL-2.0
#include "writer/file_change.hpp"

#include "support/random_edit.hpp"
#include "support/random_programme.hpp"

#include <gtest/gtest.h>

namespace {

using agendum::Item;
using agendum::Minutes;
using agendum::Programme;
using agendum::Side;
using agendum::writer::fileChange;

Programme plan() {
    return agendum::testing::longProgramme(3);
}
Item& first(Programme& programme) {
    return programme.days.front().items.front();
}

TEST(FileChange, WhatOnlyTheFileChangedComes) {
    Programme theirs = plan();
    first(theirs).duration = Minutes(7);
    const auto change = fileChange(&theirs, theirs, theirs, {});
    EXPECT_TRUE(change.changes.empty());
    const Programme base = plan();
    const auto taken = fileChange(&base, base, theirs, {});
    EXPECT_EQ(taken.programme, theirs);
    EXPECT_TRUE(taken.conflicts.empty());
    EXPECT_FALSE(taken.mustBeSeen);
}

TEST(FileChange, ARemovedItemMustBeSeen) {
    const Programme base = plan();
    Programme theirs = base;
    theirs.days.front().items.pop_back();
    EXPECT_TRUE(fileChange(&base, base, theirs, {}).mustBeSeen);
}

TEST(FileChange, AnEmptiedTextMustBeSeen) {
    Programme base = plan();
    first(base).room = "Aulan";
    Programme theirs = base;
    first(theirs).room.clear();
    EXPECT_TRUE(fileChange(&base, base, theirs, {}).mustBeSeen);
}

TEST(FileChange, WhatTheDocumentRemovedIsNoRemovalByTheFile) {
    const Programme base = plan();
    Programme mine = base;
    mine.days.front().items.pop_back();
    const auto change = fileChange(&base, mine, base, {});
    EXPECT_FALSE(change.mustBeSeen);
    EXPECT_EQ(change.programme, mine);
}

TEST(FileChange, WithoutABaseTheFileIsTakenButMustBeSeen) {
    Programme theirs = plan();
    first(theirs).duration = Minutes(7);
    const auto change = fileChange(nullptr, plan(), theirs, {});
    EXPECT_TRUE(change.mustBeSeen);
    EXPECT_TRUE(change.conflicts.empty());
    EXPECT_EQ(change.programme, theirs);
}

TEST(FileChange, AConflictLeavesTheDocumentAsItIsUntilItIsSettled) {
    const Programme base = plan();
    Programme mine = base;
    Programme theirs = base;
    first(mine).duration = Minutes(7);
    first(theirs).duration = Minutes(9);
    const auto open = fileChange(&base, mine, theirs, {});
    ASSERT_EQ(open.conflicts.size(), 1U);
    EXPECT_EQ(open.programme, mine);
    const auto settled =
        fileChange(&base, mine, theirs, {{{first(mine).id, "duration"}, Side::theirs}});
    EXPECT_TRUE(settled.conflicts.empty());
    EXPECT_EQ(settled.programme, theirs);
}

TEST(FileChange, AnItemRemovedHereAndChangedInTheFileIsNotTakenOverBeforeThatIsSettled) {
    const Programme base = plan();
    Programme mine = base;
    Programme theirs = base;
    mine.days.front().items.erase(mine.days.front().items.begin());
    first(theirs).duration = Minutes(9);
    const auto change = fileChange(&base, mine, theirs, {});
    ASSERT_EQ(change.conflicts.size(), 1U);
    EXPECT_FALSE(change.separable);
    const auto settled =
        fileChange(&base, mine, theirs, {{{first(theirs).id, "item"}, Side::mine}});
    EXPECT_TRUE(settled.separable);
    EXPECT_EQ(settled.programme, mine);
}

TEST(FileChange, WhatIsSeparableLeavesTheSameConflictsOpen) {
    int separable = 0;
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE(seed);
        agendum::testing::Dice dice(seed);
        const Programme base = agendum::testing::randomProgramme(seed, {.items = 12});
        Programme mine = base;
        Programme theirs = base;
        agendum::testing::editAtRandom(mine, dice, 4, "mine");
        agendum::testing::editAtRandom(theirs, dice, 4, "theirs");
        const auto change = fileChange(&base, mine, theirs, {});
        if (!change.separable) continue;
        ++separable;
        const auto again = fileChange(&change.agreed, change.programme, theirs, {});
        EXPECT_EQ(again.programme, change.programme);
        EXPECT_EQ(again.conflicts, change.conflicts);
    }
    EXPECT_GT(separable, 100);
}

} // namespace
