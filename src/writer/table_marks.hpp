// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <map>
#include <set>
#include <string>

/// What tells the agenda tables of this document from those of others, whatever they say and are called: a
/// bookmark in the heading, with a name that no other has. Every format keeps it, as do undoing and
/// pasting; a table's name stays in ODF only and comes along into other documents. Main thread.
namespace agendum::writer {

/// The marks of agenda tables, each with the name by which its table is known. The table itself may be called
/// otherwise meanwhile: undoing its removal names it anew.
using MarkedTables = std::map<std::string, std::string>;

/// The marks in a document's tables. For the time of one command.
class TableMarks {
public:
    explicit TableMarks(const css::uno::Reference<css::text::XTextDocument>& document);
    /// The name by which a table is known among others; empty: it bears none of their marks, or those of several.
    std::string nameAmong(const MarkedTables& tables, const std::string& table) const;
    /// Any that a table bears; empty: none.
    std::string anyOf(const std::string& table) const;
    /// Whether a table known by this name bore a mark that no table has any more: its first cell went.
    bool lostOneOf(const MarkedTables& tables, const std::string& known) const;

private:
    std::map<std::string, std::set<std::string>> marks_; ///< by the table's name just now
};

/// Puts a new mark into a table. Returns it; empty: the table has no first cell that could bear it.
std::string markTable(const css::uno::Reference<css::text::XTextDocument>& document,
                      const css::uno::Reference<css::text::XTextTable>& table);

} // namespace agendum::writer
