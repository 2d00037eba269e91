// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XText.hpp>

/// Cells as wholes, on their way to another place or out of the document. Main thread, controllers locked.
namespace agendum::writer {

/// Copies all that a cell holds and looks like into an empty one of the same document: letters and
/// what was set on them, notes, images, fields. What a tracked change has deleted stays behind.
void copyCell(const css::uno::Reference<css::text::XText>& from,
              const css::uno::Reference<css::text::XText>& to);

/// Deletes all that a cell holds; tracked where the document's changes are.
void emptyCell(const css::uno::Reference<css::text::XText>& cell);

/// Whether a cell shows nothing: no letter, and nothing that stands between or beside letters.
bool isEmptyCell(const css::uno::Reference<css::text::XText>& cell);

} // namespace agendum::writer
