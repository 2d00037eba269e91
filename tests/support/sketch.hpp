// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/change.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

/// What a change list says, carried out on lists of names and texts alone.
namespace agendum::testing {

/// All that change lists speak of: which things stand in which row, and their fields as text.
struct Sketch {
    std::map<std::string, std::vector<std::string>> rows;
    std::map<std::pair<std::string, Field>, std::string> texts;
    bool operator==(const Sketch&) const = default;
};

Sketch sketchOf(const Programme& programme);
/// The later sketch that the changes lead to; throws std::logic_error for a change that does not fit.
Sketch follow(Sketch sketch, const ChangeList& changes);

} // namespace agendum::testing
