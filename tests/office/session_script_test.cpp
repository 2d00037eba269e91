// SPDX-License-Identifier: MPL-2.0
#include "office_test.hpp"

#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "support/paths.hpp"
#include "support/random_programme.hpp"
#include "writer/document_locale.hpp"
#include "writer/guards.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <optional>

using namespace agendum::test;

// A document and its programme, as a script in the office sees them.
namespace {

using agendum::Programme;
using agendum::testing::Dice;
using agendum::writer::toStd;
using agendum::writer::toUno;
using css::beans::NamedValue;
using css::lang::IllegalArgumentException;
using css::uno::Any;
using css::uno::Reference;
using testing::Contains;
using testing::Not;
using testing::SizeIs;

std::string sample() {
    return agendum::formats::readFile(std::string(AGENDUM_SOURCE_DIR)
                                      + "/extension/samples/rus-natverket.xml");
}

/// What a step takes back and forth together.
struct State {
    std::string xml;
    std::string text;
    std::vector<std::vector<std::vector<std::string>>> tables;
    bool operator==(const State&) const = default;
};

/// A document with its agenda.
struct Subject {
    explicit Subject(Office& used) : office(used) {}
    Subject(Office& used, const std::filesystem::path& file)
        : office(used), document(std::in_place, used, file) {}

    Reference<org::agendum::XAgenda> agenda() const {
        return agendum::test::agenda(office, document->model());
    }
    std::string xml() const { return toStd(agenda()->getXml()); }
    void load(const std::string& xml) const { agenda()->loadXml(toUno(xml)); }
    void perform(const char* operation, const std::vector<NamedValue>& arguments) const {
        agenda()->perform(rtl::OUString::createFromAscii(operation),
                          {arguments.data(), static_cast<sal_Int32>(arguments.size())});
    }
    void setDuration(const std::string& item, sal_Int32 minutes) const {
        perform("setDuration", {{"item", Any(toUno(item))}, {"minutes", Any(minutes)}});
    }
    /// The cells of the time columns.
    std::vector<std::string> times() const {
        std::vector<std::string> times;
        for (const std::string& table : document->tables())
            for (const auto& row : document->cells(table)) times.push_back(row.front());
        return times;
    }
    State state() const {
        // Each text that the office gives out brings its views up to date, if it may.
        const agendum::writer::LockedControllers locked(
            Reference<css::frame::XModel>(document->model().get()));
        State now{xml(), document->text(), {}};
        for (const std::string& table : document->tables())
            now.tables.push_back(document->cells(table));
        return now;
    }
    sal_Int32 steps() const {
        return document->undoManager()->getAllUndoActionTitles().getLength();
    }
    std::string language() const {
        return agendum::writer::tagOf(
            agendum::writer::localeAt(document->model()->getText()->getStart()));
    }
    bool isModified() const { return modifiable()->isModified(); }
    void setModified(bool modified) const { modifiable()->setModified(modified); }
    Reference<css::util::XModifiable> modifiable() const {
        return {document->model(), css::uno::UNO_QUERY_THROW};
    }

