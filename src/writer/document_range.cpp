// SPDX-License-Identifier: MPL-2.0
#include "writer/document_range.hpp"

#include "programme/message.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// What a text has as its cursors' property, such as the frame around it; null: nothing.
template <typename Holder>
Reference<Holder> holderOf(const Reference<css::text::XText>& text, const rtl::OUString& property) {
    const Reference<css::beans::XPropertySet> cursor(text->createTextCursor(), UNO_QUERY_THROW);
    if (!cursor->getPropertySetInfo()->hasPropertyByName(property)) return {}; // a shape's text
    return {cursor->getPropertyValue(property), UNO_QUERY};
}

/// The text that holds the frame or note whose text this is; null: it is in none.
Reference<css::text::XText> textAround(const Reference<css::text::XText>& text) {
    Reference<css::text::XTextContent> holder =
        holderOf<css::text::XTextContent>(text, "TextFrame");
    if (!holder.is()) holder.set(text, UNO_QUERY); // a note is its own text
    return holder.is() ? holder->getAnchor()->getText() : Reference<css::text::XText>();
}

/// A table does not say which text it stands in, but its document gives it out by its name.
bool hasTable(const Reference<css::text::XTextDocument>& document,
              const Reference<css::text::XTextTable>& table) {
    const auto tables =
        Reference<css::text::XTextTablesSupplier>(document, UNO_QUERY_THROW)->getTextTables();
    const rtl::OUString name = Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->getName();
    return tables->hasByName(name)
           && Reference<css::text::XTextTable>(tables->getByName(name), UNO_QUERY) == table;
}

rtl::OUString kindOf(const Reference<css::text::XText>& text) {
    return Reference<css::lang::XServiceInfo>(text, UNO_QUERY_THROW)->getImplementationName();
}

/// Drawn shapes have a view cursor behind them, at which nobody looks: she types into the shape.
bool isShapeSelected(const Reference<css::uno::XInterface>& view) {
    const Reference<css::view::XSelectionSupplier> selecting(view, UNO_QUERY);
    if (!selecting.is()) return false;
    return Reference<css::drawing::XShapes>(selecting->getSelection(), UNO_QUERY).is();
}

} // namespace

Reference<css::text::XTextRange> cursorOf(const Reference<css::text::XTextDocument>& document) {
    const Reference<css::text::XTextViewCursorSupplier> view(document->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is()) return {};
    if (isShapeSelected(view)) throw Refusal(Message{"refused.place", {}});
    try {
        const Reference<css::text::XTextRange> cursor(view->getViewCursor(), UNO_QUERY);
        return cursor.is() ? cursor->getStart() : Reference<css::text::XTextRange>();
    } catch (const css::uno::RuntimeException&) {
        throw Refusal(Message{"refused.place", {}});
    }
}

Reference<css::text::XTextRange> insertionPoint(const Reference<css::text::XTextDocument>& document,
                                                const Reference<css::text::XTextRange>& asked) {
    const Reference<css::text::XTextRange> range = asked.is() ? asked : cursorOf(document);
    if (!range.is()) return document->getText()->getEnd();
    if (isElsewhere(document, range)) throw Refusal(Message{"refused.place", {}});
    return range;
}

bool isElsewhere(const Reference<css::text::XTextDocument>& document,
                 const Reference<css::text::XTextRange>& range) {
    Reference<css::text::XText> text = range->getText();
    for (Reference<css::text::XText> around = text; around.is(); around = textAround(text)) {
        text = around;
        const auto table = holderOf<css::text::XTextTable>(text, "TextTable");
        if (table.is()) return !hasTable(document, table);
    }
    return text.is() && text != document->getText() && kindOf(text) == kindOf(document->getText());
}

} // namespace agendum::writer
