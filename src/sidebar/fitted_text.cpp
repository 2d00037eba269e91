// SPDX-License-Identifier: MPL-2.0
#include "sidebar/fitted_text.hpp"

#include <algorithm>

namespace agendum::sidebar {

using rtl::OUString;

namespace {

/// Resizing a panel asks for every width on the way; what was asked long ago is forgotten.
constexpr std::size_t mostRemembered = 4000;

} // namespace

int FittedText::width(const OUString& text) {
    if (text.isEmpty()) return 0;
    if (widths_.size() > mostRemembered) widths_.clear();
    const auto [entry, added] = widths_.try_emplace(text, 0);
    if (added) entry->second = measure_(text);
    return entry->second;
}

const OUString& FittedText::shortened(const OUString& text, int width) {
    return found({text, width, 0}).front();
}

const std::vector<OUString>& FittedText::lines(const OUString& text, int width, int most) {
    return found({text, width, std::max(most, 1)});
}

const std::vector<OUString>& FittedText::found(const Wanted& wanted) {
    if (lines_.size() > mostRemembered) lines_.clear();
    const auto [entry, added] = lines_.try_emplace(wanted);
    if (!added) return entry->second;
    if (wanted.most == 0)
        entry->second = {cut(wanted.text, wanted.width)};
    else
        entry->second = broken(wanted.text, wanted.width, wanted.most);
    return entry->second;
}

OUString FittedText::cut(const OUString& text, int width) {
    if (this->width(text) <= width) return text;
    // Between what surely fits and what does not.
    sal_Int32 fits = 0;
    sal_Int32 tooLong = text.getLength();
    const OUString ellipsis(u'…');
    while (tooLong - fits > 1) {
        const sal_Int32 middle = (fits + tooLong) / 2;
        (measure_(text.copy(0, middle) + ellipsis) <= width ? fits : tooLong) = middle;
    }
    if (fits > 0 && (text[fits - 1] & 0xFC00) == 0xD800) --fits; // not half a letter
    return fits == 0 ? OUString() : text.copy(0, fits).trim() + ellipsis;
}

std::vector<OUString> FittedText::broken(const OUString& text, int width, int most) {
    std::vector<OUString> lines;
    OUString rest = text.trim();
    while (!rest.isEmpty() && static_cast<int>(lines.size()) < most) {
        sal_Int32 end = rest.getLength(); // of what fits on this line
        const bool last = static_cast<int>(lines.size()) + 1 == most;
        while (!last && end > 0 && this->width(rest.copy(0, end)) > width)
            end = rest.lastIndexOf(' ', end);
        // A word that is too long by itself is shortened, and so is what the last line leaves out.
        if (end <= 0) end = rest.indexOf(' ') > 0 && !last ? rest.indexOf(' ') : rest.getLength();
        const OUString line = cut(rest.copy(0, end), width);
        if (line.isEmpty()) break;
        lines.push_back(line);
        rest = rest.copy(end).trim();
    }
    return lines;
}

} // namespace agendum::sidebar
