// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agendum::layout {

/// How times are written: "09.30", "9:30 AM", "9 h 30", "09:30 Uhr".
struct TimePattern {
    bool padHour = true;         ///< 09.30, not 9.30
    std::string separator = ":"; ///< between hour and minute
    bool twelveHour = false;
    std::string am = "AM"; ///< behind the time, after a space, where twelveHour
    std::string pm = "PM";
    std::string suffix; ///< behind every time, its own space included: " Uhr"
    bool operator==(const TimePattern&) const = default;
};

/// What invitations in that language use, which is not always what the office's locale data says:
/// 09.30 in Swedish. Language as BCP 47; one we have no habit for: none.
std::optional<TimePattern> habitOf(std::string_view language);

/// The patterns offered in the sidebar, by the name that is stored: "padded-dot" (09.30), "dot"
/// (9.30), "padded-colon" (09:30), "colon" (9:30), "ampm" (9:30 AM), "h" (9 h 30). Else: none.
std::optional<TimePattern> patternNamed(std::string_view name);

/// Minutes since midnight as text; past 24:00 the clock starts again at 0 (25:30 reads 01.30).
std::string timeText(Minutes time, const TimePattern& pattern);

/// Two times in running text. What stands behind every time is said once: "09:30–10:00 Uhr".
/// `to` is what comes between, spaces included.
std::string rangeText(Minutes start, Minutes end, const TimePattern& pattern, std::string_view to);

/// What a typed time means: "9.30", "09:30", "kl 9.30", "9:30 AM", "9 h 30", "0930", "klo 9".
/// Hours run to 47, for what happens after midnight. None: no time, more than a time, or a range.
std::optional<Minutes> parseTime(std::string_view text);

struct TimeRange {
    Minutes start{0};
    std::optional<Minutes> end; ///< none: only a start was given. Never before the start
    bool operator==(const TimeRange&) const = default;
};

/// "09.00-09.15", "kl 9 till 12", "9:20 - 9:35 AM", "de 10h30 à 12h", "18.00-", or a single time.
/// An end that would come before the start is in the afternoon ("12:00 - 1:00") or, where a
/// 24-hour clock was meant, after midnight ("22:15 – 00:30" ends at 24:30). None: anything else.
std::optional<TimeRange> parseTimeRange(std::string_view text);

/// Whether it begins with a time that a twelve-hour clock has twice a day, and does not say which:
/// "9:00", but not "9:00 AM" or "13:00". False where it is no time.
bool mayBeEitherHalf(std::string_view text);

} // namespace agendum::layout
