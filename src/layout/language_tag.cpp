// SPDX-License-Identifier: MPL-2.0
#include "layout/language_tag.hpp"

#include <algorithm>

namespace agendum::layout {
namespace {

// Tags are ASCII whatever the user's locale is, so <cctype> would say too much.
char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char raised(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string mapped(std::string_view text, char (*map)(char)) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), map);
    return result;
}

} // namespace

LanguageTag languageTagOf(std::string_view tag) {
    const std::size_t end = tag.find('-');
    LanguageTag result{mapped(tag.substr(0, end), lowered), {}};
    for (std::size_t at = end; at != std::string_view::npos && result.region.empty();) {
        const std::size_t next = tag.find('-', at + 1);
        const std::string_view subtag = tag.substr(at + 1, next - at - 1);
        if (subtag.size() == 2) result.region = mapped(subtag, raised);
        at = next;
    }
    return result;
}

} // namespace agendum::layout
