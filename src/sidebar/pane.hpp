// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"
#include "sidebar/button_picture.hpp"
#include "sidebar/choice_button.hpp"
#include "sidebar/control_spec.hpp"
#include "sidebar/events.hpp"
#include "sidebar/form.hpp"
#include "sidebar/keyboard_way.hpp"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <rtl/ref.hxx>
#include <rtl/ustring.hxx>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::sidebar {

/// The window of a panel with the controls in it, by name, laid out by their rows. Controls are
/// reached by keyboard in the order in which they are listed. Main thread.
class Pane {
public:
    Pane(const commands::Target& target, const css::uno::Reference<css::awt::XWindow>& parent,
         const std::vector<RowSpec>& rows);
    Pane(const Pane&) = delete;
    Pane& operator=(const Pane&) = delete;
    ~Pane();

    const css::uno::Reference<css::awt::XWindow>& window() const { return window_; }
    /// What the office gave the panel to be in, and where the panel's window stands there, in pixels.
    const css::uno::Reference<css::awt::XWindow>& parent() const { return parent_; }
    css::awt::Point placeInParent() const;

    /// Pixels that the panel needs at that width.
    int heightFor(int width) const;
    /// With what the deck's scroll bar takes of it.
    int leastWidth() const;
    /// How wide a text is in the panel's letters, and a number of pixels: in application font units.
    int unitsOf(const rtl::OUString& text) const;
    int unitsOf(int pixels) const;
    void layout();
    /// The letters have another size, or the colours changed.
    void measureAnew();

    css::uno::Reference<css::awt::XControl> control(std::string_view name) const;
    /// What happens at a control. Set the functions that are wanted.
    Events& events(std::string_view name);
    /// What happens to the window itself.
    Events& windowEvents() { return *windowEvents_; }

    /// Whether one can type several lines there.
    bool hasLines(std::string_view name) const;
    rtl::OUString text(std::string_view name) const;
    /// Of a label, text, field or button. Leaves alone what reads so already.
    void setText(std::string_view name, const rtl::OUString& text);
    void setTicked(std::string_view name, bool ticked) const;
    /// Neither ticked nor not, as what it stands for is both.
    void setHalfTicked(std::string_view name) const;
    bool ticked(std::string_view name) const;
    void setEntries(std::string_view name, const std::vector<rtl::OUString>& entries);
    /// Counted from 0; negative: none.
    void choose(std::string_view name, int chosen);
    int chosen(std::string_view name) const;
    void setVisible(std::string_view name, bool visible);
    /// What it is for, instead of what its texts say.
    void setHelp(std::string_view name, const rtl::OUString& help);
    /// Why a control can't be used now, for its tooltip; empty: it can. Lines with text in them can
    /// still be read.
    void setObstacle(std::string_view name, const rtl::OUString& reason);
    /// What its tooltip says beside its purpose.
    void setHint(std::string_view name, const rtl::OUString& hint);
    /// What a screen reader calls a grid or drawing.
    void name(std::string_view control, const rtl::OUString& name);
    /// Puts the keyboard there, with the whole text selected.
    void focus(std::string_view name) { keyboard_.focus(name); }
    /// The way of the keyboard through the controls and out of the panel.
    KeyboardWay& keyboard() { return keyboard_; }
    css::uno::Reference<css::beans::XPropertySet> model(std::string_view name) const;

private:
    struct Entry {
        ControlSpec spec;
        css::uno::Reference<css::awt::XControl> control;
        rtl::Reference<Events> events;
        rtl::OUString help;
        /// What its tooltip says beside: what a choice's button has no room for, and the hint.
        rtl::OUString whole;
        rtl::OUString hint;
        ButtonPictures pictures;              ///< of an icon
        std::unique_ptr<ChoiceButton> choice; ///< of a choice
        bool visible = true;
    };

    css::uno::Reference<css::awt::XWindowPeer> makeFrame();
    void drawPictures(std::string_view icon);
    void showChoice(std::string_view name);
    void showHelp(std::string_view name);
    bool takesKey(std::string_view name, const css::awt::KeyEvent& event);
    int pixelsOf(const rtl::OUString& text) const;
    bool answers(std::string_view name, std::function<bool()> Events::*question) const;
    void findControls(const std::vector<RowSpec>& rows);
    const Entry& entry(std::string_view name) const;
    Entry& entry(std::string_view name);
    std::vector<Row> measured(int width) const;
    void layOutOnce();

    commands::Target target_; ///< without the session: only to tell of problems
    css::uno::Reference<css::awt::XControl> dialog_;
    css::uno::Reference<css::awt::XWindow> window_;
    css::uno::Reference<css::awt::XWindow> parent_;
    css::uno::Reference<css::awt::XWindow> frame_; ///< around the window, of its size
    rtl::Reference<Events> frameEvents_;
    rtl::Reference<Events> windowEvents_;
    KeyboardWay keyboard_;
    std::vector<RowSpec> rows_;
    std::map<std::string, Entry, std::less<>> entries_;
    Spacing spacing_;
    bool layingOut_ = false;
    bool layOutAgain_ = false;
};

} // namespace agendum::sidebar
