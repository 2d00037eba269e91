// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <optional>

namespace agendum::writer {

/// How wide, in 1/100 mm, the text at a range may run, as near as the page, the frame and the table
/// cell around it tell: tables inside tables and pages with columns are narrower still. None where
/// the office does not say. Main thread.
std::optional<double> textWidthAt(const css::uno::Reference<css::text::XTextDocument>& document,
                                  const css::uno::Reference<css::text::XTextRange>& range);

} // namespace agendum::writer
