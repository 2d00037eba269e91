// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

namespace agendum::sidebar {

/// The day drawn to scale, to be changed by mouse and keyboard.
PanelKind timelinePanel();

} // namespace agendum::sidebar
