// SPDX-License-Identifier: MPL-2.0
#include "sidebar/choice.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>

#include <algorithm>

namespace agendum::sidebar {

using rtl::OUString;

namespace {

int count(const Choice& choice) {
    return static_cast<int>(choice.entries.size());
}

std::optional<int> entryBeginning(const Choice& choice, sal_Unicode letter, const CaseFold& fold) {
    const OUString wanted = fold(OUString(letter));
    for (int step = 1; step <= count(choice); ++step) {
        const int at = (std::max(choice.chosen, -1) + step) % count(choice);
        if (fold(choice.entries[static_cast<std::size_t>(at)]).startsWith(wanted)) return at;
    }
    return {};
}

} // namespace

ChoiceLabel labelOf(const Choice& choice, FittedText& text, int width) {
    const OUString sign(u'\u25BE'); // ▾
    if (choice.chosen < 0 || choice.chosen >= count(choice)) return {sign, {}};
    const OUString behind = " " + sign;
    const OUString& entry = choice.entries[static_cast<std::size_t>(choice.chosen)];
    const OUString fitted = text.shortened(entry, width - text.width(behind));
    // A tilde alone would underline what follows it.
    return {fitted.replaceAll("~", "~~") + behind, fitted == entry ? OUString() : entry};
}

std::optional<int> entryAfter(const Choice& choice, const css::awt::KeyEvent& event,
                              const CaseFold& fold) {
    namespace Key = css::awt::Key;
    const bool shifted = event.Modifiers == css::awt::KeyModifier::SHIFT; // as for a capital
    if (choice.entries.empty() || (event.Modifiers != 0 && !shifted)) return {};
    const int last = count(choice) - 1;
    if (event.KeyChar > u' ') return entryBeginning(choice, event.KeyChar, fold);
    if (shifted) return {};
    switch (event.KeyCode) {
    case Key::UP: return std::max(choice.chosen - 1, 0);
    case Key::DOWN: return std::min(choice.chosen + 1, last);
    case Key::HOME: return 0;
    case Key::END: return last;
    default: return {};
    }
}

bool opensMenu(const css::awt::KeyEvent& event) {
    namespace Key = css::awt::Key;
    return (event.KeyCode == Key::DOWN && event.Modifiers == css::awt::KeyModifier::MOD2)
           || (event.KeyCode == Key::F4 && event.Modifiers == 0);
}

} // namespace agendum::sidebar
