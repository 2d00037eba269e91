// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>

#include <functional>

/// How the keyboard finds into the sidebar of a window: the command that shows the sidebar asks for
/// it, and whoever is there, or comes, to take it does. The office tells too little of its panels
/// for the command to find them itself. Main thread.
namespace agendum::commands {

/// Offers to take the keyboard in that window; done at once where it was asked for already. A later
/// offer replaces an earlier one.
void offerKeyboard(const css::uno::Reference<css::frame::XFrame>& frame,
                   std::function<void()> take);
void withdrawKeyboard(const css::uno::Reference<css::frame::XFrame>& frame);
/// Has the keyboard taken, now or when somebody offers to.
void askForKeyboard(const css::uno::Reference<css::frame::XFrame>& frame);

} // namespace agendum::commands
