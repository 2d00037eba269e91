// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/agenda_kind.hpp"
#include "layout/page.hpp"
#include "layout/speech.hpp"
#include "programme/timeline.hpp"

#include <string>
#include <vector>

namespace agendum::layout {

/// With more tracks than this a page's columns break every other word, so they are dealt out evenly to
/// as many tables as it takes.
inline constexpr std::size_t tracksPerGrid = 6;

/// Whether a day has items side by side. A day that has none is set as a table in a grid agenda.
bool hasTracks(const Day& day);

/// A day as time by track: a column for each track (the strands of one title; without a title, of
/// one room), in their order. What is for everybody goes over the whole row, in the first of several tables; what
/// runs side by side has a row for each time at which something begins, and each item stands in the
/// row of its start. A block of several strands has a row of its own only where it says something.
/// @param slots  the day's, of a timeline of the programme
std::vector<Table> gridTables(const Programme& programme, const Speech& speech,
                              const Timeline& timeline, const Day& day,
                              const std::vector<Slot>& slots, const std::string& agenda);

} // namespace agendum::layout
