// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>

namespace agendum::writer {

/// Whether anything in the document is a tracked change that is neither accepted nor rejected.
bool hasTrackedChanges(const css::uno::Reference<css::text::XTextDocument>& document);

} // namespace agendum::writer
