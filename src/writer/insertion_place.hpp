// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextRange.hpp>

namespace agendum::writer {

/// Where paragraphs and tables may be put: the body, frames, cells, headers and footers, sections
/// that are not protected. Anywhere else (notes, comments, drawn shapes, generated indexes, what is protected)
/// throws Refusal "refused.place". Main thread.
void requirePlaceForTable(const css::uno::Reference<css::text::XTextRange>& range);

/// Where fields may be put: all that, and footnotes and endnotes. Anywhere else throws Refusal
/// "refused.place". Main thread.
void requirePlaceForField(const css::uno::Reference<css::text::XTextRange>& range);

} // namespace agendum::writer
