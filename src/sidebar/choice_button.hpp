// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/choice.hpp"
#include "sidebar/events.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

#include <functional>
#include <optional>
#include <vector>

namespace agendum::sidebar {

/// As the office knows the letters of all languages.
CaseFold caseFold(const css::uno::Reference<css::uno::XComponentContext>& context);

/// A button that says what is chosen, and opens a menu of what can be. The office has lists that open,
/// but takes their place in a panel for one on the screen where GTK makes the panel's surroundings
/// (X11): they would open at the screen's corner. GTK itself puts its menus. Main thread.
class ChoiceButton {
public:
    /// What happens at the button is told to its events, of which this takes the press.
    /// `changed`: something else is chosen by hand; called before that is told.
    ChoiceButton(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const css::uno::Reference<css::awt::XControl>& button, Events& events,
                 std::function<void()> changed);
    ChoiceButton(const ChoiceButton&) = delete;
    ChoiceButton& operator=(const ChoiceButton&) = delete;

    void setEntries(const std::vector<rtl::OUString>& entries) { choice_.entries = entries; }
    /// Counted from 0; negative: none.
    void choose(int entry) { choice_.chosen = entry; }
    int chosen() const { return choice_.chosen; }
    const Choice& choice() const { return choice_; }

    /// Whether a key is one of the button's own, and has done what it does.
    bool takesKey(const css::awt::KeyEvent& event);

private:
    void openMenu();
    void take(int entry);
    std::optional<int> chooseFromMenu() const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::awt::XControl> button_;
    rtl::Reference<Events> events_;
    std::function<void()> changed_;
    Choice choice_;
};

} // namespace agendum::sidebar
