// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <vector>

namespace agendum::commands {

/// What becomes of the target's days, and of the tracks of blocks that stay blocks, in a few words each:
/// "onsdag 21 maj comes and begins 09.00", "track “A” becomes “B”". Main thread.
std::vector<rtl::OUString> partsInWords(const Target& target, const Programme& after);

} // namespace agendum::commands
