// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/text.hpp"

#include <string_view>

namespace agendum {

/// The line with other words: links and references stay where the words around them stay. What was
/// typed within a link is part of it; what was typed beside one is not.
Line retexted(const Line& line, std::string_view words);

} // namespace agendum
