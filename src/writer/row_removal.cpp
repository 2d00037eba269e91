// SPDX-License-Identifier: MPL-2.0
#include "writer/row_removal.hpp"
#include "writer/cell_copy.hpp"
#include "writer/paragraph_list.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/table_writer.hpp"
#include "writer/undo.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <cppuhelper/weakref.hxx>

#include <algorithm>
#include <vector>

namespace agendum::writer {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using Table = Reference<css::text::XTextTable>;
using Texts = std::vector<Reference<css::text::XText>>;

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

Texts cellsOf(const Table& table, sal_Int32 row) {
    Texts cells;
    for (sal_Int32 column = 0;; ++column) {
        const auto cell = cellText(table, column, row);
        if (!cell.is()) return cells;
        cells.push_back(cell);
    }
}

bool isSeen(const Reference<css::text::XText>& cell) {
    const Paragraphs paragraphs = paragraphsOf(cell);
    return std::any_of(paragraphs.begin(), paragraphs.end(),
                       [](const auto& paragraph) { return !visibleText(paragraph).empty(); });
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

} // namespace

void removeRow(const Document& document, const Table& table, sal_Int32 row) {
    const Reference<css::beans::XPropertySet> properties(document, UNO_QUERY_THROW);
    const Texts cells = cellsOf(table, row);
    const bool isText = isSet(rowOf(table, row), textOnly);
    const bool seen = std::any_of(cells.begin(), cells.end(), isSeen);
    if (!isText && !seen) return; // it is deleted already
    // A row without a letter has none that could be tracked.
    if (!isSet(properties, recording) || !isText || !seen) {
        table->getRows()->removeByIndex(row, 1);
        return;
    }
    markAsDeleted(document, table, row);
    for (const auto& cell : cells) emptyCell(cell);
}

} // namespace agendum::writer
