// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"

#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/uno/XInterface.hpp>

#include <vector>

namespace agendum::writer {

using Paragraphs = std::vector<css::uno::Reference<css::text::XTextRange>>;

/// The paragraphs of a text, a cell or a stretch of text, without those of tables within it.
Paragraphs paragraphsOf(const css::uno::Reference<css::uno::XInterface>& text);

/// A cursor over that range.
css::uno::Reference<css::text::XParagraphCursor>
cursorAt(const css::uno::Reference<css::text::XTextRange>& range);

/// The paragraph right above the one in which a range begins, in the same text and section; null: none.
css::uno::Reference<css::text::XTextRange>
paragraphAbove(const css::uno::Reference<css::text::XTextRange>& range);

/// Whether the next thing in the same text is a paragraph, in the same section if any.
bool paragraphFollows(const css::uno::Reference<css::text::XTextRange>& range);

/// Opens an empty paragraph in front of the one at whose beginning the range starts. The office's
/// object for that one stays what it was.
css::uno::Reference<css::text::XTextCursor>
openBefore(const css::uno::Reference<css::text::XTextRange>& range);

/// Opens an empty paragraph behind the one at whose end the range ends. The office's object for that one
/// is the new paragraph's afterwards.
css::uno::Reference<css::text::XTextCursor>
openBehind(const css::uno::Reference<css::text::XTextRange>& range);

/// How much a change of the programme writes.
enum class Extent {
    differences, ///< what is not the same before and after; what was typed elsewhere stays
    everything   ///< all that does not say what it shall
};

/// From the beginning of a first paragraph to the end of a last one.
struct ParagraphSpan {
    css::uno::Reference<css::text::XTextRange> first;
    css::uno::Reference<css::text::XTextRange> last;
};

/// Brings paragraphs from what they said to what they shall say. Those that the organiser put
/// between them stay. Main thread.
/// @param actual  what stands there, in order; never empty
/// @returns what stands there afterwards
ParagraphSpan updateParagraphs(const Paragraphs& actual,
                               const std::vector<layout::PageParagraph>& before,
                               const std::vector<layout::PageParagraph>& after, Extent extent);

/// Takes out those of the paragraphs that still say what they said.
void removeParagraphs(const Paragraphs& actual, const std::vector<layout::PageParagraph>& before);

} // namespace agendum::writer
