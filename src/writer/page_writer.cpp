// SPDX-License-Identifier: MPL-2.0
#include "writer/page_writer.hpp"
#include "writer/agenda_lists.hpp"
#include "writer/agenda_tables.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/row_look.hpp"
#include "writer/styles.hpp"
#include "writer/table_writer.hpp"

#include "layout/list.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::text::XTextRange>;
using ParagraphCursor = Reference<css::text::XParagraphCursor>;

/// The empty paragraph that a non-empty one is parted for. A line of an invitation is not parted.
Range openAt(const ParagraphCursor& cursor) {
    if (cursor->isStartOfParagraph()) return openBefore(cursor.get()).get();
    if (roleOf(styleNameOf(cursor.get()))) cursor->gotoEndOfParagraph(false);
    if (!cursor->isEndOfParagraph()) {
        const auto text = cursor->getText();
        text->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                     false);
        return openBefore(cursor.get()).get();
    }
    return openBehind(cursor.get()).get();
}

} // namespace

PageWriter::PageWriter(const Document& document, const Range& paragraph, bool ours)
    : document_(document), tail_(cursorAt(paragraph->getStart())), ours_(ours) {
    if (!ours_) return;
    // Split off from whatever stands before; an empty heading would show in the outline.
    const Reference<css::beans::XPropertySet> properties(tail_, UNO_QUERY_THROW);
    properties->setPropertyValue("ParaStyleName", Any(rtl::OUString("Standard")));
}

PageWriter PageWriter::at(const Document& document, const Range& range) {
    const ParagraphCursor cursor = cursorAt(range->getEnd());
    if (cursor->isStartOfParagraph() && cursor->isEndOfParagraph())
        return {document, cursor.get(), false};
    return into(document, openAt(cursor));
}

PageWriter PageWriter::into(const Document& document, const Range& emptyParagraph) {
    return {document, emptyParagraph, true};
}

ParagraphSpan PageWriter::write(const layout::Part& part) {
    ParagraphSpan span;
    for (const layout::PageParagraph& paragraph : part.paragraphs) {
        span.last = write(paragraph);
        if (!span.first.is()) span.first = span.last;
    }
    for (const layout::Table& table : part.tables) write(table);
    return span;
}

ParagraphSpan PageWriter::writeList(const layout::Part& part) {
    for (const layout::PageParagraph& paragraph : part.paragraphs) write(paragraph);
    ParagraphSpan span;
    for (const layout::PageParagraph& paragraph : layout::listParagraphs(part.tables.front())) {
        span.last = write(paragraph);
        if (!span.first.is()) span.first = span.last;
    }
    return span;
}

Range PageWriter::write(const layout::PageParagraph& content) {
    const ParagraphCursor cursor(openBefore(tail_.get()), UNO_QUERY_THROW);
    writeParagraph(cursor.get(), content);
    cursor->gotoStartOfParagraph(false);
    cursor->gotoEndOfParagraph(true);
    tableLast_ = false;
    return cursor.get();
}

void PageWriter::write(const layout::Table& content) {
    table_ = insertTable(document_, tail_.get(), content);
    if (like_.is() && !content.isGrid()) takeUpTableLook(like_, table_);
    nameAgendaTable(document_, table_, content);
    tableLast_ = true;
}

void writeAgenda(const Reference<css::text::XTextDocument>& document, PageWriter writer,
                 const layout::Page& page) {
    std::vector<std::pair<const layout::Table*, ParagraphSpan>> lists;
    for (const layout::Part& part : page) {
        if (layout::isList(part.tables.front()))
            lists.emplace_back(&part.tables.front(), writer.writeList(part));
        else
            writer.write(part);
    }
    writer.finish();
    for (const auto& [list, span] : lists) markList(document, *list, span);
}

void PageWriter::finish() {
    if (!tableLast_ || (ours_ && paragraphFollows(tail_.get()))) removeTail();
}

/// Behind a paragraph the two are joined, which keeps what is anchored in the tail; behind a table
/// there is no paragraph to join with.
void PageWriter::removeTail() {
    if (tableLast_) {
        const Reference<css::lang::XComponent> paragraph(paragraphsOf(tail_).front(),
                                                         UNO_QUERY_THROW);
        paragraph->dispose();
        return;
    }
    const ParagraphCursor joint = cursorAt(tail_.get());
    if (joint->goLeft(1, true)) joint->setString({});
}

} // namespace agendum::writer
