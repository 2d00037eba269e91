// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office_test.hpp"

#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::test {

/// Asks the office again and again until it is so, for ten seconds at most. What a click or a key
/// does is done when the office comes to it.
[[nodiscard]] bool eventually(const std::function<bool()>& isSo);
/// The same where there is nothing to test before: throws std::runtime_error with what is missing.
void await(const std::function<bool()>& isSo, const char* missing);

/// Waits until the office has nothing left to do. A document that is closed while the office still
/// asks its toolbars what they can do takes it down.
void comeToRest(Office& office);

/// The deck "Programme" in the sidebar of a document, as its user has it: what is on its controls,
/// and keys. Controls are named as in the panels' lists of rows.
class Deck {
public:
    /// Opens it.
    Deck(Office& office, const css::uno::Reference<css::frame::XModel>& document);

    std::vector<std::string> panels() const;
    css::uno::Reference<css::awt::XControlContainer> panel(const std::string& name) const;
    /// The control of that name, whichever panel it is on.
    css::uno::Reference<css::awt::XControl> control(const std::string& name) const;
    std::vector<std::string> controlsOf(const std::string& panel) const;

    css::uno::Any property(const std::string& control, const char* name) const;
    std::string text(const std::string& control) const;
    std::string help(const std::string& control) const;
    bool enabled(const std::string& control) const;
    bool visible(const std::string& control) const;
    /// Whether the keyboard is there.
    bool hasFocus(const std::string& control) const;
    std::string accessibleName(const std::string& control) const;
    /// As a screen reader is told; lists and grids do not say it otherwise.
    bool hasKeyboard(const std::string& control) const;
    /// The list's cells, row by row.
    std::vector<std::vector<std::string>> rows() const;
    int selectedRow() const;
    /// From the top.
    std::vector<int> selectedRows() const;
    /// That one only, and those only.
    void selectRow(int row) const { selectRows({row}); }
    void selectRows(const std::vector<int>& rows) const;

    /// Through the accessibility interface, as a screen reader does.
    void press(const std::string& button);
    /// An entry of a list, counted from 0.
    void choose(const std::string& list, int entry);
    /// Puts the keyboard there.
    void focus(const std::string& control);
    void focusList();
    /// Real keys, as xdotool names them.
    void keys(const std::vector<std::string>& names);
    /// Replaces what is in a field by real keys, and goes on with the last one.
    void type(const std::string& field, const std::string& text, const std::string& key = "Return");

private:
    css::uno::Reference<css::accessibility::XAccessibleContext>
    accessible(const std::string& control) const;
    void xdotool(std::vector<std::string> arguments) const;
    /// Has another window in it, which takes the keys: lists, fields of several lines.
    bool isCompound(const std::string& control) const;

    Office& office_;
    css::uno::Reference<css::ui::XDeck> deck_;
    mutable std::map<std::string, std::string> panelOf_; ///< by control, of those asked for
};

} // namespace agendum::test
