// SPDX-License-Identifier: MPL-2.0
#include "layouts_subject.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/TableBorder.hpp>

#include <optional>

using namespace agendum::test;

// What comes into an agenda looks like what stands there.
namespace {

using agendum::writer::toUno;
using css::uno::Any;

constexpr const char* table1 = "Agenda_d1";
constexpr sal_Int32 red = 0xFF0000;

class LooksTest : public LayoutsTest {
protected:
    void SetUp() override {
        LayoutsTest::SetUp();
        insert("", "");
    }
    void colourRow(const std::string& table, sal_Int32 row) {
        for (const sal_Int32 column : {0, 1}) {
            const Text cell = subject.cell(table, column, row);
            const auto cursor = cell->createTextCursor();
            cursor->gotoEnd(true);
            setProperty(cursor, "CharColor", Any(red));
        }
    }
    Any colourOf(const std::string& table, sal_Int32 column, sal_Int32 row) {
        const auto cursor = subject.cell(table, column, row)->createTextCursor();
        cursor->goRight(1, true);
        return property(cursor, "CharColor");
    }
    void insertItem(const std::string& title, const std::string& after) {
        const css::beans::NamedValue arguments[] = {{"title", Any(toUno(title))},
                                                    {"minutes", Any(sal_Int32{10})},
                                                    {"after", Any(toUno(after))}};
        subject.agenda()->perform("insertItem", {arguments, 3});
    }
    static std::string
    withDay(std::string xml,
            const std::string& items = R"(<item id="g" duration="10"><title>G</title></item>)") {
        return xml.insert(xml.rfind("</programme>"),
                          R"(<day id="d3" date="2025-05-22" start="09:00">)" + items + "</day>");
    }
};

TEST_F(LooksTest, ANewRowLooksLikeTheOneAbove) {
    colourRow(table1, 1);
    insertItem("Ny", "hej");
    ASSERT_EQ(rows(table1).at(2), "09.30 Ny");
    EXPECT_EQ(colourOf(table1, 0, 2), Any(red));
    EXPECT_EQ(colourOf(table1, 1, 2), Any(red));
}

TEST_F(LooksTest, ANewRowBelowAnUntouchedOneIsPlain) {
    const Any plain = colourOf(table1, 1, 1);
    colourRow(table1, 2);
    insertItem("Ny", "hej");
    EXPECT_EQ(colourOf(table1, 1, 2), plain);
}

TEST_F(LooksTest, ANewRowTakesUpTheStyleThatTheOrganiserGaveTheRows) {
    setProperty(subject.cell(table1, 1, 1)->createTextCursor(), "ParaStyleName",
                Any(rtl::OUString("Text body")));
    insertItem("Ny", "hej");
    EXPECT_EQ(property(subject.cell(table1, 1, 2)->createTextCursor(), "ParaStyleName"),
              Any(rtl::OUString("Text body")));
}

TEST_F(LooksTest, ANewDayLooksLikeTheOneBefore) {
    const auto rowCount = static_cast<sal_Int32>(rows("Agenda_d2").size());
    for (sal_Int32 row = 1; row < rowCount; ++row) colourRow("Agenda_d2", row);
    subject.load(withDay(xml()));
    ASSERT_EQ(rows("Agenda_d3").at(1), "09.00 G");
    EXPECT_EQ(colourOf("Agenda_d3", 0, 1), Any(red));
    EXPECT_EQ(colourOf("Agenda_d3", 1, 1), Any(red));
}

TEST_F(LooksTest, ANewDayLeavesTheLookOfASingleRowWhereItIs) {
    const Any plain = colourOf("Agenda_d2", 1, 3);
    colourRow("Agenda_d2", 1);
    subject.load(withDay(xml()));
    EXPECT_EQ(colourOf("Agenda_d3", 1, 1), plain);
}

/// The colour of the line below a cell; none: there is no line.
std::optional<sal_Int32> lineBelow(const css::uno::Reference<css::uno::XInterface>& cell) {
    css::table::BorderLine line;
    property(cell, "BottomBorder") >>= line;
    return line.OuterLineWidth + line.InnerLineWidth ? std::optional(line.Color) : std::nullopt;
}

TEST_F(LooksTest, TheFirstRowsOfADayHaveTheLinesOfOthers) {
    const auto last = static_cast<sal_Int32>(rows("Agenda_d2").size()) - 1;
    const std::string without = xml();
    subject.load(withDay(without, ""));
    ASSERT_EQ(rows("Agenda_d3").size(), 1U);
    const auto heading = lineBelow(subject.cell("Agenda_d3", 1, 0));
    subject.load(withDay(without, R"(<item id="g" duration="10"><title>G</title></item>
                                   <item id="h" duration="10"><title>H</title></item>)"));
    ASSERT_EQ(rows("Agenda_d3").size(), 3U);
    EXPECT_EQ(lineBelow(subject.cell("Agenda_d3", 1, 0)), heading);
    EXPECT_EQ(lineBelow(subject.cell("Agenda_d3", 1, 1)),
              lineBelow(subject.cell("Agenda_d2", 1, 1)));
    EXPECT_EQ(lineBelow(subject.cell("Agenda_d3", 1, 2)),
              lineBelow(subject.cell("Agenda_d2", 1, last)));
}

TEST_F(LooksTest, ANewAgendaLooksAsTheOrganiserMadeTheOneThatStands) {
    css::table::TableBorder lines;
    css::table::BorderLine line;
    line.OuterLineWidth = 50;
    line.Color = red;
    lines.TopLine = lines.HorizontalLine = lines.BottomLine = line;
    lines.IsTopLineValid = lines.IsHorizontalLineValid = lines.IsBottomLineValid = true;
    setProperty(subject.table(table1), "TableBorder", Any(lines));
    setProperty(subject.cell(table1, 0, 0), "BackColor", Any(red));
    insert("", "");
    for (const sal_Int32 row : {0, 1})
        EXPECT_EQ(lineBelow(subject.cell("Agenda_d1-2", 1, row)), red) << row;
    EXPECT_EQ(property(subject.cell("Agenda_d1-2", 0, 0), "BackColor"), Any(red));
}

TEST_F(LooksTest, ANewAgendaWithoutLinesBetweenItsRowsKeepsTheOneBelowItsHeading) {
    const auto heading = lineBelow(subject.cell(table1, 1, 0));
    for (const sal_Int32 row : {1, 2})
        for (const sal_Int32 column : {0, 1})
            setProperty(subject.cell(table1, column, row), "BottomBorder",
                        Any(css::table::BorderLine()));
    insert("", "");
    EXPECT_EQ(lineBelow(subject.cell("Agenda_d1-2", 1, 1)), std::nullopt);
    EXPECT_EQ(lineBelow(subject.cell("Agenda_d1-2", 1, 0)), heading);
}

TEST_F(LooksTest, ANewAgendaComesWhereCellsOfTheOneThatStandsWereMerged) {
    const Lines before = rows(table1);
    const auto cells = subject.table(table1)->createCursorByCellName("A2");
    cells->gotoCellByName("B2", true);
    ASSERT_TRUE(cells->mergeRange());
    insert("", "");
    EXPECT_EQ(rows("Agenda_d1-2"), before);
}

} // namespace
