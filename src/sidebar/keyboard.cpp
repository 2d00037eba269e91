// SPDX-License-Identifier: MPL-2.0
#include "sidebar/keyboard.hpp"

#include "sidebar/door.hpp"

#include <com/sun/star/awt/Toolkit.hpp>

#include <algorithm>

namespace agendum::sidebar {

using css::uno::Reference;

Keyboard::Keyboard(const commands::Target& target) : target_(target) {}

// Deprecated like the whole interface, and the only one that can keep a key from the office.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

void Keyboard::start() {
    toolkit_.set(css::awt::Toolkit::create(target_.context), css::uno::UNO_QUERY_THROW);
    toolkit_->addKeyHandler(this);
}

void Keyboard::silence() {
    key = nullptr;
    holder_.clear();
    controls_.clear();
    if (toolkit_.is()) toolkit_->removeKeyHandler(this);
    toolkit_.clear();
}

#pragma GCC diagnostic pop

void Keyboard::watch(const std::string& control, const Reference<css::awt::XWindow>& window) {
    controls_.emplace_back(control, window);
    window->addFocusListener(this);
}

sal_Bool Keyboard::keyPressed(const css::awt::KeyEvent& event) {
    bool taken = false;
    atTheDoor(target_, [&] {
        const Reference<css::uno::XInterface> alive(static_cast<css::awt::XKeyHandler*>(this));
        if (!holder_.empty() && key) taken = key(std::string(holder_), event);
    });
    return taken;
}

sal_Bool Keyboard::keyReleased(const css::awt::KeyEvent& /*event*/) {
    return false;
}

void Keyboard::focusGained(const css::awt::FocusEvent& event) {
    holder_ = controlOf(event.Source);
}

void Keyboard::focusLost(const css::awt::FocusEvent& event) {
    if (controlOf(event.Source) == holder_) holder_.clear();
}

void Keyboard::disposing(const css::lang::EventObject& /*event*/) {
    holder_.clear();
}

std::string Keyboard::controlOf(const Reference<css::uno::XInterface>& window) const {
    const auto found = std::find_if(controls_.begin(), controls_.end(),
                                    [&](const auto& entry) { return entry.second == window; });
    return found == controls_.end() ? std::string() : found->first;
}

} // namespace agendum::sidebar
