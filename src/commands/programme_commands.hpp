// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

namespace agendum::commands {

/// Where a programme comes from and goes to: openProgramme, newProgramme, saveProgramme,
/// saveProgrammeAs.
void addProgrammeCommands(std::vector<std::unique_ptr<Command>>& commands);

/// Whether saveProgramme has to ask where to: there is no file yet, or it is gone.
bool savingAsksForFile(const writer::DocumentSession& session);

} // namespace agendum::commands
