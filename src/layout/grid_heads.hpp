// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/seen.hpp"
#include "programme/programme.hpp"

/// The heading row of a grid as it stands in a document.
namespace agendum::layout {

/// A head typed over gives the strands of its column, those of that day, another name; a line below
/// it another room. A head that was emptied says nothing.
Programme withTypedHeads(Programme programme, const SeenTable& grid);

/// Whether a head says something that a track can be called.
bool saysName(const SeenCell& head);

} // namespace agendum::layout
