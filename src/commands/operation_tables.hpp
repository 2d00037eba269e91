// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/named_operations.hpp"

#include <vector>

/// The operations, table by table.
namespace agendum::commands {

/// What is done to items one by one, and to the texts and times that are set directly.
void addItemOperations(std::vector<NamedOperation>& table);
/// What re-times many items at once.
void addRetimeOperations(std::vector<NamedOperation>& table);

/// What puts items elsewhere; blocks, strands and days.
void addRearrangeOperations(std::vector<NamedOperation>& table);

} // namespace agendum::commands
