// SPDX-License-Identifier: MPL-2.0
#include "dialogue_driver.hpp"
#include "sidebar_deck.hpp"
#include "stand_in_picker.hpp"

#include "commands/lossy_format.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertyAccess.hpp>
#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XImporter.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/XExecutableDialog.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <atomic>
#include <map>

using namespace agendum::test;

// Who saves in a format that loses the programme is asked before; a script's doing is told afterwards.
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

class LossySaveTest : public WindowTest {
protected:
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    void loadProgramme() {
        agenda(office, document.model())
            ->loadXml("<programme xmlns='urn:agendum:programme:1'><title>Meeting</title>"
                      "<day date='2025-05-20' start='09:00'/></programme>");
    }
    void saveAs(const char* name, const char* filter) {
        const css::beans::PropertyValue format("FilterName", -1,
                                               Any(rtl::OUString::createFromAscii(filter)),
                                               css::beans::PropertyState_DIRECT_VALUE);
        Reference<css::frame::XStorable>(document.model(), UNO_QUERY_THROW)
            ->storeAsURL(urlOf(office.folder() / name), {&format, 1});
    }
    bool warned() {
        return Reference<css::frame::XInfobarProvider>(document.controller(), UNO_QUERY_THROW)
            ->hasInfobar("org.agendum.agendum.warning");
    }

    TestDocument document{office, TestDocument::View::shown};
};

TEST_F(LossySaveTest, PlainTextLosesTheProgramme) {
    loadProgramme();
    saveAs("lossy.txt", "Text");
    EXPECT_TRUE(eventually([&] { return warned(); }));
}

TEST_F(LossySaveTest, WhatKeepsTheProgrammeIsNoneOfIt) {
    loadProgramme();
    saveAs("kept.docx", "MS Word 2007 XML");
    comeToRest(office);
    EXPECT_FALSE(warned());
}

TEST_F(LossySaveTest, AProgrammeInATextFileIsToldOfBeforeTheFirstSave) {
    const auto file = document.storeTo("plain.txt", "Text");
    TestDocument text(office, file, TestDocument::View::shown);
    comeToRest(office);
    text.dispatch("org.agendum.agendum:newProgramme");
    EXPECT_TRUE(eventually([&] {
        return Reference<css::frame::XInfobarProvider>(text.controller(), UNO_QUERY_THROW)
            ->hasInfobar("org.agendum.agendum.warning");
    }));
    comeToRest(office);
}

TEST_F(LossySaveTest, ADocumentWithoutAProgrammeLosesNothing) {
    saveAs("empty.txt", "Text");
    comeToRest(office);
    EXPECT_FALSE(warned());
}

/// The properties of an export filter, by name; empty for one whose module is not installed.
std::map<std::string, Any> filterProperties(const Reference<css::container::XNameAccess>& filters,
                                            const rtl::OUString& name) {
    std::map<std::string, Any> properties;
    css::uno::Sequence<css::beans::PropertyValue> values;
    try {
        filters->getByName(name) >>= values;
    } catch (const css::container::NoSuchElementException&) {
        return properties;
    }
    for (const auto& value : values) properties[agendum::writer::toStd(value.Name)] = value.Value;
    return properties;
}

TEST_F(LossySaveTest, AllFormatsThatLoseTheProgrammeAskBefore) {
    const Reference<css::container::XNameAccess> filters(
        office.service("com.sun.star.document.FilterFactory"), UNO_QUERY_THROW);
    constexpr sal_Int32 savedIn = 0x3; // can be opened and written: what "save as" offers
    std::vector<std::string> lossy;
    for (const rtl::OUString& name : filters->getElementNames()) {
        auto filter = filterProperties(filters, name);
        if (filter["DocumentService"] != Any(rtl::OUString("com.sun.star.text.TextDocument")))
            continue;
        sal_Int32 flags = 0;
        filter["Flags"] >>= flags;
        const std::string known = agendum::writer::toStd(name);
        if ((flags & savedIn) != savedIn || agendum::commands::keepsProgramme(known)) continue;
        lossy.push_back(known);
        EXPECT_EQ(filter["UIComponent"], Any(rtl::OUString("org.agendum.SaveQuestion"))) << known;
    }
    EXPECT_THAT(lossy, testing::IsSupersetOf({"Text", "Text (encoded)", "HTML (StarWriter)"}));
}

