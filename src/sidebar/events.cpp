// SPDX-License-Identifier: MPL-2.0
#include "sidebar/events.hpp"

#include "sidebar/door.hpp"

namespace agendum::sidebar {

template <typename Function, typename... Arguments>
void Events::pass(const Function& function, const Arguments&... arguments) noexcept {
    // A copy, since what it does may dispose the panel and with it the original.
    atTheDoor(target_, [&] {
        if (const Function copy = function) copy(arguments...);
    });
}

void Events::silence() {
    pressed = chosen = entered = left = resized = rowSelected = nullptr;
    key = nullptr;
    target_ = {};
}

void Events::actionPerformed(const css::awt::ActionEvent& /*event*/) {
    pass(pressed);
}

void Events::itemStateChanged(const css::awt::ItemEvent& /*event*/) {
    pass(chosen);
}

void Events::focusGained(const css::awt::FocusEvent& /*event*/) {
    pass(entered);
}

void Events::focusLost(const css::awt::FocusEvent& /*event*/) {
    held_ = 0;
    pass(left);
}

void Events::keyPressed(const css::awt::KeyEvent& event) {
    if (held_ == event.KeyCode) return;
    held_ = event.KeyCode;
    pass(key, event);
}

void Events::keyReleased(const css::awt::KeyEvent& /*event*/) {
    held_ = 0;
}

void Events::windowResized(const css::awt::WindowEvent& /*event*/) {
    pass(resized);
}

void Events::windowMoved(const css::awt::WindowEvent& /*event*/) {}

void Events::windowShown(const css::lang::EventObject& /*event*/) {}

void Events::windowHidden(const css::lang::EventObject& /*event*/) {}

void Events::selectionChanged(const css::awt::grid::GridSelectionEvent& /*event*/) {
    pass(rowSelected);
}

void Events::disposing(const css::lang::EventObject& /*event*/) {
    silence();
}

} // namespace agendum::sidebar
