// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string_view>

/// The parts of an item that a break splits: the first has title, speakers and texts, the others continue
/// it. What must be put right when parts go or change places.
namespace agendum {

/// After an item was removed, with what it held: what continued one of them continues what that one
/// continued; where it was the first part, the earliest that is left takes over its texts, and references
/// to its start.
void closeParts(const Item& removed, Programme& programme);

/// After an item was moved: of its parts, and those of what it holds, the one that now comes first is the
/// first part. It changes texts and references with the one that was; each other part continues the one before it.
void orderParts(Programme& programme, std::string_view moved);

} // namespace agendum
