// SPDX-License-Identifier: MPL-2.0
// org.agendum.Agenda, as scripts use it: over a bridge, from a thread of their own.
#include "office_test.hpp"

#include "support/paths.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XEmbeddedScripts.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/script/provider/XScriptProviderSupplier.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <future>
#include <sstream>

namespace {

using namespace agendum::test;
using agendum::writer::toStd;
using agendum::writer::toUno;
using css::beans::NamedValue;
using css::io::IOException;
using css::lang::IllegalArgumentException;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using org::agendum::XAgenda;
using testing::AllOf;
using testing::Contains;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr const char* programme = R"(<?xml version="1.0" encoding="UTF-8"?>
<programme xmlns="urn:agendum:programme:1" language="en">
  <title>Board meeting</title>
  <day id="monday" date="2025-05-19" start="09:00">
    <item id="welcome" duration="30"><title>Welcome</title></item>
    <item id="budget" duration="60"><title>Budget</title></item>
    <item id="lunch" kind="meal" duration="45"><title>Lunch</title></item>
  </day>
</programme>
)";

template <typename Value> NamedValue named(const char* name, const Value& value) {
    return {rtl::OUString::createFromAscii(name), Any(value)};
}
NamedValue named(const char* name, const char* value) {
    return named(name, rtl::OUString(toUno(value)));
}

Sequence<NamedValue> with(const std::vector<NamedValue>& values) {
    return {values.data(), static_cast<sal_Int32>(values.size())};
}

/// A change list as lines: "lunch start: 10:30 -> 10:45".
std::vector<std::string> lines(const Sequence<org::agendum::Change>& changes) {
    std::vector<std::string> found;
    for (const org::agendum::Change& change : changes)
        found.push_back(toStd(change.ItemId) + " " + toStd(change.Field) + ": "
                        + toStd(change.OldValue) + " -> " + toStd(change.NewValue));
    return found;
}

/// What the exception says that the work ends in; empty where it is another one, or none.
template <typename Exception> std::string messageOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Exception& exception) {
        return toStd(exception.Message);
    }
    return {};
}

class ScriptingTest : public OfficeTest {
protected:
    ScriptingTest() : document(office), script(agenda(office, document.model())) {}

    void loadProgramme() { script->loadXml(toUno(programme)); }
    Sequence<org::agendum::Change> setDuration(const char* item, sal_Int32 minutes) {
        return script->perform("setDuration",
                               with({named("item", item), named("minutes", minutes)}));
    }
    std::string refusal(const char* operation, const std::vector<NamedValue>& arguments) {
        return messageOf<IllegalArgumentException>(
            [&] { script->perform(rtl::OUString::createFromAscii(operation), with(arguments)); });
    }

    TestDocument document;
    Reference<XAgenda> script;
};

TEST_F(ScriptingTest, ADocumentWithoutProgrammeHasNoXml) {
    EXPECT_EQ(toStd(script->getXml()), "");
    EXPECT_EQ(script->findings().getLength(), 0);
}

TEST_F(ScriptingTest, WhatIsLoadedIsGivenBack) {
    loadProgramme();
    const rtl::OUString once = script->getXml();
    EXPECT_THAT(toStd(once), HasSubstr("Board meeting"));
    script->loadXml(once);
    EXPECT_EQ(toStd(script->getXml()), toStd(once));
}

TEST_F(ScriptingTest, AFileIsLoadedAndSaved) {
    script->load(urlOf(samplePath));
    const std::filesystem::path copy = office.folder() / "kopia å.xml";
    script->save(urlOf(copy));
    EXPECT_EQ(textOf(copy), toStd(script->getXml()));
    EXPECT_THAT(textOf(copy), HasSubstr("RUS-NÄTVERKET"));
}

TEST_F(ScriptingTest, AMissingFileIsAnIOException) {
    EXPECT_THAT(
        messageOf<IOException>([&] { script->load(urlOf(office.folder() / "missing.xml")); }),
        HasSubstr("missing.xml"));
}

