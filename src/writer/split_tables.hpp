// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/agenda_tables.hpp"

#include <vector>

/// Tables of an agenda that the organiser split (Table ▸ Split Table), say to write something between: they go
/// on as parts of one table of the page. Main thread.
namespace agendum::writer {

/// A table that may be an agenda's.
struct Candidate {
    AgendaTable table;
    bool isPart = false;    ///< known as a part, or has too little to be more
    bool guessed = false;   ///< known only by what it says
    bool bearsMark = false; ///< some agenda's, or a copy of it
};

/// Tells which of several agendas and which part of a table each one is. A guessed table that has but some of
/// the items is a part where no other has these; else it is a copy of rows and no agenda at all, unless the
/// heading with its mark was copied too. The parts of a
/// table follow each other as their items do.
std::vector<AgendaTable> arrange(std::vector<Candidate> candidates, const Pages& pages);

/// What of a page's table stands in this place, or shall: the items that stand there, those that are new behind the
/// ones before them, all in the order of the page.
layout::Table partOf(const layout::Table& whole, const AgendaTable& place);

} // namespace agendum::writer
