// SPDX-License-Identifier: MPL-2.0
#include "writer_subject.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include <algorithm>

using namespace agendum::test;

// All titles of an agenda were typed over before anything of it was taken over: it is the agenda still.
// A table that is called like one is not.
namespace {

using agendum::writer::toStd;
using agendum::writer::toUno;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;
using testing::IsEmpty;

class RetypedTest : public OfficeTest {
protected:
    void SetUp() override {
        subject.loadTitles({"Fika", "Lunch", "Avslutning"});
        subject.agenda()->setAdoptsByItself(false);
    }
    void type(sal_Int32 column, sal_Int32 row, const std::string& text) {
        subject.cell(agendaTable, column, row)->setString(toUno(text));
    }
    void typeOverAllTitles() {
        type(1, 1, "Kaffe");
        type(1, 2, "Middag");
        type(1, 3, "Hemresa");
    }
    /// One that somebody typed, or pasted from elsewhere.
    void appendTable(const std::vector<std::pair<std::string, std::string>>& rows) {
        const auto body = subject.document.model()->getText();
        const Reference<css::text::XTextTable> table(subject.create("com.sun.star.text.TextTable"),
                                                     UNO_QUERY_THROW);
        table->initialize(static_cast<sal_Int32>(rows.size()) + 1, 2);
        body->insertTextContent(body->getEnd(), table.get(), false);
        Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->setName(toUno(agendaTable));
        type(0, 0, "Tid");
        type(1, 0, "Program");
        sal_Int32 row = 0;
        for (const auto& [time, title] : rows) {
            type(0, ++row, time);
            type(1, row, title);
        }
    }
    std::vector<std::string> edits(const Reference<org::agendum::XAgenda>& agenda) {
        std::vector<std::string> lines;
        for (const auto& change : agenda->edits())
            lines.push_back(toStd(change.ItemId) + " " + toStd(change.Field) + " "
                            + toStd(change.NewValue));
        return lines;
    }
    std::vector<std::string> edits() { return edits(subject.agenda()); }
    std::vector<std::string> rows() const {
        std::vector<std::string> lines;
        for (const auto& cells : subject.document.cells(agendaTable))
            lines.push_back(cells.at(0) + " " + cells.at(1));
        lines.erase(lines.begin());
        return lines;
    }

