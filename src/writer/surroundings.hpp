// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>

namespace agendum::writer {

/// What stands around a table. The office does not tell the text that a table is in, so this looks
/// through the document: for what happens rarely.
struct Surroundings {
    css::uno::Reference<css::text::XText> text;        ///< that holds the table
    css::uno::Reference<css::text::XTextRange> before; ///< the paragraph next to it; null: none
    css::uno::Reference<css::text::XTextRange> behind; ///< the same on the other side
};

/// Main thread.
Surroundings surroundingsOf(const css::uno::Reference<css::text::XTextDocument>& document,
                            const css::uno::Reference<css::text::XTextTable>& table);

/// Opens an empty paragraph next to a table. Refusal "refused.place" where the text that it stands in can't
/// be found.
css::uno::Reference<css::text::XTextRange>
openBeforeTable(const css::uno::Reference<css::text::XTextDocument>& document,
                const css::uno::Reference<css::text::XTextTable>& table);
css::uno::Reference<css::text::XTextRange>
openBehindTable(const css::uno::Reference<css::text::XTextDocument>& document,
                const css::uno::Reference<css::text::XTextTable>& table);

} // namespace agendum::writer
