// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

/// What may stand in a command's way; each returns why, or none. Each includes the ones before it.
namespace agendum::commands {

std::optional<Message> noDocument(const Target& target);
std::optional<Message> noEditableDocument(const Target& target);
std::optional<Message> noEditableProgramme(const Target& target);
/// Item: its id; empty where none is selected.
std::optional<Message> noEditableItem(const Target& target, std::string_view item);

/// There is no programme to look at; a document that can only be read may have one.
std::optional<Message> noProgramme(const Target& target);

} // namespace agendum::commands
