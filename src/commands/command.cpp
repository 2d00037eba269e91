// SPDX-License-Identifier: MPL-2.0
#include "commands/command.hpp"

#include "commands/document_commands.hpp"
#include "commands/edit_field.hpp"
#include "commands/file_commands.hpp"
#include "commands/followed_file.hpp"
#include "commands/item_commands.hpp"
#include "commands/messages.hpp"
#include "commands/notice.hpp"
#include "commands/obstacles.hpp"
#include "commands/operation_dialogue.hpp"
#include "commands/pdf.hpp"
#include "commands/programme_commands.hpp"
#include "commands/show_item.hpp"
#include "commands/show_sidebar.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>

namespace agendum::commands {
namespace {

std::vector<std::unique_ptr<Command>> makeCommands() {
    std::vector<std::unique_ptr<Command>> commands;
    addProgrammeCommands(commands);
    addFileCommands(commands);
    addDocumentCommands(commands);
    addItemCommands(commands);
    addQuestionCommands(commands);
    addPdfCommands(commands);
    addEditCommands(commands);
    addShowSidebar(commands);
    addShowItem(commands);
    return commands;
}

} // namespace

Target targetIn(const css::uno::Reference<css::uno::XComponentContext>& context,
                const css::uno::Reference<css::frame::XFrame>& frame) {
    Target target{context, frame, nullptr};
    if (!frame.is()) return target;
    const css::uno::Reference<css::frame::XController> controller = frame->getController();
    if (controller.is())
        target.session = writer::DocumentSession::of(context, controller->getModel());
    return target;
}

std::string undoTitle(const Target& target, std::string_view key) {
    return writer::toStd(interfaceText(target.context, key));
}

const std::vector<std::unique_ptr<Command>>& allCommands() {
    static const std::vector<std::unique_ptr<Command>> commands = makeCommands();
    return commands;
}

const Command* findCommand(std::string_view name) {
    const auto& commands = allCommands();
    const auto found = std::find_if(commands.begin(), commands.end(), [name](const auto& command) {
        return command->name() == name;
    });
    return found == commands.end() ? nullptr : found->get();
}

void carryOut(const Command& command, const Target& target, const Arguments& arguments) {
    if (command.looksAtFile()) lookAtFile(target);
    require(command.obstacle(target, arguments));
    command.execute(target, arguments);
}

bool run(const Command& command, const Target& target, const Arguments& arguments) noexcept {
    try {
        clearProblem(target);
        carryOut(command, target, arguments);
        return true;
    } catch (...) {
        showProblem(target, std::current_exception());
        return false;
    }
}

} // namespace agendum::commands
