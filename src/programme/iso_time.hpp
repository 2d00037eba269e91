// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agendum {

/// "HH:MM", 00:00 … 167:59, as files, scripts and change lists have times (after ISO 8601's
/// extended format, with hours over 23 for what happens after midnight).
std::string isoTime(Minutes time);
/// None: something else. "9:30" is read too.
std::optional<Minutes> parseIsoTime(std::string_view text);

/// "YYYY-MM-DD" (ISO 8601). Parsing gives none for what is no date of the calendar, or outside the
/// years 1 … 9999.
std::string isoDate(std::chrono::year_month_day date);
std::optional<std::chrono::year_month_day> parseIsoDate(std::string_view text);

} // namespace agendum
