// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "support/random_programme.hpp"

#include <cstddef>
#include <string>

namespace agendum::testing {

/// The bytes with one random change or more, `most` at most: bytes replaced, taken out, doubled or cut off, and pieces
/// put in that mean something to XML or to programmes.
std::string mutated(std::string bytes, Dice& dice, std::size_t most = 4);

} // namespace agendum::testing
