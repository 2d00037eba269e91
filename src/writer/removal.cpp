// SPDX-License-Identifier: MPL-2.0
#include "writer/removal.hpp"
#include "writer/cell_copy.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/table_writer.hpp"
#include "writer/undo.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <cppuhelper/weakref.hxx>

#include <algorithm>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Table = Reference<css::text::XTextTable>;

constexpr const char* recording = "RecordChanges";
/// False: that the row stands there is itself a change, and goes with the changes of its text.
constexpr const char* textOnly = "HasTextChangesOnly";

bool isSet(const Reference<css::beans::XPropertySet>& object, const char* name) {
    bool value = false;
    object->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
    return value;
}

void set(const Reference<css::beans::XPropertySet>& object, const char* name, bool value) {
    object->setPropertyValue(rtl::OUString::createFromAscii(name), Any(value));
}

Reference<css::beans::XPropertySet> rowOf(const Table& table, sal_Int32 row) {
    return {table->getRows()->getByIndex(row), UNO_QUERY_THROW};
}

void mark(const Document& document, const rtl::OUString& table, sal_Int32 row, bool value) {
    const auto tables =
        Reference<css::text::XTextTablesSupplier>(document, UNO_QUERY_THROW)->getTextTables();
    if (tables->hasByName(table))
        set(rowOf(Table(tables->getByName(table), UNO_QUERY_THROW), row), textOnly, value);
}

/// The office records that as no step.
void markAsDeleted(const Document& document, const Table& table, sal_Int32 row) {
    set(rowOf(table, row), textOnly, false);
    const Reference<css::document::XUndoManagerSupplier> supplier(document, UNO_QUERY);
    if (!supplier.is() || supplier->getUndoManager()->isLocked()) return;
    const rtl::OUString name = Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->getName();
    const css::uno::WeakReference<css::text::XTextDocument> weak(document); // it holds its steps
    supplier->getUndoManager()->addUndoAction(makeUndoAction(
        {}, [=] { mark(weak, name, row, true); }, [=] { mark(weak, name, row, false); }));
}

bool isRecording(const Document& document) {
    return isSet(Reference<css::beans::XPropertySet>(document, UNO_QUERY_THROW), recording);
}

/// Deleted letters count.
bool holdsLetters(const Reference<css::text::XText>& cell) {
    return !cell->getString().isEmpty();
}

bool isSeen(const Table& table, sal_Int32 row) {
    return std::ranges::any_of(cellsOf(table, row), [](const auto& cell) {
        return std::ranges::any_of(paragraphsOf(cell), showsText);
    });
}

bool isDeletedRow(const Table& table, sal_Int32 row) {
    return !isSet(rowOf(table, row), textOnly) && !isSeen(table, row);
}

/// Leaves a row standing as deleted. False: it has no letter that could be tracked, or had them all
/// in tracked changes, so that it has to go.
bool strike(const Document& document, const Table& table, sal_Int32 row) {
    if (!isSet(rowOf(table, row), textOnly) || !isSeen(table, row)) return false;
    const auto cells = cellsOf(table, row);
    for (const auto& cell : cells) emptyCell(cell);
    if (std::ranges::none_of(cells, holdsLetters)) return false;
    markAsDeleted(document, table, row);
    return true;
}

} // namespace

void dispose(const Reference<css::uno::XInterface>& content) {
    Reference<css::lang::XComponent>(content, UNO_QUERY_THROW)->dispose();
}

void removeRow(const Document& document, const Table& table, sal_Int32 row) {
    if (isDeletedRow(table, row)) return;
    if (isRecording(document) && strike(document, table, row)) return;
    table->getRows()->removeByIndex(row, 1);
}

void removeTable(const Document& document, const Table& table, const layout::Table* given) {
    if (!isRecording(document) || !given || given->isGrid()) return dispose(table);
    const auto rows = table->getRows();
    for (sal_Int32 row = rows->getCount(); row-- > 0;) {
        if (isDeletedRow(table, row) || strike(document, table, row)) continue;
        if (rows->getCount() == 1) return dispose(table);
        rows->removeByIndex(row, 1);
    }
}

void removeDate(const Document& document, const Reference<css::text::XTextRange>& date) {
    if (!isRecording(document)) return dispose(date);
    const Reference<css::text::XParagraphCursor> all(
        date->getText()->createTextCursorByRange(date->getStart()), UNO_QUERY_THROW);
    const Reference<css::text::XParagraphCursor> above(
        date->getText()->createTextCursorByRange(date->getStart()), UNO_QUERY_THROW);
    if (above->gotoPreviousParagraph(false) && above->gotoEndOfParagraph(false)
        && paragraphFollows(above.get()))
        all->goLeft(1, false);
    all->gotoRange(date->getEnd(), true);
    all->setString({});
}

bool isDeleted(const Table& table) {
    for (sal_Int32 row = 0; row < table->getRows()->getCount(); ++row)
        if (!isDeletedRow(table, row)) return false;
    return true;
}

} // namespace agendum::writer
