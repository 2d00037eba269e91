// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

namespace agendum::sidebar {

/// The items of a day, and the selected one's fields.
PanelKind agendaPanel();

} // namespace agendum::sidebar
