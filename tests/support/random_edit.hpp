// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"
#include "support/random_programme.hpp"

#include <string>

namespace agendum::testing {

/// Changes a programme as an organiser or her colleague might: retitles, re-times, adds, removes and
/// moves items, sections and days. New things get ids that begin with the prefix, so that two
/// sides can be told apart. The result is a valid programme.
void editAtRandom(Programme& programme, Dice& dice, int edits, const std::string& prefix);

} // namespace agendum::testing
