// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/keyboard.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <rtl/ref.hxx>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::sidebar {

/// The keyboard's way through the controls of a panel, and out of it. Main thread.
class KeyboardWay {
public:
    /// Whether it is so for a control, and for its own keys whether it answered them.
    struct Controls {
        using Ask = std::function<bool(const std::string& control)>;
        Ask isShown;
        Ask takesBack; ///< what was typed, at Escape
        Ask takesOver; ///< the same, at Ctrl+Enter
        /// Whether a key is one of the control's own that the office does not know of.
        std::function<bool(const std::string& control, const css::awt::KeyEvent& event)> takesKey;
    };

    KeyboardWay(const commands::Target& target, Controls controls);
    KeyboardWay(const KeyboardWay&) = delete;
    KeyboardWay& operator=(const KeyboardWay&) = delete;
    ~KeyboardWay();
    /// No key leads anywhere from now on: the controls are going.
    void silence() { keyboard_->silence(); }

    /// A control that takes keys; whether one types several lines there. The keyboard goes through them in the order of these calls.
    void add(const std::string& name, const css::uno::Reference<css::awt::XControl>& control,
             bool hasLines);

    /// Puts the keyboard there, with the whole text selected; in several lines where it was.
    void focus(std::string_view name) const;
    /// Puts the keyboard at the first control that takes keys now, or at the last one. Whether
    /// there is one.
    bool enter(bool fromBehind = false) const;

    /// The same for a control, where it takes keys now.
    bool enterAt(const std::string& name) const;

    /// Where the keyboard goes from this panel. Each returns whether it went.
    struct WaysOut {
        std::function<bool(bool backwards)> beyond; ///< past the first or last control
        std::function<bool()> text;                 ///< to the document
    };
    void setWaysOut(WaysOut ways) { waysOut_ = std::move(ways); }

private:
    struct Stop {
        std::string name;
        css::uno::Reference<css::awt::XControl> control;
        bool hasLines = false; ///< it would write a tab
    };

    bool takeKey(const std::string& name, const css::awt::KeyEvent& event) const;
    const Stop* stopOf(std::string_view name) const;
    std::vector<std::string> open() const;

    rtl::Reference<Keyboard> keyboard_;
    Controls controls_;
    WaysOut waysOut_;
    std::vector<Stop> stops_;
};

} // namespace agendum::sidebar
