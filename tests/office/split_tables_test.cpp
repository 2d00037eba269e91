// SPDX-License-Identifier: MPL-2.0
#include "sync_subject.hpp"

#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

using namespace agendum::test;

// An agenda's table that the organiser splits, say to write something between, goes on as one agenda.
namespace {

using agendum::writer::toStd;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;

using Heading = WriterSubject::Heading;

class SplitTableTest : public SyncTest, public testing::WithParamInterface<Heading> {
protected:
    void SetUp() override {
        SyncTest::SetUp();
        split(2);
    }
    /// This row is the first of the part that is split off.
    void split(sal_Int32 row, const std::string& table = agendaTable) {
        subject.splitTable(subject.cell(table, 0, row), GetParam());
    }
    /// All tables' rows in the order of the page, headings left out.
    std::vector<std::string> allRows() {
        std::vector<std::string> all;
        for (const std::string& table : subject.document.tables())
            for (const auto& cells : subject.document.cells(table))
                if (cells.front() != "Tid") all.push_back(cells[0] + " " + cells[1]);
        return all;
    }
    std::string second() { return subject.document.tables().at(1); }
    sal_Int32 rowOfLunch() const { return GetParam() == Heading::none ? 0 : 1; }
};

TEST_P(SplitTableTest, ChangesNothingByItself) {
    ASSERT_EQ(subject.document.tables().size(), 2U);
    const std::string xml = toStd(subject.agenda()->getXml());
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    update();
    EXPECT_EQ(toStd(subject.agenda()->getXml()), xml);
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
}

TEST_P(SplitTableTest, IsReTimedInAllItsParts) {
    setDuration("i1", 20);
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika", "09.20 Lunch", "09.30 Avslutning"));
    undoManager()->undo();
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
}

TEST_P(SplitTableTest, IsTypedInInAllItsParts) {
    update();
    type(0, rowOfLunch(), "9.30", second());
    type(1, rowOfLunch(), "Soppa", second());
    type(1, 1, "Kaffe");
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Kaffe", "9:30 Soppa", "9:40 Avslutning"));
    EXPECT_THAT(allRows(), ElementsAre("09.00 Kaffe", "09.30 Soppa", "09.40 Avslutning"));
}

TEST_P(SplitTableTest, TakesNewRowsAndLetsRowsGoInAllItsParts) {
    update();
    insertRow(rowOfLunch() + 1, {"9.15", "Mingel"}, second());
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:15 Mingel", "9:20 Avslutning"));
    subject.table(second())->getRows()->removeByIndex(rowOfLunch(), 1);
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Mingel", "9:15 Avslutning"));
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika", "09.10 Mingel", "09.15 Avslutning"));
}

TEST_P(SplitTableTest, ItsRowsGoFromPartToPartInTheProgrammesOrder) {
    const css::beans::NamedValue arguments[] = {{"item", Any(rtl::OUString("i1"))}};
    subject.agenda()->perform("moveItemDown", {arguments, 1});
    EXPECT_THAT(allRows(), ElementsAre("09.00 Lunch", "09.10 Fika", "09.20 Avslutning"));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    undoManager()->undo();
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
}

TEST_P(SplitTableTest, APartGoesWithItsLastItem) {
    for (const char* item : {"i2", "i3"}) {
        const css::beans::NamedValue arguments[] = {
            {"item", Any(rtl::OUString::createFromAscii(item))}};
        subject.agenda()->perform("removeItem", {arguments, 1});
    }
    EXPECT_THAT(items(), ElementsAre("9:0 Fika"));
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika"));
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika"));
    undoManager()->undo();
    undoManager()->undo();
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
    setDuration("i1", 20);
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika", "09.20 Lunch", "09.30 Avslutning"));
}

TEST_P(SplitTableTest, IsOneAgendaTheNextDay) {
    update();
    subject.document.reopen();
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    setDuration("i1", 20);
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika", "09.20 Lunch", "09.30 Avslutning"));
}

TEST_P(SplitTableTest, IsKnownAgainInADocumentThatKeepsNoNames) {
    update();
    TestDocument other(office, subject.document.storeTo("split.docx", "MS Word 2007 XML"));
    const auto there = agendum::test::agenda(office, other.model());
    EXPECT_FALSE(there->edits().hasElements());
    const css::beans::NamedValue arguments[] = {{"item", Any(rtl::OUString("i1"))},
                                                {"minutes", Any(sal_Int32{20})}};
    there->perform("setDuration", {arguments, 2});
    const auto cells = other.cells(other.tables().at(1));
    EXPECT_THAT(cells.back(), ElementsAre("09.30", "Avslutning"));
}

TEST_P(SplitTableTest, IsOneOfSeveralAgendasAndMayBeSplitAgain) {
    update();
    split(rowOfLunch() + 1, second());
    leaveTable();
    subject.agenda()->insertAgenda({}, nullptr);
    ASSERT_EQ(subject.document.tables().size(), 4U);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    setDuration("i1", 20);
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika", "09.20 Lunch", "09.30 Avslutning",
                                       "09.00 Fika", "09.20 Lunch", "09.30 Avslutning"));
    type(1, rowOfLunch(), "Soppa", second());
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:20 Soppa", "9:30 Avslutning"));
    EXPECT_EQ(allRows().at(4), "09.20 Soppa");
}

TEST_P(SplitTableTest, IsWholeAgainOnceItIsUndone) {
    const std::string xml = toStd(subject.agenda()->getXml());
    while (subject.document.tables().size() > 1) undoManager()->undo();
    update();
    EXPECT_EQ(toStd(subject.agenda()->getXml()), xml);
    EXPECT_THAT(allRows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
}

INSTANTIATE_TEST_SUITE_P(Headings, SplitTableTest, testing::Values(Heading::none, Heading::copied));

/// Rows that are copied elsewhere are the organiser's own: the agenda lacks nothing for it.
TEST_F(SyncTest, SomeRowsCopiedElsewhereAreNoAgenda) {
    using css::datatransfer::XTransferableSupplier;
    const Reference<css::view::XSelectionSupplier> selection(subject.document.controller(),
                                                             UNO_QUERY_THROW);
    const Reference<css::table::XCellRange> table(subject.table(agendaTable), UNO_QUERY_THROW);
    selection->select(Any(table->getCellRangeByName("A2:B3")));
    const Reference<XTransferableSupplier> clipboard(selection, UNO_QUERY_THROW);
    const auto copied = clipboard->getTransferable();
    leaveTable();
    office.onMainThread([&] { clipboard->insertTransferable(copied); });
    ASSERT_EQ(subject.document.tables().size(), 2U);
    const std::string pasted = subject.document.tables().at(1);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:20 Avslutning"));
    setDuration("i1", 20);
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.20 Lunch", "09.30 Avslutning"));
    EXPECT_EQ(subject.document.cells(pasted).at(1).at(0), "09.10");
}

} // namespace
