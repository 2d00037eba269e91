// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/operations.hpp"

#include <string>

namespace agendum::layout {

/// Where in the programme an item goes whose row stands between the rows of two others (empty:
/// none, at the table's ends). Items of blocks stand below their block, so the rows alone do not
/// say whether a row between a strand's last item and the next plain one belongs to the strand: an
/// item stays in the list that it was in where it can, and is a plain one otherwise.
operations::Place rowPlace(const Programme& programme, const std::string& dayId,
                           const std::string& item, const std::string& above,
                           const std::string& below);

/// The same in an agenda that shows nothing but a track or a room, where what stands next to each
/// other belongs together: in the list of the item above, else of the one below.
operations::Place innerRowPlace(const Programme& programme, const std::string& dayId,
                                const std::string& item, const std::string& above,
                                const std::string& below);

} // namespace agendum::layout
