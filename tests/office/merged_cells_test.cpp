// SPDX-License-Identifier: MPL-2.0
#include "sidebar_deck.hpp"
#include "sync_subject.hpp"

#include <com/sun/star/view/XSelectionSupplier.hpp>

using namespace agendum::test;

// Cells that the organiser merges or splits: what comes of it is understood or listed, and no word goes.
namespace {

using agendum::writer::toStd;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;

class MergedCellsTest : public SyncTest {
protected:
    void SetUp() override {
        subject.loadTitles({"Fika", "Lunch", "Avslutning"});
        subject.setText("i1", "speakers", "Anna Berg");
        subject.setText("i2", "speakers", "Bo Ek");
        subject.setText("i3", "speakers", "Cia Dahl");
        subject.agenda()->insertAgenda({}, nullptr);
    }
    /// Table ▸ Merge Cells.
    void merge(const char* cells) {
        const Reference<css::view::XSelectionSupplier> selection(subject.document.controller(),
                                                                 UNO_QUERY_THROW);
        const Reference<css::table::XCellRange> table(subject.table(agendaTable), UNO_QUERY_THROW);
        const sal_Int32 before = subject.table(agendaTable)->getCellNames().getLength();
        // The view knows commands for tables a while after some of one is selected.
        await(
            [&] {
                selection->select(
                    Any(table->getCellRangeByName(rtl::OUString::createFromAscii(cells))));
                comeToRest(office);
                subject.document.dispatch(".uno:MergeCells");
                return subject.table(agendaTable)->getCellNames().getLength() < before;
            },
            "the cells were not merged");
    }
    void typeInto(const char* name, const char* text) {
        Text(subject.table(agendaTable)->getCellByName(rtl::OUString::createFromAscii(name)),
             UNO_QUERY_THROW)
            ->setString(rtl::OUString::createFromAscii(text));
    }
    void split(const char* cell, bool horizontally) {
        ASSERT_TRUE(subject.table(agendaTable)
                        ->createCursorByCellName(rtl::OUString::createFromAscii(cell))
                        ->splitRange(1, horizontally));
    }
    /// What each cell says, in order.
    std::vector<std::string> said() {
        std::vector<std::string> all;
        for (const auto& name : subject.table(agendaTable)->getCellNames())
            all.push_back(
                toStd(name) + " "
                + toStd(Text(subject.table(agendaTable)->getCellByName(name), UNO_QUERY_THROW)
                            ->getString()));
        return all;
    }
    /// Whether the words are somewhere in the table.
    void expectWords(const std::vector<std::string>& words) {
        std::string all;
        for (const std::string& text : said()) all += text + '\n';
        for (const std::string& word : words)
            EXPECT_NE(all.find(word), std::string::npos) << word << " is gone from:\n" << all;
    }
    std::vector<std::string> unread() {
        std::vector<std::string> all;
        for (const auto& text : subject.agenda()->unreadEdits()) all.push_back(toStd(text));
        return all;
    }
    void undoTo(sal_Int32 steps) {
        while (undoManager()->getAllUndoActionTitles().getLength() > steps) undoManager()->undo();
    }
};

TEST_F(MergedCellsTest, TwoRowsMergedAreOneItem) {
    const auto before = said();
    const sal_Int32 steps = undoManager()->getAllUndoActionTitles().getLength();
    merge("A2:A3");
    merge("B2:B3");
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:20 Avslutning"));
    const agendum::Item& fika = programme().days.at(0).items[0];
    EXPECT_EQ(fika.speakers.size(), 2U);
    EXPECT_EQ(fika.description.size(), 1U);
    EXPECT_EQ(cellNamed("A2"), "09.00");
    EXPECT_THAT(unread(), testing::IsEmpty());
    setDuration("i1", 60);
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "10:0 Avslutning"));
    EXPECT_EQ(cellNamed("A3"), "10.00");
    expectWords({"Fika", "Anna Berg", "Lunch", "Bo Ek", "Avslutning", "Cia Dahl"});
    undoTo(steps);
    EXPECT_EQ(said(), before);
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:20 Avslutning"));
}

/// Each leaves something that can't be read as items.
class UnreadableMergeTest : public MergedCellsTest,
                            public testing::WithParamInterface<const char*> {};

TEST_P(UnreadableMergeTest, IsListedAndLosesNothing) {
    const auto before = said();
    const auto itemsBefore = items();
    const std::string xml = toStd(subject.agenda()->getXml());
    const sal_Int32 steps = undoManager()->getAllUndoActionTitles().getLength();
    merge(GetParam());
    const auto merged = said();
    ASSERT_LT(merged.size(), before.size());
    update();
    EXPECT_EQ(toStd(subject.agenda()->getXml()), xml);
    EXPECT_EQ(said(), merged);
    EXPECT_THAT(unread(), testing::Not(testing::IsEmpty()));
    setDuration("i1", 20);
    setDuration("i3", 40);
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:20 Lunch", "9:30 Avslutning"));
    expectWords({"Fika", "Anna Berg", "Lunch", "Bo Ek", "Avslutning", "Cia Dahl"});
    undoTo(steps);
    EXPECT_EQ(said(), before);
    EXPECT_EQ(items(), itemsBefore);
    EXPECT_THAT(unread(), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Cells, UnreadableMergeTest,
                         testing::Values("A3:A4", "B3:B4", "A3:B4", "B2:B3", "A2:B3", "A1:B2",
                                         "A2:B2", "B2:B4"));

/// A part split off, and what is typed into it.
struct SplitOff {
    const char* cell;
    bool horizontally;
    const char* part;
};

class SplitCellTest : public MergedCellsTest, public testing::WithParamInterface<SplitOff> {};

TEST_P(SplitCellTest, KeepsWhatStandsInIt) {
    const auto before = said();
    const sal_Int32 steps = undoManager()->getAllUndoActionTitles().getLength();
    split(GetParam().cell, GetParam().horizontally);
    typeInto(GetParam().part, "Ansvarig: Disa");
    update();
    setDuration("i1", 20);
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:20 Lunch", "9:30 Avslutning"));
    EXPECT_EQ(programme().days.at(0).items[1].speakers.size(), 1U);
    EXPECT_EQ(cellNamed(GetParam().part), "Ansvarig: Disa");
    EXPECT_EQ(cellNamed("A3"), "09.20");
    expectWords({"Fika", "Anna Berg", "Lunch", "Bo Ek", "09.30", "Avslutning", "Cia Dahl"});
    undoTo(steps);
    EXPECT_EQ(said(), before);
}

INSTANTIATE_TEST_SUITE_P(Cells, SplitCellTest,
                         testing::Values(SplitOff{"A3", true, "A4"}, SplitOff{"B3", true, "B4"},
                                         SplitOff{"B3", false, "C3"}, SplitOff{"A3", false, "B3"}));

TEST_F(MergedCellsTest, ATimeTypedInAPartSplitOffIsANewItem) {
    split("A3", true);
    split("B3", true);
    typeInto("A4", "9.15");
    typeInto("B4", "Dessert");
    update();
    EXPECT_THAT(items(), ElementsAre("9:0 Fika", "9:10 Lunch", "9:15 Dessert", "9:20 Avslutning"));
    EXPECT_EQ(programme().days.at(0).items[1].speakers.size(), 1U);
}

} // namespace
