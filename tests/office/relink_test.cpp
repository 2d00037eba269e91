// SPDX-License-Identifier: MPL-2.0
#include "layouts_subject.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>

using namespace agendum::test;

// What the organiser does to an agenda that stands: another layout, unlink, link.
namespace {

using agendum::writer::toUno;
using css::lang::IllegalArgumentException;
using css::uno::UNO_QUERY_THROW;
using testing::Contains;
using testing::ElementsAre;

class RelinkTest : public LayoutsTest {
protected:
    Range inTable(const std::string& name) const { return subject.cell(name, 1, 1)->getStart(); }
    Range atEnd() { return subject.document.model()->getText()->getEnd(); }
    /// The organiser's own table, heading row and all.
    void typeTable(const std::vector<std::pair<std::string, std::string>>& lines) {
        const css::uno::Reference<css::text::XTextTable> table(
            subject.create("com.sun.star.text.TextTable"), UNO_QUERY_THROW);
        table->initialize(static_cast<sal_Int32>(lines.size()), 2);
        const auto text = subject.document.model()->getText();
        text->insertTextContent(text->getEnd(), table.get(), false);
        const css::uno::Reference<css::container::XNamed> named(table, UNO_QUERY_THROW);
        named->setName("Egen");
        for (std::size_t row = 0; row < lines.size(); ++row) {
            type("Egen", 0, static_cast<sal_Int32>(row), lines[row].first);
            type("Egen", 1, static_cast<sal_Int32>(row), lines[row].second);
        }
    }
};

TEST_F(RelinkTest, AnAgendaIsSetInAnotherLayoutWhereItStands) {
    insert("table", "track:Data");
    const auto before = subject.outline();
    subject.agenda()->setAgendaLayout("list", inTable(data1));
    EXPECT_THAT(tables(), ElementsAre());
    EXPECT_THAT(subject.outline(),
                ElementsAre("Agenda Day: Tisdag 20 maj", "Agenda List: 09.30\tA",
                            "Agenda List: 10.00\tB", "Agenda Day: Onsdag 21 maj",
                            "Agenda List: 09.30\tE", testing::StartsWith("Standard")));
    setDuration("hej", 45);
    EXPECT_THAT(subject.outline(), Contains("Agenda List: 09.45\tA"));
    undo();
    undo();
    EXPECT_EQ(subject.outline(), before);
    setDuration("hej", 45);
    EXPECT_EQ(rows(data1).at(1), "09.45 A");
}

TEST_F(RelinkTest, AGridAndATableAreSetAsEachOther) {
    insert("", "");
    subject.agenda()->setAgendaLayout("grid", atEnd());
    EXPECT_EQ(rows("Agenda_grid_all_d1").at(2), "09.30 A | C");
    subject.agenda()->setAgendaLayout("table", atEnd());
    EXPECT_EQ(rows("Agenda_d1").at(3), "09.30 A");
    EXPECT_THAT(tables(), testing::SizeIs(2));
}

TEST_F(RelinkTest, AnotherLayoutLosesNothingOfTheOrganisersOwn) {
    insert("table", "track:Data");
    subject.table(data1)->getRows()->insertByIndex(2, 1);
    type(data1, 1, 2, "Ta med dator!");
    const auto before = rows(data1);
    EXPECT_THROW(subject.agenda()->setAgendaLayout("list", inTable(data1)),
                 IllegalArgumentException);
    EXPECT_EQ(rows(data1), before);
}

TEST_F(RelinkTest, OfSeveralAgendasThePlaceSaysWhich) {
    insert("", "");
    insert("", "track:Data");
    EXPECT_THROW(subject.agenda()->setAgendaLayout("list", atEnd()), IllegalArgumentException);
    EXPECT_THROW(subject.agenda()->unlinkAgenda(atEnd()), IllegalArgumentException);
}

TEST_F(RelinkTest, AnAgendaPutInWhereOneStandsComesBehindIt) {
    insert("", "day:d1");
    subject.agenda()->insertAgendaOf("list", "track:Data", inTable("Agenda_table_day:d1_d1"));
    EXPECT_THAT(subject.outline(),
                ElementsAre("Agenda Day: Tisdag 20 maj", "[table]", "Agenda Day: Tisdag 20 maj",
                            "Agenda List: 09.30\tA", "Agenda List: 10.00\tB",
                            "Agenda Day: Onsdag 21 maj", "Agenda List: 09.30\tE", "Standard: "));
}

TEST_F(RelinkTest, AnUnlinkedAgendaStaysAsItIs) {
    insert("", "track:Data");
    subject.agenda()->unlinkAgenda(inTable(data1));
    type(data1, 1, 1, "Alfa");
    setDuration("hej", 45);
    EXPECT_EQ(rows(data1).at(1), "09.30 Alfa");
    EXPECT_THAT(strand("s1"), ElementsAre("A", "B"));
}

TEST_F(RelinkTest, UnlinkingCanBeTakenBack) {
    insert("", "track:Data");
    subject.agenda()->unlinkAgenda(inTable(data1));
    undo();
    setDuration("hej", 45);
    EXPECT_EQ(rows(data1).at(1), "09.45 A");
}

TEST_F(RelinkTest, AnUnlinkedAgendaStaysUnlinkedInADocx) {
    insert("", "track:Data");
    subject.agenda()->unlinkAgenda(inTable(data1));
    const TestDocument mailed(office,
                              subject.document.storeTo("unlinked.docx", "MS Word 2007 XML"));
    const css::beans::NamedValue arguments[] = {{"item", css::uno::Any(toUno("hej"))},
                                                {"minutes", css::uno::Any(sal_Int32{45})}};
    agenda(office, mailed.model())->perform("setDuration", {arguments, 2});
    for (const std::string& table : mailed.tables())
        EXPECT_THAT(rows(mailed, table), testing::Not(Contains("09.45 A")));
}

TEST_F(RelinkTest, AnAgendaThatIsLinkedAgainSaysWhatWasTypedMeanwhile) {
    insert("", "track:Data");
    subject.agenda()->unlinkAgenda(inTable(data1));
    type(data1, 1, 1, "Alfa");
    subject.agenda()->linkAgenda(inTable(data1));
    update();
    EXPECT_THAT(strand("s1"), ElementsAre("Alfa", "B"));
    setDuration("hej", 45);
    EXPECT_EQ(rows(data1).at(1), "09.45 Alfa");
}

TEST_F(RelinkTest, AListIsUnlinkedAndLinkedAgain) {
    insert("list", "day:d1");
    const auto lines = subject.outline();
    subject.agenda()->unlinkAgenda(atEnd());
    setDuration("hej", 45);
    EXPECT_EQ(subject.outline(), lines);
    setDuration("hej", 30);
    subject.agenda()->linkAgenda(atEnd());
    setDuration("hej", 45);
    EXPECT_THAT(subject.outline(), Contains("Agenda List: 09.45\tA"));
}

TEST_F(RelinkTest, ATableTypedByHandIsAdopted) {
    typeTable({{"Kl.", "Vad"}, {"9.00", "Hej"}, {"9.30", "A"}, {"10.00", "Bebop"}, {"9.30", "C"}});
    subject.agenda()->linkAgenda(inTable("Egen"));
    update();
    EXPECT_THAT(strand("s1"), ElementsAre("A", "Bebop"));
    EXPECT_EQ(programme().days[0].items.size(), 3U) << "what it lacks is put in, not taken out";
    setDuration("hej", 45);
    EXPECT_THAT(rows("Agenda_d1"), Contains("09.45 A"));
    EXPECT_THAT(rows("Agenda_d1"), Contains("10.45 Lunch"));
}

/// Columns of her own widths, one of them her own.
TEST_F(RelinkTest, TheColumnsOfATableTypedByHandKeepTheirWidths) {
    typeTable({{"Kl.", "Vad"}, {"9.00", "Hej"}, {"9.30", "A"}, {"10.00", "B"}, {"9.30", "C"}});
    const auto table = [this](const std::string& name) { return subject.table(name); };
    table("Egen")->getColumns()->insertByIndex(1, 1);
    type("Egen", 1, 0, "Ansvarig");
    type("Egen", 1, 2, "Disa");
    const auto edges = [&](const std::string& name) {
        css::uno::Sequence<css::text::TableColumnSeparator> separators;
        property(table(name), "TableColumnSeparators") >>= separators;
        std::vector<int> positions;
        for (const auto& separator : separators) positions.push_back(separator.Position);
        return positions;
    };
    css::uno::Sequence<css::text::TableColumnSeparator> own;
    property(table("Egen"), "TableColumnSeparators") >>= own;
    ASSERT_EQ(own.getLength(), 2);
    own.getArray()[0].Position = 1500;
    own.getArray()[1].Position = 3200;
    setProperty(table("Egen"), "TableColumnSeparators", css::uno::Any(own));
    const auto widths = edges("Egen");
    subject.agenda()->linkAgenda(inTable("Egen"));
    update();
    setDuration("hej", 45);
    EXPECT_THAT(rows("Agenda_d1"), Contains(testing::StartsWith("09.45 Disa")));
    EXPECT_EQ(edges("Agenda_d1"), widths);
}

TEST_F(RelinkTest, ATableOfSomethingElseIsRefused) {
    typeTable({{"Namn", "Ort"}, {"Anna", "Lund"}, {"Bo", "Umeå"}, {"Cia", "Ystad"}});
    EXPECT_THROW(subject.agenda()->linkAgenda(inTable("Egen")), IllegalArgumentException);
    EXPECT_THROW(subject.agenda()->linkAgenda(atEnd()), IllegalArgumentException);
    EXPECT_EQ(rows("Egen").at(1), "Anna Lund");
}

} // namespace
