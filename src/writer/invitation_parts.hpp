// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "writer/paragraph_list.hpp"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <string>

/// The parts of an invitation in a document. Bookmarks around them, with names that the organiser
/// can read in the Navigator, tell where they are. Main thread.
namespace agendum::writer {

/// The paragraphs of a part; none: the document does not have it. Where the bookmark is lost, what the part
/// says is looked for in paragraphs of its styles.
Paragraphs findPart(const css::uno::Reference<css::text::XTextDocument>& document,
                    const layout::Part& part);

/// The language in which a part is written, by its bookmark; `otherwise` where that is lost.
css::lang::Locale localeOfPart(const css::uno::Reference<css::text::XTextDocument>& document,
                               const std::string& key, const css::lang::Locale& otherwise);

/// Puts the bookmark of a part around paragraphs, and takes it away from where it was.
void markPart(const css::uno::Reference<css::text::XTextDocument>& document, const std::string& key,
              const ParagraphSpan& span);
void unmarkPart(const css::uno::Reference<css::text::XTextDocument>& document,
                const std::string& key);

} // namespace agendum::writer
