// SPDX-License-Identifier: MPL-2.0
// A document and the file that it follows, which somebody else changes.
#include "office_test.hpp"

#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <array>
#include <chrono>
#include <fcntl.h>
#include <functional>
#include <sstream>
#include <sys/file.h>
#include <unistd.h>

using namespace agendum::test;

namespace {

using agendum::Item;
using agendum::Minutes;
using agendum::Programme;
using agendum::formats::readFile;
using agendum::formats::readProgrammeXml;
using agendum::formats::writeFileAtomically;
using agendum::formats::writeProgrammeXml;
using agendum::writer::toStd;
using agendum::writer::toUno;
using css::beans::NamedValue;
using css::lang::IllegalArgumentException;
using css::uno::Any;
using css::uno::Reference;
using testing::HasSubstr;

/// Coffee, a welcome and a lunch, fixed at 12.
Programme samplePlan() {
    return readProgrammeXml(R"(<programme xmlns="urn:agendum:programme:1" language="sv">
  <title>Nätverksträff</title>
  <day id="day" date="2025-05-20" start="09:30">
    <item id="coffee" kind="meal" duration="30"><title>Fika</title></item>
    <item id="welcome" duration="45"><title>Välkommen</title></item>
    <item id="lunch" kind="meal" start="12:00" duration="60"><title>Lunch</title></item>
  </day>
</programme>)");
}

Item& itemOf(Programme& programme, const std::string& id) {
    for (Item& item : programme.days.front().items)
        if (item.id == id) return item;
    throw std::logic_error("no item " + id);
}

/// A document with its agenda, and how its followed file gets changed.
class FileLinkTest : public OfficeTest {
protected:
    FileLinkTest() {
        std::filesystem::create_directories(folder);
        put(samplePlan());
        agenda()->load(urlOf(file));
        agenda()->insertAgenda("", {});
    }
    ~FileLinkTest() override { std::filesystem::remove_all(folder); }

    Reference<org::agendum::XAgenda> agenda() const {
        return agendum::test::agenda(office, document.model());
    }
    std::string state() const { return toStd(agenda()->fileState()); }
    void put(const Programme& programme) const {
        writeFileAtomically(file, writeProgrammeXml(programme));
    }
    Programme inFile() const { return readProgrammeXml(readFile(file)); }
    Programme here() const { return readProgrammeXml(toStd(agenda()->getXml())); }
    /// What somebody else does to the file.
    template <typename Edit> void changeFile(Edit edit) const {
        Programme programme = inFile();
        edit(programme);
        put(programme);
    }
    void setMinutesInFile(const std::string& id, int minutes) const {
        changeFile([&](Programme& plan) { itemOf(plan, id).duration = Minutes(minutes); });
    }
    void removeFromFile(const std::string& id) const {
        changeFile([&](Programme& plan) {
            std::erase_if(plan.days.front().items, [&](const Item& item) { return item.id == id; });
        });
    }
    void setMinutes(const std::string& id, sal_Int32 minutes) const {
        const std::array<NamedValue, 2> values{NamedValue("item", Any(toUno(id))),
                                               NamedValue("minutes", Any(minutes))};
        agenda()->perform("setDuration", {values.data(), 2});
    }
    static int minutesOf(Programme programme, const std::string& id) {
        return static_cast<int>(itemOf(programme, id).duration.value_or(Minutes(-1)).count());
    }
    int minutesHere(const std::string& id) const { return minutesOf(here(), id); }
    std::vector<std::string> times() const {
        std::vector<std::string> times;
        for (const auto& row : document.cells(document.tables().front()))
            times.push_back(row.front());
        return times;
    }
    std::string refusal(const std::function<void()>& work) const {
        try {
            work();
        } catch (const IllegalArgumentException& refused) {
            return toStd(refused.Message);
        } catch (const css::io::IOException& failed) {
            return toStd(failed.Message);
        }
        return "";
    }
    std::string saving() const {
        return refusal([&] { agenda()->save(urlOf(file)); });
    }
    std::vector<std::string> undoTitles() const {
        std::vector<std::string> titles;
        for (const rtl::OUString& title : document.undoManager()->getAllUndoActionTitles())
            titles.push_back(toStd(title));
        return titles;
    }
    std::string property(const char* name) const {
        const Reference<css::document::XDocumentPropertiesSupplier> supplier(
            document.model(), css::uno::UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> properties(
            supplier->getDocumentProperties()->getUserDefinedProperties(),
            css::uno::UNO_QUERY_THROW);
        const rtl::OUString key = rtl::OUString::createFromAscii(name);
        rtl::OUString value;
        if (properties->getPropertySetInfo()->hasPropertyByName(key))
            properties->getPropertyValue(key) >>= value;
        return toStd(value);
    }
    void saveAs(const std::filesystem::path& to) const {
        Reference<css::frame::XStorable>(document.model(), css::uno::UNO_QUERY_THROW)
            ->storeAsURL(urlOf(to), {});
    }

    const std::filesystem::path folder = office.folder() / "follow";
    const std::filesystem::path file = folder / "plan.xml";
    TestDocument document{office};
};

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

TEST_F(FileLinkTest, TheSameChangeOnBothSidesIsNoConflict) {
    setMinutes("welcome", 60);
    setMinutesInFile("welcome", 60);
    EXPECT_EQ(state(), "inStep");
    EXPECT_EQ(agenda()->conflicts().getLength(), 0);
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

TEST_F(FileLinkTest, ADocumentBesideItsFileNamesItWithoutTheFolder) {
    saveAs(folder / "invitation.odt");
    EXPECT_EQ(property("Agendum file"), "plan.xml");
}

TEST_F(FileLinkTest, DocumentAndFileCanMoveTogether) {
    saveAs(folder / "invitation.odt");
    saveAs(folder / "invitation.odt");
    const std::filesystem::path moved = office.folder() / "moved";
    std::filesystem::copy(folder, moved);
    setMinutesInFile("coffee", 5);
    const TestDocument copy(office, moved / "invitation.odt");
    const auto copied = agendum::test::agenda(office, copy.model());
    EXPECT_EQ(toStd(copied->fileState()), "inStep");
    EXPECT_EQ(minutesOf(readProgrammeXml(toStd(copied->getXml())), "coffee"), 30);
    std::filesystem::remove(moved / "plan.xml");
    EXPECT_EQ(toStd(copied->fileState()), "missing");
}

TEST_F(FileLinkTest, ADocumentThatMovesAloneStillFindsItsFile) {
    saveAs(folder / "invitation.odt");
    const std::filesystem::path elsewhere = office.folder() / "elsewhere";
    std::filesystem::create_directory(elsewhere);
    saveAs(elsewhere / "invitation.odt");
    EXPECT_EQ(property("Agendum file"), toStd(urlOf(file)));
    EXPECT_EQ(state(), "inStep");
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
    void focus(const std::string& window) const {
        run({"env", "DISPLAY=" + office.display(), "xdotool", "windowfocus", "--sync", window});
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

    const std::string windows = run({"env", "DISPLAY=" + office.display(), "xdotool", "search",
                                     "--onlyvisible", "--name", "LibreOffice Writer"});
    const auto second = [&] { return document.cells(document.tables().front()).at(2).front(); };
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (second() != "09.45" && std::chrono::steady_clock::now() < deadline) {
        std::istringstream each(windows);
        for (std::string window; std::getline(each, window);) focus(window);
    }
    EXPECT_EQ(second(), "09.45");
}

} // namespace
