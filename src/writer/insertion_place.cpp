// SPDX-License-Identifier: MPL-2.0
#include "writer/insertion_place.hpp"

#include "programme/message.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XRelativeTextContentInsert.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextSection.hpp>

namespace agendum::writer {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Properties = Reference<css::beans::XPropertySet>;

css::uno::Any property(const Reference<css::uno::XInterface>& object, const char* name) {
    const Properties properties(object, UNO_QUERY);
    const auto known = rtl::OUString::createFromAscii(name);
    if (!properties.is() || !properties->getPropertySetInfo()->hasPropertyByName(known)) return {};
    return properties->getPropertyValue(known);
}

bool hasFlag(const Reference<css::uno::XInterface>& object, const char* name) {
    bool value = false;
    property(object, name) >>= value;
    return value;
}

bool inProtectedSection(const Reference<css::text::XTextCursor>& cursor) {
    Reference<css::text::XTextSection> section(property(cursor, "TextSection"), UNO_QUERY);
    for (; section.is(); section = section->getParentSection())
        if (hasFlag(section, "IsProtected")) return true;
    return false;
}

bool inProtectedFrame(const Reference<css::text::XTextCursor>& cursor) {
    const Reference<css::uno::XInterface> frame(property(cursor, "TextFrame"), UNO_QUERY);
    return hasFlag(frame, "ContentProtected");
}

/// A generated index is written anew at each update.
bool inIndex(const Reference<css::text::XTextCursor>& cursor) {
    return property(cursor, "DocumentIndex").hasValue();
}

bool inNote(const Reference<css::text::XText>& text) {
    const Reference<css::lang::XServiceInfo> info(text, UNO_QUERY);
    return info.is()
           && (info->supportsService("com.sun.star.text.Footnote")
               || info->supportsService("com.sun.star.text.Endnote"));
}

/// Null where the office can put no cursor, as at a section's beginning when that is a table's.
Reference<css::text::XTextCursor> cursorIfAny(const Reference<css::text::XTextRange>& range) {
    try {
        return range->getText()->createTextCursorByRange(range);
    } catch (const css::uno::RuntimeException&) {
        return {};
    }
}

/// Whether it is text of Writer's own, which contents can be put into, and not protected.
bool takesContents(const Reference<css::text::XTextRange>& range) {
    if (!range.is()) return false;
    // The texts of shapes and comments take none.
    if (!Reference<css::text::XRelativeTextContentInsert>(range->getText(), UNO_QUERY).is())
        return false;
    const Reference<css::uno::XInterface> cell(property(range, "Cell"), UNO_QUERY);
    if (hasFlag(cell, "IsProtected")) return false;
    const auto cursor = cursorIfAny(range->getEnd());
    return cursor.is() && !inProtectedSection(cursor) && !inProtectedFrame(cursor)
           && !inIndex(cursor);
}

} // namespace

void requirePlaceForTable(const Reference<css::text::XTextRange>& range) {
    if (!takesContents(range) || inNote(range->getText())) throw Refusal({"refused.place", {}});
}

void requirePlaceForField(const Reference<css::text::XTextRange>& range) {
    if (!takesContents(range)) throw Refusal({"refused.place", {}});
}

} // namespace agendum::writer
