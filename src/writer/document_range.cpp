// SPDX-License-Identifier: MPL-2.0
#include "writer/document_range.hpp"

#include "programme/message.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// Where the table, the frame or the note that holds a text is anchored; null: in none of them.
Reference<css::text::XTextRange> anchorOf(const Reference<css::text::XText>& text) {
    const Reference<css::beans::XPropertySet> cursor(text->createTextCursor(), UNO_QUERY_THROW);
    for (const char* const holder : {"TextTable", "TextFrame"}) {
        Reference<css::text::XTextContent> content;
        if (cursor->getPropertyValue(rtl::OUString::createFromAscii(holder)) >>= content)
            if (content.is()) return content->getAnchor();
    }
    const Reference<css::text::XTextContent> note(text, UNO_QUERY);
    return note.is() ? note->getAnchor() : Reference<css::text::XTextRange>();
}

rtl::OUString kindOf(const Reference<css::text::XText>& text) {
    return Reference<css::lang::XServiceInfo>(text, UNO_QUERY_THROW)->getImplementationName();
}

} // namespace

Reference<css::text::XTextRange> cursorOf(const Reference<css::text::XTextDocument>& document) {
    const Reference<css::text::XTextViewCursorSupplier> view(document->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is()) return {};
    try {
        const Reference<css::text::XTextRange> cursor(view->getViewCursor(), UNO_QUERY);
        return cursor.is() ? cursor->getStart() : Reference<css::text::XTextRange>();
    } catch (const css::uno::RuntimeException&) {
        throw Refusal(Message{"refused.place", {}});
    }
}

bool isElsewhere(const Reference<css::text::XTextDocument>& document,
                 const Reference<css::text::XTextRange>& range) {
    Reference<css::text::XText> text = range->getText();
    for (auto anchor = anchorOf(text); anchor.is(); anchor = anchorOf(text))
        text = anchor->getText();
    return text != document->getText() && kindOf(text) == kindOf(document->getText());
}

} // namespace agendum::writer
