// SPDX-License-Identifier: MPL-2.0
// What is asked before a programme with errors is exported.
#include "dialogue_driver.hpp"
#include "sidebar_deck.hpp"
#include "stand_in_picker.hpp"

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
        load(75);
        comeToRest(office);
    }
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }

    /// With an opening of so many minutes in the hour before lunch.
    void load(int opening) {
        agenda(office, document.model())
            ->loadXml(agendum::writer::toUno(
                R"(<programme xmlns="urn:agendum:programme:1" language="en"><title>Day</title>
                <day date="2025-05-20" start="09:00">
                <item id="opening" duration=")"
                + std::to_string(opening) + R"("><title>Opening</title></item>
                <item id="lunch" kind="meal" start="10:00" duration="60"><title>Lunch</title></item>
                </day></programme>)"));
    }
    /// Where nothing is asked.
    void exportPdf() {
        office.onMainThread([&] { document.dispatch("org.agendum.agendum:exportPdf"); });
    }
    std::filesystem::path freshFile() const {
        const auto file = office.folder() / "agenda.pdf";
        std::filesystem::remove(file);
        return file;
    }
    bool isWritten() const { return std::filesystem::exists(pdf); }

    const std::filesystem::path pdf = freshFile();
    const StandInPicker picker{office, pdf};
    TestDocument document{office, TestDocument::View::shown};
    Deck deck{office, Reference<css::frame::XModel>(document.model(), UNO_QUERY_THROW)};
};

TEST_F(PdfQuestionTest, NamesTheErrorsAndExportsNothingWhenItIsCalledOff) {
    DialogueDriver dialogue(office, document, "exportPdf", "Export to PDF");
    EXPECT_THAT(dialogue.texts(), Contains(HasSubstr("“Lunch”: 15 min overlap")));
    dialogue.press("Cancel");
    EXPECT_FALSE(isWritten());
}

TEST_F(PdfQuestionTest, ExportsAnywayAndAsksOfTheSameErrorsOnlyOnce) {
    DialogueDriver(office, document, "exportPdf", "Export to PDF").press("Export anyway");
    EXPECT_TRUE(isWritten());
    std::filesystem::remove(pdf);
    exportPdf();
    EXPECT_TRUE(isWritten());
}

TEST_F(PdfQuestionTest, AsksNothingWhereThereAreNoErrors) {
    load(60);
    exportPdf();
    EXPECT_TRUE(isWritten());
}

TEST_F(PdfQuestionTest, LeadsToTheFindings) {
    DialogueDriver(office, document, "exportPdf", "Export to PDF").press("Show findings");
    EXPECT_FALSE(isWritten());
    EXPECT_TRUE(eventually([&] { return deck.visible("findingText"); }));
}

TEST_F(PdfQuestionTest, IsNotAskedWhereTheFileIsGiven) {
    agenda(office, document.model())->exportPdf(urlOf(pdf));
    EXPECT_TRUE(isWritten());
}

} // namespace
