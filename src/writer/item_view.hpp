// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/places.hpp"

#include <string>
#include <vector>

namespace agendum::writer {

/// Selects the rows of items in the agenda that shows most of them, and brings them into view: the
/// uppermost and those that follow it at once, for rows apart can't be selected together. Changes nothing, so
/// documents that can only be read can be looked at too. Main thread.
/// @returns whether there is such a row, and a window to see it in
bool showItems(const Context& context, const Document& document, const Saying& saying,
               const std::vector<std::string>& items);

} // namespace agendum::writer
