// SPDX-License-Identifier: MPL-2.0
#include "layout/time_text.hpp"
#include "layout/language_tag.hpp"

#include <algorithm>
#include <initializer_list>

namespace agendum::layout {
namespace {

TimePattern pattern(bool padHour, std::string separator, std::string suffix = {}) {
    TimePattern result;
    result.padHour = padHour;
    result.separator = std::move(separator);
    result.suffix = std::move(suffix);
    return result;
}

TimePattern ampm() {
    TimePattern result = pattern(false, ":");
    result.twelveHour = true;
    return result;
}

std::string twoDigits(int number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string clockText(Minutes time, const TimePattern& pattern) {
    constexpr int day = 24 * 60;
    const int minutes = static_cast<int>((time.count() % day + day) % day);
    const int hour = minutes / 60;
    const int shown = !pattern.twelveHour ? hour : (hour + 11) % 12 + 1;
    std::string text = pattern.padHour ? twoDigits(shown) : std::to_string(shown);
    text += pattern.separator + twoDigits(minutes % 60);
    if (pattern.twelveHour) text += " " + (hour < 12 ? pattern.am : pattern.pm);
    return text;
}

} // namespace

std::optional<TimePattern> habitOf(std::string_view language) {
    const LanguageTag tag = languageTagOf(language);
    const auto is = [&tag](std::initializer_list<std::string_view> languages) {
        return std::ranges::find(languages, tag.language) != languages.end();
    };
    if (is({"sv", "da", "nb", "nn", "no"})) return pattern(true, ".");
    if (is({"fi", "it"})) return pattern(false, ".");
    if (is({"de"})) return pattern(true, ":", " Uhr");
    if (is({"nl"})) return pattern(true, ".", " uur");
    if (is({"es"})) return pattern(false, ":", " h");
    if (is({"fr"})) return pattern(false, " h ");
    if (is({"en"}) && (tag.region.empty() || tag.region == "US")) return ampm();
    if (is({"en"}) && tag.region == "GB") return pattern(true, ":");
    return std::nullopt;
}

std::optional<TimePattern> patternNamed(std::string_view name) {
    if (name == "padded-dot") return pattern(true, ".");
    if (name == "dot") return pattern(false, ".");
    if (name == "padded-colon") return pattern(true, ":");
    if (name == "colon") return pattern(false, ":");
    if (name == "ampm") return ampm();
    if (name == "h") return pattern(false, " h ");
    return std::nullopt;
}

std::string timeText(Minutes time, const TimePattern& pattern) {
    return clockText(time, pattern) + pattern.suffix;
}

std::string rangeText(Minutes start, Minutes end, const TimePattern& pattern, std::string_view to) {
    return clockText(start, pattern).append(to) + timeText(end, pattern);
}

} // namespace agendum::layout
