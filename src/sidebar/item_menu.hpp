// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

#include <com/sun/star/awt/Rectangle.hpp>

#include <string>
#include <vector>

namespace agendum::sidebar {

/// Opens the menu of what can be done to items, and does what is chosen there. Where it opens is in
/// pixels of the panel. Entries that can't be chosen now say why in their tooltips.
/// @param items  those that are meant; empty: the selected one
void openItemMenu(const Site& site, const css::awt::Rectangle& where,
                  const std::vector<std::string>& items);

} // namespace agendum::sidebar
