// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XStyleSettings.hpp>
#include <com/sun/star/graphic/XGraphic.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

/// Pictures on buttons, drawn in the colours of the theme and at the size of its letters: the office's
/// own are of one size, and drawn for light themes wherever a control shows them.
namespace agendum::sidebar {

struct ButtonPictures {
    css::uno::Reference<css::graphic::XGraphic> usable;
    css::uno::Reference<css::graphic::XGraphic> disabled;
};

/// Of lines along a path, as SVG writes it, in a square of 16 by 16. The side is in pixels.
ButtonPictures buttonPictures(const css::uno::Reference<css::uno::XComponentContext>& context,
                              const css::uno::Reference<css::awt::XStyleSettings>& style,
                              const char* path, int side);

} // namespace agendum::sidebar
