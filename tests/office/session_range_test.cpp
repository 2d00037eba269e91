// SPDX-License-Identifier: MPL-2.0
#include "office_test.hpp"

#include "programme/message.hpp"
#include "writer/document_range.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

using namespace agendum::test;

namespace {

using agendum::writer::cursorOf;
using agendum::writer::isElsewhere;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

class RangeTest : public OfficeTest {
protected:
    /// Puts a new content ("text.TextFrame", "drawing.RectangleShape") at a document's end.
    template <typename Content>
    static Reference<Content> insert(const TestDocument& into, const char* kind) {
        const Reference<css::lang::XMultiServiceFactory> maker(into.model(), UNO_QUERY_THROW);
        const Reference<css::text::XTextContent> content(
            maker->createInstance("com.sun.star." + rtl::OUString::createFromAscii(kind)),
            UNO_QUERY_THROW);
        const auto text = into.model()->getText();
        text->insertTextContent(text->getEnd(), content, false);
        return {content, UNO_QUERY_THROW};
    }
    static std::vector<Reference<css::text::XTextRange>> places(const TestDocument& in) {
        const Reference<css::text::XTextRange> cell(
            insert<css::text::XTextTable>(in, "text.TextTable")->getCellByName("A1"),
            UNO_QUERY_THROW);
        return {in.model()->getText()->getStart(),
                insert<css::text::XTextFrame>(in, "text.TextFrame")->getText()->getStart(),
                insert<css::text::XText>(in, "text.Footnote")->getStart(), cell->getStart()};
    }

    TestDocument document{office};
};

TEST_F(RangeTest, BodyFramesNotesAndCellsSayWhoseTheyAre) {
    const TestDocument other(office);
    for (const auto& place : places(document)) {
        EXPECT_FALSE(isElsewhere(document.model(), place));
        EXPECT_TRUE(isElsewhere(other.model(), place));
    }
}

TEST_F(RangeTest, ADocumentThatBeginsWithATableHasItsBody) {
    insert<css::text::XTextTable>(document, "text.TextTable");
    EXPECT_FALSE(isElsewhere(document.model(), document.model()->getText()->getStart()));
    EXPECT_FALSE(isElsewhere(document.model(), document.model()->getText()->getEnd()));
}

TEST_F(RangeTest, AHeaderIsTakenForTheDocumentsOwn) {
    const auto families =
        Reference<css::style::XStyleFamiliesSupplier>(document.model(), UNO_QUERY_THROW)
            ->getStyleFamilies();
    const Reference<css::container::XNameAccess> pages(families->getByName("PageStyles"),
                                                       UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> page(pages->getByName("Standard"), UNO_QUERY_THROW);
    page->setPropertyValue("HeaderIsOn", Any(true));
    const Reference<css::text::XText> header(page->getPropertyValue("HeaderText"), UNO_QUERY_THROW);
    EXPECT_FALSE(isElsewhere(document.model(), header->getStart()));
}

TEST_F(RangeTest, TheViewsCursorIsFound) {
    const auto cursor = cursorOf(document.model());
    ASSERT_TRUE(cursor.is());
    EXPECT_FALSE(isElsewhere(document.model(), cursor));
}

TEST_F(RangeTest, ASelectedFrameIsNoPlace) {
    const auto frame = insert<css::text::XTextFrame>(document, "text.TextFrame");
    Reference<css::view::XSelectionSupplier>(document.controller(), UNO_QUERY_THROW)
        ->select(Any(frame));
    EXPECT_THROW(cursorOf(document.model()), agendum::Refusal);
}

TEST_F(RangeTest, ASelectedShapeIsNoPlace) {
    const auto shape = insert<css::drawing::XShape>(document, "drawing.RectangleShape");
    Reference<css::view::XSelectionSupplier>(document.controller(), UNO_QUERY_THROW)
        ->select(Any(shape));
    EXPECT_THROW(cursorOf(document.model()), agendum::Refusal);
}

} // namespace
