// SPDX-License-Identifier: MPL-2.0
#include "layouts_subject.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>

using namespace agendum::test;

// Agendas that are grids: time by track.
namespace {

using agendum::Programme;
using agendum::writer::toUno;
using css::uno::Any;
using testing::ElementsAre;

constexpr const char* grid1 = "Agenda_grid_all_d1";

class GridsTest : public LayoutsTest {
protected:
    void SetUp() override {
        LayoutsTest::SetUp();
        insert("grid", "");
    }
    /// A table that undo brings back may have another name.
    Lines rowsOfFirstDay() const {
        for (const std::string& table : tables())
            if (Lines lines = rows(table); lines.size() > 1 && lines[1] == "09.00 Hej")
                return lines;
        return {};
    }
    /// Over so many letters at the beginning.
    void typeHead(sal_Int32 column, sal_Int16 letters, const char* name) {
        const auto cursor = subject.cell(grid1, column, 0)->createTextCursor();
        cursor->gotoStart(false);
        cursor->goRight(letters, true);
        cursor->setString(toUno(name));
    }
    agendum::Strand strandOf(const std::string& id) {
        const Programme now = programme();
        for (const agendum::Day& day : now.days)
            for (const agendum::Item& item : day.items)
                for (const agendum::Strand& strand : item.strands)
                    if (strand.id == id) return strand;
        return {};
    }
    void insertRow(sal_Int32 at) { subject.table(grid1)->getRows()->insertByIndex(at, 1); }
};

TEST_F(GridsTest, AGridHasAColumnForEachTrackAndOneCellForWhatIsForAll) {
    EXPECT_THAT(rows(grid1), ElementsAre("Tid Data | Folk", "09.00 Hej", "09.30 A | C",
                                         "10.00 B | ", "10.30 Lunch"));
    EXPECT_THAT(rows("Agenda_grid_all_d2"),
                ElementsAre("Tid Data | Folk", "09.00 Igen", "09.30 E | F"));
}

TEST_F(GridsTest, FollowsTheProgrammeInOneStepThatCanBeTakenBack) {
    const Lines before = rows(grid1);
    setDuration("hej", 45);
    const Lines after{"Tid Data | Folk", "09.00 Hej", "09.45 A | C", "10.15 B | ", "10.45 Lunch"};
    EXPECT_EQ(rows(grid1), after);
    undo();
    EXPECT_EQ(rows(grid1), before);
    redo();
    EXPECT_EQ(rows(grid1), after);
}

TEST_F(GridsTest, WritesOnlyTheCellsThatDiffer) {
    const auto title = subject.cell(grid1, 1, 2);
    WriterSubject::colour(title, 1, 0xFF0000);
    setDuration("hej", 45);
    EXPECT_EQ(WriterSubject::coloured(subject.cell(grid1, 1, 2), 0xFF0000), "A");
}

TEST_F(GridsTest, GetsOtherRowsWhereItemsBeginAtOtherTimes) {
    setDuration("a", 20);
    EXPECT_THAT(rows(grid1), ElementsAre("Tid Data | Folk", "09.00 Hej", "09.30 A | C",
                                         "09.50 B | ", "10.30 Lunch"));
    const css::beans::NamedValue arguments[] = {{"title", Any(toUno("Ny"))},
                                                {"minutes", Any(sal_Int32{10})},
                                                {"after", Any(toUno("c"))},
                                                {"strand", Any(toUno("s2"))}};
    subject.agenda()->perform("insertItem", {arguments, 4});
    EXPECT_THAT(rows(grid1), ElementsAre("Tid Data | Folk", "09.00 Hej", "09.30 A | C",
                                         "09.50 B | ", "10.30  | Ny", "10.40 Lunch"));
    undo();
    EXPECT_EQ(rowsOfFirstDay().size(), 5U);
    undo();
    EXPECT_EQ(rowsOfFirstDay().at(3), "10.00 B | ");
    redo();
    redo();
    EXPECT_EQ(rowsOfFirstDay().at(4), "10.30  | Ny");
    setDuration("hej", 45);
    EXPECT_EQ(rowsOfFirstDay().at(2), "09.45 A | C");
}

TEST_F(GridsTest, WhatIsTypedOverCounts) {
    type(grid1, 2, 2, "Cykel");
    type(grid1, 1, 1, "Välkomna");
    update();
    EXPECT_THAT(strand("s2"), ElementsAre("Cykel"));
    EXPECT_EQ(programme().days[0].items[0].title, "Välkomna");
    setDuration("hej", 45);
    EXPECT_THAT(rows(grid1), ElementsAre("Tid Data | Folk", "09.00 Välkomna", "09.45 A | Cykel",
                                         "10.15 B | ", "10.45 Lunch"));
}

TEST_F(GridsTest, WhatIsTypedIntoAnEmptyPlaceIsAnItemOfItsTrack) {
    type(grid1, 2, 3, "Ny");
    update();
    EXPECT_THAT(strand("s2"), ElementsAre("C", "Ny"));
}

TEST_F(GridsTest, ATypedTimeCounts) {
    type(grid1, 0, 3, "10.10");
    update();
    EXPECT_EQ(programme().days[0].items[1].strands[0].items[0].duration, agendum::Minutes(40));
    EXPECT_EQ(rows(grid1).at(3), "10.10 B | ");
}

TEST_F(GridsTest, ARowThatIsPutInIsAnItem) {
    subject.document.undoManager()->enterUndoContext("Paste");
    insertRow(4);
    type(grid1, 0, 4, "10.30");
    type(grid1, 1, 4, "Ny");
    subject.document.undoManager()->leaveUndoContext();
    update();
    EXPECT_THAT(strand("s1"), ElementsAre("A", "B", "Ny"));
}

TEST_F(GridsTest, WhatCantBeUnderstoodStaysThroughEveryChange) {
    type(grid1, 0, 3, "strax");
    subject.cell(grid1, 2, 2)->setString("");
    setDuration("hej", 45);
    EXPECT_EQ(rows(grid1).at(3), "strax B | ");
    EXPECT_EQ(rows(grid1).at(2), "09.45 A | ");
    EXPECT_THAT(strand("s2"), ElementsAre("C"));
}

TEST_F(GridsTest, ARowOfTheOrganisersOwnOutlivesAChangeOfShape) {
    insertRow(4);
    type(grid1, 1, 4, "Ta med lunch!");
    update();
    EXPECT_EQ(programme().days[0].items.size(), 3U);
    const css::beans::NamedValue item[] = {{"item", Any(toUno("b"))}};
    subject.agenda()->perform("removeItem", {item, 1});
    bool found = false;
    for (const std::string& table : tables())
        for (const std::string& row : rows(table))
            found = found || row.find("Ta med lunch!") != std::string::npos;
    EXPECT_TRUE(found);
}

TEST_F(GridsTest, AHeadThatIsTypedOverRenamesTheTrack) {
    typeHead(1, 4, "Datorer");
    update();
    EXPECT_EQ(strandOf("s1").title, "Datorer");
    EXPECT_EQ(strandOf("s1").room, "Sal 1");
    EXPECT_EQ(strandOf("s3").title, "Data") << "the other day has a head of its own";
    EXPECT_EQ(rows(grid1).front(), "Tid Datorer | Folk");
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    setDuration("a", 20);
    EXPECT_EQ(rows(grid1).front(), "Tid Datorer | Folk");
}

TEST_F(GridsTest, ARoomThatIsTypedBelowAHeadIsThatOfTheTrack) {
    const auto head = subject.cell(grid1, 2, 0);
    ASSERT_EQ(agendum::writer::toStd(head->getString()), "Folk\nSal 2");
    const auto cursor = head->createTextCursor();
    cursor->gotoEnd(false);
    cursor->goLeft(1, true);
    cursor->setString("7");
    update();
    EXPECT_EQ(strandOf("s2").room, "Sal 7");
    EXPECT_EQ(strandOf("s2").title, "Folk");
}

TEST_F(GridsTest, AHeadThatIsEmptiedStaysSo) {
    subject.cell(grid1, 2, 0)->setString("");
    update();
    EXPECT_EQ(strandOf("s2").title, "Folk");
    setDuration("hej", 45);
    EXPECT_EQ(rows(grid1).front(), "Tid Data | ");
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(GridsTest, AHeadFollowsItsTrackWhateverElseWasTyped) {
    type(grid1, 0, 3, "strax");
    const css::beans::NamedValue arguments[] = {{"strand", Any(toUno("s1"))},
                                                {"title", Any(toUno("Datorer"))}};
    subject.agenda()->perform("setStrand", {arguments, 2});
    EXPECT_EQ(rows(grid1).front(), "Tid Datorer | Folk");
    EXPECT_EQ(rows(grid1).at(3), "strax B | ");
}

TEST_F(GridsTest, WhatItemsLookLikeOutlivesAChangeOfShape) {
    constexpr sal_Int32 red = 0xCC0000, yellow = 0xFFFF00;
    WriterSubject::colour(subject.cell(grid1, 1, 1), 2, red);
    WriterSubject::colour(subject.cell(grid1, 1, 3), 1, red);
    setProperty(subject.cell(grid1, 2, 2), "BackColor", Any(yellow));
    setProperty(subject.cell(grid1, 0, 4), "BackColor", Any(yellow));
    setDuration("a", 20);
    ASSERT_EQ(rows(grid1).at(3), "09.50 B | ");
    const css::beans::NamedValue arguments[] = {{"title", Any(toUno("Ny"))},
                                                {"minutes", Any(sal_Int32{10})},
                                                {"after", Any(toUno("c"))},
                                                {"strand", Any(toUno("s2"))}};
    subject.agenda()->perform("insertItem", {arguments, 4});
    ASSERT_EQ(rows(grid1).at(5), "10.40 Lunch");
    EXPECT_EQ(WriterSubject::coloured(subject.cell(grid1, 1, 1), red), "He");
    EXPECT_EQ(WriterSubject::coloured(subject.cell(grid1, 1, 3), red), "B");
    EXPECT_EQ(property(subject.cell(grid1, 2, 2), "BackColor"), Any(yellow));
    EXPECT_EQ(property(subject.cell(grid1, 0, 5), "BackColor"), Any(yellow));
    EXPECT_NE(property(subject.cell(grid1, 1, 4), "BackColor"), Any(yellow));
}

TEST_F(GridsTest, AnItemTakesItsLookAlongToAnotherDay) {
    constexpr sal_Int32 red = 0xCC0000;
    WriterSubject::colour(subject.cell(grid1, 1, 3), 1, red);
    const css::beans::NamedValue arguments[] = {
        {"item", Any(toUno("b"))}, {"day", Any(toUno("d2"))}, {"after", Any(toUno("igen"))}};
    subject.agenda()->perform("moveItem", {arguments, 3});
    const std::string second = "Agenda_grid_all_d2";
    ASSERT_EQ(rows(second).at(2), "09.30 B");
    EXPECT_EQ(WriterSubject::coloured(subject.cell(second, 1, 2), red), "B");
    EXPECT_EQ(WriterSubject::coloured(subject.cell(second, 1, 1), red), "");
}

TEST_F(GridsTest, TheWidthsOfItsColumnsOutliveAChangeOfShape) {
    const auto widths = [&] {
        const css::uno::Reference<css::uno::XInterface> heading(
            subject.table(grid1)->getRows()->getByIndex(0), css::uno::UNO_QUERY_THROW);
        css::uno::Sequence<css::text::TableColumnSeparator> separators;
        property(heading, "TableColumnSeparators") >>= separators;
        return separators;
    };
    auto wanted = widths();
    ASSERT_EQ(wanted.getLength(), 2);
    wanted[1].Position = 4000;
    for (sal_Int32 row : {0, 2, 3}) {
        const css::uno::Reference<css::uno::XInterface> line(
            subject.table(grid1)->getRows()->getByIndex(row), css::uno::UNO_QUERY_THROW);
        setProperty(line, "TableColumnSeparators", Any(wanted));
    }
    const css::beans::NamedValue item[] = {{"item", Any(toUno("b"))}};
    subject.agenda()->perform("removeItem", {item, 1});
    ASSERT_EQ(subject.table(grid1)->getRows()->getCount(), 4);
    EXPECT_NEAR(widths()[0].Position, wanted[0].Position, 2);
    EXPECT_NEAR(widths()[1].Position, 4000, 2);
}

TEST_F(GridsTest, ATrackThatComesIsAColumn) {
    subject.load(xml().insert(xml().find("</item>", xml().find("id=\"c\"")) + 7,
                              R"(</strand><strand id="s9"><title>Mat</title>
                                 <item id="m" duration="30"><title>M</title></item>)"));
    EXPECT_THAT(rows(grid1), ElementsAre("Tid Data | Folk | Mat", "09.00 Hej", "09.30 A | C | M",
                                         "10.00 B |  | ", "10.30 Lunch"));
}

class GridsInFormats : public GridsTest,
                       public testing::WithParamInterface<std::pair<const char*, const char*>> {};

TEST_P(GridsInFormats, AreKnownAgain) {
    const auto [name, filter] = GetParam();
    const TestDocument mailed(office, subject.document.storeTo(name, filter));
    const css::beans::NamedValue arguments[] = {{"item", Any(toUno("hej"))},
                                                {"minutes", Any(sal_Int32{45})}};
    agenda(office, mailed.model())->perform("setDuration", {arguments, 2});
    EXPECT_THAT(rows(mailed, grid1), ElementsAre("Tid Data | Folk", "09.00 Hej", "09.45 A | C",
                                                 "10.15 B | ", "10.45 Lunch"));
}

INSTANTIATE_TEST_SUITE_P(All, GridsInFormats,
                         testing::Values(std::pair("grid.odt", "writer8"),
                                         std::pair("grid.fodt", "OpenDocument Text Flat XML"),
                                         std::pair("grid.docx", "MS Word 2007 XML")));

/// A grid that is split goes on as one agenda, also where its rows come out otherwise.
TEST_F(GridsTest, AGridThatIsSplitGoesOnAsOne) {
    const auto lines = [&] {
        Lines all;
        for (const std::string& table : tables())
            for (const std::string& line : rows(table))
                if (!line.starts_with("Tid")) all.push_back(line);
        std::ranges::sort(all); // a part comes behind all tables
        return all;
    };
    const std::string before = xml();
    const Lines standing = lines();
    subject.splitTable(subject.cell(tables().front(), 0, 3), WriterSubject::Heading::copied);
    ASSERT_EQ(tables().size(), 3U);
    update();
    EXPECT_EQ(xml(), before);
    EXPECT_EQ(lines(), standing);
    setDuration("hej", 45);
    EXPECT_THAT(lines(), testing::Contains("10.45 Lunch"));
    const css::beans::NamedValue arguments[] = {{"title", Any(toUno("Ny"))},
                                                {"minutes", Any(sal_Int32{10})},
                                                {"after", Any(toUno("c"))},
                                                {"strand", Any(toUno("s2"))}};
    subject.agenda()->perform("insertItem", {arguments, 4}); // one more row
    EXPECT_THAT(lines(), testing::IsSupersetOf({"10.15 B | ", "10.45  | Ny", "10.55 Lunch"}));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    const std::string after = xml();
    update();
    EXPECT_EQ(xml(), after);
    while (lines() != standing) undo();
    EXPECT_EQ(xml(), before);
}

} // namespace
