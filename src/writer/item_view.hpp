// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/places.hpp"

#include <string>

namespace agendum::writer {

/// Selects the row of an item in an agenda that shows it, and brings it into view. Changes nothing, so
/// documents that can only be read can be looked at too. Main thread.
/// @returns whether there is such a row, and a window to see it in
bool showItem(const Context& context, const Document& document, const Saying& saying,
              const std::string& item);

} // namespace agendum::writer
