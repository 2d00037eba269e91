// SPDX-License-Identifier: MPL-2.0
#include "commands/item_commands.hpp"

#include "commands/messages.hpp"
#include "commands/named_operations.hpp"
#include "commands/obstacles.hpp"
#include "commands/siblings.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <utility>

namespace agendum::commands {
namespace {

/// What stands in the way of doing something to an item: its id, empty where there is none.
using ObstacleFinder = std::optional<Message> (*)(const Target&, std::string_view item);

/// An operation, on the item that the arguments name or else the selected one.
class OperationCommand : public Command {
public:
    OperationCommand(std::string_view operation, ObstacleFinder findObstacle)
        : operation_(*findOperation(operation)), findObstacle_(findObstacle) {}

    std::string_view name() const override { return operation_.name; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& arguments) const override {
        return findObstacle_(target, itemMeant(target, NamedArguments(arguments)));
    }
    void execute(const Target& target, const Arguments& values) const override {
        NamedArguments arguments(values);
        const std::string item = itemMeant(target, arguments);
        const bool named = arguments.has("items") || item.empty();
        if (operation_.isAboutItem() && !named) arguments.set("item", item);
        const Programme& programme = *target.session->programme();
        const std::string title = undoTitle(target.context, operation_, programme, arguments);
        target.session->apply(operation_.outcome(programme, arguments), title);
    }

protected:
    static std::string itemMeant(const Target& target, const NamedArguments& arguments) {
        if (arguments.has("item")) return arguments.text("item");
        if (arguments.has("items") && !arguments.texts("items").empty())
            return arguments.texts("items").front();
        return target.session ? target.session->selectedItem() : std::string();
    }

private:
    const NamedOperation& operation_;
    ObstacleFinder findObstacle_;
};

/// Selects what stands where the removed item stood, so that one can go on from there.
class RemoveItem : public OperationCommand {
public:
    RemoveItem() : OperationCommand("removeItem", noEditableItem) {}
    void execute(const Target& target, const Arguments& arguments) const override {
        const std::string selected = target.session->selectedItem();
        const std::string neighbour = neighbourOf(*target.session->programme(), selected);
        OperationCommand::execute(target, arguments);
        const Programme& programme = *target.session->programme();
        if (!findItem(programme, selected))
            target.session->selectItem(findItem(programme, neighbour) ? neighbour : std::string());
    }
};

class AddItem : public Command {
public:
    std::string_view name() const override { return "addItem"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noEditableProgramme(target);
    }
    void execute(const Target& target, const Arguments& /*arguments*/) const override {
        const Programme& programme = *target.session->programme();
        Item item;
        item.id = freshId(programme, "item");
        item.title = writer::toStd(interfaceText(target.context, "new.item"));
        item.duration = usualLength;
        const std::string id = item.id;
        const rtl::OUString title = interfaceText(target.context, "undo.insertItem", {item.title});
        const operations::Place place = placeBehind(programme, target.session->selectedItem());
        target.session->apply(operations::insertItem(programme, std::move(item), place),
                              writer::toStd(title));
        target.session->selectItem(id);
    }

private:
    /// So that the new line has a length to see and to change.
    static constexpr Minutes usualLength{30};
};

std::optional<Message> noWayUp(const Target& target, std::string_view item) {
    if (auto obstacle = noEditableItem(target, item)) return obstacle;
    if (isFirst(*target.session->programme(), item)) return Message{"obstacle.first", {}};
    return std::nullopt;
}

std::optional<Message> noWayDown(const Target& target, std::string_view item) {
    if (auto obstacle = noEditableItem(target, item)) return obstacle;
    if (isLast(*target.session->programme(), item)) return Message{"obstacle.last", {}};
    return std::nullopt;
}

/// For what is about the programme as a whole.
std::optional<Message> noProgrammeToEdit(const Target& target, std::string_view /*item*/) {
    return noEditableProgramme(target);
}

bool isAmong(const std::vector<std::unique_ptr<Command>>& commands, std::string_view name) {
    return std::any_of(commands.begin(), commands.end(),
                       [name](const auto& command) { return command->name() == name; });
}

} // namespace

void addItemCommands(std::vector<std::unique_ptr<Command>>& commands) {
    const auto add = [&commands](std::string_view operation, ObstacleFinder findObstacle) {
        commands.push_back(std::make_unique<OperationCommand>(operation, findObstacle));
    };
    commands.push_back(std::make_unique<AddItem>());
    commands.push_back(std::make_unique<RemoveItem>());
    add("moveItemUp", noWayUp);
    add("moveItemDown", noWayDown);
    for (const NamedOperation& operation : namedOperations()) {
        if (!isAmong(commands, operation.name))
            add(operation.name, operation.isAboutItem() ? noEditableItem : noProgrammeToEdit);
    }
}

} // namespace agendum::commands
