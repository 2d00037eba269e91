// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/fitted_text.hpp"

#include <com/sun/star/awt/KeyEvent.hpp>
#include <rtl/ustring.hxx>

#include <functional>
#include <optional>
#include <vector>

/// One of several entries, and the keys that lead from one to another (choice_button.hpp).
namespace agendum::sidebar {

struct Choice {
    std::vector<rtl::OUString> entries;
    int chosen = -1; ///< counted from 0; negative: none
};

/// What a button says of a choice.
struct ChoiceLabel {
    rtl::OUString text;
    rtl::OUString whole; ///< the entry, where it had to be shortened; else empty
};
/// In a width that the text is fitted to, in pixels.
ChoiceLabel labelOf(const Choice& choice, FittedText& text, int width);

/// A text with its letters in one case.
using CaseFold = std::function<rtl::OUString(const rtl::OUString&)>;

/// Where a key leads from what is chosen: up, down, to the first or last entry, or to the next one that
/// begins with the letter, whatever its case. None: nowhere.
std::optional<int> entryAfter(const Choice& choice, const css::awt::KeyEvent& event,
                              const CaseFold& fold);
/// Whether a key opens the menu, as it would open a list: Alt+Down, F4. The button has keys of its own.
bool opensMenu(const css::awt::KeyEvent& event);

} // namespace agendum::sidebar
