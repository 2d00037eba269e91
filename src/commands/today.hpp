// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>

namespace agendum::commands {

/// Where the organiser is.
std::chrono::year_month_day today();

} // namespace agendum::commands
