// SPDX-License-Identifier: MPL-2.0
#include "writer_subject.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

using namespace agendum::test;

// Whole agendas that go while changes are tracked: they stand there as deleted until that is accepted.
namespace {

using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;
using testing::IsEmpty;
using Lines = std::vector<std::string>;

constexpr const char *first = "Agenda_d1", *second = "Agenda_d2";

class TrackedTablesTest : public OfficeTest {
protected:
    void SetUp() override {
        subject.load(programmeOf({{"d1", "2025-05-20", {{"a", "Fika"}, {"b", "Lunch"}}},
                                  {"d2", "2025-05-21", {{"e", "Samling"}, {"f", "Hemresa"}}}}));
        subject.agenda()->setAdoptsByItself(false);
    }
    void insertAgenda() { subject.agenda()->insertAgenda({}, nullptr); }
    void track() const { setProperty(subject.document.model(), "RecordChanges", Any(true)); }
    void removeSecondDay() {
        const NamedValue day("day", Any(rtl::OUString("d2")));
        subject.agenda()->perform("removeDay", {&day, 1});
        ASSERT_FALSE(subject.agenda()->edits().hasElements());
    }
    void setDuration(const char* item, sal_Int32 minutes) {
        const NamedValue arguments[] = {{"item", Any(rtl::OUString::createFromAscii(item))},
                                        {"minutes", Any(minutes)}};
        subject.agenda()->perform("setDuration", {arguments, 2});
    }
    void acceptAll() { subject.document.dispatch(".uno:AcceptAllTrackedChanges"); }
    void rejectAll() { subject.document.dispatch(".uno:RejectAllTrackedChanges"); }
    void undo() const { subject.document.undoManager()->undo(); }
    void redo() const { subject.document.undoManager()->redo(); }
    /// As the menu does with the cursor in it.
    void deleteByHand(const char* table) {
        Reference<css::text::XTextViewCursorSupplier>(subject.document.controller(),
                                                      UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(subject.cell(table, 0, 0)->getStart(), false);
        subject.document.dispatch(".uno:SelectTable");
        subject.document.dispatch(".uno:DeleteRows");
    }
    Lines rows(const std::string& table) const {
        Lines lines;
        for (const auto& cells : subject.document.cells(table))
            lines.push_back(cells.at(0) + " " + cells.at(1));
        return lines;
    }
    Lines tables() const { return subject.document.tables(); }

    WriterSubject subject{office};
};

TEST_F(TrackedTablesTest, ADayThatGoesStandsAsDeletedUntilThatIsAccepted) {
    insertAgenda();
    track();
    removeSecondDay();
    EXPECT_THAT(tables(), ElementsAre(first, second));
    setDuration("a", 20);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    acceptAll();
    EXPECT_THAT(tables(), ElementsAre(first));
    EXPECT_THAT(rows(first), ElementsAre("Tid Programpunkt", "09.00 Fika", "09.20 Lunch"));
    EXPECT_THAT(subject.document.text(), testing::Not(testing::HasSubstr("maj")));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
}

TEST_F(TrackedTablesTest, TheNextDayOpenedAsWell) {
    insertAgenda();
    track();
    removeSecondDay();
    subject.document.reopen();
    EXPECT_THAT(tables(), ElementsAre(first, second));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    acceptAll();
    EXPECT_THAT(tables(), ElementsAre(first));
}

TEST_F(TrackedTablesTest, RejectedItIsATableThatSaysWhatItSaid) {
    insertAgenda();
    const Lines before = rows(second);
    track();
    removeSecondDay();
    const auto programme = subject.agenda()->getXml();
    rejectAll();
    EXPECT_EQ(rows(second), before);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    subject.agenda()->synchronize();
    EXPECT_EQ(subject.agenda()->getXml(), programme);
    EXPECT_EQ(rows(second), before);
}

TEST_F(TrackedTablesTest, ItIsOneStepBackAndForth) {
    insertAgenda();
    const auto text = subject.outline();
    const Lines before = rows(second);
    const auto programme = subject.agenda()->getXml();
    track();
    removeSecondDay();
    undo();
    EXPECT_EQ(subject.agenda()->getXml(), programme);
    EXPECT_EQ(subject.outline(), text);
    EXPECT_EQ(rows(second), before);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    redo();
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    acceptAll();
    EXPECT_THAT(tables(), ElementsAre(first));
}

TEST_F(TrackedTablesTest, ADayThatCameMeanwhileGoesAtOnce) {
    track();
    insertAgenda();
    ASSERT_THAT(tables(), ElementsAre(first, second));
    removeSecondDay();
    EXPECT_THAT(tables(), ElementsAre(first));
}

TEST_F(TrackedTablesTest, ARowOfAnAgendaThatCameMeanwhileGoesAtOnce) {
    track();
    insertAgenda();
    const NamedValue item("item", Any(rtl::OUString("a")));
    subject.agenda()->perform("removeItem", {&item, 1});
    EXPECT_THAT(rows(first), ElementsAre("Tid Programpunkt", "09.00 Lunch"));
}

TEST_F(TrackedTablesTest, AnotherLayoutLeavesTheOldOneStandingAsDeleted) {
    insertAgenda();
    track();
    subject.agenda()->setAgendaLayout("list", subject.cell(first, 0, 1)->getStart());
    EXPECT_THAT(tables(), ElementsAre(first, second));
    setDuration("a", 20);
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    acceptAll();
    EXPECT_THAT(tables(), IsEmpty());
    EXPECT_THAT(subject.outline(), testing::Contains("Agenda List: 09.20\tLunch"));
}

TEST_F(TrackedTablesTest, AnAgendaThatTheOrganiserDeletesLeavesTheProgrammeAlone) {
    insertAgenda();
    track();
    deleteByHand(second);
    ASSERT_THAT(tables(), ElementsAre(first, second));
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    rejectAll();
    EXPECT_FALSE(subject.agenda()->edits().hasElements());
    setProperty(subject.document.model(), "RecordChanges", Any(false));
    setDuration("e", 20);
    EXPECT_THAT(rows(second), ElementsAre("Tid Programpunkt", "09.00 Samling", "09.20 Hemresa"));
}

} // namespace
