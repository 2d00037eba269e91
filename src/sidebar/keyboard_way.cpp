// SPDX-License-Identifier: MPL-2.0
#include "sidebar/keyboard_way.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/Selection.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow2.hpp>

#include <algorithm>

namespace agendum::sidebar {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

KeyboardWay::KeyboardWay(const commands::Target& target, Controls controls)
    : keyboard_(new Keyboard(target)), controls_(std::move(controls)) {
    keyboard_->key = [this](const std::string& name, const css::awt::KeyEvent& event) {
        return takeKey(name, event);
    };
    keyboard_->start();
}

KeyboardWay::~KeyboardWay() {
    silence();
}

void KeyboardWay::add(const std::string& name, const Reference<css::awt::XControl>& control,
                      bool hasLines) {
    stops_.push_back({name, control, hasLines});
    keyboard_->watch(name, Reference<css::awt::XWindow>(control, UNO_QUERY_THROW));
}

const KeyboardWay::Stop* KeyboardWay::stopOf(std::string_view name) const {
    const auto stop = std::ranges::find(stops_, name, &Stop::name);
    return stop == stops_.end() ? nullptr : &*stop;
}

void KeyboardWay::focus(std::string_view name) const {
    const Stop* stop = stopOf(name);
    if (!stop) return;
    Reference<css::awt::XWindow>(stop->control, UNO_QUERY_THROW)->setFocus();
    const Reference<css::awt::XTextComponent> text(stop->control, UNO_QUERY);
    if (text.is() && !stop->hasLines)
        text->setSelection(css::awt::Selection(0, text->getText().getLength()));
}

/// The controls that take keys now.
std::vector<std::string> KeyboardWay::open() const {
    std::vector<std::string> names;
    for (const Stop& stop : stops_) {
        const Reference<css::awt::XWindow2> window(stop.control, UNO_QUERY_THROW);
        if (controls_.isShown(stop.name) && window->isEnabled()) names.push_back(stop.name);
    }
    return names;
}

bool KeyboardWay::enter(bool fromBehind) const {
    const std::vector<std::string> names = open();
    if (names.empty()) return false;
    focus(fromBehind ? names.back() : names.front());
    return true;
}

bool KeyboardWay::enterAt(const std::string& name) const {
    const std::vector<std::string> names = open();
    if (std::ranges::find(names, name) == names.end()) return false;
    focus(name);
    return true;
}

/// Keys that lead out of the panel. Tab goes on behind the last control, where the window by itself
/// would begin again with the first, and out of lines, which would write it; Escape first takes back what was typed.
bool KeyboardWay::takeKey(const std::string& name, const css::awt::KeyEvent& event) const {
    using namespace css::awt;
    if (controls_.takesKey(name, event)) return true;
    // Else the office would break the page with it.
    if (event.KeyCode == Key::RETURN && event.Modifiers == KeyModifier::MOD1)
        return controls_.takesOver(name);
    if (event.Modifiers != 0 && event.Modifiers != KeyModifier::SHIFT) return false;
    const bool shift = event.Modifiers == KeyModifier::SHIFT;
    if (event.KeyCode == Key::TAB) {
        const std::vector<std::string> names = open();
        const auto here = std::ranges::find(names, name);
        if (here == names.end()) return false;
        if (here == (shift ? names.begin() : names.end() - 1))
            return waysOut_.beyond && waysOut_.beyond(shift);
        if (!stopOf(name)->hasLines) return false;
        focus(shift ? *(here - 1) : *(here + 1));
        return true;
    }
    if (event.KeyCode == Key::F6) return waysOut_.text && waysOut_.text();
    if (event.KeyCode != Key::ESCAPE || shift) return false;
    return controls_.takesBack(name) || (waysOut_.text && waysOut_.text());
}

} // namespace agendum::sidebar
