// SPDX-License-Identifier: MPL-2.0
// Command URLs as menus, toolbars and shortcuts use them.
#include "command_subject.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/util/XCloseable.hpp>

namespace {

using namespace agendum::test;
using testing::HasSubstr;

constexpr const char* problem = "org.agendum.agendum.problem";
constexpr const char* notice = "org.agendum.agendum.notice";

TEST_F(CommandsTest, ACommandThatDoesNotExistHasNoDispatch) {
    EXPECT_FALSE(dispatchOf("explode").is());
    EXPECT_TRUE(dispatchOf("insertAgenda").is());
}

TEST_F(CommandsTest, StatusSaysWhatStandsInTheWayAndFollowsTheProgramme) {
    const auto status = listen("insertAgenda");
    ASSERT_TRUE(status->becomes(false));
    EXPECT_THAT(status->why(), HasSubstr("no programme"));
    ASSERT_TRUE(run("newProgramme"));
    EXPECT_TRUE(status->becomes(true));
    document.undoManager()->undo();
    EXPECT_TRUE(status->becomes(false)) << "undo takes the programme back";
}

TEST_F(CommandsTest, StatusSaysWhatTheProgrammeHasNot) {
    agenda(office, document.model())
        ->loadXml(R"(<programme xmlns="urn:agendum:programme:1"><title>T</title></programme>)");
    EXPECT_TRUE(listen("insertField?fact=title")->becomes(true));
    EXPECT_TRUE(listen("insertField?fact=venue")->becomes(false));
    EXPECT_TRUE(listen("askAddDay")->becomes(true));
    for (const char* command : {"insertAgenda", "askRemoveDay", "askDayTimes", "askAddTrack"})
        EXPECT_TRUE(listen(command)->becomes(false)) << command;
    ASSERT_TRUE(run("addDay?date=2025-05-20"));
    EXPECT_TRUE(listen("insertAgenda")->becomes(true));
    EXPECT_TRUE(listen("insertAgenda?scope=day")->becomes(false)) << "nothing is selected";
    EXPECT_TRUE(listen("askRemoveDay")->becomes(false)) << "it is the only day";
}

TEST_F(CommandsTest, AListenerIsReleasedWhenTheWindowGoes) {
    rtl::Reference<Status> status(new Status);
    {
        TestDocument closing(office);
        const Reference<XDispatchProvider> window(
            closing.model()->getCurrentController()->getFrame(), UNO_QUERY_THROW);
        const auto url = urlOfCommand("insertAgenda");
        window->queryDispatch(url, "", 0)->addStatusListener(status.get(), url);
        ASSERT_TRUE(status->becomes(false));
    }
    EXPECT_TRUE(status->isDisposed());
}

TEST_F(CommandsTest, ANewProgrammeIsTodayFromNine) {
    ASSERT_TRUE(run("newProgramme"));
    EXPECT_THAT(xml(), HasSubstr("start=\"09:00\""));
    EXPECT_THAT(xml(), HasSubstr("Welcome"));
    EXPECT_EQ(lastStep(), "New programme");
}

TEST_F(CommandsTest, AProgrammeIsOpenedAndSavedToItsFile) {
    const std::filesystem::path copy = office.folder() / "opened.xml";
    std::filesystem::copy_file(samplePath, copy, std::filesystem::copy_options::overwrite_existing);
    ASSERT_TRUE(run("openProgramme", {file(copy)}));
    ASSERT_TRUE(run("setTitle", {argument("title", Any(rtl::OUString("Another title")))}));
    ASSERT_TRUE(run("saveProgramme"));
    EXPECT_THAT(textOf(copy), HasSubstr("Another title"));
}

TEST_F(CommandsTest, WhatGoesWrongIsShownUntilItIsSettled) {
    EXPECT_FALSE(run("openProgramme", {file(office.folder() / "missing.xml")}));
    EXPECT_TRUE(hasBar(problem));
    openSample();
    EXPECT_FALSE(hasBar(problem));
}

TEST_F(CommandsTest, ACommandInTheWayOfWhichSomethingStandsDoesNothing) {
    EXPECT_FALSE(run("insertAgenda"));
    EXPECT_TRUE(hasBar(problem));
    EXPECT_TRUE(document.tables().empty());
}

TEST_F(CommandsTest, InsertingTheAgendaPutsATable) {
    openSample();
    EXPECT_TRUE(run("insertAgenda"));
    EXPECT_EQ(document.tables().size(), 1U);
    EXPECT_EQ(lastStep(), "Insert agenda");
}

TEST_F(CommandsTest, AnAddedItemIsTheSelectedOne) {
    ASSERT_TRUE(run("newProgramme"));
    ASSERT_TRUE(run("addItem"));
    EXPECT_EQ(lastStep(), "Add “New item”");
    ASSERT_TRUE(run("setDuration", {argument("minutes", Any(sal_Int32(25)))}));
    EXPECT_EQ(lastStep(), "Set duration of “New item”");
    EXPECT_THAT(xml(), HasSubstr("duration=\"25\""));
}

TEST_F(CommandsTest, MovesStopAtTheEnds) {
    ASSERT_TRUE(run("newProgramme"));
    ASSERT_TRUE(run("addItem"));
    const auto up = listen("moveItemUp");
    const auto down = listen("moveItemDown");
    EXPECT_TRUE(up->becomes(true));
    EXPECT_TRUE(down->becomes(false));
    EXPECT_THAT(down->why(), HasSubstr("last"));
    ASSERT_TRUE(run("moveItemUp"));
    EXPECT_TRUE(up->becomes(false));
    EXPECT_TRUE(down->becomes(true));
}

TEST_F(CommandsTest, AfterARemovalTheNextItemIsSelected) {
    ASSERT_TRUE(run("newProgramme"));
    ASSERT_TRUE(run("addItem"));
    ASSERT_TRUE(run("moveItemUp"));
    ASSERT_TRUE(run("removeItem"));
    EXPECT_EQ(lastStep(), "Remove “New item”");
    ASSERT_TRUE(run("removeItem")) << "Welcome is selected now";
    EXPECT_EQ(lastStep(), "Remove “Welcome”");
    EXPECT_FALSE(run("removeItem"));
}

TEST_F(CommandsTest, AnItemThatIsNamedNeedNotBeSelected) {
    openSample();
    EXPECT_FALSE(run("removeItem")) << "nothing is selected";
    EXPECT_TRUE(run("removeItem", {argument("item", Any(rtl::OUString("lunch")))}));
    EXPECT_EQ(lastStep(), "Remove “Lunch”");
}

TEST_F(CommandsTest, AStepIsNamedAfterWhatItIsAbout) {
    ASSERT_TRUE(run("newProgramme")); // which selects Welcome
    ASSERT_TRUE(run("setTitle", {argument("title", Any(rtl::OUString("Spring meeting")))}));
    EXPECT_EQ(lastStep(), "Set title to “Spring meeting”");
}

TEST_F(CommandsTest, TheTimeStyleInUseIsTheChosenOne) {
    openSample();
    const auto usual = listen("timeStyle?name=");
    const auto colon = listen("timeStyle?name=padded-colon");
    EXPECT_TRUE(usual->becomesChosen(true));
    EXPECT_TRUE(colon->becomesChosen(false));
    ASSERT_TRUE(run("timeStyle?name=padded-colon"));
    EXPECT_TRUE(usual->becomesChosen(false));
    EXPECT_TRUE(colon->becomesChosen(true));
    EXPECT_FALSE(run("timeStyle?name=sundial"));
}

TEST_F(CommandsTest, TheExportSaysWhereThePdfIs) {
    openSample();
    ASSERT_TRUE(run("insertAgenda"));
    const std::filesystem::path pdf = office.folder() / "exported.pdf";
    ASSERT_TRUE(run("exportPdf", {file(pdf)}));
    EXPECT_TRUE(hasBar(notice));
    EXPECT_THAT(bars(), HasSubstr("The PDF is here: " + pdf.string()));
    EXPECT_THAT(pdfText(pdf), HasSubstr("Lunch"));
}

TEST_F(CommandsTest, AnExportThatFailsSaysSo) {
    EXPECT_FALSE(run("exportPdf", {file(samplePath / "exported.pdf")})) << "a file is no folder";
    EXPECT_TRUE(hasBar(problem));
    EXPECT_FALSE(hasBar(notice));
}

TEST_F(CommandsTest, AHiddenDocumentIsExportedWithoutANotice) {
    TestDocument hidden(office);
    const std::filesystem::path pdf = office.folder() / "hidden.pdf";
    const std::vector<PropertyValue> arguments{file(pdf)};
    css::frame::DispatchHelper::create(office.context())
        ->executeDispatch({hidden.model()->getCurrentController()->getFrame(), UNO_QUERY_THROW},
                          "org.agendum.agendum:exportPdf", "", 0, {arguments.data(), 1});
    EXPECT_TRUE(std::filesystem::exists(pdf));
}

TEST_F(CommandsTest, ADocumentOpenedByAScriptGetsItsToolsWithoutWaiting) {
    // Without OnMainThread the office makes them on the script's thread, with its lock held.
    const std::vector<PropertyValue> arguments{argument("Hidden", Any(false))};
    const Reference<css::util::XCloseable> opened(
        office.desktop()->loadComponentFromURL("private:factory/swriter", "_blank", 0,
                                               {arguments.data(), 1}),
        UNO_QUERY_THROW);
    opened->close(true);
}

TEST_F(CommandsTest, OnlyPdfsThatWereExportedHereAreShown) {
    EXPECT_FALSE(run("showPdf?number=4711"));
    EXPECT_FALSE(run("showPdf?number=x"));
    EXPECT_FALSE(run("showPdf"));
}

TEST_F(CommandsTest, ADocumentThatCanOnlyBeReadKeepsItsProgramme) {
    openSample();
    const std::filesystem::path stored = document.storeTo("readonly.odt");
    const Reference<css::frame::XComponentLoader> loader(office.desktop(), UNO_QUERY_THROW);
    const std::vector<PropertyValue> how{argument("Hidden", Any(true)),
                                         argument("ReadOnly", Any(true))};
    const Reference<css::frame::XModel> opened(
        loader->loadComponentFromURL(urlOf(stored), "_blank", 0, {how.data(), 2}), UNO_QUERY_THROW);
    const Reference<XDispatchProvider> window(opened->getCurrentController()->getFrame(),
                                              UNO_QUERY_THROW);
    const auto statusOf = [&](const std::string& command) {
        rtl::Reference<Status> status(new Status);
        const css::util::URL url = urlOfCommand(command);
        window->queryDispatch(url, "", 0)->addStatusListener(status.get(), url);
        return status;
    };
    const auto insert = statusOf("insertAgenda");
    EXPECT_TRUE(insert->becomes(false));
    EXPECT_THAT(insert->why(), HasSubstr("only be read"));
    EXPECT_TRUE(statusOf("saveProgrammeAs")->becomes(true));
    EXPECT_TRUE(statusOf("exportPdf")->becomes(true));
    Reference<css::util::XCloseable>(opened, UNO_QUERY_THROW)->close(true);
}

class CommandsWindowTest : public WindowTest {};

TEST_F(CommandsWindowTest, TheSidebarOpens) {
    TestDocument document(office, TestDocument::View::shown);
    document.dispatch("org.agendum.agendum:showSidebar");
    const Reference<css::frame::XController2> controller(document.controller(), UNO_QUERY_THROW);
    const Reference<css::ui::XDeck> deck(
        controller->getSidebar()->getDecks()->getByName("AgendumDeck"), UNO_QUERY_THROW);
    EXPECT_TRUE(deck->isActive());
}

} // namespace