TEST_F(ScriptingTest, AFaultInAFileSaysWhere) {
    const std::filesystem::path file = office.folder() / "wrong.xml";
    std::ofstream(file) << "<programme xmlns=\"urn:agendum:programme:1\">\n  <day></programme>\n";
    EXPECT_THAT(messageOf<IOException>([&] { script->load(urlOf(file)); }),
                HasSubstr("Line 2, column "));
}

TEST_F(ScriptingTest, AFaultInATextIsTheArgumentsFault) {
    EXPECT_THAT(messageOf<IllegalArgumentException>([&] { script->loadXml("<programme>\n<"); }),
                testing::StartsWith("text: Line "));
}

TEST_F(ScriptingTest, AFailedLoadChangesNothing) {
    loadProgramme();
    const rtl::OUString before = script->getXml();
    EXPECT_THROW(script->loadXml("no programme"), IllegalArgumentException);
    EXPECT_EQ(toStd(script->getXml()), toStd(before));
}

TEST_F(ScriptingTest, OnlyFilesAreLoadedAndSaved) {
    loadProgramme();
    for (const char* url : {"https://example.org/x.xml", "private:stream", "x.xml", ""}) {
        const rtl::OUString address = rtl::OUString::createFromAscii(url);
        EXPECT_THROW(script->load(address), IllegalArgumentException) << url;
        EXPECT_THROW(script->save(address), IllegalArgumentException) << url;
        EXPECT_THROW(script->exportPdf(address), IllegalArgumentException) << url;
    }
}

TEST_F(ScriptingTest, WhatIsWrongWithAnArgumentNamesIt) {
    loadProgramme();
    const auto insert = [&](const char* scope) {
        return messageOf<IllegalArgumentException>(
            [&] { script->insertAgendaOf("", rtl::OUString::createFromAscii(scope), nullptr); });
    };
    for (const char* scope : {"day:nope", "room:nope", "nope", "room"})
        EXPECT_THAT(insert(scope), testing::StartsWith("scope: ")) << scope;
    for (const auto& call : {&XAgenda::load, &XAgenda::save, &XAgenda::exportPdf})
        EXPECT_THAT(
            messageOf<IllegalArgumentException>([&] { (script.get()->*call)("https://x.org/"); }),
            testing::StartsWith("url: "));
    EXPECT_THAT(refusal("moveItem", {named("item", "lunch"), named("after", "nope")}),
                testing::StartsWith("after: "));
}

TEST_F(ScriptingTest, AnOperationReturnsAllThatChanges) {
    loadProgramme();
    EXPECT_THAT(lines(setDuration("welcome", 45)),
                testing::ElementsAre("welcome duration: 30 -> 45", "budget start: 09:30 -> 09:45",
                                     "lunch start: 10:30 -> 10:45"));
}

TEST_F(ScriptingTest, APreviewIsWhatWouldBePerformed) {
    loadProgramme();
    const rtl::OUString before = script->getXml();
    const auto arguments = with({named("item", "welcome"), named("minutes", sal_Int32(45))});
    const auto previewed = lines(script->preview("setDuration", arguments));
    EXPECT_EQ(toStd(script->getXml()), toStd(before));
    EXPECT_EQ(lines(script->perform("setDuration", arguments)), previewed);
}

TEST_F(ScriptingTest, SumsUpInASentenceWhatAnOperationWouldDo) {
    loadProgramme();
    const rtl::OUString before = script->getXml();
    const auto sum = [this](sal_Int32 minutes) {
        return toStd(script->summary("setDuration",
                                     with({named("item", "welcome"), named("minutes", minutes)})));
    };
    EXPECT_THAT(sum(45),
                AllOf(StartsWith("3 items change, ends 11:30"), HasSubstr(" instead of 11:15")));
    EXPECT_EQ(sum(30), "Nothing changes.");
    EXPECT_EQ(toStd(script->getXml()), toStd(before));
    EXPECT_THROW(sum(-2), IllegalArgumentException);
}

