// SPDX-License-Identifier: MPL-2.0
#include "writer/links.hpp"
#include "writer/agenda_tables.hpp"
#include "writer/removal.hpp"
#include "writer/table_writer.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>

#include <algorithm>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Range = Reference<css::text::XTextRange>;
using Table = Reference<css::text::XTextTable>;
using Mark = Reference<css::text::XTextContent>;

constexpr std::string_view unlinkedPrefix = "Agendum unlinked";

/// Formats of Microsoft's have underscores for the blanks.
bool isUnlinkedMark(const rtl::OUString& name) {
    return name.replace('_', ' ').startsWith(toUno(std::string(unlinkedPrefix)));
}

std::vector<Mark> marksOf(const Document& document) {
    const auto bookmarks =
        Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
    std::vector<Mark> marks;
    for (const rtl::OUString& name : bookmarks->getElementNames())
        if (isUnlinkedMark(name)) marks.emplace_back(bookmarks->getByName(name), UNO_QUERY_THROW);
    return marks;
}

bool isWithin(const Range& position, const Range& range) {
    if (position->getText() != range->getText()) return false;
    const Reference<css::text::XTextRangeCompare> order(range->getText(), UNO_QUERY_THROW);
    return order->compareRegionStarts(range->getStart(), position) >= 0
           && order->compareRegionStarts(position, range->getEnd()) >= 0;
}

std::string freeName(const Document& document) {
    const auto bookmarks =
        Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
    for (int number = 1;; ++number) {
        std::string name = std::string(unlinkedPrefix) + " " + std::to_string(number);
        if (!bookmarks->hasByName(toUno(name))) return name;
    }
}

} // namespace

Table tableAround(const Range& place) {
    Table table;
    if (!place.is()) return table;
    const Reference<css::beans::XPropertySet> cursor(place->getText()->createTextCursor(),
                                                     UNO_QUERY_THROW);
    if (cursor->getPropertySetInfo()->hasPropertyByName("TextTable"))
        cursor->getPropertyValue("TextTable") >>= table;
    return table;
}

UnlinkedPlaces::UnlinkedPlaces(const Document& document) {
    for (const Mark& mark : marksOf(document)) {
        const Range range = mark->getAnchor();
        if (const Table table = tableAround(range); table.is()) tables_.insert(nameOf(table));
        ranges_.push_back(range);
    }
}

bool UnlinkedPlaces::hold(const Table& table) const {
    return !tables_.empty() && tables_.contains(nameOf(table));
}

bool UnlinkedPlaces::hold(const Range& position) const {
    return std::ranges::any_of(ranges_,
                               [&](const Range& range) { return isWithin(position, range); });
}

void unlink(const Document& document, const Table& table) {
    const auto paragraphs = paragraphsOf(cellText(table, 0, 0));
    if (!paragraphs.empty())
        putBookmark(document, freeName(document), {paragraphs.front(), paragraphs.front()});
}

void unlink(const Document& document, const ParagraphSpan& span) {
    putBookmark(document, freeName(document), span);
}

bool relink(const Document& document, const Table& table) {
    bool found = false;
    for (const Mark& mark : marksOf(document)) {
        const Table around = tableAround(mark->getAnchor());
        if (!around.is() || nameOf(around) != nameOf(table)) continue;
        dispose(mark);
        found = true;
    }
    return found;
}

bool relink(const Document& document, const Range& position) {
    bool found = false;
    for (const Mark& mark : marksOf(document)) {
        if (!isWithin(position, mark->getAnchor())) continue;
        dispose(mark);
        found = true;
    }
    return found;
}

void putBookmark(const Document& document, const std::string& name, const ParagraphSpan& span) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Mark mark(factory->createInstance("com.sun.star.text.Bookmark"), UNO_QUERY_THROW);
    Reference<css::container::XNamed>(mark, UNO_QUERY_THROW)->setName(toUno(name));
    const Range start = span.first->getStart();
    const auto text = start->getText();
    const auto cursor = text->createTextCursorByRange(start);
    cursor->gotoRange(span.last->getEnd(), true);
    text->insertTextContent(cursor.get(), mark, true);
}

} // namespace agendum::writer
