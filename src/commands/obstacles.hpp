// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"
#include "programme/operations.hpp"

/// What may stand in a command's way; each returns why, or none. Each includes the ones before it.
namespace agendum::commands {

/// Throws what stands in the way, if anything, as a Refusal.
void require(const std::optional<Message>& obstacle);

std::optional<Message> noDocument(const Target& target);
std::optional<Message> noEditableDocument(const Target& target);
std::optional<Message> noEditableProgramme(const Target& target);
/// Items: their ids. For what is about one item at a time.
std::optional<Message> noEditableItem(const Target& target, const operations::Items& items);
/// For what is about one item or more.
std::optional<Message> noEditableItems(const Target& target, const operations::Items& items);
/// For what is about two items or more.
std::optional<Message> noEditableGroup(const Target& target, const operations::Items& items);

/// There is no programme to look at; a document that can only be read may have one.
std::optional<Message> noProgramme(const Target& target);

} // namespace agendum::commands
