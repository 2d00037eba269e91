// SPDX-License-Identifier: MPL-2.0
#include "programme/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace agendum {
namespace {

// Locale-free on purpose: a Turkish locale must not decide what a scheme is.
char lowerAscii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view lowerPrefix) {
    return text.size() >= lowerPrefix.size()
           && std::equal(lowerPrefix.begin(), lowerPrefix.end(), text.begin(),
                         [](char expected, char c) { return expected == lowerAscii(c); });
}

} // namespace

std::string plainText(const Line& line) {
    std::string words;
    for (const Run& run : line) words += run.text;
    return words;
}

Line lineOf(std::string text) {
    Line line;
    if (!text.empty()) line.push_back({.text = std::move(text), .href = {}, .startOf = {}});
    return line;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string tidied(std::string_view text) {
    std::string tidy;
    tidy.reserve(text.size());
    bool blankBefore = false;
    for (const char c : text) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        if (!blank && isControl(c)) continue;
        if (!blank) {
            if (blankBefore && !tidy.empty()) tidy += ' ';
            tidy += c;
        }
        blankBefore = blank;
    }
    return tidy;
}

bool isSafeLink(const std::string& href) {
    // "//" belongs to the web's schemes: "http:example" is a relative address in disguise.
    static constexpr std::array<std::string_view, 4> prefixes{"http://", "https://",
                                                              "mailto:", "tel:"};
    return std::ranges::none_of(href, isControl)
           && std::ranges::any_of(prefixes, [&href](std::string_view prefix) {
                  return href.size() > prefix.size() && startsWithIgnoringCase(href, prefix);
              });
}

} // namespace agendum
