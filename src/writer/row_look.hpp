// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextTable.hpp>

#include <vector>

/// New rows and tables look like what stands: the organiser's formatting is taken up. Main thread,
/// controllers locked.
namespace agendum::writer {

/// A row's paragraphs take up what was set by hand on all of the like paragraph of another row: the
/// first of a cell on that of its first, any other on that of one in the same style.
/// @param columns  the agenda's columns, -1 for one that is gone
void takeUpRowLook(const css::uno::Reference<css::text::XTextTable>& fromTable, sal_Int32 from,
                   const css::uno::Reference<css::text::XTextTable>& toTable, sal_Int32 to,
                   const std::vector<sal_Int32>& columns);

/// A table of as many columns takes up another's lines and distances, the look of its heading and, where
/// its first and its last row look alike, that of these.
void takeUpTableLook(const css::uno::Reference<css::text::XTextTable>& from,
                     const css::uno::Reference<css::text::XTextTable>& to);

} // namespace agendum::writer
