// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/seen.hpp"

#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <string>
#include <vector>

/// Paragraphs as the organiser reads them, and how they come to say something else without losing
/// what she did to them. Main thread.
namespace agendum::writer {

/// What a paragraph shows: text that is deleted in a tracked change is left out.
std::u16string visibleText(const css::uno::Reference<css::text::XTextRange>& paragraph);

/// The name of a paragraph's style, as programs know it.
rtl::OUString styleNameOf(const css::uno::Reference<css::text::XTextRange>& paragraph);

/// Whether a paragraph shows a letter.
bool showsText(const css::uno::Reference<css::text::XTextRange>& paragraph);

/// Whether a tracked change has deleted all letters of a paragraph that has some.
bool isStruck(const css::uno::Reference<css::text::XTextRange>& paragraph);

/// Whether the last letters of a paragraph came in a tracked change.
bool endsWithInsertion(const css::uno::Reference<css::text::XTextRange>& paragraph);

/// The same with its role, links and labels. Fields are text; notes and images show none;
/// what a programme can't keep, such as a line break, is tidied.
layout::SeenParagraph visibleParagraph(const css::uno::Reference<css::text::XTextRange>& paragraph);

/// Makes a paragraph show that text and keeps what stays of it as rewriteParagraph does.
void showOnly(const css::uno::Reference<css::text::XTextRange>& paragraph,
              const std::u16string& text);

/// Sets an empty paragraph: style, text, links. The cursor stands in it, and is left at its end.
void writeParagraph(const css::uno::Reference<css::text::XTextCursor>& cursor,
                    const layout::PageParagraph& content);

/// Makes a paragraph say something else. Only the letters that differ are exchanged, so formatting,
/// links, fields, notes and images in what stays are kept; new letters look like those whose place
/// they take.
/// @param before  what the paragraph was last given: its links are ours to change, others are not
void rewriteParagraph(const css::uno::Reference<css::text::XTextRange>& paragraph,
                      const layout::PageParagraph& before, const layout::PageParagraph& after);

} // namespace agendum::writer
