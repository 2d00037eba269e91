// SPDX-License-Identifier: MPL-2.0
#include "sidebar/events.hpp"

#include "sidebar/door.hpp"

#include "commands/later.hpp"

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
template <typename Function, typename... Arguments>
void Events::passLocked(Function Events::*function, Arguments... arguments) noexcept {
    atTheDoor(target_, [&] {
        const rtl::Reference<Events> self(this);
        commands::later(target_.context, [self, function, arguments...] {
            self->pass((*self).*function, arguments...);
        });
    });
}

Events::Quiet::Quiet(const rtl::Reference<Events>& events) : events_(events) {
    if (events_.is()) ++events_->quiet_;
}

Events::Quiet::~Quiet() {
    if (events_.is()) --events_->quiet_;
}

void Events::choose(int entry) {
    passLocked(&Events::chosen, entry);
}

void Events::silence() {
    pressed = entered = left = resized = rowSelected = nullptr;
    chosen = nullptr;
    key = nullptr;
    takesBack = nullptr;
    takesOver = nullptr;
    menuAsked = nullptr;
    target_.frame.clear();
}

void Events::actionPerformed(const css::awt::ActionEvent& /*event*/) {
    passLocked(&Events::pressed);
}

/// A box or list tells of what the program sets as it tells of a press. And since what is told comes
/// later, a panel that shows its session anew in between sets the control back: so what was chosen
/// goes along.
void Events::itemStateChanged(const css::awt::ItemEvent& event) {
    if (quiet_ == 0) passLocked(&Events::chosen, static_cast<int>(event.Selected));
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
