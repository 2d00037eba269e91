// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/timeline_layout.hpp"

namespace agendum::sidebar {

/// Round numbers, so that a test can say where things are.
constexpr TimelineMetrics metrics{16, 40, 8, 2, 4, 6};

} // namespace agendum::sidebar
