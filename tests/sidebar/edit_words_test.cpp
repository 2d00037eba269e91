// SPDX-License-Identifier: MPL-2.0
#include "sidebar/edit_words.hpp"

#include "plain_words.hpp"

#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using agendum::sidebar::editsText;
using agendum::sidebar::plan;
using agendum::sidebar::unreadLines;
using agendum::sidebar::unreadText;
using agendum::sidebar::words;
using agendum::writer::PendingEdits;
using ::testing::ElementsAre;

PendingEdits edits(std::size_t count) {
    PendingEdits pending;
    pending.count = count;
    return pending;
}

PendingEdits unread(const std::vector<agendum::layout::Unread>& what) {
    PendingEdits pending;
    pending.unread = what;
    return pending;
}

TEST(EditWords, CountTheEditsInTheDocument) {
    EXPECT_EQ(editsText(edits(1), words), "sidebar.edits.one");
    EXPECT_EQ(editsText(edits(2), words), "sidebar.edits.many[2]");
}

TEST(EditWords, RowsThatWaitToBePutInElsewhereAreSaid) {
    PendingEdits pending = edits(2);
    pending.rowsMayComeBack = true;
    EXPECT_EQ(editsText(pending, words), "sidebar.edits.removed[sidebar.edits.many[2]]");
}

TEST(EditWords, SayNothingWhereNothingWasTyped) {
    EXPECT_EQ(editsText(edits(0), words), "");
    EXPECT_EQ(unreadText(edits(3), plan(), 5, words), "");
}

TEST(EditWords, NameTheItemWhoseTextIsNotUnderstood) {
    EXPECT_THAT(unreadLines(unread({{"first", "efter fikat"}}), plan(), words),
                ElementsAre("sidebar.unread.typedAt[efter fikat|Fika]"));
}

TEST(EditWords, NameTheItemThatWasEmptied) {
    EXPECT_THAT(unreadLines(unread({{"first", ""}}), plan(), words),
                ElementsAre("sidebar.unread.emptied[Fika]"));
}

TEST(EditWords, NameThePartOfAnInvitation) {
    EXPECT_THAT(unreadLines(unread({{"when", "på tisdag"}}), plan(), words),
                ElementsAre("sidebar.unread.typedAt[på tisdag|sidebar.part.when]"));
}

TEST(EditWords, ShowWhatStandsNowhereThatHasAName) {
    EXPECT_THAT(unreadLines(unread({{"", "10.75"}}), plan(), words),
                ElementsAre("sidebar.unread.typed[10.75]"));
}

TEST(EditWords, TellWhatTwoAgendasSayDifferently) {
    PendingEdits pending;
    pending.conflicts.push_back({"first", "title", "Fika", "Soppa", "Sallad"});
    EXPECT_THAT(unreadLines(pending, plan(), words),
                ElementsAre("sidebar.agendas.differ[Soppa|Sallad]"));
}

TEST(EditWords, ShowOnlySoManyLines) {
    const PendingEdits pending = unread({{"first", "a"}, {"first", "b"}, {"first", "c"}});
    EXPECT_EQ(unreadText(pending, plan(), 2, words),
              "sidebar.unread\nsidebar.unread.typedAt[a|Fika]\nsidebar.unread.typedAt[b|Fika]\n"
              "sidebar.file.more[1]");
}

} // namespace
