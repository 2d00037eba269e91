// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"
#include "commands/named_arguments.hpp"

#include <string>
#include <vector>

namespace agendum::commands {

/// The items that a command is about: those that its arguments name (`items`, else `item`), else
/// those that are selected, in reading order. Empty: none.
std::vector<std::string> itemsMeant(const Target& target, const NamedArguments& arguments);

} // namespace agendum::commands
