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

bool hasStyleOf(const Range& paragraph, const layout::PageParagraph& content) {
    return styleNameOf(paragraph) == styleOf(content.role);
}

bool says(const Range& paragraph, const layout::PageParagraph& content) {
    return hasStyleOf(paragraph, content) && toStd(visibleText(paragraph)) == content.text();
}

/// So many paragraphs above that say what the part begins with; none: something else does.
Paragraphs beginningAbove(const Range& marked, const layout::Part& part, std::size_t count) {
    Paragraphs above;
    Range next = marked;
    for (std::size_t index = count; index-- > 0;) {
        next = paragraphAbove(next);
        if (!next.is() || !says(next, part.paragraphs[index])) return {};
        above.insert(above.begin(), next);
    }
    return above;
}

/// What the office writes for Word leaves a bookmark around two paragraphs only the second, when it is
/// opened again. Those above that say what the part begins with are the part's all the same, and so is a
/// heading above its text that was typed over.
Paragraphs withItsBeginning(Paragraphs marked, const layout::Part& part) {
    if (marked.empty() || part.paragraphs.empty() || says(marked.front(), part.paragraphs.front()))
        return marked;
    for (std::size_t count = part.paragraphs.size(); --count > 0;) {
        Paragraphs whole = beginningAbove(marked.front(), part, count);
        if (whole.empty()) continue;
        whole.insert(whole.end(), marked.begin(), marked.end());
        return whole;
    }
    if (part.paragraphs.size() < 2 || !says(marked.front(), part.paragraphs[1])) return marked;
    const Range above = paragraphAbove(marked.front());
    if (above.is() && hasStyleOf(above, part.paragraphs.front())
        && !hasStyleOf(marked.front(), part.paragraphs.front()))
        marked.insert(marked.begin(), above);
    return marked;
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
            if (!says(paragraphs[index], content)) continue;
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
    if (mark.is()) return withItsBeginning(wholeParagraphs(mark->getAnchor()), part);
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
