// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

namespace agendum::commands {

void addShowItem(std::vector<std::unique_ptr<Command>>& commands);

} // namespace agendum::commands
