// SPDX-License-Identifier: MPL-2.0
#include "writer_subject.hpp"

#include "layout/agenda.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/util/XSearchable.hpp>

using namespace agendum::test;

// An item that goes to another day, and so from one table to another, takes along what the organiser
// put into its row.
namespace {

using agendum::writer::toStd;
using agendum::writer::toUno;
namespace layout = agendum::layout;
using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;
using Lines = std::vector<std::string>;

constexpr const char *first = "Agenda_d1", *second = "Agenda_d2";

class OtherDayTest : public OfficeTest {
protected:
    void SetUp() override {
        subject.load(
            programmeOf({{"d1", "2025-05-20", {{"a", "Fika"}, {"b", "Lunch"}, {"c", "Avslutning"}}},
                         {"d2", "2025-05-21", {{"e", "Samling"}, {"f", "Hemresa"}}}}));
        subject.agenda()->insertAgenda({}, nullptr);
    }

    void type(const std::string& table, sal_Int32 column, sal_Int32 row, const char* text) {
        subject.cell(table, column, row)->setString(toUno(std::string_view(text)));
    }
    /// A column of the organiser's own behind the others.
    void addColumn(const std::string& table, const char* head) {
        subject.table(table)->getColumns()->insertByIndex(2, 1);
        type(table, 2, 0, head);
    }
    void moveToSecondDay(const char* item) {
        const NamedValue arguments[] = {{"item", Any(toUno(std::string_view(item)))},
                                        {"day", Any(rtl::OUString("d2"))},
                                        {"after", Any(rtl::OUString("e"))}};
        subject.agenda()->perform("moveItem", {arguments, 3});
        EXPECT_FALSE(subject.agenda()->edits().hasElements());
    }
    /// The rows, heading included: "10.00|Fika".
    Lines rows(const std::string& table) const {
        Lines lines;
        for (const auto& cells : subject.document.cells(table)) {
            std::string& line = lines.emplace_back();
            for (const std::string& cell : cells) line += (&cell == cells.data() ? "" : "|") + cell;
        }
        return lines;
    }
    void undo() const { subject.document.undoManager()->undo(); }
    void redo() const { subject.document.undoManager()->redo(); }

