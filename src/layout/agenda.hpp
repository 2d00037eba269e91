// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/agenda_kind.hpp"
#include "layout/page.hpp"
#include "layout/speech.hpp"
#include "programme/timeline.hpp"

namespace agendum::layout {

/// Writer lays out and reads back a table in time that grows with the square of its rows, so a
/// longer day goes on in a further table.
inline constexpr std::size_t rowsPerTable = 200;

/// The agenda, one part a day: tables with a time and a content column, lists (list.hpp) or, for days
/// with items side by side, grids (grid.hpp). Where the programme has
/// several days, each part begins with a dayTitle paragraph. Items of blocks follow their block.
/// A day of which a track or a room has nothing is left out.
Page agendaPage(const Programme& programme, const Speech& speech, const AgendaKind& kind = {});

} // namespace agendum::layout
