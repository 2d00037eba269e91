// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>

#include <functional>

namespace agendum::writer {

/// Calls when the document has got a new place by "save as". Goes with the document. What the call
/// throws goes to the log.
void watchSaveAs(const css::uno::Reference<css::text::XTextDocument>& document,
                 std::function<void()> saved);

} // namespace agendum::writer
