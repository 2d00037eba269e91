// SPDX-License-Identifier: MPL-2.0
#include "writer/cursor_place.hpp"
#include "writer/agenda_tables.hpp"
#include "writer/styles.hpp"
#include "writer/uno_text.hpp"

#include "layout/list.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Views = std::vector<Reference<css::uno::XInterface>>;

Views viewsOf(const Document& document) {
    Views views;
    const Reference<css::frame::XModel2> model(document, UNO_QUERY_THROW);
    const auto controllers = model->getControllers();
    while (controllers->hasMoreElements())
        views.emplace_back(controllers->nextElement(), UNO_QUERY);
    return views;
}

/// Of a cell's name, "B3": 2. Within a split cell, that of the whole.
std::size_t rowOf(const std::string& cell) {
    const std::size_t digits = cell.find_first_of("0123456789");
    std::size_t row = 0;
    if (digits != std::string::npos)
        std::from_chars(cell.data() + digits, cell.data() + cell.size(), row);
    return row == 0 ? 0 : row - 1;
}

bool isInEditedRow(const Reference<css::beans::XPropertySet>& cursor, const Standing& standing,
                   bool moving) {
    Reference<css::text::XTextTable> table;
    cursor->getPropertyValue("TextTable") >>= table;
    if (!table.is()) return false;
    const auto known = standing.tables.find(nameOf(table));
    if (known == standing.tables.end()) return false;
    if (moving && !known->second.removed.empty()) return true;
    Reference<css::beans::XPropertySet> cell;
    cursor->getPropertyValue("Cell") >>= cell;
    rtl::OUString name;
    if (cell.is()) cell->getPropertyValue("CellName") >>= name;
    const std::vector<std::size_t>& edited = known->second.edited;
    return std::ranges::find(edited, rowOf(toStd(name))) != edited.end();
}

/// Two paragraphs of a document may say the same: then this waits for nothing once in a while.
bool isInEditedPart(const Reference<css::text::XTextRange>& cursor, const Standing& standing) {
    if (standing.parts.empty()) return false;
    const Reference<css::text::XParagraphCursor> paragraph(
        cursor->getText()->createTextCursorByRange(cursor->getStart()), UNO_QUERY);
    if (!paragraph.is()) return false;
    paragraph->gotoStartOfParagraph(false);
    paragraph->gotoEndOfParagraph(true);
    const std::string text = agendum::tidied(toStd(paragraph->getString()));
    return std::ranges::any_of(standing.parts, [&](const auto& part) {
        return std::ranges::any_of(part.second.said, [&](const layout::PageParagraph& said) {
            return said.text() == text;
        });
    });
}

/// A line of an agenda that is a list, while any of its lines says something else.
bool isInEditedList(const Reference<css::beans::XPropertySet>& cursor, const Standing& standing) {
    rtl::OUString style;
    cursor->getPropertyValue("ParaStyleName") >>= style;
    return style == styleOf(layout::Role::listItem)
           && std::ranges::any_of(standing.tables, [](const auto& table) {
                  return layout::isList(table.second.said);
              });
}

} // namespace

Reference<css::view::XSelectionSupplier> viewTypingIn(const Document& document,
                                                      const Standing& standing, bool moving) {
    for (const auto& view : viewsOf(document)) {
        const Reference<css::text::XTextViewCursorSupplier> supplier(view, UNO_QUERY);
        if (!supplier.is()) continue;
        const Reference<css::text::XTextRange> cursor(supplier->getViewCursor(), UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> properties(cursor, UNO_QUERY_THROW);
        if (isInEditedRow(properties, standing, moving) || isInEditedList(properties, standing)
            || isInEditedPart(cursor, standing))
            return {view, UNO_QUERY};
    }
    return {};
}

bool isPreviewed(const Document& document) {
    const Views views = viewsOf(document);
    return std::ranges::any_of(views, [](const auto& view) {
        return !Reference<css::text::XTextViewCursorSupplier>(view, UNO_QUERY).is();
    });
}

} // namespace agendum::writer
