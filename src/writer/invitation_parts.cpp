// SPDX-License-Identifier: MPL-2.0
#include "writer/invitation_parts.hpp"
#include "writer/links.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/styles.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Range = Reference<css::text::XTextRange>;

/// "Agendum section tema". The office's own dialogue allows none of : . , ; # in the name of a bookmark.
rtl::OUString bookmarkName(const std::string& key) {
    std::string name = "Agendum " + key;
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return std::string_view(":./\\@*?\";,#").find(c) != std::string_view::npos; },
        ' ');
    return toUno(name);
}

/// Formats of Microsoft's have underscores for the spaces.
Reference<css::text::XTextContent> bookmark(const Document& document, const std::string& key) {
    const Reference<css::text::XBookmarksSupplier> supplier(document, UNO_QUERY_THROW);
    const auto bookmarks = supplier->getBookmarks();
    const rtl::OUString name = bookmarkName(key);
    for (const rtl::OUString& known : {name, name.replace(' ', '_')})
        if (bookmarks->hasByName(known)) return {bookmarks->getByName(known), UNO_QUERY_THROW};
    return {};
}

/// The whole paragraphs that a range touches.
Paragraphs wholeParagraphs(const Range& range) {
    const auto text = range->getText();
    const Reference<css::text::XParagraphCursor> end(text->createTextCursorByRange(range->getEnd()),
                                                     UNO_QUERY_THROW);
    end->gotoEndOfParagraph(false);
    const Reference<css::text::XParagraphCursor> all(
        text->createTextCursorByRange(range->getStart()), UNO_QUERY_THROW);
    all->gotoStartOfParagraph(false);
    all->gotoRange(end.get(), true);
    return paragraphsOf(all);
}

/// From the first to the last paragraph of the body that says what one of the part's does, if
/// half of them are there.
Paragraphs findByContent(const Document& document, const layout::Part& part) {
    const Paragraphs paragraphs = paragraphsOf(document->getText());
    std::size_t wanted = 0;
    std::size_t found = 0;
    std::optional<std::size_t> first;
    std::size_t last = 0;
    for (std::size_t index = 0; index < paragraphs.size(); ++index) {
        for (std::size_t ahead = wanted; ahead < part.paragraphs.size(); ++ahead) {
            const layout::PageParagraph& content = part.paragraphs[ahead];
            if (styleNameOf(paragraphs[index]) != styleOf(content.role)
                || toStd(visibleText(paragraphs[index])) != content.text())
                continue;
            wanted = ahead + 1;
            ++found;
            last = index;
            if (!first) first = index;
            break;
        }
    }
    if (!first || 2 * found < part.paragraphs.size()) return {};
    return {paragraphs.begin() + static_cast<std::ptrdiff_t>(*first),
            paragraphs.begin() + static_cast<std::ptrdiff_t>(last) + 1};
}

} // namespace

Paragraphs findPart(const Document& document, const layout::Part& part) {
    const auto mark = bookmark(document, part.key);
    if (mark.is()) return wholeParagraphs(mark->getAnchor());
    return findByContent(document, part);
}

css::lang::Locale localeOfPart(const Document& document, const std::string& key,
                               const css::lang::Locale& otherwise) {
    const auto mark = bookmark(document, key);
    if (!mark.is()) return otherwise;
    const Reference<css::beans::XPropertySet> properties(mark->getAnchor()->getEnd(),
                                                         UNO_QUERY_THROW);
    css::lang::Locale locale = otherwise;
    properties->getPropertyValue("CharLocale") >>= locale;
    return locale;
}

void markPart(const Document& document, const std::string& key, const ParagraphSpan& span) {
    unmarkPart(document, key);
    putBookmark(document, toStd(bookmarkName(key)), span);
}

void unmarkPart(const Document& document, const std::string& key) {
    const auto mark = bookmark(document, key);
    if (mark.is()) Reference<css::lang::XComponent>(mark, UNO_QUERY_THROW)->dispose();
}

} // namespace agendum::writer
