// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/seen.hpp"

#include <com/sun/star/text/XTextTable.hpp>

namespace agendum::writer {

enum class Look {
    quick, ///< a cell whose letters are those of an expected one without links is taken for it
    closely, ///< each cell as it is shown: where changes are tracked, deleted letters are still letters
};

/// What an agenda table shows, all of its columns and rows. Text that is deleted in a tracked change
/// or hidden is left out; a position that merged or split cells leave without a cell is an empty
/// one. With a quick look, a table in step costs one reading of its texts. Main thread.
layout::SeenTable seeTable(const css::uno::Reference<css::text::XTextTable>& table,
                           const layout::Table& expected, Look look);

} // namespace agendum::writer
