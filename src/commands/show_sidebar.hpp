// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <string>

namespace agendum::commands {

void addShowSidebar(std::vector<std::unique_ptr<Command>>& commands);

/// Opens the deck "Programme" where it is not, and puts the keyboard to a place of deck_keyboard.hpp,
/// or to a control there. Refusal "refused.window" where there is no window.
void showSidebarAt(const Target& target, const std::string& place, const std::string& control = {});

/// Closes the deck and opens it again, so that the office asks how wide it has to be; nothing where it is not
/// open. Its panels go, and others come.
void reopenSidebar(const Target& target);

} // namespace agendum::commands
