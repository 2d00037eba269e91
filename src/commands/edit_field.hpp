// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

namespace agendum::commands {

/// Commands that go to where something is typed in the sidebar: they open it where it is not.
void addEditCommands(std::vector<std::unique_ptr<Command>>& commands);

} // namespace agendum::commands
