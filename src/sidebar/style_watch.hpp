// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <com/sun/star/awt/XStyleSettings.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <rtl/ref.hxx>

#include <functional>

namespace agendum::sidebar {

/// Hears when the desktop's letters or colours change, as a window has them. Main thread.
class StyleWatch {
public:
    /// `changed` is called when the office has come to rest: by then the controls have them too.
    StyleWatch(const commands::Target& target, const css::uno::Reference<css::awt::XWindow>& window,
               std::function<void()> changed);
    StyleWatch(const StyleWatch&) = delete;
    StyleWatch& operator=(const StyleWatch&) = delete;
    ~StyleWatch();

private:
    class Ear;

    css::uno::Reference<css::awt::XStyleSettings> styles_;
    rtl::Reference<Ear> ear_;
};

} // namespace agendum::sidebar
