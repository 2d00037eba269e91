// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

/// Rows that leave a table. Main thread, controllers locked.
namespace agendum::writer {

/// Takes a row out as the menu does: while changes are tracked it goes on standing there as deleted, until
/// that is accepted or rejected; a row that is itself a tracked insertion goes at once. So rows
/// that are taken out one after the other are counted best from the last to the first.
void removeRow(const css::uno::Reference<css::text::XTextDocument>& document,
               const css::uno::Reference<css::text::XTextTable>& table, sal_Int32 row);

} // namespace agendum::writer
