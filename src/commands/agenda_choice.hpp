// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"
#include "layout/agenda_kind.hpp"

#include <string>
#include <string_view>

/// Which agenda a script, menu or button means, by the names of layout/agenda_kind.hpp.
namespace agendum::commands {

/// Empty: the table. Refusal "refused.layout".
layout::Layout layoutFrom(std::string_view name);

/// Empty: all. "day", "track" or "room" alone: that of the selected item. Refusals
/// "refused.scope.unknown" for what is no scope, "refused.scope.selected" where no item is selected
/// or it is in no track or room, "refused.scope" where the programme has nothing of it.
layout::Scope scopeFrom(const Target& target, std::string_view name);

/// Of the command arguments "layout" and "scope".
layout::AgendaKind kindFrom(const Target& target, const Arguments& arguments);

} // namespace agendum::commands
