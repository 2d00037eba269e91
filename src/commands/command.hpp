// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/message.hpp"
#include "writer/document_session.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/Sequence.hxx>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

/// What the organiser can do. Menu, toolbar, sidebar, shortcut and script run the same objects, by
/// their URL "org.agendum.agendum:NAME". Main thread only.
namespace agendum::commands {

/// What a command works on.
struct Target {
    css::uno::Reference<css::uno::XComponentContext> context;
    css::uno::Reference<css::frame::XFrame>
        frame; ///< null: no window, so nothing may be asked or shown
    std::shared_ptr<writer::DocumentSession> session;
};

using Arguments = css::uno::Sequence<css::beans::PropertyValue>;

/// What commands in that window work on. Its session is null where the window shows no text
/// document, or the frame is null.
Target targetIn(const css::uno::Reference<css::uno::XComponentContext>& context,
                const css::uno::Reference<css::frame::XFrame>& frame);

/// The title of an undo step, strings/interface_*.properties.
std::string undoTitle(const Target& target, std::string_view key);

class Command {
public:
    virtual ~Command() = default;
    /// Path of the command URL: "insertAgenda".
    virtual std::string_view name() const = 0;
    /// Why it can't be done now, for the tooltip; none: it can.
    virtual std::optional<Message> obstacle(const Target& target,
                                            const Arguments& arguments = {}) const = 0;
    /// Whether a menu shows it as chosen, for commands that choose one of several; else none.
    virtual std::optional<bool> chosen(const Target& /*target*/,
                                       const Arguments& /*arguments*/) const {
        return std::nullopt;
    }
    /// What a menu calls it now, for commands whose subject the arguments leave open; none: as the
    /// menu itself says.
    virtual std::optional<std::string> label(const Target& /*target*/,
                                             const Arguments& /*arguments*/) const {
        return std::nullopt;
    }
    /// Whether where the cursor stands decides about the three above.
    virtual bool followsCursor() const { return false; }
    /// Whether what changed in the file that the document follows is taken over before.
    virtual bool looksAtFile() const { return true; }
    /// Does it. What the arguments do not say is asked for (a file), where there is a window.
    /// Throws as DocumentSession does; what is wrong with an argument is a Refusal that names it.
    virtual void execute(const Target& target, const Arguments& arguments) const = 0;
};

/// All commands; they live as long as the library.
const std::vector<std::unique_ptr<Command>>& allCommands();
/// The command of that name, or null.
const Command* findCommand(std::string_view name);

/// Looks at the file that the document follows, and carries the command out. Throws what
/// stands in its way and what execute throws.
void carryOut(const Command& command, const Target& target, const Arguments& arguments);

/// Runs a command as a menu or button does: what goes wrong becomes one sentence in the organiser's
/// language, shown in the window (or lost to nobody: written to the log where there is none).
/// Never throws: exceptions stop at this door. Returns whether the command was carried out; one that
/// was called off in a dialogue was.
bool run(const Command& command, const Target& target, const Arguments& arguments) noexcept;

} // namespace agendum::commands
