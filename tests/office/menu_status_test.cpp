// SPDX-License-Identifier: MPL-2.0
// What menus show of a command beside its name: whether it is chosen, what it is about, why it can't be done.
#include "command_subject.hpp"

#include "formats/file.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

using namespace agendum::test;
using testing::HasSubstr;

namespace {

class MenuStatusTest : public CommandsTest {
protected:
    void standAtEnd() const {
        const Reference<css::text::XTextViewCursorSupplier> view(document.controller(),
                                                                 UNO_QUERY_THROW);
        view->getViewCursor()->gotoRange(document.model()->getText()->getEnd(), false);
    }
    void fixOrNot(const char* command) {
        ASSERT_TRUE(run("newProgramme")); // which selects Welcome
        const auto status = listen(command);
        ASSERT_TRUE(status->becomesChosen(false));
        ASSERT_TRUE(run(command));
        EXPECT_TRUE(status->becomesChosen(true));
        ASSERT_TRUE(run(command));
        EXPECT_TRUE(status->becomesChosen(false)) << "chosen again, it is taken back";
    }
};

TEST_F(MenuStatusTest, AFixedStartIsATickThatTurns) {
    fixOrNot("setFixed");
    EXPECT_EQ(lastStep(), "Fix start of “Welcome”");
}

TEST_F(MenuStatusTest, AFlexibleLengthIsATickThatTurns) {
    fixOrNot("setFlexible");
}

TEST_F(MenuStatusTest, ATickThatDiffersBetweenSelectedItemsIsNoneAndIsSetForAll) {
    openSample();
    const auto both = [&](const char* command) {
        return run(command, {argument("items", Any(rtl::OUString("reglab-fika lunch")))});
    };
    ASSERT_TRUE(run("setFlexible", {argument("item", Any(rtl::OUString("lunch"))),
                                    argument("flexible", Any(true))}));
    ASSERT_TRUE(both("setFlexible"));
    const auto flexible = [&](const char* item) {
        return listen(std::string("setFlexible?item=") + item)->becomesChosen(true);
    };
    EXPECT_TRUE(flexible("reglab-fika"));
    EXPECT_TRUE(flexible("lunch"));
}

TEST_F(MenuStatusTest, TheKindOfTheSelectedItemIsTheChosenOne) {
    ASSERT_TRUE(run("newProgramme"));
    const auto talk = listen("setText?field=kind&text=talk");
    const auto meal = listen("setText?field=kind&text=meal");
    ASSERT_TRUE(run("setText?field=kind&text=meal"));
    EXPECT_TRUE(meal->becomesChosen(true));
    EXPECT_TRUE(talk->becomesChosen(false));
    ASSERT_TRUE(run("setText?field=kind&text=talk"));
    EXPECT_TRUE(talk->becomesChosen(true));
    EXPECT_TRUE(meal->becomesChosen(false));
    EXPECT_THAT(xml(), HasSubstr("kind=\"talk\""));
}

TEST_F(MenuStatusTest, WhatIsAboutAnItemSaysThatNoneIsSelected) {
    openSample();
    for (const char* command : {"setFixed", "setFlexible", "setText?field=kind&text=talk",
                                "editItem?field=minutes", "editItem?field=title"}) {
        const auto status = listen(command);
        EXPECT_TRUE(status->becomes(false)) << command;
        EXPECT_THAT(status->why(), HasSubstr("Select an item")) << command;
    }
    EXPECT_TRUE(listen("editProgramme?field=title")->becomes(true));
}

TEST_F(MenuStatusTest, WhatIsAboutTheAgendaAtTheCursorKnowsWhetherThereIsOne) {
    openSample();
    for (const char* command : {"unlinkAgenda", "linkAgenda", "setAgendaLayout?layout=list"})
        EXPECT_TRUE(listen(command)->becomes(false)) << command;
    const auto unlink = listen("unlinkAgenda");
    ASSERT_TRUE(unlink->becomes(false));
    EXPECT_THAT(unlink->why(), HasSubstr("Put the cursor into the agenda"));
    ASSERT_TRUE(run("insertAgenda"));
    EXPECT_TRUE(listen("unlinkAgenda")->becomes(true));
    EXPECT_TRUE(listen("linkAgenda")->becomes(false));
    EXPECT_TRUE(listen("setAgendaLayout?layout=table")->becomesChosen(true));
    EXPECT_TRUE(listen("setAgendaLayout?layout=list")->becomesChosen(false));
}

TEST_F(MenuStatusTest, AToolbarIsToldWhenTheCursorComesToAnAgenda) {
    openSample();
    ASSERT_TRUE(run("insertAgenda"));
    standAtEnd();
    ASSERT_TRUE(run("insertAgenda"));
    standAtEnd();
    const auto unlink = listen("unlinkAgenda");
    ASSERT_TRUE(unlink->becomes(false));
    document.dispatch(".uno:GoToStartOfDoc"); // which is the first agenda
    EXPECT_TRUE(unlink->becomes(true));
    standAtEnd();
    EXPECT_TRUE(unlink->becomes(false));
}

TEST_F(MenuStatusTest, NothingIsChangedFromAPrintPreview) {
    openSample();
    document.dispatch(".uno:PrintPreview");
    for (const char* command : {"insertAgenda", "synchronize", "newProgramme", "addItem"}) {
        const auto status = listen(command);
        EXPECT_TRUE(status->becomes(false)) << command;
        EXPECT_THAT(status->why(), HasSubstr("Close the print preview")) << command;
        EXPECT_FALSE(run(command)) << command;
    }
    EXPECT_THAT(document.tables(), testing::IsEmpty());
    document.dispatch(".uno:ClosePreview");
    EXPECT_TRUE(listen("insertAgenda")->becomes(true));
}

TEST_F(MenuStatusTest, OnlyFieldsThatThereAreCanBeGoneTo) {
    ASSERT_TRUE(run("newProgramme"));
    EXPECT_FALSE(run("editItem?field=shoes"));
    EXPECT_FALSE(run("editProgramme?field=shoes"));
    EXPECT_FALSE(run("editProgramme"));
}

TEST_F(MenuStatusTest, AnAgendaThatCanNotStandAtTheCursorIsRefusedInWords) {
    openSample();
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    const Reference<css::text::XTextContent> section(
        factory->createInstance("com.sun.star.text.TextSection"), UNO_QUERY_THROW);
    const auto text = document.model()->getText();
    text->insertTextContent(text->getStart(), section, false);
    Reference<css::beans::XPropertySet>(section, UNO_QUERY_THROW)
        ->setPropertyValue("IsProtected", Any(true));
    document.dispatch(".uno:GoToStartOfDoc");
    EXPECT_FALSE(run("insertAgenda"));
    EXPECT_THAT(bars(), HasSubstr("can't be inserted there"));
    EXPECT_TRUE(document.tables().empty());
}

/// A document whose file says something else about two items that were changed in both.
class ConflictMenuTest : public MenuStatusTest {
protected:
    ConflictMenuTest() {
        write(30, 45);
        run("openProgramme", {file(plan)});
        setMinutes("coffee", 20);
        setMinutes("welcome", 50);
        write(10, 40);
        script->fileState(); // looks
    }

