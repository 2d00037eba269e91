// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string>
#include <string_view>

namespace agendum::commands {

/// What the item, strand, day or section of that id goes by, or the programme where the id is empty
/// or its own; empty: there is none.
std::string thingName(const Programme& programme, std::string_view id);

} // namespace agendum::commands
