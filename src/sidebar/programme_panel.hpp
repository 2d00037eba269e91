// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

namespace agendum::sidebar {

/// The programme as a whole: what it is called, which day it is on, where it is kept.
PanelKind programmePanel();

} // namespace agendum::sidebar
