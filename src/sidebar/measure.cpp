// SPDX-License-Identifier: MPL-2.0
#include "sidebar/measure.hpp"

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

#include <algorithm>
#include <cstdlib>

namespace agendum::sidebar {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Kind = ControlSpec::Kind;

/// What a field has around its text, in application font units.
constexpr int fieldFrame = 12;

/// Of the interface's letters as they are now, in pixels.
int letterHeight(const Reference<css::awt::XControl>& window) {
    const Reference<css::awt::XControlContainer> controls(window, UNO_QUERY_THROW);
    const Reference<css::awt::XLayoutConstrains> ruler(controls->getControl("ruler"),
                                                       UNO_QUERY_THROW);
    return ruler->getMinimumSize().Height;
}

} // namespace

Measure::Measure(const Reference<css::awt::XControl>& window) {
    const Reference<css::awt::XUnitConversion> units(window->getPeer(), UNO_QUERY_THROW);
    scale_ = units->convertSizeToPixel(css::awt::Size(100, 100), css::util::MeasureUnit::APPFONT);
    officeScale_ = scale_.Width;
    // The office works its units out once; letters that have grown since then need more.
    constexpr int unitsHigh = 8;
    const int height = letterHeight(window) * 100 / unitsHigh;
    const int differs = std::abs(height - scale_.Height);
    if (scale_.Height <= 0 || differs * 10 <= scale_.Height) return;
    scale_.Width = scale_.Width * height / scale_.Height;
    scale_.Height = height;
}

int Measure::wide(int units) const {
    return (units * scale_.Width + 50) / 100;
}

int Measure::high(int units) const {
    return (units * scale_.Height + 50) / 100;
}

int Measure::unitsWide(int pixels) const {
    return officeScale_ > 0 ? (pixels * 100 + officeScale_ - 1) / officeScale_ : pixels;
}

Piece Measure::operator()(const ControlSpec& spec, const Reference<css::awt::XControl>& control,
                          int available) const {
    if (spec.kind == Kind::grid)
        return {wide(40), wide(40), high(12) * (spec.size + 1), spec.stretches};
    if (spec.kind == Kind::drawing)
        return {wide(40), wide(40), high(12) * spec.size, spec.stretches};

    if (spec.kind == Kind::lines)
        return {wide(40), wide(40), high(9) * spec.size + high(4), spec.stretches};

    if (spec.kind == Kind::list)
        return {wide(40), wide(40), high(10) * spec.size + high(4), spec.stretches};

    if (spec.kind == Kind::scroll || spec.kind == Kind::scrollAcross) {
        // The bar's control does not tell, its window does.
        const Reference<css::awt::XLayoutConstrains> bar(control->getPeer(), UNO_QUERY_THROW);
        const css::awt::Size size = bar->getMinimumSize();
        if (spec.kind == Kind::scroll) return {size.Width, size.Width, high(12) * spec.size, false};
        return {wide(40), wide(40), size.Height, true};
    }
    const Reference<css::awt::XLayoutConstrains> constrains(control, UNO_QUERY_THROW);
    if (spec.kind == Kind::text) {
        const css::awt::Size size =
            constrains->calcAdjustedSize(css::awt::Size(available, high(8)));
        return {available, wide(40), size.Height, true};
    }
    const css::awt::Size size = constrains->getMinimumSize();
    if (spec.kind == Kind::icon) return {size.Height, size.Height, size.Height, false};
    Piece piece{size.Width, size.Width, size.Height, spec.stretches};
    if (spec.size > 0) {
        piece.width = wide(4 * spec.size + fieldFrame);
        piece.least = piece.width;
    }
    return piece;
}

} // namespace agendum::sidebar
