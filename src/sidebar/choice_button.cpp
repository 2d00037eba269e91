// SPDX-License-Identifier: MPL-2.0
#include "sidebar/choice_button.hpp"

#include <com/sun/star/awt/MenuItemStyle.hpp>
#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/i18n/CharacterClassification.hpp>

namespace agendum::sidebar {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

CaseFold caseFold(const Reference<css::uno::XComponentContext>& context) {
    return [letters = css::i18n::CharacterClassification::create(context)](const OUString& text) {
        return letters->toLower(text, 0, text.getLength(), {});
    };
}

ChoiceButton::ChoiceButton(const Reference<css::uno::XComponentContext>& context,
                           const Reference<css::awt::XControl>& button, Events& events,
                           std::function<void()> changed)
    : context_(context), button_(button), events_(&events), changed_(std::move(changed)) {
    events_->pressed = [this] { openMenu(); };
}

void ChoiceButton::openMenu() {
    const rtl::Reference<Events> listener = events_;
    const auto entry = chooseFromMenu();
    // Where the panel, and this with it, has gone while the menu was open, nobody listens.
    if (entry && listener->pressed) take(*entry);
}

void ChoiceButton::take(int entry) {
    if (entry == choice_.chosen) return;
    choose(entry);
    changed_();
    events_->choose(entry);
}

bool ChoiceButton::takesKey(const css::awt::KeyEvent& event) {
    if (opensMenu(event)) {
        events_->actionPerformed({});
        return true;
    }
    const std::optional<int> entry = entryAfter(choice_, event, caseFold(context_));
    if (entry) take(*entry);
    return entry.has_value();
}

/// Waits; the panel may be gone when this returns.
std::optional<int> ChoiceButton::chooseFromMenu() const {
    const Reference<css::awt::XPopupMenu> menu = css::awt::PopupMenu::create(context_);
    sal_Int16 position = 0;
    for (const OUString& entry : choice_.entries) {
        const auto id = static_cast<sal_Int16>(position + 1); // 0 is none
        // A tilde would underline what follows it, also where it stands twice.
        const OUString text = entry.replace('~', u'\u223C');
        menu->insertItem(id, text, css::awt::MenuItemStyle::RADIOCHECK, position);
        if (position == choice_.chosen) menu->checkItem(id, true);
        ++position;
    }
    const css::awt::Rectangle area =
        Reference<css::awt::XWindow>(button_, UNO_QUERY_THROW)->getPosSize();
    const sal_Int16 chosen =
        menu->execute(button_->getPeer(), css::awt::Rectangle(0, 0, area.Width, area.Height),
                      css::awt::PopupMenuDirection::EXECUTE_DOWN);
    return chosen > 0 ? std::optional<int>(chosen - 1) : std::nullopt;
}

} // namespace agendum::sidebar