TEST_F(ScriptingTest, EveryOperationCanBePerformed) {
    loadProgramme();
    const auto perform = [this](const char* operation, const std::vector<NamedValue>& arguments) {
        return lines(script->perform(rtl::OUString::createFromAscii(operation), with(arguments)));
    };
    EXPECT_THAT(perform("setStart",
                        {named("item", "lunch"), named("start", "12:00"), named("fixed", true)}),
                Contains("lunch fixed:  -> yes"));
    EXPECT_THAT(perform("setFixed", {named("item", "lunch"), named("fixed", false)}),
                Contains("lunch fixed: yes -> "));
    EXPECT_THAT(perform("insertItem", {named("title", "Coffee"), named("kind", "break"),
                                       named("minutes", sal_Int32(15)), named("after", "budget")}),
                Contains(HasSubstr(" item:  -> Coffee")));
    EXPECT_THAT(perform("moveItem", {named("item", "lunch"), named("after", "welcome")}),
                Contains(HasSubstr("lunch order: ")));
    EXPECT_THAT(perform("moveItemDown", {named("item", "welcome")}), testing::Not(IsEmpty()));
    EXPECT_THAT(perform("moveItemUp", {named("item", "welcome")}), testing::Not(IsEmpty()));
    EXPECT_THAT(perform("setText",
                        {named("item", "budget"), named("field", "room"), named("text", "Hall 2")}),
                testing::ElementsAre("budget room:  -> Hall 2"));
    EXPECT_THAT(perform("setTitle", {named("title", "General meeting")}),
                testing::ElementsAre(HasSubstr("Board meeting -> General meeting")));
    EXPECT_THAT(perform("setDate", {named("day", "monday"), named("date", "2025-05-26")}),
                testing::ElementsAre("monday date: 2025-05-19 -> 2025-05-26"));
    EXPECT_THAT(perform("setDayStart", {named("day", "monday"), named("start", "10:00")}),
                Contains("welcome start: 09:00 -> 10:00"));
    EXPECT_THAT(perform("removeItem", {named("item", "budget")}),
                Contains("budget item: Budget -> "));
}

TEST_F(ScriptingTest, AWrongArgumentIsNamed) {
    loadProgramme();
    const NamedValue item = named("item", "lunch");
    EXPECT_THAT(refusal("setDuration", {item}), HasSubstr("minutes"));
    EXPECT_THAT(refusal("setDuration", {item, named("minutes", "long")}), HasSubstr("minutes"));
    EXPECT_THAT(refusal("setDuration", {item, named("minutes", sal_Int32(-5))}),
                HasSubstr("minutes"));
    EXPECT_THAT(refusal("setDuration", {named("item", "x"), named("minutes", sal_Int32(5))}),
                HasSubstr("item"));
    EXPECT_THAT(refusal("setDuration", {item, named("minutes", sal_Int32(5)), named("mins", 5)}),
                HasSubstr("mins"));
    EXPECT_THAT(refusal("setStart", {item, named("start", "25"), named("fixed", true)}),
                HasSubstr("start"));
    EXPECT_THAT(refusal("setStart", {item, named("start", "12:00"), named("fixed", "yes")}),
                HasSubstr("fixed"));
    EXPECT_THAT(refusal("setText", {item, named("field", "colour"), named("text", "")}),
                HasSubstr("field"));
    EXPECT_THAT(refusal("explode", {}), HasSubstr("operation"));
}

TEST_F(ScriptingTest, ARefusedOperationChangesNothing) {
    loadProgramme();
    const rtl::OUString before = script->getXml();
    EXPECT_NE(refusal("setDuration", {named("item", "x"), named("minutes", sal_Int32(5))}), "");
    EXPECT_EQ(toStd(script->getXml()), toStd(before));
    EXPECT_EQ(document.undoManager()->getAllUndoActionTitles().getLength(), 1)
        << "opening it, and nothing else";
}

