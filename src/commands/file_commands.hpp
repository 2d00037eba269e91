// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <string>

namespace agendum::commands {

/// What concerns the file that the document follows: takeOverFile, putOffFile and showFile
/// (what waits is shown in the sidebar, or not for now), settleConflict (item, field, side),
/// settleAllConflicts (side), unlinkFile.
void addFileCommands(std::vector<std::unique_ptr<Command>>& commands);

/// "here": the document stands; "file": the file does. Throws Refusal "argument.side" for anything else.
Side sideNamed(const std::string& name);

} // namespace agendum::commands
