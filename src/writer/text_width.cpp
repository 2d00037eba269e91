// SPDX-License-Identifier: MPL-2.0
#include "writer/text_width.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Properties = Reference<css::beans::XPropertySet>;

/// The property's value; void where the object has no such property.
Any valueOf(const Properties& object, const char* name) {
    const rtl::OUString property = rtl::OUString::createFromAscii(name);
    return object->getPropertySetInfo()->hasPropertyByName(property)
               ? object->getPropertyValue(property)
               : Any();
}

sal_Int32 lengthOf(const Properties& object, const char* name) {
    sal_Int32 length = 0;
    valueOf(object, name) >>= length;
    return length;
}

double frameWidth(const Properties& frame) {
    return lengthOf(frame, "Width") - lengthOf(frame, "LeftBorderDistance")
           - lengthOf(frame, "RightBorderDistance");
}

std::optional<double> pageWidth(const Reference<css::text::XTextDocument>& document,
                                const Properties& cursor) {
    rtl::OUString name;
    if (!(valueOf(cursor, "PageStyleName") >>= name)) return std::nullopt;
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> pages(
        supplier->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW);
    if (!pages->hasByName(name)) return std::nullopt;
    const Properties page(pages->getByName(name), UNO_QUERY_THROW);
    return lengthOf(page, "Width") - lengthOf(page, "LeftMargin") - lengthOf(page, "RightMargin");
}

/// The cell's part of its table's width. In a table whose rows differ, columns have no separators:
/// then as if all were as wide.
double partOfTable(const Properties& table, const Properties& cell) {
    rtl::OUString name;
    valueOf(cell, "CellName") >>= name;
    css::uno::Sequence<css::text::TableColumnSeparator> separators;
    valueOf(table, "TableColumnSeparators") >>= separators;
    sal_Int16 whole = 0;
    valueOf(table, "TableColumnRelativeSum") >>= whole;
    const sal_Int32 column = name.isEmpty() ? 0 : name[0] - u'A';
    const sal_Int32 last = separators.getLength();
    if (column < 0 || column > last || whole <= 0) return 1.0 / (last + 1);
    const sal_Int32 from = column == 0 ? 0 : separators[column - 1].Position;
    const sal_Int32 to = column == last ? whole : separators[column].Position;
    return static_cast<double>(to - from) / whole;
}

} // namespace

std::optional<double> textWidthAt(const Reference<css::text::XTextDocument>& document,
                                  const Reference<css::text::XTextRange>& range) {
    const Properties cursor(range->getText()->createTextCursorByRange(range), UNO_QUERY_THROW);
    const Properties frame(valueOf(cursor, "TextFrame"), UNO_QUERY);
    auto width = frame.is() ? std::optional(frameWidth(frame)) : pageWidth(document, cursor);
    const Properties table(valueOf(cursor, "TextTable"), UNO_QUERY);
    const Properties cell(valueOf(cursor, "Cell"), UNO_QUERY);
    if (width && table.is() && cell.is()) *width *= partOfTable(table, cell);
    if (width && *width <= 0) return std::nullopt;
    return width;
}

} // namespace agendum::writer
