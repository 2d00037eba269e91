// SPDX-License-Identifier: MPL-2.0
#include "sidebar/minutes_text.hpp"

#include <regex>
#include <string>

namespace agendum::sidebar {

namespace {

/// Few digits, so that no number is too long to hold; how long an item may be is not for us to say.
const std::regex& minutesOnly() {
    static const std::regex pattern(R"(\s*(\d{1,6})\s*(m|min|min\.|minut|minuter|minutes)?\s*)",
                                    std::regex::icase);
    return pattern;
}

const std::regex& hoursAndMinutes() {
    static const std::regex pattern(R"(\s*(\d{1,4})\s*(?:[:.]|h|tim)\s*(\d{1,2})?\s*(?:m|min)?\s*)",
                                    std::regex::icase);
    return pattern;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

} // namespace

std::string digits(Minutes minutes) {
    return std::to_string(minutes.count());
}

TypedMinutes readMinutes(std::string_view text) {
    if (isBlank(text)) return {true, std::nullopt};
    const std::string typed(text);
    std::smatch found;
    if (std::regex_match(typed, found, minutesOnly()))
        return {true, Minutes(std::stol(found[1].str()))};
    if (!std::regex_match(typed, found, hoursAndMinutes())) return {};
    const long minutes = found[2].matched ? std::stol(found[2].str()) : 0;
    if (minutes > 59) return {};
    return {true, Minutes(60 * std::stol(found[1].str()) + minutes)};
}

} // namespace agendum::sidebar
