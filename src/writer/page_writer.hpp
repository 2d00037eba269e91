// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "writer/paragraph_list.hpp"

#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>

namespace agendum::writer {

/// Puts paragraphs and tables into a document at one place, one after the other, and leaves no
/// empty paragraph there but the one that Writer needs behind a table. Main thread, controllers
/// locked, styles provided.
class PageWriter {
public:
    using Document = css::uno::Reference<css::text::XTextDocument>;
    using Range = css::uno::Reference<css::text::XTextRange>;

    /// At the end of the range. An empty paragraph there is used; in the middle of a paragraph, that is
    /// parted, unless it is a line of an invitation.
    static PageWriter at(const Document& document, const Range& range);
    /// Before an empty paragraph that was opened for the purpose.
    static PageWriter into(const Document& document, const Range& emptyParagraph);

    /// From now on tables that are no grids take up that table's look: see takeUpTableLook.
    void lookLike(const css::uno::Reference<css::text::XTextTable>& table) { like_ = table; }
    /// @returns the part's paragraphs; null where it has none
    ParagraphSpan write(const layout::Part& part);
    /// The same for a day of an agenda that is a list. The caller puts its bookmark around it, when
    /// all is written: see markList.
    /// @returns the list's own paragraphs
    ParagraphSpan writeList(const layout::Part& part);
    /// The table that was written last.
    const css::uno::Reference<css::text::XTextTable>& lastTable() const { return table_; }
    /// Puts the place in order; to be called once, when all is written.
    void finish();

private:
    PageWriter(const Document& document, const Range& paragraph, bool ours);
    Range write(const layout::PageParagraph& content);
    void write(const layout::Table& content);
    void removeTail();

    Document document_;
    /// In the empty paragraph behind all that is written.
    css::uno::Reference<css::text::XParagraphCursor> tail_;
    bool ours_; ///< that paragraph was opened for the purpose
    css::uno::Reference<css::text::XTextTable> table_;
    bool tableLast_ = false;
    css::uno::Reference<css::text::XTextTable> like_; ///< null: tables have Agendum's look
};

/// Writes all of an agenda, tables or lists, and what lists need to be found again.
void writeAgenda(const css::uno::Reference<css::text::XTextDocument>& document, PageWriter writer,
                 const layout::Page& page);

} // namespace agendum::writer
