// SPDX-License-Identifier: MPL-2.0
#include "programme/iso_time.hpp"

#include <algorithm>
#include <charconv>

namespace agendum {
namespace {

constexpr int lastHour = 167;

/// The number that the digits write; none: something other than digits, or not so many of them.
std::optional<int> number(std::string_view digits, std::size_t atLeast, std::size_t atMost) {
    if (digits.size() < atLeast || digits.size() > atMost) return std::nullopt;
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// The digits of a number that is not negative, with zeros in front up to the width.
std::string padded(long long value, std::size_t width) {
    std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

} // namespace

std::string isoTime(Minutes time) {
    const long long minutes = time.count();
    if (minutes < 0) return "-" + isoTime(-time);
    // Worked out for every line of an agenda at each change, so the usual case takes no detours.
    const auto digit = [](long long value) { return static_cast<char>('0' + value % 10); };
    const long long hours = minutes / 60;
    std::string text("00:00");
    text[0] = digit(hours / 10);
    text[1] = digit(hours);
    text[3] = digit(minutes % 60 / 10);
    text[4] = digit(minutes);
    if (hours >= 100) text.insert(0, std::to_string(hours / 100));
    return text;
}

std::optional<Minutes> parseIsoTime(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto hours = number(text.substr(0, colon), 1, 3);
    const auto minutes = number(text.substr(colon + 1), 2, 2);
    if (!hours || !minutes || *hours > lastHour || *minutes > 59) return std::nullopt;
    // Three digits only where they are needed: 009:30 is a slip, not half past nine.
    if (colon == 3 && *hours < 100) return std::nullopt;
    return std::chrono::hours(*hours) + Minutes(*minutes);
}

std::string isoDate(std::chrono::year_month_day date) {
    return padded(static_cast<int>(date.year()), 4) + '-'
           + padded(static_cast<unsigned>(date.month()), 2) + '-'
           + padded(static_cast<unsigned>(date.day()), 2);
}

std::optional<std::chrono::year_month_day> parseIsoDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4), 4, 4);
    const auto month = number(text.substr(5, 2), 2, 2);
    const auto day = number(text.substr(8, 2), 2, 2);
    if (!year || !month || !day || *year < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace agendum