    Office& office;
    std::optional<TestDocument> document{std::in_place, office}; ///< none: closed
};

/// One random change; what the programme refuses changes nothing.
void changeSomething(Dice& dice, const Subject& subject) {
    const Programme programme = agendum::formats::readProgrammeXml(subject.xml());
    std::vector<std::string> ids;
    agendum::forEachItem(programme,
                         [&](const auto&, const auto& item, int) { ids.push_back(item.id); });
    const NamedValue item("item", Any(toUno(dice.pick(ids))));
    const NamedValue after("after", Any(toUno(dice.pick(ids))));
    const NamedValue minutes("minutes", Any(static_cast<sal_Int32>(dice.roll(90))));
    const NamedValue title("title", Any(toUno(agendum::testing::randomText(dice))));
    const NamedValue field("field", Any(rtl::OUString("title")));
    const NamedValue text("text", title.Value);
    const std::vector<std::pair<const char*, std::vector<NamedValue>>> changes{
        {"setDuration", {item, minutes}},
        {"insertItem", {title, minutes, after}},
        {"removeItem", {item}},
        {"moveItem", {item, after}},
        {"setText", {item, field, text}}};
    const auto& [operation, arguments] = dice.pick(changes);
    try {
        subject.perform(operation, arguments);
    } catch (const IllegalArgumentException&) {
        // An item behind itself, for one.
    }
}

class ScriptTest : public OfficeTest {
protected:
    Subject subject{office};
};

class ScriptStormTest : public ScriptTest, public testing::WithParamInterface<std::uint32_t> {};

TEST_P(ScriptStormTest, UndoAndRedoTakeProgrammeAndTextBackAndForthTogether) {
    Dice dice(GetParam());
    subject.load(sample());
    if (dice.chance(50)) {
        subject.agenda()->insertInvitation({});
    } else {
        subject.agenda()->insertAgenda("", {});
    }
    std::vector<State> states{subject.state()};
    while (states.size() < 12) {
        const auto before = subject.steps();
        changeSomething(dice, subject);
        if (subject.steps() > before) states.push_back(subject.state());
    }
    const auto undo = subject.document->undoManager();
    std::size_t at = states.size() - 1;
    for (int turn = 0; turn < 40; ++turn) {
        if (at + 1 == states.size() || (at > 0 && dice.chance(60))) {
            undo->undo();
            --at;
        } else {
            undo->redo();
            ++at;
        }
        const State now = subject.state();
        ASSERT_EQ(now.xml, states[at].xml) << "turn " << turn;
        ASSERT_EQ(now.text, states[at].text) << "turn " << turn;
        ASSERT_EQ(now.tables, states[at].tables) << "turn " << turn;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, ScriptStormTest, testing::Range(1U, 7U));

TEST_F(ScriptTest, TheUsersUndoTakesTheProgrammeBackToo) {
    subject.load(sample());
    subject.agenda()->insertAgenda("", {});
    const State before = subject.state();
    subject.setDuration("paus", 20);
    EXPECT_THAT(subject.times(), Contains("11.35"));
    subject.document->dispatch(".uno:Undo");
    EXPECT_EQ(subject.state(), before);
    subject.document->dispatch(".uno:Redo");
    EXPECT_THAT(subject.times(), Contains("11.35"));
}

TEST_F(ScriptTest, EachCommandIsOneStepAndUndoneLeavesNothing) {
    subject.load(sample());
    subject.agenda()->insertAgenda("", {});
    subject.setDuration("paus", 20);
    EXPECT_EQ(subject.steps(), 3);
    for (int step = 0; step < 3; ++step) subject.document->undoManager()->undo();
    EXPECT_EQ(subject.state(), State());
}

class ScriptFormatTest : public ScriptTest,
                         public testing::WithParamInterface<std::pair<const char*, const char*>> {};

TEST_P(ScriptFormatTest, TheProgrammeIsKnownAfterReopeningAndTheTableStillFollows) {
    const auto [ending, filter] = GetParam();
    subject.load(sample());
    subject.agenda()->insertAgenda("", {});
    const std::string before = subject.xml();
    const Subject reopened(office,
                           subject.document->storeTo(std::string("script") + ending, filter));
    EXPECT_EQ(reopened.xml(), before);
    reopened.setDuration("paus", 20);
    EXPECT_THAT(reopened.times(), Contains("11.35"));
    EXPECT_THAT(reopened.times(), Not(Contains("11.25")));
    reopened.document->undoManager()->undo();
    EXPECT_EQ(reopened.xml(), before);
    EXPECT_THAT(reopened.times(), Contains("11.25"));
}

INSTANTIATE_TEST_SUITE_P(Formats, ScriptFormatTest,
                         testing::Values(std::pair(".odt", "writer8"),
                                         std::pair(".fodt", "OpenDocument Text Flat XML"),
                                         std::pair(".docx", "MS Word 2007 XML")),
                         [](const auto& format) { return std::string(format.param.first + 1); });

TEST_F(ScriptTest, AProgrammeOf300ItemsIsInsertedRetimedStoredAndUndone) {
    subject.load(agendum::formats::writeProgrammeXml(agendum::testing::longProgramme(300)));
    subject.agenda()->insertAgenda("", {});
    const Programme programme = agendum::formats::readProgrammeXml(subject.xml());
    const State before = subject.state();
    subject.setDuration(programme.days.front().items.front().id, 1);
    const State after = subject.state();
    EXPECT_NE(after.tables, before.tables);
    subject.document->undoManager()->undo();
    EXPECT_EQ(subject.state(), before);
    subject.document->undoManager()->redo();
    subject.document->reopen();
    EXPECT_EQ(subject.state(), after);
}

class ScriptInMarginTest : public ScriptTest, public testing::WithParamInterface<const char*> {
protected:
    /// "Header" or "Footer", as pages have them.
    Reference<css::text::XText> margin() const {
        const Reference<css::style::XStyleFamiliesSupplier> supplier(subject.document->model(),
                                                                     css::uno::UNO_QUERY_THROW);
        const Reference<css::container::XNameAccess> styles(
            supplier->getStyleFamilies()->getByName("PageStyles"), css::uno::UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> style(styles->getByName("Standard"),
                                                        css::uno::UNO_QUERY_THROW);
        const auto kind = rtl::OUString::createFromAscii(GetParam());
        style->setPropertyValue(kind + "IsOn", Any(true));
        return {style->getPropertyValue(kind + "Text"), css::uno::UNO_QUERY_THROW};
    }
};

TEST_P(ScriptInMarginTest, AnAgendaThereIsFollowedByAnother) {
    subject.load(sample());
    subject.agenda()->insertAgenda("", margin()->getEnd());
    const Reference<css::text::XTextTablesSupplier> supplier(subject.document->model(),
                                                             css::uno::UNO_QUERY_THROW);
    const Reference<css::text::XTextTable> first(
        supplier->getTextTables()->getByName(toUno(subject.document->tables().at(0))),
        css::uno::UNO_QUERY_THROW);
    const Reference<css::text::XText> text(first->getCellByName("B2"), css::uno::UNO_QUERY_THROW);
    subject.agenda()->insertAgenda("", text->getStart());
    EXPECT_THAT(subject.document->tables(), SizeIs(2));
}

TEST_P(ScriptInMarginTest, AnAgendaThereGetsTheDaysThatAreAdded) {
    subject.load(sample());
    subject.agenda()->insertAgenda("", margin()->getEnd());
    subject.perform("addDay", {{"date", Any(rtl::OUString("2025-05-21"))}});
    subject.perform("insertItem", {{"day", Any(rtl::OUString("day"))},
                                   {"title", Any(rtl::OUString("Frukost"))},
                                   {"minutes", Any(sal_Int32{30})}});
    EXPECT_THAT(subject.document->tables(), SizeIs(2));
    subject.perform("removeDay", {{"day", Any(rtl::OUString("day"))}});
    EXPECT_THAT(subject.document->tables(), SizeIs(1));
}

INSTANTIATE_TEST_SUITE_P(Margins, ScriptInMarginTest, testing::Values("Header", "Footer"));

TEST_F(ScriptTest, ARangeOfAnotherDocumentIsRefusedAndBothStayAsTheyWere) {
    subject.load(sample());
    subject.setModified(false);
    const State before = subject.state();
    const auto steps = subject.steps();
    const TestDocument other(office);
    const auto text = other.model()->getText();
    EXPECT_THROW(subject.agenda()->insertAgenda("", text->getEnd()), IllegalArgumentException);
    EXPECT_THROW(subject.agenda()->insertInvitation(text->getEnd()), IllegalArgumentException);
    EXPECT_EQ(subject.state(), before);
    EXPECT_EQ(subject.steps(), steps);
    EXPECT_FALSE(subject.isModified());
    EXPECT_EQ(other.tables(), std::vector<std::string>());
}

TEST_F(ScriptTest, AFailureHalfWayLeavesTheDocumentAsItWas) {
    // By the time that the lack of days is found, the document has taken the programme's language.
    Programme programme;
    programme.title = "Utan dagar";
    programme.language = "sv";
    subject.load(agendum::formats::writeProgrammeXml(programme));
    subject.setModified(false);
    const State before = subject.state();
    const auto steps = subject.steps();
    EXPECT_THROW(subject.agenda()->insertAgenda("", {}), IllegalArgumentException);
    EXPECT_EQ(subject.state(), before);
    EXPECT_EQ(subject.steps(), steps);
    EXPECT_EQ(subject.language(), "en-US");
    EXPECT_FALSE(subject.isModified());
    // And no step is left open.
    subject.document->undoManager()->undo();
    EXPECT_EQ(subject.xml(), "");
}

TEST_F(ScriptTest, AReadOnlyDocumentIsRefusedAndLookedAt) {
    subject.load(sample());
    subject.agenda()->insertAgenda("", {});
    const auto file = subject.document->storeTo("readonly.odt");
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    css::beans::PropertyValue readOnly;
    readOnly.Name = "ReadOnly";
    readOnly.Value <<= true;
    css::beans::PropertyValue hidden;
    hidden.Name = "Hidden";
    hidden.Value <<= true;
    const css::beans::PropertyValue arguments[] = {readOnly, hidden};
    const Reference<css::text::XTextDocument> document(
        office.desktop()->loadComponentFromURL(urlOf(file), "_blank", 0, {arguments, 2}),
        css::uno::UNO_QUERY_THROW);
    const auto agendum = agenda(office, document);
    EXPECT_EQ(toStd(agendum->getXml()), subject.xml());
    EXPECT_THROW(agendum->loadXml(toUno(sample())), IllegalArgumentException);
    EXPECT_THROW(agendum->insertAgenda("", {}), IllegalArgumentException);
    EXPECT_NO_THROW(agendum->save(urlOf(office.folder() / "readonly.xml")));
    Reference<css::util::XCloseable>(document, css::uno::UNO_QUERY_THROW)->close(true);
}

TEST_F(ScriptTest, AnEmptyDocumentTakesTheProgrammesLanguage) {
    subject.load(sample());
    subject.agenda()->insertAgenda("", {});
    EXPECT_EQ(subject.language(), "sv-SE");
    EXPECT_THAT(subject.times(), Contains("09.30"));
    subject.document->undoManager()->undo();
    EXPECT_EQ(subject.language(), "en-US");
}

TEST_F(ScriptTest, ADocumentWithTextKeepsItsLanguage) {
    subject.document->model()->getText()->setString("Dear all,");
    subject.load(sample());
    subject.agenda()->insertAgenda("", {});
    EXPECT_EQ(subject.language(), "en-US");
    EXPECT_THAT(subject.times(), Contains("9:30 AM"));
}

TEST_F(ScriptTest, ADocumentThatSpeaksTheLanguageKeepsItsCountry) {
    subject.document->setLanguage("sv-FI");
    subject.load(sample());
    subject.agenda()->insertAgenda("", {});
    EXPECT_EQ(subject.language(), "sv-FI");
}

TEST_F(ScriptTest, ASecondWindowAndItsClosingChangeNothing) {
    subject.document.emplace(office, TestDocument::View::shown);
    subject.load(sample());
    subject.agenda()->insertAgenda("", {});
    const State before = subject.state();
    const auto first = subject.document->model()->getCurrentController();
    subject.document->dispatch(".uno:NewWindow");
    const auto second = subject.document->model()->getCurrentController();
    ASSERT_NE(second, first);
    EXPECT_EQ(subject.state(), before);
    Reference<css::util::XCloseable>(second->getFrame(), css::uno::UNO_QUERY_THROW)->close(false);
    EXPECT_EQ(subject.state(), before);
    subject.setDuration("paus", 20);
    EXPECT_THAT(subject.times(), Contains("11.35"));
}

TEST_F(ScriptTest, AScriptThatOutlivesItsDocumentIsTold) {
    subject.load(sample());
    const auto agendum = subject.agenda();
    subject.document.reset();
    EXPECT_THROW(agendum->getXml(), css::uno::Exception);
    EXPECT_THROW(agendum->loadXml(toUno(sample())), css::uno::Exception);
}

TEST_F(ScriptTest, WorksWhereUndoIsLocked) {
    const auto undo = subject.document->undoManager();
    undo->lock();
    subject.load(sample());
    subject.agenda()->insertAgenda("", {});
    undo->unlock();
    EXPECT_EQ(subject.steps(), 0);
    EXPECT_THAT(subject.times(), Contains("09.30"));
}

TEST_F(ScriptTest, AScriptCanMakeSeveralChangesOneStep) {
    subject.load(sample());
    subject.agenda()->insertAgenda("", {});
    const State before = subject.state();
    const auto undo = subject.document->undoManager();
    undo->enterUndoContext("Plan the day");
    subject.setDuration("paus", 20);
    subject.setDuration("lunch", 45);
    undo->leaveUndoContext();
    undo->undo();
    EXPECT_EQ(subject.state(), before);
}

} // namespace