TEST_F(ScriptingTest, WithoutAProgrammeOperationsAreRefused) {
    EXPECT_THAT(refusal("removeItem", {named("item", "lunch")}), HasSubstr("no programme"));
    EXPECT_THROW(script->insertAgenda("", nullptr), IllegalArgumentException);
    EXPECT_THROW(script->save(urlOf(office.folder() / "none.xml")), IllegalArgumentException);
}

TEST_F(ScriptingTest, EachOperationIsOneStepWithItsName) {
    loadProgramme();
    script->insertAgenda("", nullptr);
    setDuration("lunch", 60);
    EXPECT_EQ(toStd(document.undoManager()->getCurrentUndoActionTitle()),
              "Set duration of “Lunch”");
    document.undoManager()->undo();
    EXPECT_EQ(toStd(document.undoManager()->getCurrentUndoActionTitle()), "Insert agenda");
    EXPECT_THAT(toStd(script->getXml()), HasSubstr("duration=\"45\""));
}

TEST_F(ScriptingTest, AnAgendaFollowsAnOperation) {
    loadProgramme();
    script->insertAgenda("table", nullptr);
    ASSERT_EQ(document.tables().size(), 1U);
    setDuration("welcome", 45);
    const auto rows = document.cells(document.tables().front());
    const auto budget = std::find_if(
        rows.begin(), rows.end(), [](const auto& row) { return row.at(1).starts_with("Budget"); });
    ASSERT_NE(budget, rows.end());
    EXPECT_THAT(budget->at(0), HasSubstr("9:45"));
}

TEST_F(ScriptingTest, AShiftMovesTheAgendaFromThereOn) {
    loadProgramme();
    script->insertAgenda("table", nullptr);
    ASSERT_EQ(document.tables().size(), 1U);
    const auto before = document.cells(document.tables().front());
    script->perform("shiftItems", with({named("item", "lunch"), named("minutes", sal_Int32(15))}));
    const auto after = document.cells(document.tables().front());
    ASSERT_EQ(after.size(), before.size());
    bool shifted = false;
    for (std::size_t row = 0; row < after.size(); ++row) {
        shifted = shifted || after[row].at(1).starts_with("Lunch");
        EXPECT_EQ(after[row].at(0) != before[row].at(0), shifted) << after[row].at(1);
        EXPECT_EQ(after[row].at(1), before[row].at(1));
    }
    EXPECT_TRUE(shifted);
}

TEST_F(ScriptingTest, SeveralItemsAreOneStep) {
    loadProgramme();
    const rtl::OUString before = script->getXml();
    const rtl::OUString ids[] = {"welcome", "lunch"};
    script->perform("removeItem", with({named("items", Sequence<rtl::OUString>(ids, 2))}));
    EXPECT_THAT(toStd(script->getXml()), Not(HasSubstr("\"lunch\"")));
    EXPECT_THAT(toStd(document.undoManager()->getCurrentUndoActionTitle()),
                HasSubstr("and 1 more"));
    document.undoManager()->undo();
    EXPECT_EQ(toStd(script->getXml()), toStd(before));
}

TEST_F(ScriptingTest, AnUnknownLayoutIsRefused) {
    loadProgramme();
    EXPECT_THAT(
        messageOf<IllegalArgumentException>([&] { script->insertAgenda("spiral", nullptr); }),
        HasSubstr("spiral"));
}

TEST_F(ScriptingTest, FindingsAreToldInOrderInWords) {
    loadProgramme();
    script->perform("setStart",
                    with({named("item", "lunch"), named("start", "10:00"), named("fixed", true)}));
    const Sequence<org::agendum::Finding> findings = script->findings();
    const auto* overlap = std::find_if(findings.begin(), findings.end(), [](const auto& finding) {
        return finding.Kind == "overlap";
    });
    ASSERT_NE(overlap, findings.end());
    EXPECT_EQ(toStd(overlap->ItemId), "lunch");
    EXPECT_EQ(toStd(overlap->Severity), "error");
    EXPECT_THAT(toStd(overlap->Text), HasSubstr("30"));
}

