// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <com/sun/star/awt/grid/XGridSelectionListener.hpp>
#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <cppuhelper/implbase7.hxx>
#include <rtl/ref.hxx>

#include <functional>

namespace agendum::sidebar {

/// What the office tells of a control, passed on to functions. One object serves one control; what
/// is not set is not listened for by anybody. Main thread.
class Events final
    : public cppu::WeakImplHelper7<css::awt::XMouseListener, css::awt::XActionListener,
                                   css::awt::XItemListener, css::awt::XFocusListener,
                                   css::awt::XKeyListener, css::awt::XWindowListener,
                                   css::awt::grid::XGridSelectionListener> {
public:
    explicit Events(const commands::Target& target) : target_(target) {}

    std::function<void()> pressed; ///< a button
    /// By hand: the entry of a list, counted from 0, or what a box says now: 1 where it is ticked.
    /// What the control itself says may be from before again when this comes.
    std::function<void(int)> chosen;
    std::function<void()> entered;                      ///< the focus came
    std::function<void()> left;                         ///< the focus went elsewhere
    std::function<void(const css::awt::KeyEvent&)> key; ///< once for each key that goes down
    std::function<bool()> takesBack; ///< Escape: whether there was something to take back
    std::function<bool()> takesOver; ///< Ctrl+Enter: whether it is a key of this control's
    std::function<void(int x, int y)> menuAsked; ///< right button, in the control's pixels
    std::function<void()> resized;
    std::function<void()> rowSelected; ///< in a grid

    /// While it lives, a choice at the control is the program's own and nobody is told.
    class Quiet {
    public:
        explicit Quiet(const rtl::Reference<Events>& events);
        Quiet(const Quiet&) = delete;
        Quiet& operator=(const Quiet&) = delete;
        ~Quiet();

    private:
        rtl::Reference<Events> events_; ///< none, where nobody listens
    };

    /// As if the entry had been chosen at the control.
    void choose(int entry);

    /// Forgets the functions: what they work on is going.
    void silence();

    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override;
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override;
    void SAL_CALL focusGained(const css::awt::FocusEvent& event) override;
    void SAL_CALL focusLost(const css::awt::FocusEvent& event) override;
    void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override;
    void SAL_CALL keyReleased(const css::awt::KeyEvent& event) override;
    void SAL_CALL windowResized(const css::awt::WindowEvent& event) override;
    void SAL_CALL windowMoved(const css::awt::WindowEvent& event) override;
    void SAL_CALL windowShown(const css::lang::EventObject& event) override;
    void SAL_CALL windowHidden(const css::lang::EventObject& event) override;
    void SAL_CALL selectionChanged(const css::awt::grid::GridSelectionEvent& event) override;
    void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override;
    void SAL_CALL mouseReleased(const css::awt::MouseEvent& event) override;
    void SAL_CALL mouseEntered(const css::awt::MouseEvent& event) override;
    void SAL_CALL mouseExited(const css::awt::MouseEvent& event) override;
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

private:
    template <typename Function, typename... Arguments>
    void pass(const Function& function, const Arguments&... arguments) noexcept;

    template <typename Function, typename... Arguments>
    void passLocked(Function Events::*function, Arguments... arguments) noexcept;

    commands::Target target_;
    int quiet_ = 0;
    sal_Int16 held_ = 0; ///< the key that is down: a grid tells of each press twice
};

} // namespace agendum::sidebar