    WriterSubject subject{office};
};

TEST_F(RetypedTest, AllTitlesAtOnceRenameTheirItems) {
    subject.agenda()->insertAgenda({}, nullptr);
    typeOverAllTitles();
    EXPECT_THAT(edits(), ElementsAre("i1 title Kaffe", "i2 title Middag", "i3 title Hemresa"));
    subject.agenda()->adoptEdits();
    EXPECT_THAT(edits(), IsEmpty());
    EXPECT_THAT(rows(), ElementsAre("09.00 Kaffe", "09.10 Middag", "09.20 Hemresa"));
}

TEST_F(RetypedTest, ATimeAmongThemCountsAsWell) {
    subject.agenda()->insertAgenda({}, nullptr);
    typeOverAllTitles();
    type(0, 2, "9.30");
    subject.agenda()->adoptEdits();
    EXPECT_THAT(rows(), ElementsAre("09.00 Kaffe", "09.30 Middag", "09.40 Hemresa"));
}

TEST_F(RetypedTest, TimesThatAreNoneAreListedBesideThem) {
    subject.agenda()->insertAgenda({}, nullptr);
    typeOverAllTitles();
    for (const sal_Int32 row : {1, 2, 3}) type(0, row, "snart");
    EXPECT_THAT(edits(), ElementsAre("i1 title Kaffe", "i2 title Middag", "i3 title Hemresa"));
    EXPECT_EQ(subject.agenda()->unreadEdits().getLength(), 3);
    subject.agenda()->adoptEdits();
    EXPECT_THAT(rows(), ElementsAre("snart Kaffe", "snart Middag", "snart Hemresa"));
}

TEST_F(RetypedTest, AHeadingInOtherWordsMakesNoDifference) {
    subject.agenda()->insertAgenda({}, nullptr);
    type(0, 0, "Klockslag");
    type(1, 0, "Vad");
    typeOverAllTitles();
    for (const sal_Int32 row : {1, 2, 3}) type(0, row, "snart");
    EXPECT_THAT(edits(), ElementsAre("i1 title Kaffe", "i2 title Middag", "i3 title Hemresa"));
}

TEST_F(RetypedTest, ThatTheHeadingRowIsGoneMakesNoDifference) {
    subject.loadTitles({"Fika", "Lunch", "Samtal", "Avslutning"});
    subject.agenda()->insertAgenda({}, nullptr);
    subject.table(agendaTable)->getRows()->removeByIndex(0, 1);
    typeOverAllTitles();
    type(1, 0, "Välkomna");
    EXPECT_THAT(edits(), ElementsAre("i1 title Välkomna", "i2 title Kaffe", "i3 title Middag",
                                     "i4 title Hemresa"));
}

TEST_F(RetypedTest, AnAgendaThatUndoBroughtBackUnderAnotherNameIsOneStill) {
    subject.agenda()->insertAgenda({}, nullptr);
    Reference<css::lang::XComponent>(subject.table(agendaTable), UNO_QUERY_THROW)->dispose();
    subject.document.undoManager()->undo();
    const std::string name = subject.document.tables().at(0);
    for (const sal_Int32 row : {1, 2, 3})
        for (const sal_Int32 column : {0, 1}) subject.cell(name, column, row)->setString("snart");
    EXPECT_THAT(edits(), ElementsAre("i1 title snart", "i2 title snart", "i3 title snart"));
}

TEST_F(RetypedTest, TheFileKnowsThemTheNextDay) {
    subject.agenda()->insertAgenda({}, nullptr);
    typeOverAllTitles();
    subject.document.reopen();
    EXPECT_THAT(edits(), ElementsAre("i1 title Kaffe", "i2 title Middag", "i3 title Hemresa"));
}

TEST_F(RetypedTest, ARenamingInTheProgrammeTakesThemOverFirst) {
    subject.agenda()->insertAgenda({}, nullptr);
    typeOverAllTitles();
    subject.setText("i2", "title", "Supé");
    EXPECT_THAT(rows(), ElementsAre("09.00 Kaffe", "09.10 Supé", "09.20 Hemresa"));
}

TEST_F(RetypedTest, ATableThatIsOnlyCalledSoIsNoAgenda) {
    const auto before = subject.agenda()->getXml();
    appendTable({{"09.00", "Kaffe"}, {"09.10", "Middag"}, {"09.20", "Hemresa"}});
    EXPECT_THAT(edits(), IsEmpty());
    subject.agenda()->synchronize();
    EXPECT_EQ(subject.agenda()->getXml(), before);
    EXPECT_THAT(rows(), ElementsAre("09.00 Kaffe", "09.10 Middag", "09.20 Hemresa"));
}

TEST_F(RetypedTest, ATableInThePlaceOfARemovedAgendaIsNone) {
    subject.agenda()->insertAgenda({}, nullptr);
    const auto before = subject.agenda()->getXml();
    Reference<css::lang::XComponent>(subject.table(agendaTable), UNO_QUERY_THROW)->dispose();
    appendTable({{"09.00", "Kaffe"}, {"09.10", "Middag"}, {"09.20", "Hemresa"}});
    EXPECT_THAT(edits(), IsEmpty());
    subject.agenda()->synchronize();
    EXPECT_EQ(subject.agenda()->getXml(), before);
    EXPECT_THAT(rows(), ElementsAre("09.00 Kaffe", "09.10 Middag", "09.20 Hemresa"));
}

TEST_F(RetypedTest, ATitleWithASpaceTooManyIsATitleStill) {
    subject.loadTitles({"Fika", "Lunch", "Sista ordet"});
    subject.agenda()->insertAgenda({}, nullptr);
    type(1, 1, "Kaffe");
    type(1, 2, "Middag");
    type(1, 3, "Sista  ordet");
    for (const sal_Int32 row : {1, 2, 3}) type(0, row, "snart");
    EXPECT_EQ(subject.agenda()->unreadEdits().getLength(), 3);
}

/// A document with an agenda that was copied into it, before it has a programme.
class CopiedTest : public RetypedTest {
protected:
    void SetUp() override {}
};

TEST_F(CopiedTest, RowsInAnotherOrderThanTheProgrammesComeIntoItsOrderAndStandOnce) {
    appendTable({{"09.00", "Fika"}, {"09.10", "Avslutning"}, {"09.20", "Lunch"}});
    subject.loadTitles({"Fika", "Lunch", "Avslutning"});
    EXPECT_THAT(rows(), ElementsAre("09.00 Fika", "09.10 Lunch", "09.20 Avslutning"));
    EXPECT_THAT(edits(), IsEmpty());
}

TEST_F(CopiedTest, RowsThatTheProgrammeHasMoreComeAndThoseThatItDoesNotKnowStay) {
    appendTable({{"09.00", "Lunch"}, {"09.10", "Fika"}, {"09.20", "Dans"}, {"09.30", "Samling"}});
    subject.loadTitles({"Samling", "Fika", "Lunch", "Avslutning"});
    auto all = rows();
    std::ranges::sort(all);
    EXPECT_THAT(all, ElementsAre("09.00 Samling", "09.10 Fika", "09.20 Dans", "09.20 Lunch",
                                 "09.30 Avslutning"));
}

} // namespace
