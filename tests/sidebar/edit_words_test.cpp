// SPDX-License-Identifier: MPL-2.0
#include "sidebar/edit_words.hpp"

#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using agendum::Programme;
using agendum::sidebar::editsText;
using agendum::sidebar::unreadLines;
using agendum::sidebar::unreadText;
using agendum::writer::PendingEdits;
using testing::ElementsAre;

/// Keys and arguments as they are: "key[one|two]".
std::string words(std::string_view key, const std::vector<std::string>& arguments) {
    std::string text(key);
    for (const std::string& argument : arguments)
        text += (&argument == arguments.data() ? "[" : "|") + argument;
    return arguments.empty() ? text : text + "]";
}

Programme plan() {
    Programme programme = agendum::testing::longProgramme(3);
    programme.days.front().items.front().id = "first";
    programme.days.front().items.front().title = "Fika";
    return programme;
}

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
