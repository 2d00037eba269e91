// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agendum::sidebar {

/// A duration as people type it.
struct TypedMinutes {
    bool understood = false;
    std::optional<Minutes> value; ///< none: left empty, so the item lasts until the next start
};

/// "45", "45 min", "1:30" and "1.30" (hours and minutes), "1 h", "1 h 30". Empty is understood too.
TypedMinutes readMinutes(std::string_view text);

/// The number alone: "45".
std::string digits(Minutes minutes);

} // namespace agendum::sidebar