/// What the office does between its file dialogue and writing the file.
class LossyQuestionTest : public LossySaveTest {
protected:
    static constexpr const char* title = "Save without the programme?";

    Reference<css::lang::XComponent> component() {
        return Reference<css::lang::XComponent>(document.model(), UNO_QUERY_THROW);
    }
    Reference<css::ui::dialogs::XExecutableDialog> question(const char* filter) {
        Reference<css::ui::dialogs::XExecutableDialog> question(
            office.service("org.agendum.SaveQuestion"), UNO_QUERY_THROW);
        const css::beans::PropertyValue format("FilterName", -1,
                                               Any(rtl::OUString::createFromAscii(filter)),
                                               css::beans::PropertyState_DIRECT_VALUE);
        Reference<css::beans::XPropertyAccess>(question, UNO_QUERY_THROW)
            ->setPropertyValues({&format, 1});
        return question;
    }
    Reference<css::ui::dialogs::XExecutableDialog> questionBeforeSaving(const char* filter) {
        auto asked = question(filter);
        Reference<css::document::XExporter>(asked, UNO_QUERY_THROW)->setSourceDocument(component());
        return asked;
    }
    sal_Int16 answer(const char* filter, const std::string& button) {
        const auto asked = questionBeforeSaving(filter);
        std::atomic<sal_Int16> result = -1;
        DialogueDriver dialogue(
            office, [&] { result = asked->execute(); }, title);
        dialogue.press(button);
        return result;
    }
    sal_Int16 unasked(const Reference<css::ui::dialogs::XExecutableDialog>& question) {
        sal_Int16 result = -1;
        office.onMainThread([&] { result = question->execute(); });
        return result;
    }
};

namespace results = css::ui::dialogs::ExecutableDialogResults;

TEST_F(LossyQuestionTest, CalledOffNothingIsWritten) {
    loadProgramme();
    EXPECT_EQ(answer("Text", "Cancel"), results::CANCEL);
    EXPECT_EQ(answer("Text", "Cancel"), results::CANCEL) << "it is asked again";
}

TEST_F(LossyQuestionTest, WhoSavesAnywayIsNotAskedAgainForThatFormat) {
    loadProgramme();
    EXPECT_EQ(answer("Text", "Save anyway"), results::OK);
    EXPECT_EQ(unasked(questionBeforeSaving("Text")), results::OK);
    EXPECT_EQ(answer("HTML (StarWriter)", "Cancel"), results::CANCEL);
}

TEST_F(LossyQuestionTest, ADocumentWithoutAProgrammeIsSavedUnasked) {
    EXPECT_EQ(unasked(questionBeforeSaving("Text")), results::OK);
}

/// A text file that has got a programme, and is saved where it is.
class PlainSaveTest : public LossyQuestionTest {
protected:
    PlainSaveTest() { askOfficeToo(false); }
    ~PlainSaveTest() override { askOfficeToo(true); }

    /// Whether the office has a question of its own about formats that are not its.
    void askOfficeToo(bool on) {
        const css::beans::NamedValue path("nodepath",
                                          Any(rtl::OUString("/org.openoffice.Office.Common/Save/"
                                                            "Document")));
        const Any argument(path);
        const Reference<css::container::XNameReplace> settings(
            Reference<css::lang::XMultiServiceFactory>(
                office.service("com.sun.star.configuration.ConfigurationProvider"), UNO_QUERY_THROW)
                ->createInstanceWithArguments(
                    "com.sun.star.configuration.ConfigurationUpdateAccess", {&argument, 1}),
            UNO_QUERY_THROW);
        settings->replaceByName("WarnAlienFormat", Any(on));
        Reference<css::util::XChangesBatch>(settings, UNO_QUERY_THROW)->commitChanges();
    }
    bool isModified() const {
        return Reference<css::util::XModifiable>(text.model(), UNO_QUERY_THROW)->isModified();
    }
    void newProgramme() {
        comeToRest(office);
        text.dispatch("org.agendum.agendum:newProgramme");
        ASSERT_TRUE(isModified());
    }
    void setModified(bool modified) {
        Reference<css::util::XModifiable>(text.model(), UNO_QUERY_THROW)->setModified(modified);
    }
    std::filesystem::path odt() const { return office.folder() / "kept.odt"; }
    rtl::OUString programmeIn(const TestDocument& opened) {
        return agenda(office, opened.model())->getXml();
    }
    /// Has the office close the window as her click does. What it would ask itself, whether to save, is
    /// out of the way by then.
    void closeAndAnswer(const std::string& button) {
        DialogueDriver dialogue(
            office, [&] { text.dispatch(".uno:CloseDoc"); }, "Keep the programme?");
        setModified(false);
        dialogue.press(button);
    }
    void saveAndAnswer(const std::string& button) {
        DialogueDriver dialogue(
            office, [&] { text.dispatch(".uno:Save"); }, title);
        dialogue.press(button);
    }

