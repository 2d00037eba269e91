// SPDX-License-Identifier: MPL-2.0
#include "sidebar/choice.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/MenuItemStyle.hpp>
#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>

namespace agendum::sidebar {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

int count(const Choice& choice) {
    return static_cast<int>(choice.entries.size());
}

std::optional<int> entryBeginning(const Choice& choice, sal_Unicode letter) {
    const OUString wanted = OUString(letter).toAsciiLowerCase();
    for (int step = 1; step <= count(choice); ++step) {
        const int at = (std::max(choice.chosen, -1) + step) % count(choice);
        const OUString& entry = choice.entries[static_cast<std::size_t>(at)];
        if (entry.toAsciiLowerCase().startsWith(wanted)) return at;
    }
    return {};
}

} // namespace

OUString labelOf(const Choice& choice, FittedText& text, int width) {
    const OUString sign(u'\u25BE'); // ▾
    if (choice.chosen < 0 || choice.chosen >= count(choice)) return sign;
    const OUString behind = " " + sign;
    const OUString& entry = choice.entries[static_cast<std::size_t>(choice.chosen)];
    const OUString fitted = text.shortened(entry, width - text.width(behind));
    return fitted.replaceAll("~", "~~") + behind; // one alone would underline what follows it
}

std::optional<int> entryAfter(const Choice& choice, const css::awt::KeyEvent& event) {
    namespace Key = css::awt::Key;
    const bool shifted = event.Modifiers == css::awt::KeyModifier::SHIFT; // as for a capital
    if (choice.entries.empty() || (event.Modifiers != 0 && !shifted)) return {};
    const int last = count(choice) - 1;
    if (event.KeyChar > u' ') return entryBeginning(choice, event.KeyChar);
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

std::optional<int> chooseFromMenu(const Reference<css::uno::XComponentContext>& context,
                                  const Reference<css::awt::XControl>& button,
                                  const Choice& choice) {
    const Reference<css::awt::XPopupMenu> menu = css::awt::PopupMenu::create(context);
    sal_Int16 position = 0;
    for (const OUString& entry : choice.entries) {
        const auto id = static_cast<sal_Int16>(position + 1); // 0 is none
        // A tilde would underline what follows it, also where it stands twice.
        const OUString text = entry.replace('~', u'\u223C');
        menu->insertItem(id, text, css::awt::MenuItemStyle::RADIOCHECK, position);
        if (position == choice.chosen) menu->checkItem(id, true);
        ++position;
    }
    const css::awt::Rectangle area =
        Reference<css::awt::XWindow>(button, UNO_QUERY_THROW)->getPosSize();
    const sal_Int16 chosen =
        menu->execute(button->getPeer(), css::awt::Rectangle(0, 0, area.Width, area.Height),
                      css::awt::PopupMenuDirection::EXECUTE_DOWN);
    return chosen > 0 ? std::optional<int>(chosen - 1) : std::nullopt;
}

} // namespace agendum::sidebar
