// SPDX-License-Identifier: MPL-2.0
#include "writer/cell_copy.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/paragraph_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XTextCopy.hpp>

#include <algorithm>
#include <array>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Text = Reference<css::text::XText>;
using Range = Reference<css::text::XTextRange>;

/// Letters that a tracked change has deleted are copied as letters like any other.
void dropDeletedLetters(const Text& from, const Text& to) {
    const Paragraphs shown = paragraphsOf(from), copied = paragraphsOf(to);
    for (std::size_t index = 0; index < std::min(shown.size(), copied.size()); ++index)
        showOnly(copied[index], visibleText(shown[index]));
}

/// A note, an image, anything that is a character or has its anchor at one.
bool holdsObject(const Range& paragraph) {
    static constexpr std::array plain{"Text", "Redline", "Bookmark", "SoftPageBreak"};
    const auto portions = Reference<css::container::XEnumerationAccess>(paragraph, UNO_QUERY_THROW)
                              ->createEnumeration();
    while (portions->hasMoreElements()) {
        const Reference<css::beans::XPropertySet> portion(portions->nextElement(), UNO_QUERY_THROW);
        rtl::OUString type;
        portion->getPropertyValue("TextPortionType") >>= type;
        if (std::ranges::none_of(plain, [&](const char* name) { return type.equalsAscii(name); }))
            return true;
    }
    const Reference<css::container::XContentEnumerationAccess> beside(paragraph, UNO_QUERY);
    if (!beside.is()) return false;
    const auto contents = beside->createContentEnumeration("com.sun.star.text.TextContent");
    return contents.is() && contents->hasMoreElements();
}

} // namespace

void copyCell(const Text& from, const Text& to) {
    const Reference<css::text::XTextCopy> target(to, UNO_QUERY_THROW);
    target->copyText(Reference<css::text::XTextCopy>(from, UNO_QUERY_THROW));
    const Reference<css::beans::XPropertySet> source(from, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> copy(to, UNO_QUERY_THROW);
    for (const char* name : {"BackColor", "VertOrient"}) {
        const auto property = rtl::OUString::createFromAscii(name);
        copy->setPropertyValue(property, source->getPropertyValue(property));
    }
    dropDeletedLetters(from, to);
}

void emptyCell(const Text& cell) {
    const auto cursor = cell->createTextCursor();
    cursor->gotoStart(false);
    cursor->gotoEnd(true);
    cursor->setString({});
}

bool isEmptyCell(const Text& cell) {
    const Paragraphs paragraphs = paragraphsOf(cell);
    return std::ranges::all_of(paragraphs, [](const Range& paragraph) {
        return !showsText(paragraph) && !holdsObject(paragraph);
    });
}

} // namespace agendum::writer
