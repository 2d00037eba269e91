// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

namespace agendum::commands {

/// What changes the document as a whole: insertAgenda, setAgendaLayout,
/// unlinkAgenda, linkAgenda, insertInvitation, insertField,
/// synchronize, timeStyle. And showSidebar.
void addDocumentCommands(std::vector<std::unique_ptr<Command>>& commands);

} // namespace agendum::commands
