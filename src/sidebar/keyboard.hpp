// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <cppuhelper/implbase2.hxx>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace agendum::sidebar {

/// Which control of a panel has the keyboard, and the keys that come to it before the control itself
/// sees them: a control's own listener can't keep a key from the office. Main thread.
class Keyboard final
    : public cppu::WeakImplHelper2<css::awt::XKeyHandler, css::awt::XFocusListener> {
public:
    explicit Keyboard(const commands::Target& target);

    /// To be called once, when the object is held by a reference.
    void start();
    void watch(const std::string& control, const css::uno::Reference<css::awt::XWindow>& window);
    /// A key at a control. Returns whether it is taken; then nobody else gets it.
    std::function<bool(const std::string& control, const css::awt::KeyEvent& event)> key;
    /// Forgets everything: what it works for is going.
    void silence();

    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override;
    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent& event) override;
    void SAL_CALL focusGained(const css::awt::FocusEvent& event) override;
    void SAL_CALL focusLost(const css::awt::FocusEvent& event) override;
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

private:
    std::string controlOf(const css::uno::Reference<css::uno::XInterface>& window) const;

    commands::Target target_;
    css::uno::Reference<css::awt::XExtendedToolkit> toolkit_;
    std::vector<std::pair<std::string, css::uno::Reference<css::awt::XWindow>>> controls_;
    std::string holder_; ///< empty: none of this panel
};

} // namespace agendum::sidebar
