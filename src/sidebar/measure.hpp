// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/pane.hpp"

namespace agendum::sidebar {

/// What the controls in one window need, asked of the controls themselves, so that it is right in
/// every theme and at every size of letters. Pixels.
class Measure {
public:
    /// The window's peer exists.
    explicit Measure(const css::uno::Reference<css::awt::XControl>& window);

    /// Application font units, that grow with the interface's letters: 4 are a character's width, 8
    /// its height.
    int wide(int units) const;
    int high(int units) const;
    /// Pixels in the units by which the office is told of widths, rounded up.
    int unitsWide(int pixels) const;

    /// What the control needs where `available` is the most that it can have.
    Piece operator()(const ControlSpec& spec,
                     const css::uno::Reference<css::awt::XControl>& control, int available) const;

private:
    css::awt::Size scale_; ///< of 100 units, in letters as they are now
    int officeScale_;      ///< the width, as the office works it out
};

} // namespace agendum::sidebar
