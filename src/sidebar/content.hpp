// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"
#include "sidebar/pane.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace agendum::sidebar {

/// What a panel's content works with; lives as long as the content.
struct Site {
    commands::Target target; ///< without a session once the document is going
    std::unique_ptr<Pane> pane;
    /// To be called when what is shown may need more or less height than before.
    std::function<void()> heightChanged;

    /// As a menu would. Whether it succeeded.
    bool run(std::string_view command, const commands::Arguments& arguments = {}) const;
    /// As a menu would, but what goes wrong is thrown.
    void perform(std::string_view command, const commands::Arguments& arguments) const;
    /// The reason why a command can't be done now, as a sentence; empty: it can.
    rtl::OUString obstacle(std::string_view command,
                           const commands::Arguments& arguments = {}) const;
    /// The same for what is no command (obstacles.hpp).
    rtl::OUString obstacle(std::optional<Message> (*find)(const commands::Target&)) const;
    /// A button runs a command, and is disabled as long as that can't be done.
    void bindButton(std::string_view control, std::string_view command) const;
    void showObstacle(std::string_view control, std::string_view command) const;

    const Programme* programme() const;
};

/// What one panel shows and does. The programme is never kept here: every refresh reads the session.
class Content {
public:
    virtual ~Content() = default;
    /// Shows what the session says now, and leaves alone what is being typed.
    virtual void refresh() = 0;
    /// The place to which the keyboard comes when it is asked for (commands/deck_keyboard.hpp); empty:
    /// this is none.
    virtual std::string keyboardPlace() const { return {}; }
    /// Whether it could be taken.
    virtual bool takeKeyboard() { return false; }
    /// A control is to be seen that may be folded away: the keyboard comes to it.
    virtual void bringForth(const std::string& /*control*/) {}
};

/// A panel: its rows, and what fills them.
struct PanelKind {
    const char* name; ///< the last part of its resource URL; "Agendum" before it, in the registry
    int order;        ///< OrderIndex in the registry
    std::vector<RowSpec> rows;
    bool grows; ///< takes what height the deck has left
    std::function<std::unique_ptr<Content>(Site&)> makeContent;
};

} // namespace agendum::sidebar
