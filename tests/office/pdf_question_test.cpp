// SPDX-License-Identifier: MPL-2.0
// What is asked before a programme with errors is exported.
#include "dialogue_driver.hpp"
#include "sidebar_deck.hpp"

#include "writer/uno_text.hpp"

using namespace agendum::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::Contains;
using testing::HasSubstr;

namespace {

class PdfQuestionTest : public WindowTest {
protected:
    PdfQuestionTest() {
        // What comes before the fixed lunch runs past its start.
        agenda(office, document.model())
            ->loadXml(agendum::writer::toUno(
                R"(<programme xmlns="urn:agendum:programme:1" language="en"><title>Day</title>
                <day date="2025-05-20" start="09:00">
                <item id="opening" duration="75"><title>Opening</title></item>
                <item id="lunch" kind="meal" start="10:00" duration="60"><title>Lunch</title></item>
                </day></programme>)"));
        comeToRest(office);
    }
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }

    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
};

TEST_F(PdfQuestionTest, NamesTheErrorsAndExportsNothingWhenItIsCalledOff) {
    DialogueDriver dialogue(office, document, "exportPdf", "Export to PDF");
    EXPECT_THAT(dialogue.texts(), Contains(HasSubstr("“Lunch”: 15 min overlap")));
    dialogue.press("Cancel");
}

TEST_F(PdfQuestionTest, LeadsToTheFindings) {
    DialogueDriver dialogue(office, document, "exportPdf", "Export to PDF");
    dialogue.press("Show findings");
    EXPECT_TRUE(eventually([&] { return deck.visible("findingText"); }));
}

TEST_F(PdfQuestionTest, IsNotAskedWhereTheFileIsGiven) {
    const auto pdf = office.folder() / "asked.pdf";
    agenda(office, document.model())->exportPdf(urlOf(pdf));
    EXPECT_TRUE(std::filesystem::exists(pdf));
}

} // namespace