    WriterSubject subject{office};
};

TEST_F(OtherDayTest, ATimeThatCannotBeReadGoesAlong) {
    type(first, 0, 2, "efter fikat");
    moveToSecondDay("b");
    EXPECT_THAT(rows(first), ElementsAre("Tid|Programpunkt", "09.00|Fika", "09.10|Avslutning"));
    EXPECT_THAT(rows(second), ElementsAre("Tid|Programpunkt", "09.00|Samling", "efter fikat|Lunch",
                                          "09.20|Hemresa"));
    EXPECT_EQ(subject.agenda()->unreadEdits().getLength(), 1);
}

TEST_F(OtherDayTest, ACellThatWasEmptiedStaysEmptyThere) {
    type(first, 1, 2, "");
    moveToSecondDay("b");
    EXPECT_THAT(rows(second),
                ElementsAre("Tid|Programpunkt", "09.00|Samling", "09.10|", "09.20|Hemresa"));
}

TEST_F(OtherDayTest, AColumnOfHerOwnGoesIntoTheOneWithTheSameHead) {
    addColumn(first, "Ansvarig");
    addColumn(second, "Anmält");
    addColumn(second, "Ansvarig");
    type(first, 2, 2, "Anna");
    type(second, 2, 2, "Bo");
    moveToSecondDay("b");
    EXPECT_THAT(rows(second), ElementsAre("Tid|Programpunkt|Ansvarig|Anmält", "09.00|Samling||",
                                          "09.10|Lunch|Anna|", "09.20|Hemresa|Bo|"));
    EXPECT_THAT(rows(first),
                ElementsAre("Tid|Programpunkt|Ansvarig", "09.00|Fika|", "09.10|Avslutning|"));
}

TEST_F(OtherDayTest, WhatHasNoColumnThereStaysInItsRow) {
    addColumn(first, "Ansvarig");
    type(first, 2, 2, "Anna");
    moveToSecondDay("b");
    EXPECT_THAT(rows(first), ElementsAre("Tid|Programpunkt|Ansvarig", "09.00|Fika|", "||Anna",
                                         "09.10|Avslutning|"));
    EXPECT_THAT(rows(second),
                ElementsAre("Tid|Programpunkt", "09.00|Samling", "09.10|Lunch", "09.20|Hemresa"));
    EXPECT_FALSE(subject.agenda()->unreadEdits().hasElements());
}

TEST_F(OtherDayTest, WhatStandsInACellThatSheSplitOffStaysInItsRow) {
    ASSERT_TRUE(subject.table(first)->createCursorByCellName("B3")->splitRange(1, false));
    type(first, 2, 2, "Anna");
    moveToSecondDay("b");
    EXPECT_EQ(toStd(subject.cell(first, 2, 2)->getString()), "Anna");
    EXPECT_EQ(toStd(subject.cell(first, 1, 2)->getString()), "");
    EXPECT_THAT(rows(second),
                ElementsAre("Tid|Programpunkt", "09.00|Samling", "09.10|Lunch", "09.20|Hemresa"));
}

TEST_F(OtherDayTest, FormattingNotesAndFramesGoAlong) {
    const Text title = subject.cell(first, 1, 2);
    WriterSubject::colour(title, 3, 0xCC0000);
    for (const char* const service :
         {"com.sun.star.text.Footnote", "com.sun.star.text.TextFrame"}) {
        const Reference<css::text::XTextContent> thing(subject.create(service), UNO_QUERY_THROW);
        title->insertTextContent(title->getEnd(), thing, false);
    }
    setProperty(subject.cell(first, 0, 2), "BackColor", Any(sal_Int32(0xEEEEAA)));
    moveToSecondDay("b");
    EXPECT_EQ(WriterSubject::coloured(subject.cell(second, 1, 2), 0xCC0000), "Lun");
    EXPECT_EQ(property(subject.cell(second, 0, 2), "BackColor"), Any(sal_Int32(0xEEEEAA)));
    EXPECT_EQ(property(subject.cell(second, 0, 3), "BackColor"),
              property(subject.cell(second, 0, 1), "BackColor"));
    const Reference<css::text::XFootnotesSupplier> notes(subject.document.model(), UNO_QUERY_THROW);
    EXPECT_EQ(notes->getFootnotes()->getCount(), 1);
    const Reference<css::text::XTextFramesSupplier> frames(subject.document.model(),
                                                           UNO_QUERY_THROW);
    EXPECT_EQ(frames->getTextFrames()->getElementNames().getLength(), 1);
}

TEST_F(OtherDayTest, IsOneStepThatCanBeTakenBack) {
    addColumn(first, "Ansvarig");
    addColumn(second, "Ansvarig");
    type(first, 2, 2, "Anna");
    type(first, 0, 2, "efter fikat");
    subject.agenda()->synchronize();
    const Lines before[] = {rows(first), rows(second)};
    moveToSecondDay("b");
    const Lines after[] = {rows(first), rows(second)};
    for (int round = 0; round < 2; ++round) {
        undo();
        EXPECT_EQ(rows(first), before[0]);
        EXPECT_EQ(rows(second), before[1]);
        redo();
        EXPECT_EQ(rows(first), after[0]);
        EXPECT_EQ(rows(second), after[1]);
    }
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(OtherDayTest, EachOfSeveralAgendasTakesItsOwnAlong) {
    subject.agenda()->insertAgenda({}, nullptr);
    const std::string firstCopy = "Agenda_d1-2", secondCopy = "Agenda_d2-2";
    for (const std::string& table :
         {std::string(first), firstCopy, std::string(second), secondCopy})
        addColumn(table, "Ansvarig");
    type(first, 2, 2, "Anna");
    type(firstCopy, 2, 2, "Bo");
    moveToSecondDay("b");
    EXPECT_EQ(rows(second).at(2), "09.10|Lunch|Anna");
    EXPECT_EQ(rows(secondCopy).at(2), "09.10|Lunch|Bo");
}

TEST_F(OtherDayTest, ADayThatLosesItsLastItemHasAHeadingLeft) {
    type(first, 0, 2, "efter fikat");
    for (const char* const item : {"c", "b", "a"}) moveToSecondDay(item);
    EXPECT_THAT(rows(second),
                ElementsAre("Tid|Programpunkt", "09.00|Samling", "09.10|Fika", "efter fikat|Lunch",
                            "09.30|Avslutning", "09.40|Hemresa"));
    EXPECT_THAT(rows(first), ElementsAre("Tid|Programpunkt"));
}

TEST_F(OtherDayTest, ATimeTakenOutOfALineStaysOutThere) {
    subject.load(toStd(subject.agenda()->getXml()));
    const auto end = subject.document.model()->getText()->getEnd();
    subject.agenda()->insertAgendaOf("list", "", end);
    const auto find = [this](const char* title) {
        Lines found;
        for (const std::string& line : subject.outline())
            if (line.find(title) != std::string::npos) found.push_back(line);
        return found;
    };
    ASSERT_THAT(find("Lunch"), ElementsAre("Agenda List: 09.10\tLunch"));
    const Reference<css::util::XSearchable> text(subject.document.model(), UNO_QUERY_THROW);
    const auto search = text->createSearchDescriptor();
    search->setSearchString("09.10\tLunch");
    const Range line(text->findFirst(search), UNO_QUERY_THROW);
    line->setString("\tLunch");
    moveToSecondDay("b");
    EXPECT_THAT(find("Lunch"), ElementsAre("Agenda List: \tLunch"));
}

TEST_F(OtherDayTest, WhatStoodInARowThatALongDayPassesOnGoesAlong) {
    Lines titles(layout::rowsPerTable + 5, "Punkt");
    for (std::size_t index = 0; index < titles.size(); ++index)
        titles[index] += " " + std::to_string(index);
    WriterSubject longDay{office};
    longDay.loadTitles(titles);
    longDay.agenda()->insertAgenda({}, nullptr);
    const Lines pieces = longDay.document.tables();
    ASSERT_EQ(pieces.size(), 2U);
    for (const std::string& piece : pieces) {
        longDay.table(piece)->getColumns()->insertByIndex(2, 1);
        longDay.cell(piece, 2, 0)->setString("Ansvarig");
    }
    const auto last = static_cast<sal_Int32>(longDay.document.cells(pieces[0]).size()) - 1;
    longDay.cell(pieces[0], 2, last)->setString("Anna");
    const NamedValue arguments[] = {{"title", Any(rtl::OUString("Ny"))},
                                    {"after", Any(rtl::OUString("i1"))},
                                    {"minutes", Any(sal_Int32(5))}};
    longDay.agenda()->perform("insertItem", {arguments, 3});
    EXPECT_EQ(longDay.document.cells(pieces[1]).at(1).at(2), "Anna");
    EXPECT_FALSE(longDay.agenda()->edits().hasElements());
}

TEST_F(OtherDayTest, IsTrackedWhereChangesAre) {
    type(first, 0, 2, "efter fikat");
    subject.agenda()->synchronize();
    const Lines before = rows(first);
    setProperty(subject.document.model(), "RecordChanges", Any(true));
    moveToSecondDay("b");
    EXPECT_EQ(subject.agenda()->unreadEdits().getLength(), 1);
    subject.document.dispatch(".uno:AcceptAllTrackedChanges");
    EXPECT_THAT(rows(first), ElementsAre("Tid|Programpunkt", "09.00|Fika", "09.10|Avslutning"));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    EXPECT_EQ(subject.agenda()->unreadEdits().getLength(), 1);
}

TEST_F(OtherDayTest, ADayThatGetsItsFirstItemTakesItsRowIn) {
    const NamedValue day("date", Any(rtl::OUString("2025-05-22")));
    subject.agenda()->perform("addDay", {&day, 1});
    type(first, 0, 2, "efter fikat");
    WriterSubject::colour(subject.cell(first, 1, 2), 3, 0xCC0000);
    const auto days = subject.document.tables();
    const NamedValue arguments[] = {{"item", Any(rtl::OUString("b"))},
                                    {"day", Any(rtl::OUString("day"))},
                                    {"after", Any(rtl::OUString())}};
    subject.agenda()->perform("moveItem", {arguments, 3});
    const std::string third = subject.document.tables().back();
    EXPECT_THAT(rows(third), ElementsAre("Tid|Programpunkt", "efter fikat|Lunch"));
    EXPECT_EQ(WriterSubject::coloured(subject.cell(third, 1, 1), 0xCC0000), "Lun");
}

} // namespace
