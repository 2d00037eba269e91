// SPDX-License-Identifier: MPL-2.0
#include "layouts_subject.hpp"

#include "support/random_programme.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/table_writer.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>

using namespace agendum::test;

// What the organiser does to an agenda besides, and keeps whatever happens.
namespace {

using agendum::writer::toStd;
using agendum::writer::toUno;
using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

class KeepingTest : public LayoutsTest {
protected:
    void perform(const char* operation, const std::vector<NamedValue>& arguments) {
        subject.agenda()->perform(rtl::OUString::createFromAscii(operation),
                                  {arguments.data(), static_cast<sal_Int32>(arguments.size())});
    }
    static NamedValue text(const char* name, const char* value) {
        return {rtl::OUString::createFromAscii(name), Any(toUno(std::string_view(value)))};
    }
    /// Each kind of change, one after the other, with a look after each.
    template <typename Look> void retime(Look look) {
        const NamedValue minutes("minutes", Any(sal_Int32{20}));
        const std::vector<std::pair<const char*, std::vector<NamedValue>>> operations{
            {"setDuration", {text("item", "i1"), minutes}},
            {"setStart", {text("item", "i3"), text("start", "10:30"), {"fixed", Any(true)}}},
            {"insertItem", {text("title", "Nytt"), text("after", "i2"), minutes}},
            {"moveItemDown", {text("item", "i1")}},
            {"moveItem", {text("item", "i5"), text("after", "")}},
            {"swapItems", {text("item", "i2"), text("other", "i4")}},
            {"setText", {text("item", "i4"), text("field", "speakers"), text("text", "Bo Ek")}},
            {"shiftDay", {text("day", "d1"), minutes}},
            {"insertBreaks",
             {text("day", "d1"), {"count", Any(sal_Int32{1})}, minutes, text("title", "Paus")}},
            {"closeGaps", {}},
            {"removeItem", {text("item", "i2")}}};
        for (const auto& [operation, arguments] : operations) {
            SCOPED_TRACE(operation);
            perform(operation, arguments);
            EXPECT_FALSE(subject.agenda()->edits().hasElements());
            look();
            subject.document.undoManager()->undo();
            look();
            subject.document.undoManager()->redo();
            look();
        }
    }
};

TEST_F(KeepingTest, AColumnAndATotalOfHerOwnOutliveEveryChange) {
    subject.loadTitles({"Ett", "Två", "Tre", "Fyra", "Fem"});
    subject.agenda()->insertAgenda({}, nullptr);
    const char* const table = "Agenda_d1";
    subject.table(table)->getColumns()->insertByIndex(2, 1);
    type(table, 2, 0, "Ansvarig");
    std::map<std::string, std::string> inCharge;
    for (sal_Int32 row = 1; row < 6; ++row) {
        const std::string title = toStd(subject.cell(table, 1, row)->getString());
        type(table, 2, row, "Ansvar för " + title);
        inCharge[title] = "Ansvar för " + title;
    }
    subject.table(table)->getRows()->insertByIndex(6, 1);
    type(table, 1, 6, "Summa");
    type(table, 2, 6, "fem punkter");
    update();
    retime([&] {
        const auto cells = subject.document.cells(table);
        EXPECT_EQ(cells.front().at(2), "Ansvarig");
        EXPECT_EQ(cells.back(), (std::vector<std::string>{"", "Summa", "fem punkter"}));
        std::size_t found = 0;
        for (const auto& row : cells) {
            const auto known = inCharge.find(row.at(1).substr(0, row.at(1).find('\n')));
            if (known == inCharge.end()) continue;
            ++found;
            EXPECT_EQ(row.at(2), known->second);
        }
        EXPECT_GE(found, 4U) << "only what was removed is gone";
    });
}

TEST_F(KeepingTest, LinesOfHerOwnInAListOutliveEveryChange) {
    subject.loadTitles({"Ett", "Två", "Tre", "Fyra", "Fem"});
    insert("list", "");
    const Reference<css::text::XParagraphCursor> cursor(
        subject.document.model()->getText()->createTextCursor(), UNO_QUERY_THROW);
    do cursor->gotoEndOfParagraph(true);
    while (toStd(cursor->getString()) != "09.20\tTre" && cursor->gotoNextParagraph(false));
    cursor->collapseToEnd();
    const auto body = subject.document.model()->getText();
    body->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    body->insertString(cursor.get(), toUno(std::string_view("Glöm inte pennor")), false);
    update();
    retime([&] {
        const Lines lines = subject.outline();
        EXPECT_EQ(std::count_if(lines.begin(), lines.end(),
                                [](const std::string& line) {
                                    return line.find("Glöm inte pennor") != std::string::npos;
                                }),
                  1);
    });
}

/// Cells of one row that were split or merged.
class ReshapedRowTest : public KeepingTest {
protected:
    void SetUp() override {
        subject.loadTitles({"Ett", "Två", "Tre"});
        subject.agenda()->insertAgenda({}, nullptr);
    }
    Reference<css::text::XTextTable> table() const { return subject.table("Agenda_d1"); }
    /// The cells of a row and what they say, and the row's edges.
    Lines shapeOf(sal_Int32 row) const {
        Lines shape;
        for (const auto& cell : agendum::writer::cellsOf(table(), row))
            shape.push_back(toStd(cell->getString()));
        css::uno::Sequence<css::text::TableColumnSeparator> edges;
        const Reference<css::uno::XInterface> whole(table()->getRows()->getByIndex(row),
                                                    UNO_QUERY_THROW);
        property(whole, "TableColumnSeparators") >>= edges;
        for (const auto& edge : edges)
            if (edge.IsVisible) shape.push_back(std::to_string(edge.Position));
        return shape;
    }
    void moveDown(const char* item) { perform("moveItemDown", {text("item", item)}); }
};

TEST_F(ReshapedRowTest, CellsThatSheSplitGoAlongWithTheirRow) {
    for (const char* cell : {"B3", "A3"})
        ASSERT_TRUE(table()->createCursorByCellName(toUno(cell))->splitRange(1, false));
    type("Agenda_d1", 3, 2, "Ansvarig: Anna");
    Lines shape = shapeOf(2);
    ASSERT_EQ(shape.front(), "09.10");
    moveDown("i2");
    shape.front() = "09.20";
    EXPECT_EQ(shapeOf(3), shape);
    EXPECT_EQ(shapeOf(2).size(), 3U) << "the other row has its two cells and their edge";
    subject.document.undoManager()->undo();
    shape.front() = "09.10";
    EXPECT_EQ(shapeOf(2), shape);
}

TEST_F(ReshapedRowTest, NoRowComesUnderACellThatGoesOverTwo) {
    ASSERT_TRUE(table()->createCursorByCellName("A3")->splitRange(1, true));
    moveDown("i1"); // behind the row whose second cell reaches into the one below
    EXPECT_EQ(toStd(subject.cell("Agenda_d1", 1, 3)->getString()), "Ett");
    EXPECT_EQ(toStd(Text(table()->getCellByName("B4"), UNO_QUERY_THROW)->getString()), "Ett");
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(ReshapedRowTest, CellsThatSheMergedGoAlongWithTheirRow) {
    const auto cursor = table()->createCursorByCellName("A3");
    cursor->gotoCellByName("B3", true);
    ASSERT_TRUE(cursor->mergeRange());
    const Lines shape = shapeOf(2);
    ASSERT_EQ(shape, (Lines{"09.10\nTvå"}));
    moveDown("i2");
    EXPECT_EQ(shapeOf(3), shape);
    EXPECT_EQ(shapeOf(2).size(), 3U);
    subject.document.undoManager()->undo();
    EXPECT_EQ(shapeOf(2), shape);
}

/// Formatting at random, in an agenda of each layout.
class FormattingTest : public KeepingTest, public testing::WithParamInterface<const char*> {
protected:
    std::vector<Range> paragraphs() {
        std::vector<Range> all;
        for (const std::string& table : tables()) {
            const auto cells = subject.table(table)->getCellNames();
            for (const auto& name : cells)
                for (const Range& paragraph :
                     agendum::writer::paragraphsOf(subject.table(table)->getCellByName(name)))
                    all.push_back(paragraph);
        }
        for (const Range& paragraph :
             agendum::writer::paragraphsOf(subject.document.model()->getText()))
            all.push_back(paragraph);
        return all;
    }
    static void format(const Range& paragraph, agendum::testing::Dice& dice) {
        const auto cursor = paragraph->getText()->createTextCursorByRange(paragraph->getStart());
        const auto length = static_cast<std::size_t>(paragraph->getString().getLength());
        cursor->goRight(static_cast<sal_Int16>(dice.roll(length + 1)), false);
        cursor->goRight(static_cast<sal_Int16>(dice.roll(length + 1)), true);
        switch (dice.roll(8)) {
        case 0: setProperty(cursor, "CharColor", Any(sal_Int32{0xCC0000})); break;
        case 1: setProperty(cursor, "CharWeight", Any(150.0F)); break;
        case 2: setProperty(cursor, "CharHeight", Any(17.0F)); break;
        case 3: setProperty(cursor, "CharFontName", Any(rtl::OUString("DejaVu Serif"))); break;
        case 4: setProperty(cursor, "CharStyleName", Any(rtl::OUString("Emphasis"))); break;
        case 5: setProperty(paragraph, "ParaLeftMargin", Any(sal_Int32{400})); break;
        case 6: setProperty(paragraph, "ParaAdjust", Any(sal_Int16{1})); break;
        default: setProperty(cursor, "CharUnderline", Any(sal_Int16{1}));
        }
    }
};

TEST_P(FormattingTest, IsNoEditWhateverItIs) {
    insert(GetParam(), "");
    subject.agenda()->setAdoptsByItself(false);
    const std::string before = xml();
    ASSERT_EQ(subject.agenda()->unreadEdits().getLength(), 0);
    for (std::uint32_t seed = 1; seed <= 3 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        agendum::testing::Dice dice(seed);
        const std::vector<Range> all = paragraphs();
        for (int times = 0; times < 40; ++times) format(dice.pick(all), dice);
        EXPECT_EQ(subject.agenda()->edits().getLength(), 0);
        EXPECT_EQ(subject.agenda()->unreadEdits().getLength(), 0);
        update();
        EXPECT_EQ(xml(), before);
    }
    setDuration("hej", 45);
    EXPECT_EQ(subject.agenda()->edits().getLength(), 0);
}

INSTANTIATE_TEST_SUITE_P(Layouts, FormattingTest, testing::Values("table", "list", "grid"));

} // namespace
