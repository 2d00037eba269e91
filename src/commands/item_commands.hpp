// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

namespace agendum::commands {

/// What changes the programme: the operations by name, as commands. An item that is not named is
/// the selected one. Besides: addItem, which puts a new item after the selected one.
void addItemCommands(std::vector<std::unique_ptr<Command>>& commands);

} // namespace agendum::commands
