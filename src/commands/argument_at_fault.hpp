// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/named_arguments.hpp"
#include "programme/message.hpp"

#include <string>

namespace agendum::commands {

/// Which of an operation's arguments its refusal is about: of those that such a refusal can be about
/// and that were given, the one that has the value which it names, else the first of them. Empty:
/// none of them alone, or the sentence names it itself.
std::string argumentAtFault(const NamedArguments& arguments, const Message& refusal);

} // namespace agendum::commands
