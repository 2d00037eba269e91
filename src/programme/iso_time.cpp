// SPDX-License-Identifier: MPL-2.0
#include "programme/iso_time.hpp"

#include <algorithm>

namespace agendum {
namespace {

/// What the digits say; none where there is anything else, or other than `fewest` to `most` of them.
std::optional<int> number(std::string_view digits, std::size_t fewest, std::size_t most) {
    if (digits.size() < fewest || digits.size() > most) return std::nullopt;
    int value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

std::string padded(int value, std::size_t width) {
    std::string digits = std::to_string(value);
    digits.insert(0, width - std::min(width, digits.size()), '0');
    return digits;
}

} // namespace

std::string isoTime(Minutes time) {
    const auto minutes = static_cast<int>(time.count());
    return padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
}

std::optional<Minutes> parseIsoTime(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto hours = number(text.substr(0, colon), 1, 3);
    const auto minutes = number(text.substr(colon + 1), 2, 2);
    if (!hours || !minutes || *minutes > 59 || *hours > 167) return std::nullopt;
    // Three digits only where they are needed: 009:30 is a slip, not half past nine.
    if (colon == 3 && *hours < 100) return std::nullopt;
    return Minutes(*hours * 60 + *minutes);
}

std::string isoDate(std::chrono::year_month_day date) {
    return padded(static_cast<int>(date.year()), 4) + "-"
           + padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + "-"
           + padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::optional<std::chrono::year_month_day> parseIsoDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4), 4, 4);
    const auto month = number(text.substr(5, 2), 2, 2);
    const auto day = number(text.substr(8, 2), 2, 2);
    if (!year || !month || !day || *year == 0) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    return date;
}

} // namespace agendum