    TestDocument text{office, document.storeTo("plain.txt", "Text"), TestDocument::View::shown};
};

TEST_F(PlainSaveTest, AsksBeforeAsSavingAsDoes) {
    newProgramme();
    saveAndAnswer("Cancel");
    EXPECT_TRUE(isModified()) << "nothing is written";
    saveAndAnswer("Cancel");
}

TEST_F(PlainSaveTest, GoesOnAsODTForWhoWantsThat) {
    const StandInPicker picker{office, odt()};
    newProgramme();
    const rtl::OUString programme = programmeIn(text);
    saveAndAnswer("Save as ODT instead…");
    ASSERT_TRUE(eventually([&] { return text.model()->getURL() == urlOf(odt()); }));
    const TestDocument kept(office, odt());
    EXPECT_EQ(programmeIn(kept), programme);
}

TEST_F(PlainSaveTest, ClosingSavesAsODTAndTheOfficeAsksNothingMore) {
    const StandInPicker picker{office, odt()};
    newProgramme();
    const rtl::OUString programme = programmeIn(text);
    const Reference<css::frame::XController> window(text.controller(), UNO_QUERY_THROW);
    {
        DialogueDriver dialogue(
            office, [&] { text.dispatch(".uno:CloseDoc"); }, "Keep the programme?");
        dialogue.press("Save as ODT instead…");
    }
    EXPECT_TRUE(eventually([&] { return !window->getModel().is(); })) << "it is closed";
    const TestDocument kept(office, odt());
    EXPECT_EQ(programmeIn(kept), programme);
}

TEST_F(PlainSaveTest, IsCarriedOutForWhoSavesAnywayAndNotAskedAgain) {
    newProgramme();
    saveAndAnswer("Save anyway");
    EXPECT_TRUE(eventually([&] { return !isModified(); }));
    text.model()->getText()->setString("More");
    text.dispatch(".uno:Save");
    EXPECT_TRUE(eventually([&] { return !isModified(); }));
}

TEST_F(PlainSaveTest, AsksInASecondWindowToo) {
    newProgramme();
    office.onMainThread([&] { text.dispatch(".uno:NewWindow"); });
    const Reference<css::frame::XController> second(text.controller(), UNO_QUERY_THROW);
    comeToRest(office);
    saveAndAnswer("Cancel");
    EXPECT_TRUE(isModified()) << "nothing is written";
    comeToRest(office);
    const Reference<css::util::XCloseable> window(second->getFrame(), UNO_QUERY_THROW);
    office.onMainThread([&] { window->close(true); });
}

TEST_F(PlainSaveTest, GoesItsWayInAFormatThatKeepsTheProgramme) {
    newProgramme();
    const css::beans::PropertyValue format("FilterName", -1, Any(rtl::OUString("writer8")),
                                           css::beans::PropertyState_DIRECT_VALUE);
    Reference<css::frame::XStorable>(text.model(), UNO_QUERY_THROW)
        ->storeAsURL(urlOf(office.folder() / "rich.odt"), {&format, 1});
    text.model()->getText()->setString("More");
    text.dispatch(".uno:Save");
    EXPECT_TRUE(eventually([&] { return !isModified(); }));
}

TEST_F(PlainSaveTest, ClosingOffersAnotherFormatBeforeTheOfficeAsksWhetherToSave) {
    newProgramme();
    const Reference<css::frame::XController> window(text.controller(), UNO_QUERY_THROW);
    closeAndAnswer("Go on closing");
    EXPECT_TRUE(eventually([&] { return !window->getModel().is(); })) << "it is closed";
}

TEST_F(LossyQuestionTest, AFileIsOpenedUnasked) {
    loadProgramme();
    const auto opening = question("Text");
    Reference<css::document::XImporter>(opening, UNO_QUERY_THROW)->setTargetDocument(component());
    EXPECT_EQ(unasked(opening), results::OK);
}

} // namespace