TEST_F(ScriptingTest, ThePdfHoldsTheAgenda) {
    loadProgramme();
    script->insertAgenda("", nullptr);
    const std::filesystem::path pdf = office.folder() / "agenda.pdf";
    script->exportPdf(urlOf(pdf));
    EXPECT_THAT(pdfText(pdf), HasSubstr("Budget"));
}

TEST_F(ScriptingTest, ThePdfIsCalledAsTheProgrammeWhereTheDocumentHasNoTitle) {
    loadProgramme();
    const Reference<css::util::XModifiable> modifiable(document.model(), UNO_QUERY_THROW);
    modifiable->setModified(false);
    const std::filesystem::path pdf = office.folder() / "called.pdf";
    script->exportPdf(urlOf(pdf));
    EXPECT_THAT(run({"pdfinfo", pdf.string()}), ContainsRegex("Title: +Board meeting\n"));
    const Reference<css::document::XDocumentPropertiesSupplier> properties(document.model(),
                                                                           UNO_QUERY_THROW);
    EXPECT_EQ(toStd(properties->getDocumentProperties()->getTitle()), "");
    EXPECT_FALSE(modifiable->isModified());
    modifiable->setModified(true);
    EXPECT_TRUE(modifiable->isModified()) << "later changes have to count";
}

TEST_F(ScriptingTest, APdfKeepsTheTitleThatTheDocumentHas) {
    loadProgramme();
    const Reference<css::document::XDocumentPropertiesSupplier> properties(document.model(),
                                                                           UNO_QUERY_THROW);
    properties->getDocumentProperties()->setTitle("My own");
    const std::filesystem::path pdf = office.folder() / "own.pdf";
    script->exportPdf(urlOf(pdf));
    EXPECT_THAT(run({"pdfinfo", pdf.string()}), ContainsRegex("Title: +My own\n"));
    EXPECT_EQ(toStd(properties->getDocumentProperties()->getTitle()), "My own");
}

TEST_F(ScriptingTest, APdfThatCantBeWrittenIsAnIOException) {
    EXPECT_THAT(messageOf<IOException>([&] { script->exportPdf(urlOf(samplePath / "x.pdf")); }),
                HasSubstr("x.pdf"));
}

TEST_F(ScriptingTest, SynchronizeLeavesADocumentInStepAsItIs) {
    loadProgramme();
    script->insertAgenda("", nullptr);
    const auto before = document.cells(document.tables().front());
    script->synchronize();
    EXPECT_EQ(document.cells(document.tables().front()), before);
}

TEST_F(ScriptingTest, ManyThreadsMayWorkAtOnce) {
    loadProgramme();
    const auto work = [this] {
        const Reference<XAgenda> own = agenda(office, document.model());
        for (sal_Int32 minutes = 1; minutes <= 10; ++minutes)
            own->perform("setDuration", with({named("item", "lunch"), named("minutes", minutes)}));
    };
    std::array<std::future<void>, 4> workers;
    for (std::future<void>& worker : workers) worker = std::async(std::launch::async, work);
    for (std::future<void>& worker : workers) EXPECT_NO_THROW(worker.get());
    EXPECT_THAT(toStd(script->getXml()), HasSubstr("duration=\"10\""));
}

TEST_F(ScriptingTest, OnlyATextDocumentHasAnAgenda) {
    const auto create = [this](const Sequence<Any>& arguments) {
        office.context()->getServiceManager()->createInstanceWithArgumentsAndContext(
            "org.agendum.Agenda", arguments, office.context());
    };
    const Any nothing(Reference<css::text::XTextDocument>{});
    EXPECT_THROW(create({}), css::uno::Exception);
    EXPECT_THROW(create({&nothing, 1}), css::uno::Exception);
}

