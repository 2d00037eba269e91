// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextTable.hpp>

/// Rows as wholes, on their way to another place in their table. Main thread, controllers locked.
namespace agendum::writer {

/// Copies all that a row's cells hold and look like into an empty row of the same table. Where the
/// organiser split cells of the row or merged them, those of the other are split and merged likewise:
/// each finds its place.
void copyRow(const css::uno::Reference<css::text::XTextTable>& table, sal_Int32 from, sal_Int32 to);

} // namespace agendum::writer