    void write(int coffee, int welcome) const {
        agendum::formats::writeFileAtomically(
            plan,
            R"(<programme xmlns="urn:agendum:programme:1" language="en"><day id="day" date="2025-05-20" start="09:30">
<item id="coffee" duration=")"
                + std::to_string(coffee)
                + R"("><title>Coffee</title></item><item id="welcome" duration=")"
                + std::to_string(welcome) + R"("><title>Welcome</title></item></day></programme>)");
    }
    void setMinutes(const char* item, sal_Int32 minutes) {
        run("setDuration", {argument("item", Any(rtl::OUString::createFromAscii(item))),
                            argument("minutes", Any(minutes))});
    }

    const std::filesystem::path plan = office.folder() / "conflicts.xml";
};

TEST_F(ConflictMenuTest, TheMenuNamesTheFirstConflictAndSettlesOneAfterTheOther) {
    const auto here = listen("settleConflict?side=here");
    const auto file = listen("settleConflict?side=file");
    ASSERT_TRUE(here->becomesCalled("“Coffee”, minutes: keep 20"));
    ASSERT_TRUE(file->becomesCalled("“Coffee”, minutes: take 10 from the file"));
    ASSERT_TRUE(run("settleConflict?side=file"));
    EXPECT_THAT(xml(), HasSubstr("duration=\"10\""));
    ASSERT_TRUE(here->becomesCalled("“Welcome”, minutes: keep 50"));
    ASSERT_TRUE(run("settleConflict?side=here"));
    EXPECT_THAT(xml(), HasSubstr("duration=\"50\""));
    EXPECT_TRUE(here->becomesCalled("Keep the value in the document"));
    EXPECT_TRUE(file->becomes(false));
    EXPECT_THAT(file->why(), HasSubstr("nothing"));
}

TEST_F(ConflictMenuTest, AllAreSettledFromTheMenu) {
    ASSERT_TRUE(run("settleAllConflicts?side=file"));
    EXPECT_THAT(xml(), HasSubstr("duration=\"10\""));
    EXPECT_THAT(xml(), HasSubstr("duration=\"40\""));
    EXPECT_TRUE(listen("settleAllConflicts?side=here")->becomes(false));
}

TEST_F(ConflictMenuTest, WhatIsPutOffCanBeShownAgainAndTheOtherWayRound) {
    const auto putOff = listen("putOffFile");
    const auto show = listen("showFile");
    ASSERT_TRUE(putOff->becomes(true));
    EXPECT_TRUE(show->becomes(false));
    ASSERT_TRUE(run("putOffFile"));
    EXPECT_TRUE(putOff->becomes(false));
    ASSERT_TRUE(show->becomes(true));
    ASSERT_TRUE(run("showFile"));
    EXPECT_TRUE(putOff->becomes(true));
}

} // namespace
