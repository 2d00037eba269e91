// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/seen.hpp"
#include "writer/agenda_tables.hpp"
#include "writer/paragraph_list.hpp"

#include <string>
#include <vector>

/// The agendas of layout list in a document: paragraphs under a bookmark, one for each day. Main
/// thread; hold nothing of it across commands.
namespace agendum::writer {

struct AgendaList {
    std::string mark;   ///< tells it from the others; the bookmark's name, if it has one
    std::string agenda; ///< of what kind of agenda, see layout::Table
    std::string dayId;
    css::lang::Locale locale; ///< in which its text is written
    Paragraphs paragraphs;    ///< never empty

    /// Whether a place is in one of its paragraphs.
    bool holds(const css::uno::Reference<css::text::XTextRange>& place) const;
};

/// A list is known by its bookmark; where that is lost, by what its paragraphs say. Paragraphs in a
/// list's style next to those of a bookmark belong to them: a format may have left the bookmark on
/// one only, and a line typed at the end stands behind it.
std::vector<AgendaList>
findAgendaLists(const css::uno::Reference<css::text::XTextDocument>& document,
                const PageOf& pageOf);

/// The list as rows of times and titles.
layout::SeenTable seeList(const AgendaList& list, const layout::Table& expected);

/// Puts the bookmark of a list around its paragraphs.
void markList(const css::uno::Reference<css::text::XTextDocument>& document,
              const layout::Table& content, const ParagraphSpan& span);
/// Takes a list's bookmark away, if it has one.
void unmarkList(const css::uno::Reference<css::text::XTextDocument>& document,
                const AgendaList& list);

} // namespace agendum::writer
