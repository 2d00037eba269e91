// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>

/// Where in a document something is done. Main thread.
namespace agendum::writer {

/// Where the cursor of the document's view stands; null where there is no view, or one without a
/// cursor, as in print preview. Refusal "refused.place" while a picture, a frame or a
/// drawn shape is selected, or the text in a shape is edited.
css::uno::Reference<css::text::XTextRange>
cursorOf(const css::uno::Reference<css::text::XTextDocument>& document);

/// Where something is put: at the range asked for, at the cursor where that is null, at the document's end
/// where there is no view. Refusal "refused.place" as above, and where the range is in another document.
css::uno::Reference<css::text::XTextRange>
insertionPoint(const css::uno::Reference<css::text::XTextDocument>& document,
               const css::uno::Reference<css::text::XTextRange>& asked);

/// Whether a range stands in another document, which nothing of this one may be put into. Not seen
/// for headers and footers, which do not say whose they are.
bool isElsewhere(const css::uno::Reference<css::text::XTextDocument>& document,
                 const css::uno::Reference<css::text::XTextRange>& range);

} // namespace agendum::writer
