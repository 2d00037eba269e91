// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

/// Languages: BCP 47 in programmes, the office's locales in documents.
namespace agendum::writer {

/// What is more than language and country stands whole in Variant, under the language "qlt"
/// (com.sun.star.lang.Locale's own convention).
std::string tagOf(const css::lang::Locale& locale);
css::lang::Locale localeOf(const std::string& tag);

/// The locale of the text that a range begins with.
css::lang::Locale localeAt(const css::uno::Reference<css::text::XTextRange>& range);

/// The locale of the text that sets none of its own.
css::lang::Locale defaultLocale(const css::uno::Reference<css::text::XTextDocument>& document);

/// Whether a document's body holds nothing yet: no text, no table, no picture.
bool isEmpty(const css::uno::Reference<css::text::XTextDocument>& document);

/// Makes the tag the language of all text that sets none of its own, unless it is that already:
/// "sv" is satisfied with Finland's Swedish, "sv-SE" is not. An empty tag and a language that the
/// office does not know change nothing.
void setLanguage(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const css::uno::Reference<css::text::XTextDocument>& document,
                 const std::string& tag);

} // namespace agendum::writer
