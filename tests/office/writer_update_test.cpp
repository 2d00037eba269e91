// SPDX-License-Identifier: MPL-2.0
#include "writer_subject.hpp"

#include "formats/programme_xml.hpp"
#include "support/random_edit.hpp"
#include "support/random_programme.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/text/XTextContent.hpp>

#include <algorithm>

using namespace agendum::test;

// What stands in a document follows its programme, and what the organiser did there stays.
namespace {

using agendum::writer::toUno;
using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;
using Rows = std::vector<std::vector<std::string>>;

constexpr sal_Int32 red = 0xCC0000;
constexpr const char* table = "Agenda_d1";

class WriterUpdateTest : public OfficeTest {
protected:
    void SetUp() override {
        subject.loadTitles({"Fika", "Lunch", "Avslutning"});
        subject.agenda()->insertAgenda({}, nullptr);
    }
    void perform(const char* operation, const std::vector<NamedValue>& arguments) {
        subject.agenda()->perform(rtl::OUString::createFromAscii(operation),
                                  {arguments.data(), static_cast<sal_Int32>(arguments.size())});
    }
    void setDuration(const char* item, sal_Int32 minutes) {
        perform("setDuration",
                {{"item", Any(rtl::OUString::createFromAscii(item))}, {"minutes", Any(minutes)}});
    }
    void moveFirst(const char* item) {
        perform("moveItem", {{"item", Any(rtl::OUString::createFromAscii(item))},
                             {"after", Any(rtl::OUString())}});
    }
    Rows cells(const std::string& name = table) const { return subject.document.cells(name); }
    Text cell(sal_Int32 column, sal_Int32 row) { return subject.cell(table, column, row); }
    void undo() const { subject.document.undoManager()->undo(); }

