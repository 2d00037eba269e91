// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>

namespace agendum::sidebar {

/// Puts the keyboard into the title of the selected item, in the panel that has it; opens that panel
/// where it is closed. Nothing happens where the deck is not there.
void focusTitle(const css::uno::Reference<css::frame::XFrame>& frame);

} // namespace agendum::sidebar
