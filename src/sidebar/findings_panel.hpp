// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

namespace agendum::sidebar {

/// What the organiser should know, with the ways out of it.
PanelKind findingsPanel();

} // namespace agendum::sidebar
