// SPDX-License-Identifier: MPL-2.0
#include "sidebar/content.hpp"

#include "commands/messages.hpp"

namespace agendum::sidebar {

namespace {

const commands::Command& commandNamed(std::string_view name) {
    const commands::Command* command = commands::findCommand(name);
    if (!command) throw std::logic_error("no command " + std::string(name));
    return *command;
}

} // namespace

bool Site::run(std::string_view command, const commands::Arguments& arguments) const {
    return commands::run(commandNamed(command), target, arguments);
}

void Site::perform(std::string_view command, const commands::Arguments& arguments) const {
    commands::carryOut(commandNamed(command), target, arguments);
}

rtl::OUString Site::obstacle(std::string_view command, const commands::Arguments& arguments) const {
    const auto reason = commandNamed(command).obstacle(target, arguments);
    return reason ? commands::sentence(target.context, *reason) : rtl::OUString();
}

rtl::OUString Site::obstacle(std::optional<Message> (*find)(const commands::Target&)) const {
    const auto reason = find(target);
    return reason ? commands::sentence(target.context, *reason) : rtl::OUString();
}

void Site::bindButton(std::string_view control, std::string_view command) const {
    const commands::Command& found = commandNamed(command);
    pane->events(control).pressed = [this, &found] { commands::run(found, target, {}); };
}

void Site::showObstacle(std::string_view control, std::string_view command) const {
    pane->setObstacle(control, obstacle(command));
}

const Programme* Site::programme() const {
    return target.session ? target.session->programme() : nullptr;
}

} // namespace agendum::sidebar
