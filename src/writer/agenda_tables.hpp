// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/page.hpp"
#include "writer/pages.hpp"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

/// Which of a document's tables are agendas. Main thread; hold nothing of it across commands.
namespace agendum::writer {

/// An agenda table as it stands in a document, with the part of the programme that it shows.
struct AgendaTable {
    css::uno::Reference<css::text::XTextTable> table;
    std::string agenda; ///< of what kind of agenda, see layout::Table
    std::string dayId;
    std::size_t piece = 0;
    css::lang::Locale locale; ///< in which its text is written
    bool named = true;        ///< known by its name, not by what it says
    std::size_t copy = 0;     ///< of several agendas of the same kind: to which it belongs
    std::size_t part = 0;     ///< of a table that was split: which part, see split_tables.hpp
    /// The items that stand in each of its parts; null: it was not split.
    std::shared_ptr<const std::vector<std::set<std::string>>> parts = {};
};

/// The agendas of all kinds as they were set in a locale, see Pages::agendas.
using PageOf = std::function<const layout::Page&(const css::lang::Locale&)>;

/// The agenda tables of a document, in no particular order. A table is known by its name; one that has lost it
/// (it was copied, or has been in a format that keeps no names) by its mark or else by what it says. One of
/// several rows that has the name but none of the titles is another programme's, unless it bears the mark that
/// it had when the document was last in step, or that mark is gone and it has an agenda's styles: then its titles
/// were typed over. One that is deleted as a whole in tracked changes is none until that is rejected.
std::vector<AgendaTable>
findAgendaTables(const css::uno::Reference<css::text::XTextDocument>& document, const Pages& pages);

/// The table of a page that a table, which may have been typed by hand, is most like; null: less
/// than half of its rows are like any.
const layout::Table* likeliestTable(const css::uno::Reference<css::text::XTextTable>& table,
                                    const layout::Page& page);

/// The language in which a table is written.
css::lang::Locale localeOfTable(const css::uno::Reference<css::text::XTextTable>& table);

/// The name under which a table stands in its document.
std::string nameOf(const css::uno::Reference<css::text::XTextTable>& table);

/// The name of the first table that shows the same part of a programme.
std::string knownAs(const AgendaTable& table);

/// Gives a new table the name by which it is found: "Agenda_DAY", further pieces "Agenda_DAY_2", parts
/// that were split off "Agenda_DAY+2",
/// further agendas of the same kind and day "Agenda_DAY-2"; other kinds than the table of all begin with
/// theirs: "Agenda_table_track:NAME_DAY".
void nameAgendaTable(const css::uno::Reference<css::text::XTextDocument>& document,
                     const css::uno::Reference<css::text::XTextTable>& table,
                     const layout::Table& content, bool isPart = false);

/// The table of a kind of agenda, day and piece on a page; null: it has none.
const layout::Table* tableOf(const layout::Page& page, const std::string& agenda,
                             const std::string& dayId, std::size_t piece);

} // namespace agendum::writer
