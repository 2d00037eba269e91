// SPDX-License-Identifier: MPL-2.0
#include "layouts_subject.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>

using namespace agendum::test;

// Several agendas in one document, each of another part of the programme.
namespace {

using agendum::writer::toUno;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

constexpr const char* data2 = "Agenda_table_track:Data_d2";
constexpr const char* room1 = "Agenda_table_room:Sal_1_d1";

class ScopesTest : public LayoutsTest {};

TEST_F(ScopesTest, AnAgendaShowsOneDay) {
    insert("", "day:d2");
    EXPECT_THAT(tables(), ElementsAre("Agenda_table_day:d2_d2"));
    EXPECT_THAT(rows("Agenda_table_day:d2_d2"),
                ElementsAre("Tid Programpunkt", "09.00 Igen", "09.30 ", "09.30 E", "09.30 F"));
}

TEST_F(ScopesTest, AnAgendaShowsOneTrackThroughTheDays) {
    insert("table", "track:Data");
    EXPECT_THAT(tables(), ElementsAre(data1, data2));
    EXPECT_THAT(rows(data1), ElementsAre("Tid Programpunkt", "09.30 A", "10.00 B"));
    EXPECT_THAT(rows(data2), ElementsAre("Tid Programpunkt", "09.30 E"));
}

TEST_F(ScopesTest, AnAgendaShowsOneRoom) {
    insert("", "room:Sal 1");
    EXPECT_THAT(rows(room1), ElementsAre("Tid Programpunkt", "09.30 A", "10.00 B"));
}

TEST_F(ScopesTest, AScopeThatShowsNothingIsRefused) {
    for (const char* scope : {"track:Mat", "room:Sal 9", "day:d3", "week:1", "track"})
        EXPECT_THROW(insert("", scope), css::lang::IllegalArgumentException) << scope;
    EXPECT_THAT(tables(), ElementsAre());
}

TEST_F(ScopesTest, AllAgendasOfADocumentFollowTheProgramme) {
    insert("", "");
    insert("", "track:Data");
    insert("", "room:Sal 1");
    setDuration("hej", 45);
    EXPECT_THAT(rows(data1), ElementsAre("Tid Programpunkt", "09.45 A", "10.15 B"));
    EXPECT_THAT(rows(room1), ElementsAre("Tid Programpunkt", "09.45 A", "10.15 B"));
    EXPECT_THAT(rows("Agenda_d1"), ElementsAre("Tid Programpunkt", "09.00 Hej", "09.45 ", "09.45 A",
                                               "10.15 B", "09.45 C", "10.45 Lunch"));
    undo();
    EXPECT_THAT(rows(data1), ElementsAre("Tid Programpunkt", "09.30 A", "10.00 B"));
}

TEST_F(ScopesTest, WhatIsTypedInOneAgendaIsSaidByTheOthers) {
    insert("", "");
    insert("", "track:Data");
    type(data1, 1, 1, "Alfa");
    update();
    EXPECT_EQ(rows("Agenda_d1").at(3), "09.30 Alfa");
    EXPECT_THAT(strand("s1"), ElementsAre("Alfa", "B"));
}

TEST_F(ScopesTest, ANewRowOfATrackIsATalkInIt) {
    insert("", "track:Data");
    subject.document.undoManager()->enterUndoContext("Paste");
    subject.table(data1)->getRows()->insertByIndex(3, 1);
    type(data1, 0, 3, "10.30");
    type(data1, 1, 3, "Ny");
    subject.document.undoManager()->leaveUndoContext();
    update();
    EXPECT_THAT(strand("s1"), ElementsAre("A", "B", "Ny"));
}

TEST_F(ScopesTest, OneUndoStepTakesAnAgendaBackAndRedoBringsItAgain) {
    insert("", "track:Data");
    undo();
    EXPECT_THAT(tables(), ElementsAre());
    redo();
    setDuration("hej", 45);
    EXPECT_EQ(rows(tables().front()).at(1), "09.45 A");
}

TEST_F(ScopesTest, AnAgendaIsKnownAgainInTheFileThatIsReopened) {
    insert("", "track:Data");
    subject.document.reopen();
    setDuration("hej", 45);
    EXPECT_EQ(rows(data1).at(1), "09.45 A");
}

TEST_F(ScopesTest, AnAgendaIsKnownAgainInADocx) {
    insert("", "");
    insert("", "track:Data");
    const auto file = subject.document.storeTo("scopes.docx", "MS Word 2007 XML");
    const TestDocument mailed(office, file);
    const css::beans::NamedValue arguments[] = {{"item", css::uno::Any(toUno("hej"))},
                                                {"minutes", css::uno::Any(sal_Int32{45})}};
    agenda(office, mailed.model())->perform("setDuration", {arguments, 2});
    EXPECT_THAT(mailed.tables(), UnorderedElementsAre("Agenda_d1", "Agenda_d2", data1, data2));
    EXPECT_EQ(rows(mailed, "Agenda_d1").at(3), "09.45 A");
    EXPECT_EQ(rows(mailed, data1).at(1), "09.45 A");
    EXPECT_EQ(rows(mailed, data2).at(1), "09.30 E");
}

TEST_F(ScopesTest, ADayThatATrackGetsComesIntoItsAgenda) {
    insert("", "track:Data");
    subject.load(xml().insert(xml().rfind("</programme>"), R"(
        <day id="d3" date="2025-05-22" start="09:00"><item id="b3"><strand id="s5">
        <title>Data</title><item id="g" duration="10"><title>G</title></item></strand></item></day>)"));
    EXPECT_THAT(tables(), UnorderedElementsAre(data1, data2, "Agenda_table_track:Data_d3"));
    EXPECT_EQ(rows("Agenda_table_track:Data_d3").at(1), "09.00 G");
}

TEST_F(ScopesTest, AnAgendaGoesWithItsTrackWhenThatIsRenamed) {
    insert("", "track:Data");
    std::string renamed = xml();
    for (auto at = renamed.find(">Data<"); at != std::string::npos; at = renamed.find(">Data<"))
        renamed.replace(at, 6, ">Siffror<");
    subject.load(renamed);
    setDuration("hej", 45);
    EXPECT_EQ(rows("Agenda_table_track:Siffror_d1").at(1), "09.45 A");
}

} // namespace
