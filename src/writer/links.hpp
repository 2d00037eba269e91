// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/paragraph_list.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <set>
#include <string>
#include <vector>

/// Agendas that the organiser unlinked: they stay as they stand and follow nothing. A bookmark says
/// so, since every format keeps it; neither a table's name nor what it says would. Main thread.
namespace agendum::writer {

/// Where a document's unlinked agendas are. For the time of one command.
class UnlinkedPlaces {
public:
    explicit UnlinkedPlaces(const css::uno::Reference<css::text::XTextDocument>& document);
    bool hold(const css::uno::Reference<css::text::XTextTable>& table) const;
    bool hold(const css::uno::Reference<css::text::XTextRange>& position) const;

private:
    std::set<std::string> tables_; ///< by name
    std::vector<css::uno::Reference<css::text::XTextRange>> ranges_;
};

/// Marks a table or paragraphs as unlinked.
void unlink(const css::uno::Reference<css::text::XTextDocument>& document,
            const css::uno::Reference<css::text::XTextTable>& table);
void unlink(const css::uno::Reference<css::text::XTextDocument>& document,
            const ParagraphSpan& span);
/// Takes those marks away. False: there was none.
bool relink(const css::uno::Reference<css::text::XTextDocument>& document,
            const css::uno::Reference<css::text::XTextTable>& table);
bool relink(const css::uno::Reference<css::text::XTextDocument>& document,
            const css::uno::Reference<css::text::XTextRange>& position);

/// The table in whose cells a place is; null: it is in none.
css::uno::Reference<css::text::XTextTable>
tableAround(const css::uno::Reference<css::text::XTextRange>& place);

/// Puts a bookmark of that name around paragraphs.
void putBookmark(const css::uno::Reference<css::text::XTextDocument>& document,
                 const std::string& name, const ParagraphSpan& span);

} // namespace agendum::writer