TEST_F(ScriptingTest, AClosedDocumentIsAnErrorAndNoCrash) {
    Reference<XAgenda> orphan;
    {
        TestDocument closing(office);
        orphan = agenda(office, closing.model());
    }
    EXPECT_THROW(orphan->getXml(), css::uno::RuntimeException);
}

TEST_F(ScriptingTest, ThePythonExampleOfTheReadmeRuns) {
    const std::filesystem::path source = AGENDUM_SOURCE_DIR;
    const std::filesystem::path pdf = office.folder() / "python.pdf";
    const std::string types =
        "file://" AGENDUM_OFFICE_HOME "/program/types/offapi.rdb file://" AGENDUM_RDB;
    const std::string said =
        run({"env", "URE_MORE_TYPES=" + types, AGENDUM_PYTHON,
             (source / "tests" / "office" / "scripting.py").string(),
             office.folder().filename().string(), (source / "README.md").string(),
             samplePath.string(), pdf.string()});
    EXPECT_THAT(said, HasSubstr("lunch duration 60 -> 45"));
    EXPECT_THAT(pdfText(pdf), HasSubstr("Lunch"));
}

/// The code of the README's example in a language.
std::string exampleIn(const std::string& language) {
    const std::filesystem::path source = AGENDUM_SOURCE_DIR;
    std::ifstream file(source / "README.md");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::string fence = "```" + language + "\n";
    const std::size_t begin = text.find(fence) + fence.size();
    return text.substr(begin, text.find("```", begin) - begin);
}

// A macro that is started over a connection holds the office's lock while it runs, so that the main
// thread can't do its work for it.
TEST_F(ScriptingTest, TheBasicExampleOfTheReadmeRuns) {
    script->loadXml(toUno(programme));
    const Reference<css::document::XEmbeddedScripts> scripts(document.model(),
                                                             css::uno::UNO_QUERY_THROW);
    const Reference<css::script::XLibraryContainer> libraries(scripts->getBasicLibraries(),
                                                              css::uno::UNO_QUERY_THROW);
    if (!libraries->hasByName("Standard")) libraries->createLibrary("Standard");
    const Reference<css::container::XNameContainer> library(libraries->getByName("Standard"),
                                                            css::uno::UNO_QUERY_THROW);
    library->insertByName("Example", Any(toUno(exampleIn("basic"))));
    const Reference<css::script::provider::XScriptProviderSupplier> supplier(
        document.model(), css::uno::UNO_QUERY_THROW);
    const auto macro = supplier->getScriptProvider()->getScript(
        "vnd.sun.star.script:Standard.Example.ShorterLunch?language=Basic&location=document");
    Sequence<sal_Int16> indices;
    Sequence<Any> results;
    macro->invoke({}, indices, results);
    EXPECT_THAT(toStd(script->getXml()), HasSubstr("id=\"lunch\" kind=\"meal\" duration=\"45\""));
}

class SwedishScriptingTest : public OfficeTest {
protected:
    SwedishScriptingTest() : OfficeTest(OfficeKind{.language = "sv"}) {}
};

TEST_F(SwedishScriptingTest, WhatGoesWrongIsToldInSwedish) {
    TestDocument document(office);
    const Reference<XAgenda> script = agenda(office, document.model());
    EXPECT_THAT(messageOf<IllegalArgumentException>(
                    [&] { script->perform("removeItem", with({named("item", "lunch")})); }),
                HasSubstr("inget program"));
}

TEST_F(SwedishScriptingTest, StepsHaveSwedishNames) {
    TestDocument document(office);
    const Reference<XAgenda> script = agenda(office, document.model());
    script->loadXml(toUno(programme));
    script->perform("removeItem", with({named("item", "lunch")}));
    EXPECT_EQ(toStd(document.undoManager()->getCurrentUndoActionTitle()), "Ta bort ”Lunch”");
}

} // namespace
