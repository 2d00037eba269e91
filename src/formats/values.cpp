// SPDX-License-Identifier: MPL-2.0
#include "formats/values.hpp"
#include "formats/blanks.hpp"
#include "formats/source.hpp"
#include "programme/iso_time.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace agendum::formats {
namespace {

constexpr int longestDuration = 7 * 24 * 60;

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether good(part) holds for each part between separators.
template <typename Good> bool allParts(std::string_view text, char separator, Good good) {
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (!good(text.substr(0, end))) return false;
        if (end == text.size()) return true;
        text.remove_prefix(end + 1);
    }
}

bool isLanguage(std::string_view text) {
    bool first = true;
    return allParts(text, '-', [&first](std::string_view part) {
        const bool lettersOnly = std::exchange(first, false);
        return !part.empty() && part.size() <= 8
               && std::all_of(part.begin(), part.end(), [lettersOnly](char c) {
                      return isLetter(c) || (!lettersOnly && isDigit(c));
                  });
    });
}

bool isTimeZone(std::string_view text) {
    return allParts(text, '/', [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) {
            return isLetter(c) || isDigit(c) || c == '_' || c == '+' || c == '-';
        });
    });
}

[[noreturn]] void refuse(const Element& element, pugi::xml_attribute attribute, const char* key) {
    element.fail(attribute, {key, {excerpt(attribute.value())}});
}

template <typename Good>
std::string checked(const Element& element, pugi::xml_attribute attribute, const char* key,
                    Good good) {
    std::string value = collapsed(std::string_view(attribute.value()));
    if (!good(value)) refuse(element, attribute, key);
    return value;
}

} // namespace

std::string idOf(const Element& element, pugi::xml_attribute attribute) {
    return checked(element, attribute, "fault.value.id", [](std::string_view id) {
        return !id.empty() && id.find(' ') == std::string_view::npos;
    });
}

std::string addressOf(const Element& element, pugi::xml_attribute attribute) {
    return checked(element, attribute, "fault.value.address",
                   [](std::string_view address) { return !address.empty(); });
}

std::string languageOf(const Element& element, pugi::xml_attribute attribute) {
    return checked(element, attribute, "fault.value.language", isLanguage);
}

std::string timeZoneOf(const Element& element, pugi::xml_attribute attribute) {
    return checked(element, attribute, "fault.value.timezone", isTimeZone);
}

std::chrono::year_month_day dateOf(const Element& element, pugi::xml_attribute attribute) {
    const auto date = parseIsoDate(collapsed(std::string_view(attribute.value())));
    if (!date) refuse(element, attribute, "fault.value.date");
    return *date;
}

Minutes timeOf(const Element& element, pugi::xml_attribute attribute) {
    const auto time = parseIsoTime(collapsed(std::string_view(attribute.value())));
    if (!time) refuse(element, attribute, "fault.value.time");
    return *time;
}

Minutes durationOf(const Element& element, pugi::xml_attribute attribute) {
    const std::string digits =
        checked(element, attribute, "fault.value.duration", [](std::string_view text) {
            return !text.empty() && text.size() <= 5
                   && std::all_of(text.begin(), text.end(), isDigit);
        });
    int minutes = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), minutes);
    if (minutes > longestDuration) refuse(element, attribute, "fault.value.duration");
    return Minutes(minutes);
}

bool flagOf(const Element& element, pugi::xml_attribute attribute) {
    const std::string value =
        checked(element, attribute, "fault.value.flag", [](std::string_view text) {
            return text == "true" || text == "false" || text == "1" || text == "0";
        });
    return value == "true" || value == "1";
}

ItemKind kindOf(const Element& element, pugi::xml_attribute attribute) {
    const auto kind = kindNamed(collapsed(std::string_view(attribute.value())));
    if (!kind) refuse(element, attribute, "fault.value.kind");
    return *kind;
}

Section::Place placeOf(const Element& element, pugi::xml_attribute attribute) {
    const std::string value =
        checked(element, attribute, "fault.value.place",
                [](std::string_view text) { return text == "before" || text == "after"; });
    return value == "after" ? Section::Place::after : Section::Place::before;
}

} // namespace agendum::formats
