// SPDX-License-Identifier: MPL-2.0
#include "sidebar_deck.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>

using namespace agendum::test;

// Who saves in a format that loses the programme is told so.
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

TEST_F(LossySaveTest, ADocumentWithoutAProgrammeLosesNothing) {
    saveAs("empty.txt", "Text");
    comeToRest(office);
    EXPECT_FALSE(warned());
}

} // namespace
