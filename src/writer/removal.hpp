// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>

/// What leaves a document. While changes are tracked it goes on standing there as deleted until that is accepted
/// or rejected; what itself came while they were goes at once. Main thread, controllers locked.
namespace agendum::writer {

/// Takes text content out at once, changes tracked or not.
void dispose(const css::uno::Reference<css::uno::XInterface>& content);

/// Takes a row out as the menu does. It may go at once, so rows that are taken out one after the
/// other are counted best from the last to the first.
void removeRow(const css::uno::Reference<css::text::XTextDocument>& document,
               const css::uno::Reference<css::text::XTextTable>& table, sal_Int32 row);

/// Takes a whole table out. A grid goes at once: where its deletion is accepted, the office would keep rows
/// with merged cells as empty ones.
/// @param given  what the table was given to say; null: that is not known, and it may be a grid
void removeTable(const css::uno::Reference<css::text::XTextDocument>& document,
                 const css::uno::Reference<css::text::XTextTable>& table,
                 const layout::Table* given);

/// Takes the paragraph above an agenda out. Tracked, an empty one may stay behind a table once that is accepted.
void removeDate(const css::uno::Reference<css::text::XTextDocument>& document,
                const css::uno::Reference<css::text::XTextRange>& date);

/// Whether all rows of a table are deleted, in changes that are neither accepted nor rejected.
bool isDeleted(const css::uno::Reference<css::text::XTextTable>& table);

} // namespace agendum::writer
