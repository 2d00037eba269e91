// SPDX-License-Identifier: MPL-2.0
// What a document and its file say differently of the same, and how that is settled.
#include "file_link_subject.hpp"

using namespace agendum::test;

namespace {

using agendum::Item;
using agendum::Minutes;
using agendum::Programme;
using agendum::writer::toStd;
using testing::HasSubstr;

TEST_F(FileLinkTest, TheSameChangeOnBothSidesIsNoConflict) {
    setMinutes("welcome", 60);
    setMinutesInFile("welcome", 60);
    EXPECT_EQ(state(), "inStep");
    EXPECT_EQ(agenda()->conflicts().getLength(), 0);
}

TEST_F(FileLinkTest, AConflictNamesBothValues) {
    setMinutes("welcome", 50);
    setMinutesInFile("welcome", 30);
    EXPECT_EQ(state(), "conflicts");
    const auto conflicts = agenda()->conflicts();
    ASSERT_EQ(conflicts.getLength(), 1);
    EXPECT_EQ(toStd(conflicts[0].ItemId), "welcome");
    EXPECT_EQ(toStd(conflicts[0].Field), "duration");
    EXPECT_EQ(toStd(conflicts[0].Base), "45");
    EXPECT_EQ(toStd(conflicts[0].Here), "50");
    EXPECT_EQ(toStd(conflicts[0].InFile), "30");
}

TEST_F(FileLinkTest, SavingWithAnOpenConflictIsRefused) {
    setMinutes("welcome", 50);
    setMinutesInFile("welcome", 30);
    EXPECT_THAT(saving(), HasSubstr("Settle the conflicts"));
    EXPECT_EQ(minutesOf(inFile(), "welcome"), 30);
}

TEST_F(FileLinkTest, BesideAConflictAllElseIsTakenOver) {
    setMinutes("welcome", 50);
    changeFile([](Programme& plan) {
        itemOf(plan, "welcome").duration = Minutes(30);
        itemOf(plan, "coffee").duration = Minutes(15);
    });
    EXPECT_EQ(state(), "conflicts");
    EXPECT_EQ(minutesHere("welcome"), 50);
    EXPECT_EQ(minutesHere("coffee"), 15);
}

TEST_F(FileLinkTest, AConflictSettledForTheDocumentIsSaved) {
    setMinutes("welcome", 50);
    setMinutesInFile("welcome", 30);
    agenda()->settle("welcome", "duration", "here");
    EXPECT_EQ(state(), "changedHere");
    EXPECT_EQ(saving(), "");
    EXPECT_EQ(minutesOf(inFile(), "welcome"), 50);
}

TEST_F(FileLinkTest, AConflictSettledForTheFileChangesTheDocument) {
    setMinutes("welcome", 50);
    setMinutesInFile("welcome", 30);
    agenda()->settle("welcome", "duration", "file");
    EXPECT_EQ(minutesHere("welcome"), 30);
    EXPECT_EQ(state(), "inStep");
}

TEST_F(FileLinkTest, ConflictsAreSettledOneByOneOrAllAtOnce) {
    setMinutes("coffee", 20);
    setMinutes("welcome", 50);
    setMinutes("lunch", 70);
    changeFile([](Programme& plan) {
        for (Item& item : plan.days.front().items) item.duration = Minutes(5);
    });
    EXPECT_EQ(agenda()->conflicts().getLength(), 3);
    agenda()->settle("coffee", "duration", "here");
    EXPECT_EQ(agenda()->conflicts().getLength(), 2);
    agenda()->settleAll("file");
    EXPECT_EQ(minutesHere("coffee"), 20);
    EXPECT_EQ(minutesHere("welcome"), 5);
    EXPECT_EQ(minutesHere("lunch"), 5);
    EXPECT_EQ(state(), "changedHere");
}

TEST_F(FileLinkTest, WhatWasTakenWhileAConflictIsOpenCanBeChangedBack) {
    setMinutes("welcome", 50);
    changeFile([](Programme& plan) {
        itemOf(plan, "welcome").duration = Minutes(5);
        itemOf(plan, "coffee").duration = Minutes(10);
    });
    ASSERT_EQ(state(), "conflicts");
    ASSERT_EQ(minutesHere("coffee"), 10);
    setMinutes("coffee", 30);
    EXPECT_EQ(agenda()->conflicts().getLength(), 1);
    EXPECT_EQ(minutesHere("coffee"), 30);
    document.reopen();
    EXPECT_EQ(agenda()->conflicts().getLength(), 1);
    EXPECT_EQ(minutesHere("coffee"), 30);
    agenda()->settleAll("file");
    EXPECT_EQ(minutesHere("welcome"), 5);
    EXPECT_EQ(minutesHere("coffee"), 30);
    EXPECT_EQ(state(), "changedHere");
}

TEST_F(FileLinkTest, WhatTheFileChangesAgainWhileAConflictIsOpenIsNoConflict) {
    setMinutes("welcome", 50);
    changeFile([](Programme& plan) {
        itemOf(plan, "welcome").duration = Minutes(5);
        itemOf(plan, "coffee").duration = Minutes(10);
    });
    ASSERT_EQ(state(), "conflicts");
    setMinutesInFile("coffee", 15);
    EXPECT_EQ(agenda()->conflicts().getLength(), 1);
    EXPECT_EQ(minutesHere("coffee"), 15);
}

TEST_F(FileLinkTest, WhatIsChangedAfterAnAnswerStands) {
    setMinutes("coffee", 20);
    setMinutes("welcome", 50);
    changeFile([](Programme& plan) {
        for (Item& item : plan.days.front().items) item.duration = Minutes(5);
    });
    ASSERT_EQ(agenda()->conflicts().getLength(), 2);
    agenda()->settle("coffee", "duration", "file");
    setMinutes("coffee", 25);
    EXPECT_EQ(minutesHere("coffee"), 25);
    EXPECT_EQ(agenda()->conflicts().getLength(), 1);
    EXPECT_EQ(minutesHere("coffee"), 25);
}

TEST_F(FileLinkTest, AnAnswerIsRememberedInEveryFormatThatKeepsTheProgramme) {
    setMinutes("coffee", 20);
    setMinutes("welcome", 50);
    changeFile([](Programme& plan) {
        for (Item& item : plan.days.front().items) item.duration = Minutes(5);
    });
    agenda()->settle("coffee", "duration", "here");
    for (const char* const filter : {"Rich Text Format", "MS Word 2007 XML", "MS Word 97"}) {
        TestDocument other(office, document.storeTo("answered", filter));
        EXPECT_EQ(agendum::test::agenda(office, other.model())->conflicts().getLength(), 1)
            << filter;
    }
}

TEST_F(FileLinkTest, AnAnswerIsRememberedInAReopenedDocument) {
    setMinutes("coffee", 20);
    setMinutes("welcome", 50);
    changeFile([](Programme& plan) {
        for (Item& item : plan.days.front().items) item.duration = Minutes(5);
    });
    ASSERT_EQ(agenda()->conflicts().getLength(), 2);
    agenda()->settle("coffee", "duration", "here");
    document.reopen();
    const auto conflicts = agenda()->conflicts();
    ASSERT_EQ(conflicts.getLength(), 1);
    EXPECT_EQ(toStd(conflicts[0].ItemId), "welcome");
    agenda()->settle("welcome", "duration", "file");
    EXPECT_EQ(minutesHere("coffee"), 20);
    EXPECT_EQ(minutesHere("welcome"), 5);
}

TEST_F(FileLinkTest, AnAnswerToWhatTheFileSaidBeforeIsAskedForAnew) {
    setMinutes("coffee", 20);
    setMinutes("welcome", 50);
    const auto inFile = [this](int minutes) {
        changeFile([minutes](Programme& plan) {
            for (const char* id : {"coffee", "welcome"})
                itemOf(plan, id).duration = Minutes(minutes);
        });
    };
    inFile(5);
    agenda()->settle("coffee", "duration", "here");
    ASSERT_EQ(agenda()->conflicts().getLength(), 1);
    inFile(10);
    EXPECT_EQ(agenda()->conflicts().getLength(), 2);
}

TEST_F(FileLinkTest, UndoOpensASettledConflictAgain) {
    setMinutes("welcome", 50);
    setMinutesInFile("welcome", 30);
    agenda()->settle("welcome", "duration", "file");
    document.undoManager()->undo();
    EXPECT_EQ(minutesHere("welcome"), 50);
    EXPECT_EQ(state(), "conflicts");
    document.undoManager()->redo();
    EXPECT_EQ(minutesHere("welcome"), 30);
    EXPECT_EQ(state(), "inStep");
}

TEST_F(FileLinkTest, AConflictThatIsNoneCanNotBeSettled) {
    setMinutes("welcome", 50);
    setMinutesInFile("welcome", 30);
    EXPECT_THAT(refusal([&] { agenda()->settle("coffee", "duration", "file"); }),
                HasSubstr("no conflict"));
    EXPECT_THAT(refusal([&] { agenda()->settle("welcome", "duration", "theirs"); }),
                HasSubstr("theirs"));
}

} // namespace
