// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>

#include <functional>
#include <string>

/// How the keyboard finds into the sidebar of a window: the command that shows the sidebar asks for
/// it, and whoever is there, or comes, to take it does. The office tells too little of its panels
/// for the command to find them itself. Main thread.
namespace agendum::commands {

/// A place in the sidebar of a window: "programme", "items", "findings".
struct KeyboardPlace {
    css::uno::Reference<css::frame::XFrame> frame;
    std::string name;
    bool operator==(const KeyboardPlace&) const = default;
};

/// Takes the keyboard to the control of that name, or where the place has it by itself: "".
using TakeKeyboard = std::function<void(const std::string& control)>;

/// Offers to take the keyboard there; done at once where it was asked for already. A later offer
/// replaces an earlier one.
void offerKeyboard(const KeyboardPlace& place, const TakeKeyboard& take);
void withdrawKeyboard(const KeyboardPlace& place);
/// Has the keyboard taken, now or when somebody offers to.
void askForKeyboard(const KeyboardPlace& place, const std::string& control = {});

} // namespace agendum::commands
