// SPDX-License-Identifier: MPL-2.0
#include "sidebar/events.hpp"

#include "sidebar/door.hpp"

#include "commands/later.hpp"

#include <rtl/ref.hxx>

namespace agendum::sidebar {

template <typename Function, typename... Arguments>
void Events::pass(const Function& function, const Arguments&... arguments) noexcept {
    // A copy, since what it does may dispose the panel and with it the original.
    atTheDoor(target_, [&] {
        if (const Function copy = function) copy(arguments...);
    });
}

/// The office tells of a press without its own lock, so that another thread may close the document
/// meanwhile. What it is asked to call back it calls with the lock.
void Events::passLocked(std::function<void()> Events::*function) noexcept {
    atTheDoor(target_, [&] {
        const rtl::Reference<Events> self(this);
        commands::later(target_.context, [self, function] { self->pass((*self).*function); });
    });
}

void Events::silence() {
    pressed = chosen = entered = left = resized = rowSelected = nullptr;
    key = nullptr;
    takesBack = nullptr;
    takesOver = nullptr;
    menuAsked = nullptr;
    target_.frame.clear();
}

void Events::actionPerformed(const css::awt::ActionEvent& /*event*/) {
    passLocked(&Events::pressed);
}

void Events::itemStateChanged(const css::awt::ItemEvent& /*event*/) {
    passLocked(&Events::chosen);
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

void Events::mousePressed(const css::awt::MouseEvent& event) {
    if (event.PopupTrigger) pass(menuAsked, event.X, event.Y);
}

void Events::mouseReleased(const css::awt::MouseEvent& /*event*/) {}

void Events::mouseEntered(const css::awt::MouseEvent& /*event*/) {}

void Events::mouseExited(const css::awt::MouseEvent& /*event*/) {}

void Events::disposing(const css::lang::EventObject& /*event*/) {
    silence();
}

} // namespace agendum::sidebar
