// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

namespace agendum::commands {

/// Before a PDF is sent out: asks once where the programme has errors, and not again before other
/// errors appear. Asks nothing where there is no window. Main thread.
/// @returns whether the PDF shall be made; where not, she may have gone to the findings instead
bool mayExport(const Target& target);

} // namespace agendum::commands
