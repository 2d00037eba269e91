// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/standing.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace agendum::writer {

/// A view whose cursor stands in a row or paragraph that says something else than it was given, where
/// somebody may be in the middle of typing; null: none. Main thread.
/// @param moving  rows that were just taken out may be put in again: then a cursor anywhere in their
///     table counts
css::uno::Reference<css::view::XSelectionSupplier>
viewTypingIn(const css::uno::Reference<css::text::XTextDocument>& document,
             const Standing& standing, bool moving);

/// Whether a view shows the document as it will be printed.
bool isPreviewed(const css::uno::Reference<css::text::XTextDocument>& document);

} // namespace agendum::writer
