// SPDX-License-Identifier: MPL-2.0
#include "writer/surroundings.hpp"

#include "programme/message.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XRelativeTextContentInsert.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>

#include <optional>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Range = Reference<css::text::XTextRange>;
using Table = Reference<css::text::XTextTable>;
using Text = Reference<css::text::XText>;

std::optional<Surroundings> lookIn(const Text& text, const Table& table);

std::optional<Surroundings> lookInCells(const Table& outer, const Table& table) {
    const Reference<css::table::XCellRange> cells(outer, UNO_QUERY_THROW);
    for (const rtl::OUString& name : outer->getCellNames())
        if (auto found = lookIn(Text(outer->getCellByName(name), UNO_QUERY_THROW), table))
            return found;
    return std::nullopt;
}

std::optional<Surroundings> lookIn(const Text& text, const Table& table) {
    const Reference<css::container::XEnumerationAccess> access(text, UNO_QUERY_THROW);
    const auto contents = access->createEnumeration();
    Range before;
    while (contents->hasMoreElements()) {
        const Reference<css::uno::XInterface> content(contents->nextElement(), UNO_QUERY);
        const Table candidate(content, UNO_QUERY);
        if (candidate == table) {
            Range behind;
            if (contents->hasMoreElements()) behind.set(contents->nextElement(), UNO_QUERY);
            return Surroundings{text, before, behind};
        }
        before.set(content, UNO_QUERY);
        if (candidate.is()) {
            before.clear();
            if (auto found = lookInCells(candidate, table)) return found;
        }
    }
    return std::nullopt;
}

std::optional<Surroundings> lookInFrames(const Document& document, const Table& table) {
    const Reference<css::text::XTextFramesSupplier> supplier(document, UNO_QUERY_THROW);
    const auto frames = supplier->getTextFrames();
    for (const rtl::OUString& name : frames->getElementNames())
        if (auto found = lookIn(Text(frames->getByName(name), UNO_QUERY_THROW), table))
            return found;
    return std::nullopt;
}

/// In the headers and footers of the pages. Those that are switched off, or the same on all pages, are
/// none, or looked at again.
std::optional<Surroundings> lookInMargins(const Document& document, const Table& table) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> styles(
        supplier->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW);
    for (const rtl::OUString& name : styles->getElementNames()) {
        const Reference<css::beans::XPropertySet> style(styles->getByName(name), UNO_QUERY_THROW);
        for (const char* margin : {"HeaderText", "HeaderTextLeft", "HeaderTextFirst", "FooterText",
                                   "FooterTextLeft", "FooterTextFirst"}) {
            const Text text(style->getPropertyValue(rtl::OUString::createFromAscii(margin)),
                            UNO_QUERY);
            if (!text.is()) continue;
            if (auto found = lookIn(text, table)) return found;
        }
    }
    return std::nullopt;
}

Reference<css::text::XTextContent> newParagraph(const Document& document) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    return {factory->createInstance("com.sun.star.text.Paragraph"), UNO_QUERY_THROW};
}

/// The office calls this way of inserting deprecated and has no other: a paragraph next to a table
/// at the beginning of a text, or between two tables, can be reached by no cursor.
/// The paragraph that is handed over is of no use afterwards, and as long as it is held everyone
/// else is given it too: it has to be let go before the new one is looked up.
void insertParagraph(const Document& document, const Table& table, bool before) {
    const Reference<css::text::XRelativeTextContentInsert> text(document->getText(),
                                                                UNO_QUERY_THROW);
    const Reference<css::text::XTextContent> neighbour(table.get());
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    if (before)
        text->insertTextContentBefore(newParagraph(document), neighbour);
    else
        text->insertTextContentAfter(newParagraph(document), neighbour);
#pragma GCC diagnostic pop
}

/// A table may stand where nobody finds it again.
Range opened(const Range& paragraph) {
    if (!paragraph.is()) throw Refusal({"refused.place", {}});
    return paragraph;
}

} // namespace

Surroundings surroundingsOf(const Document& document, const Table& table) {
    if (auto found = lookIn(document->getText(), table)) return *found;
    if (auto found = lookInFrames(document, table)) return *found;
    if (auto found = lookInMargins(document, table)) return *found;
    return {};
}

Range openBeforeTable(const Document& document, const Table& table) {
    insertParagraph(document, table, true);
    return opened(surroundingsOf(document, table).before);
}

Range openBehindTable(const Document& document, const Table& table) {
    insertParagraph(document, table, false);
    return opened(surroundingsOf(document, table).behind);
}

} // namespace agendum::writer
