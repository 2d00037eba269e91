// SPDX-License-Identifier: MPL-2.0
#include "sidebar/button_picture.hpp"

#include "sidebar/named_values.hpp"
#include "sidebar/timeline_colours.hpp"

#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>

#include <array>
#include <cstdio>

namespace agendum::sidebar {

namespace {

using css::graphic::XGraphic;
using css::uno::Any;
using css::uno::Reference;
using css::uno::XComponentContext;

Reference<XGraphic> drawn(const Reference<XComponentContext>& context, const char* path, int side,
                          Colour colour, const char* opacity) {
    constexpr const char* form =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="%dpx" height="%dpx" viewBox="0 0 16 16">)"
        R"(<path d="%s" fill="none" stroke="#%06x" stroke-opacity="%s" stroke-width="1.5"/></svg>)";
    std::array<char, 512> svg{};
    const int length = std::snprintf(svg.data(), svg.size(), form, side, side, path,
                                     static_cast<unsigned>(colour), opacity);
    const css::uno::Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(svg.data()), length);
    const Reference<css::io::XInputStream> stream(
        css::io::SequenceInputStream::createStreamFromSequence(context, bytes).get());
    return css::graphic::GraphicProvider::create(context)->queryGraphic(
        named({{"InputStream", Any(stream)}}));
}

} // namespace

ButtonPictures buttonPictures(const Reference<XComponentContext>& context,
                              const Reference<css::awt::XStyleSettings>& style, const char* path,
                              int side) {
    const Colour text = static_cast<Colour>(style->getButtonTextColor()) & 0xFFFFFF;
    const Colour face = static_cast<Colour>(style->getFaceColor()) & 0xFFFFFF;
    const bool dark = contrast(face, 0x000000) < contrast(face, 0xFFFFFF);
    // What is disabled the office lightens, which in a dark theme would bring it out.
    return {drawn(context, path, side, text, "1"),
            drawn(context, path, side, 0x000000, dark ? "0.4" : "1")};
}

} // namespace agendum::sidebar