    WriterSubject subject{office};
};

TEST_F(WriterUpdateTest, ANewDurationMovesTheTimesBehindIt) {
    setDuration("i1", 25);
    EXPECT_THAT(cells(),
                ElementsAre(ElementsAre("Tid", "Programpunkt"), ElementsAre("09.00", "Fika"),
                            ElementsAre("09.25", "Lunch"), ElementsAre("09.35", "Avslutning")));
}

TEST_F(WriterUpdateTest, ARetimeKeepsWhatTheOrganiserMarked) {
    WriterSubject::colour(cell(0, 2), 5, red);
    WriterSubject::colour(cell(1, 2), 3, red);
    setDuration("i1", 25);
    EXPECT_EQ(WriterSubject::coloured(cell(0, 2), red), "09.25");
    EXPECT_EQ(WriterSubject::coloured(cell(1, 2), red), "Lun");
}

TEST_F(WriterUpdateTest, FormattingInATitleOutlivesItsRenaming) {
    WriterSubject::colour(cell(1, 3), 4, red);
    subject.setText("i3", "title", "Avslutning och tack");
    EXPECT_EQ(cells().at(3).at(1), "Avslutning och tack");
    EXPECT_EQ(WriterSubject::coloured(cell(1, 3), red), "Avsl");
}

TEST_F(WriterUpdateTest, AFootnoteInATitleOutlivesItsRenaming) {
    const Text title = cell(1, 2);
    const auto cursor = title->createTextCursor();
    cursor->gotoEnd(false);
    const Reference<css::text::XTextContent> note(subject.create("com.sun.star.text.Footnote"),
                                                  UNO_QUERY_THROW);
    title->insertTextContent(cursor.get(), note, false);
    subject.setText("i2", "title", "God lunch");
    EXPECT_EQ(cells().at(2).at(1), "God lunch1");
}

TEST_F(WriterUpdateTest, RowsAndColumnsOfTheOrganisersStay) {
    subject.table(table)->getColumns()->insertByIndex(0, 1);
    cell(0, 2)->setString("Sal A");
    subject.table(table)->getRows()->insertByIndex(2, 1);
    cell(2, 2)->setString(toUno(std::string_view("Glöm inte nycklarna")));
    setDuration("i1", 25);
    EXPECT_THAT(cells(), ElementsAre(ElementsAre("", "Tid", "Programpunkt"),
                                     ElementsAre("", "09.00", "Fika"),
                                     ElementsAre("", "", "Glöm inte nycklarna"),
                                     ElementsAre("Sal A", "09.25", "Lunch"),
                                     ElementsAre("", "09.35", "Avslutning")));
}

TEST_F(WriterUpdateTest, ARowThatMovesTakesItsLookAlong) {
    WriterSubject::colour(cell(1, 3), 4, red);
    moveFirst("i3");
    EXPECT_EQ(cells().at(1), (std::vector<std::string>{"09.00", "Avslutning"}));
    EXPECT_EQ(cells().size(), 4U);
    EXPECT_EQ(WriterSubject::coloured(cell(1, 1), red), "Avsl");
}

TEST_F(WriterUpdateTest, WhatIsTypedWhereNothingChangesStays) {
    cell(1, 1)->setString("Fika med bulle");
    setDuration("i2", 25);
    EXPECT_EQ(cells().at(1).at(1), "Fika med bulle");
    EXPECT_EQ(cells().at(3).at(0), "09.35");
}

TEST_F(WriterUpdateTest, WhatIsTypedGivesWayToAChangeOfTheSame) {
    cell(1, 1)->setString(toUno(std::string_view("Något helt annat")));
    subject.setText("i1", "title", "Kaffe");
    EXPECT_EQ(cells().at(1).at(1), "Kaffe");
}

TEST_F(WriterUpdateTest, ATitleThatWasTakenOutComesWithItsNextChange) {
    subject.setText("i2", "room", "Sal 1");
    const auto cursor = cell(1, 2)->createTextCursor();
    cursor->gotoStart(false);
    cursor->goRight(6, true); // "Lunch" and its end
    cursor->setString("");
    ASSERT_EQ(cells().at(2).at(1), "Sal 1");
    subject.setText("i2", "title", "Middag");
    EXPECT_THAT(cells().at(2).at(1), testing::StartsWith("Middag"));
    subject.setText("i2", "room", "");
    EXPECT_EQ(cells().at(2).at(1), "Middag");
}

TEST_F(WriterUpdateTest, ATitleThatWasTakenOutComesWhereTheRestOfItsCellGoes) {
    const std::string plain = agendum::writer::toStd(subject.agenda()->getXml());
    subject.setText("i2", "room", "Sal 1");
    const auto cursor = cell(1, 2)->createTextCursor();
    cursor->gotoStart(false);
    cursor->goRight(6, true);
    cursor->setString("");
    std::string changed = plain;
    changed.replace(changed.find("Lunch"), 5, "Middag");
    subject.load(changed);
    EXPECT_EQ(cells().at(2).at(1), "Middag");
}

TEST_F(WriterUpdateTest, SpeakersComeAndGoAsAParagraph) {
    subject.setText("i2", "speakers", "Bo Ek");
    EXPECT_EQ(subject.outline(cell(1, 2)).back(), "Agenda Speaker: Bo Ek");
    subject.setText("i2", "speakers", "");
    EXPECT_EQ(cells().at(2).at(1), "Lunch");
}

TEST_F(WriterUpdateTest, ASecondDayComesWithTheDatesAboveBoth) {
    const DayOf first{"d1", "2025-05-20", {{"i1", "Fika"}}};
    const DayOf second{"d2", "2025-05-21", {{"i9", "Mingel"}}};
    subject.load(programmeOf({first, second}));
    const auto both = subject.outline();
    EXPECT_THAT(both, ElementsAre("Agenda Day: Tisdag 20 maj", "[table]",
                                  "Agenda Day: Onsdag 21 maj", "[table]", "Standard: "));
    subject.load(programmeOf({first}));
    EXPECT_THAT(subject.outline(), ElementsAre("[table]", "Standard: "));
    undo();
    EXPECT_EQ(subject.outline(), both);
}

TEST_F(WriterUpdateTest, ALongDayGoesOnInASecondTable) {
    std::vector<std::string> titles(205);
    for (std::size_t item = 0; item < titles.size(); ++item)
        titles[item] = "Punkt " + std::to_string(item);
    subject.loadTitles(titles);
    EXPECT_THAT(subject.document.tables(), ElementsAre("Agenda_d1", "Agenda_d1_2"));
    EXPECT_EQ(cells("Agenda_d1").size(), 201U);
    EXPECT_EQ(cells("Agenda_d1_2").size(), 6U);
    subject.loadTitles({"Fika"});
    EXPECT_THAT(subject.document.tables(), ElementsAre("Agenda_d1"));
    EXPECT_EQ(cells().size(), 2U);
}

TEST_F(WriterUpdateTest, AnotherProgrammeTakesTheAgendaOver) {
    subject.load(programmeOf({{"x", "2025-06-01", {{"a", "Bad"}, {"b", "Grill"}}}}));
    EXPECT_THAT(subject.outline(), ElementsAre("[table]", "Standard: "));
    EXPECT_THAT(cells("Agenda_x"),
                ElementsAre(ElementsAre("Tid", "Programpunkt"), ElementsAre("09.00", "Bad"),
                            ElementsAre("09.10", "Grill")));
}

TEST_F(WriterUpdateTest, ASectionThatGoesTakesNothingElseAlong) {
    const std::vector<DayOf> days{{"d1", "2025-05-20", {{"i1", "Fika"}}}};
    WriterSubject invitation(office);
    invitation.load(programmeOf(
        days, R"(<section id="s" place="after"><title>Efteråt</title><p>Mingel</p></section>)"));
    invitation.agenda()->insertInvitation(nullptr);
    const auto before = invitation.outline();
    invitation.load(programmeOf(days));
    EXPECT_THAT(invitation.outline(),
                ElementsAre("Invitation Title: Möte",
                            "Invitation Text: Tid: Tisdag 20 maj, kl. 09.00 – 09.10",
                            "Invitation Heading: Program", "[table]", "Standard: "));
    invitation.document.undoManager()->undo();
    EXPECT_EQ(invitation.outline(), before);
}

TEST_F(WriterUpdateTest, AnInvitationBelowItsAgendaStandsAroundIt) {
    WriterSubject invitation(office);
    invitation.load(programmeOf(
        {{"d1", "2025-05-20", {{"i1", "Fika"}}}},
        R"(<section id="s" place="after"><title>Efteråt</title><p>Mingel</p></section>)"));
    invitation.agenda()->insertAgenda({}, nullptr);
    invitation.agenda()->insertInvitation(nullptr);
    EXPECT_THAT(invitation.outline(),
                ElementsAre("Invitation Title: Möte",
                            "Invitation Text: Tid: Tisdag 20 maj, kl. 09.00 – 09.10",
                            "Invitation Heading: Program", "[table]", "Invitation Heading: Efteråt",
                            "Invitation Text: Mingel"));
}

TEST_F(WriterUpdateTest, TheHeadingOfAnAgendaFurtherDownIsPutAboveIt) {
    WriterSubject invitation(office);
    invitation.load(programmeOf({{"d1", "2025-05-20", {{"i1", "Fika"}}}}));
    const auto body = invitation.document.model()->getText();
    body->insertString(body->getEnd(), "Överst\rNäst överst", false);
    invitation.agenda()->insertAgenda({}, body->getEnd());
    invitation.agenda()->insertInvitation(body->getStart());
    const auto outline = invitation.outline();
    const auto agenda = std::find(outline.begin(), outline.end(), "[table]");
    ASSERT_NE(agenda, outline.begin());
    EXPECT_EQ(*std::prev(agenda), "Invitation Heading: Program");
    EXPECT_EQ(outline.front(), "Invitation Title: Möte");
}

TEST_F(WriterUpdateTest, AnAgendaThatLostItsNameIsKnownByWhatItSays) {
    const auto file = subject.document.storeTo("agenda.docx", "MS Word 2007 XML");
    const TestDocument reopened(office, file);
    ASSERT_THAT(reopened.tables(), ElementsAre("Table1"));
    const NamedValue arguments[] = {{"item", Any(rtl::OUString("i1"))},
                                    {"minutes", Any(sal_Int32{25})}};
    agenda(office, reopened.model())->perform("setDuration", {arguments, 2});
    EXPECT_THAT(reopened.tables(), ElementsAre("Agenda_d1")) << "and has its name again";
    EXPECT_EQ(reopened.cells("Agenda_d1").at(2).at(0), "09.25");
}

TEST_F(WriterUpdateTest, SeveralAgendasFollowTheSameProgramme) {
    subject.agenda()->insertAgenda({}, nullptr);
    setDuration("i1", 25);
    EXPECT_EQ(cells("Agenda_d1"), cells("Agenda_d1-2"));
    EXPECT_EQ(cells().at(2).at(0), "09.25");
}

/// Whatever the change, the agenda reads as if it had just been put in.
class WriterStormTest : public OfficeTest, public testing::WithParamInterface<std::uint32_t> {};

/// Sections that stand in a document stay where the organiser has them.
void keepOrder(std::vector<agendum::Section>& sections,
               const std::vector<agendum::Section>& before) {
    std::ranges::stable_sort(sections, {}, [&](const agendum::Section& section) {
        return std::ranges::find(before, section.id, &agendum::Section::id) - before.begin();
    });
}

TEST_P(WriterStormTest, AnAgendaThatFollowedReadsLikeANewOne) {
    using agendum::formats::writeProgrammeXml;
    const agendum::testing::RandomOptions options{.items = 12, .days = 2};
    agendum::testing::Dice dice(GetParam());
    agendum::Programme programme = agendum::testing::randomProgramme(GetParam(), options);
    WriterSubject followed(office);
    followed.load(writeProgrammeXml(programme));
    followed.agenda()->insertInvitation(nullptr);
    for (int change = 0; change < 4; ++change) {
        const std::vector<agendum::Section> before = programme.sections;
        agendum::testing::editAtRandom(programme, dice, 3, "edit" + std::to_string(change));
        keepOrder(programme.sections, before);
        followed.load(writeProgrammeXml(programme));
    }
    WriterSubject fresh(office);
    fresh.load(writeProgrammeXml(programme));
    fresh.agenda()->insertInvitation(nullptr);
    EXPECT_EQ(followed.document.text(), fresh.document.text());
    ASSERT_EQ(followed.document.tables().size(), fresh.document.tables().size());
    for (std::size_t index = 0; index < fresh.document.tables().size(); ++index)
        EXPECT_EQ(followed.document.cells(followed.document.tables()[index]),
                  fresh.document.cells(fresh.document.tables()[index]));
}

INSTANTIATE_TEST_SUITE_P(Seeds, WriterStormTest, testing::Range(1U, 13U));

} // namespace
