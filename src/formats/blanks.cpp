// SPDX-License-Identifier: MPL-2.0
#include "formats/blanks.hpp"
#include "formats/characters.hpp"

#include <algorithm>

namespace agendum::formats {
namespace {

bool isPlain(const Run& run) {
    return run.href.empty() && run.startOf.empty();
}

/// Appends with blanks collapsed. afterBlank: whether what precedes ends with one, or is the start.
void appendCollapsed(std::string& to, std::string_view text, bool& afterBlank) {
    for (const char c : text) {
        if (!isBlank(c)) {
            to += c;
            afterBlank = false;
        } else if (!afterBlank) {
            to += ' ';
            afterBlank = true;
        }
    }
}

/// The space that a line's last words end with.
void dropLastSpace(Line& line) {
    const auto last = std::find_if(line.rbegin(), line.rend(), [](const Run& run) {
        return !isPlain(run) || !run.text.empty();
    });
    if (last != line.rend() && last->text.ends_with(' ')) last->text.pop_back();
}

} // namespace

std::string collapsed(std::string_view text) {
    std::string result;
    bool afterBlank = true;
    appendCollapsed(result, text, afterBlank);
    if (!result.empty() && afterBlank) result.pop_back();
    return result;
}

Line collapsed(const Line& line) {
    Line result;
    bool afterBlank = true;
    for (const Run& run : line) {
        const bool goesOn = isPlain(run) && !result.empty() && isPlain(result.back());
        if (!goesOn) result.push_back({.text = {}, .href = run.href, .startOf = run.startOf});
        appendCollapsed(result.back().text, run.text, afterBlank);
        // A start and a link without words show something, though they hold no text.
        if (!isPlain(run) && result.back().text.empty()) afterBlank = false;
    }
    dropLastSpace(result);
    std::erase_if(result, [](const Run& run) { return isPlain(run) && run.text.empty(); });
    return result;
}

} // namespace agendum::formats
