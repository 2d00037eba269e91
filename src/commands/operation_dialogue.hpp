// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

namespace agendum::commands {

/// The commands that ask what an operation needs and show what it would do, before it is done:
/// operationQuestions(). They take the argument "items" for the items that are meant, else the
/// selected item is.
void addQuestionCommands(std::vector<std::unique_ptr<Command>>& commands);

} // namespace agendum::commands
