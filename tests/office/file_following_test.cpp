// SPDX-License-Identifier: MPL-2.0
// A document and the file that it follows, which somebody else changes.
#include "file_link_subject.hpp"

#include "sidebar_deck.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace agendum::test;

namespace {

using agendum::Minutes;
using agendum::Programme;
using agendum::formats::readFile;
using agendum::formats::readProgrammeXml;
using agendum::formats::writeFileAtomically;
using agendum::formats::writeProgrammeXml;
using agendum::writer::toStd;
using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using testing::HasSubstr;

TEST_F(FileLinkTest, ADocumentThatWasJustOpenedIsInStep) {
    EXPECT_EQ(state(), "inStep");
}

TEST_F(FileLinkTest, AnEditHereIsAChangeThatIsNotSaved) {
    setMinutes("welcome", 60);
    EXPECT_EQ(state(), "changedHere");
    EXPECT_EQ(saving(), "");
    EXPECT_EQ(state(), "inStep");
    EXPECT_EQ(minutesOf(inFile(), "welcome"), 60);
}

TEST_F(FileLinkTest, WhatOnlyTheFileChangedIsTakenOverInOneNamedStep) {
    setMinutesInFile("coffee", 15);
    EXPECT_EQ(state(), "inStep");
    EXPECT_EQ(minutesHere("coffee"), 15);
    EXPECT_THAT(times(), testing::Contains(HasSubstr("09.45")));
    EXPECT_EQ(undoTitles().front(), "Take over changes in the file");
}

TEST_F(FileLinkTest, WhatBothChangedInDifferentPlacesIsMerged) {
    setMinutes("welcome", 60);
    setMinutesInFile("coffee", 15);
    EXPECT_EQ(state(), "changedHere");
    EXPECT_EQ(minutesHere("coffee"), 15);
    EXPECT_EQ(minutesHere("welcome"), 60);
}

TEST_F(FileLinkTest, TheFileIsLookedAtBeforeACommand) {
    setMinutesInFile("coffee", 15);
    setMinutes("welcome", 60);
    EXPECT_EQ(minutesHere("coffee"), 15);
}

TEST_F(FileLinkTest, AFileThatWasOnlyWrittenDifferentlyIsInStep) {
    writeFileAtomically(file, readFile(file) + "\n\n");
    EXPECT_EQ(state(), "inStep");
    EXPECT_EQ(undoTitles().front(), "Insert agenda");
}

TEST_F(FileLinkTest, ATakeOverThatIsUndoneWaitsAndDoesNotComeBackByItself) {
    setMinutesInFile("coffee", 15);
    state();
    document.undoManager()->undo();
    EXPECT_EQ(minutesHere("coffee"), 30);
    EXPECT_EQ(state(), "changedInFile");
    EXPECT_EQ(minutesHere("coffee"), 30);
    EXPECT_THAT(saving(), HasSubstr("not taken over"));
    EXPECT_EQ(minutesOf(inFile(), "coffee"), 15);
    document.undoManager()->redo();
    EXPECT_EQ(minutesHere("coffee"), 15);
    EXPECT_EQ(state(), "inStep");
}

TEST_F(FileLinkTest, ATakeOverThatIsUndoneCanBeAskedFor) {
    setMinutesInFile("coffee", 15);
    state();
    document.undoManager()->undo();
    agenda()->takeOverFile();
    EXPECT_EQ(minutesHere("coffee"), 15);
    EXPECT_EQ(state(), "inStep");
}

TEST_F(FileLinkTest, ATakeOverThatIsUndoneWaitsAlsoWhereNoFileWasFollowedInBetween) {
    setMinutesInFile("coffee", 15);
    state();
    agenda()->unlinkFile();
    EXPECT_EQ(state(), "none");
    document.undoManager()->undo();
    document.undoManager()->undo();
    setMinutes("welcome", 60);
    EXPECT_EQ(minutesHere("coffee"), 30);
    EXPECT_EQ(state(), "changedInFile");
}

TEST_F(FileLinkTest, ATakeOverThatWasAskedForAndIsUndoneWaits) {
    agenda()->setAdoptsByItself(false);
    cell(0, 3)->setString("12.30");
    setMinutesInFile("coffee", 15);
    EXPECT_EQ(state(), "changedInFile") << "the edit waits, and what the file has with it";
    agenda()->takeOverFile();
    document.undoManager()->undo();
    EXPECT_EQ(state(), "changedInFile");
    EXPECT_EQ(minutesHere("coffee"), 30);
}

TEST_F(FileLinkTest, WhatIsUnderstoodOnlyOnceTheFileWasTakenOverIsAnEditOfItsOwn) {
    agenda()->setAdoptsByItself(false);
    cell(0, 2)->setString("09.00"); // the coffee before it begins at 9.30
    agenda()->adoptEdits();
    EXPECT_EQ(agenda()->unreadEdits().getLength(), 1);
    changeFile([](Programme& plan) { plan.days.front().start = Minutes(8 * 60); });
    EXPECT_EQ(state(), "inStep");
    EXPECT_EQ(here(), inFile());
    agenda()->adoptEdits();
    EXPECT_EQ(minutesHere("coffee"), 60);
    EXPECT_EQ(agenda()->unreadEdits().getLength(), 0);
    EXPECT_EQ(state(), "changedHere");
}

TEST_F(FileLinkTest, UndoPastASaveLeavesNothingToTakeOverAgain) {
    setMinutesInFile("coffee", 15);
    setMinutes("welcome", 60);
    EXPECT_EQ(saving(), "");
    document.undoManager()->undo();
    document.undoManager()->undo();
    EXPECT_EQ(minutesHere("coffee"), 30);
    EXPECT_EQ(state(), "changedHere");
}

TEST_F(FileLinkTest, ARemovalIsShownBeforeItIsDone) {
    removeFromFile("welcome");
    EXPECT_EQ(state(), "changedInFile");
    EXPECT_EQ(minutesHere("welcome"), 45);
    const auto changes = agenda()->fileChanges();
    ASSERT_GT(changes.getLength(), 0);
    EXPECT_EQ(toStd(changes[0].ItemId), "welcome");
    EXPECT_EQ(toStd(changes[0].Field), "item");
    EXPECT_EQ(toStd(changes[0].OldValue), "Välkommen");
    agenda()->takeOverFile();
    EXPECT_EQ(here(), inFile());
    EXPECT_EQ(state(), "inStep");
}

TEST_F(FileLinkTest, ARemovalThatWaitsIsNotSavedOver) {
    removeFromFile("welcome");
    EXPECT_THAT(saving(), HasSubstr("not taken over"));
    EXPECT_EQ(inFile().days.front().items.size(), 2U);
}

TEST_F(FileLinkTest, AMissingFileLeavesTheDocumentItsOwnCopy) {
    std::filesystem::remove(file);
    EXPECT_EQ(state(), "missing");
    setMinutes("welcome", 60);
    EXPECT_EQ(minutesHere("welcome"), 60);
    EXPECT_EQ(saving(), "");
    EXPECT_EQ(state(), "inStep");
}

TEST_F(FileLinkTest, ABrokenFileIsNotOverwritten) {
    writeFileAtomically(file, "<programme xmlns=\"urn:agendum:programme:1\"><title>");
    EXPECT_EQ(state(), "unreadable");
    setMinutes("welcome", 60);
    EXPECT_EQ(minutesHere("welcome"), 60);
    EXPECT_THAT(saving(), HasSubstr("Line 1"));
    EXPECT_THAT(readFile(file), HasSubstr("<title>"));
    put(samplePlan());
    EXPECT_EQ(state(), "changedHere");
}

/// What makes a file one that can't be read.
struct Spoiling {
    const char* name;
    void (*spoil)(const std::filesystem::path& file);
};

std::vector<Spoiling> spoilings() {
    namespace fs = std::filesystem;
    std::vector<Spoiling> all{
        {"broken", [](const fs::path& file) { writeFileAtomically(file, "<programme"); }},
        {"emptied", [](const fs::path& file) { writeFileAtomically(file, ""); }},
        {"away", [](const fs::path& file) { fs::remove(file); }},
        {"folder",
         [](const fs::path& file) {
             fs::remove(file);
             fs::create_directory(file);
         }},
        {"linkToNothing", [](const fs::path& file) {
             fs::remove(file);
             fs::create_symlink(file.parent_path() / "nothing.xml", file);
         }}};
    if (::geteuid() != 0) // to whom nothing is forbidden
        all.push_back(
            {"forbidden", [](const fs::path& file) { fs::permissions(file, fs::perms::none); }});
    return all;
}

class SpoiltFileTest : public FileLinkTest, public testing::WithParamInterface<Spoiling> {};

TEST_P(SpoiltFileTest, IsFollowedAgainOnceItCanBeRead) {
    GetParam().spoil(file);
    EXPECT_THAT(state(), testing::AnyOf("unreadable", "missing"));
    setMinutes("coffee", 45);
    EXPECT_THAT(times(), testing::Contains("10.15")) << "works on with its own copy";
    document.reopen();
    EXPECT_THAT(state(), testing::AnyOf("unreadable", "missing"));
    EXPECT_EQ(minutesHere("coffee"), 45);
    std::filesystem::remove(file);
    Programme plan = samplePlan();
    itemOf(plan, "welcome").duration = Minutes(15);
    put(plan);
    EXPECT_EQ(state(), "changedHere");
    EXPECT_EQ(minutesHere("coffee"), 45);
    EXPECT_EQ(minutesHere("welcome"), 15);
    EXPECT_EQ(saving(), "");
    EXPECT_EQ(minutesOf(inFile(), "coffee"), 45);
}

INSTANTIATE_TEST_SUITE_P(Ways, SpoiltFileTest, testing::ValuesIn(spoilings()),
                         [](const auto& way) { return std::string(way.param.name); });

TEST_F(FileLinkTest, AFileThatIsLockedIsSavedLater) {
    setMinutes("welcome", 60);
    const int held = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    ASSERT_EQ(::flock(held, LOCK_EX), 0);
    EXPECT_THAT(saving(), HasSubstr("in use by another program"));
    EXPECT_EQ(state(), "changedHere");
    ::close(held);
    EXPECT_EQ(saving(), "");
}

TEST_F(FileLinkTest, AFileThatBecameAFolderIsToldAsUnreadable) {
    std::filesystem::remove(file);
    std::filesystem::create_directory(file);
    EXPECT_EQ(state(), "unreadable");
    EXPECT_THAT(saving(), HasSubstr("is a folder"));
}

TEST_F(FileLinkTest, AReopenedDocumentKnowsWhatWasInStep) {
    setMinutes("welcome", 50);
    document.reopen();
    changeFile([](Programme& plan) {
        itemOf(plan, "welcome").duration = Minutes(30);
        itemOf(plan, "coffee").duration = Minutes(15);
    });
    EXPECT_EQ(state(), "conflicts");
    EXPECT_EQ(minutesHere("coffee"), 15);
    const auto conflicts = agenda()->conflicts();
    ASSERT_EQ(conflicts.getLength(), 1);
    EXPECT_EQ(toStd(conflicts[0].Base), "45");
}

TEST_F(FileLinkTest, AChangeWhileTheDocumentWasClosedIsTakenOver) {
    document.reopen();
    setMinutesInFile("coffee", 15);
    EXPECT_EQ(state(), "inStep");
    EXPECT_EQ(minutesHere("coffee"), 15);
}

TEST_F(FileLinkTest, WhatWasInStepIsStoredOnlyWhereItDiffers) {
    EXPECT_EQ(property("Agendum file base"), "");
    setMinutes("welcome", 50);
    EXPECT_EQ(property("Agendum file base"), "1");
    EXPECT_EQ(saving(), "");
    EXPECT_EQ(property("Agendum file base"), "");
}

TEST_F(FileLinkTest, TwoDocumentsOnOneFileMergeAndNeverOverwriteEachOther) {
    const TestDocument other(office);
    const auto otherAgenda = agendum::test::agenda(office, other.model());
    otherAgenda->load(urlOf(file));
    setMinutes("welcome", 60);
    EXPECT_EQ(saving(), "");
    EXPECT_EQ(toStd(otherAgenda->fileState()), "inStep");
    EXPECT_EQ(otherAgenda->getXml(), agenda()->getXml());

    const std::array<NamedValue, 2> shorter{NamedValue("item", Any(rtl::OUString("coffee"))),
                                            NamedValue("minutes", Any(sal_Int32(10)))};
    otherAgenda->perform("setDuration", {shorter.data(), 2});
    setMinutes("lunch", 50);
    EXPECT_EQ(saving(), "");
    otherAgenda->save(urlOf(file));
    EXPECT_EQ(minutesOf(inFile(), "coffee"), 10);
    EXPECT_EQ(minutesOf(inFile(), "lunch"), 50);
    EXPECT_EQ(state(), "inStep");
    EXPECT_EQ(minutesHere("coffee"), 10);
}

TEST_F(FileLinkTest, CommandsDoTheSame) {
    setMinutes("welcome", 50);
    setMinutesInFile("welcome", 30);
    document.dispatch("org.agendum.agendum:putOffFile");
    EXPECT_EQ(state(), "conflicts");
    document.dispatch("org.agendum.agendum:settleConflict?item=welcome&field=duration&side=file");
    EXPECT_EQ(minutesHere("welcome"), 30);
    removeFromFile("coffee");
    document.dispatch("org.agendum.agendum:takeOverFile");
    EXPECT_EQ(here(), inFile());
    document.dispatch("org.agendum.agendum:unlinkFile");
    EXPECT_EQ(state(), "none");
}

TEST_F(FileLinkTest, AnUnlinkedDocumentFollowsNoFileUntilThatIsUndone) {
    agenda()->unlinkFile();
    setMinutesInFile("coffee", 15);
    EXPECT_EQ(state(), "none");
    EXPECT_EQ(minutesHere("coffee"), 30);
    document.undoManager()->undo();
    EXPECT_EQ(state(), "inStep");
    EXPECT_EQ(minutesHere("coffee"), 15);
}

TEST_F(FileLinkTest, ADocumentThatCanOnlyBeReadTellsOfAChangeAndStaysAsItIs) {
    document.storeTo("readonly.odt");
    setMinutesInFile("coffee", 15);
    const std::array<css::beans::PropertyValue, 2> how{
        css::beans::PropertyValue("Hidden", -1, Any(true), css::beans::PropertyState_DIRECT_VALUE),
        css::beans::PropertyValue("ReadOnly", -1, Any(true),
                                  css::beans::PropertyState_DIRECT_VALUE)};
    const Reference<css::text::XTextDocument> reading(
        office.desktop()->loadComponentFromURL(urlOf(office.folder() / "readonly.odt"), "_blank", 0,
                                               {how.data(), 2}),
        css::uno::UNO_QUERY_THROW);
    const auto read = agendum::test::agenda(office, reading);
    EXPECT_EQ(toStd(read->fileState()), "changedInFile");
    EXPECT_EQ(minutesOf(readProgrammeXml(toStd(read->getXml())), "coffee"), 30);
    Reference<css::util::XCloseable>(reading, css::uno::UNO_QUERY_THROW)->close(true);
}

/// With real windows, and nothing else that would look at the file.
class FileFocusTest : public WindowTest {
protected:
    void focus(const TestDocument& document) const {
        const auto frame =
            Reference<css::frame::XController>(document.controller(), css::uno::UNO_QUERY_THROW)
                ->getFrame();
        const Reference<css::frame::XTitle> window(frame, css::uno::UNO_QUERY_THROW);
        run({"env", "DISPLAY=" + office.display(), "xdotool", "search", "--sync", "--onlyvisible",
             "--name", "^" + toStd(window->getTitle()), "windowfocus", "--sync"});
        await([&] { return frame->isActive(); }, "the office does not turn to the window");
    }
};

TEST_F(FileFocusTest, AChangeIsTakenOverWhenTheWindowGetsTheFocus) {
    const std::filesystem::path file = office.folder() / "focus.xml";
    Programme plan = samplePlan();
    writeFileAtomically(file, writeProgrammeXml(plan));
    const TestDocument document(office, TestDocument::View::shown);
    const auto script = agendum::test::agenda(office, document.model());
    script->load(urlOf(file));
    script->insertAgenda("", {});
    const TestDocument other(office, TestDocument::View::shown);
    itemOf(plan, "coffee").duration = Minutes(15);
    writeFileAtomically(file, writeProgrammeXml(plan));

    const auto second = [&] { return document.cells(document.tables().front()).at(2).front(); };
    // Again where the focus was back before the office saw that it had been away.
    for (int attempt = 0; attempt < 3 && second() != "09.45"; ++attempt) {
        focus(other);
        focus(document);
        if (eventually([&] { return second() == "09.45"; })) break;
    }
    EXPECT_EQ(second(), "09.45");
}

} // namespace
