// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/fitted_text.hpp"

#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

#include <optional>
#include <vector>

/// One of several entries, chosen from a menu that opens at a button which says what is chosen. The
/// office has lists that open, but takes their place in a panel for one on the screen where GTK makes the
/// panel's surroundings (X11): they would open at the screen's corner. GTK itself puts its menus.
namespace agendum::sidebar {

struct Choice {
    std::vector<rtl::OUString> entries;
    int chosen = -1; ///< counted from 0; negative: none
};

/// What the button says in a width that the text is fitted to, in pixels.
rtl::OUString labelOf(const Choice& choice, FittedText& text, int width);

/// Where a key leads from what is chosen: up, down, to the first or last entry, or to the next one that
/// begins with the letter. None: nowhere.
std::optional<int> entryAfter(const Choice& choice, const css::awt::KeyEvent& event);
/// Whether a key opens the menu, as it would open a list: Alt+Down, F4. The button has keys of its own.
bool opensMenu(const css::awt::KeyEvent& event);

/// Opens the menu below the button, and waits. None: nothing was chosen. Main thread; the panel may be gone
/// when this returns.
std::optional<int> chooseFromMenu(const css::uno::Reference<css::uno::XComponentContext>& context,
                                  const css::uno::Reference<css::awt::XControl>& button,
                                  const Choice& choice);

} // namespace agendum::sidebar
