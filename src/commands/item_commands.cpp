// SPDX-License-Identifier: MPL-2.0
#include "commands/item_commands.hpp"

#include "commands/items_meant.hpp"
#include "commands/messages.hpp"
#include "commands/named_operations.hpp"
#include "commands/obstacles.hpp"
#include "commands/siblings.hpp"
#include "layout/agenda_filter.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <utility>

namespace agendum::commands {
namespace {

using operations::Items;

/// What stands in the way of doing something to the items of those ids.
using ObstacleFinder = std::optional<Message> (*)(const Target&, const Items& items);

/// Whether there are items of which something is said, and it is so for each of them.
template <typename IsSo>
bool everyItemMeant(const Target& target, const Arguments& arguments, IsSo isSo) {
    const Programme* programme = target.session ? target.session->programme() : nullptr;
    if (!programme) return false;
    const Items items = itemsMeant(target, NamedArguments(arguments));
    return !items.empty() && std::ranges::all_of(items, [&](const std::string& id) {
        const Item* item = findItem(*programme, id);
        return item && isSo(*item);
    });
}

/// An operation, on the items that the arguments name or else on those selected.
class OperationCommand : public Command {
public:
    OperationCommand(std::string_view operation, ObstacleFinder findObstacle)
        : operation_(*findOperation(operation)), findObstacle_(findObstacle) {}

    std::string_view name() const override { return operation_.name; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& arguments) const override {
        return findObstacle_(target, itemsMeant(target, NamedArguments(arguments)));
    }
    void execute(const Target& target, const Arguments& values) const override {
        target.session->takeOverTyped();
        require(obstacle(target, values)); // it may be new
        NamedArguments arguments(values);
        if (operation_.isAboutItem()) nameItems(itemsMeant(target, arguments), arguments);
        const Programme& programme = *target.session->programme();
        const std::string title = undoTitle(target.context, operation_, programme, arguments);
        target.session->apply(operation_.outcome(programme, arguments), title);
    }

private:
    void nameItems(const Items& items, NamedArguments& arguments) const {
        if (items.empty() || arguments.has("items") || arguments.has("item")) return;
        if (items.size() == 1)
            arguments.set("item", items.front());
        else if (operation_.takes("items"))
            arguments.set("items", items);
        else
            throw Refusal(Message{"obstacle.one", {}});
    }

    const NamedOperation& operation_;
    ObstacleFinder findObstacle_;
};

/// For what is about the programme as a whole.
std::optional<Message> noProgrammeToEdit(const Target& target, const Items& /*items*/) {
    return noEditableProgramme(target);
}

/// Items are so or not so. Where the arguments do not say which, they become what they are not now:
/// those that differ, all so.
class ToggleCommand : public OperationCommand {
public:
    ToggleCommand(std::string_view operation, const char* argument, bool (*isSo)(const Item&))
        : OperationCommand(operation, noEditableItems), argument_(argument), isSo_(isSo) {}

    std::optional<bool> chosen(const Target& target, const Arguments& arguments) const override {
        return everyItemMeant(target, arguments, isSo_);
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        if (NamedArguments(arguments).has(argument_))
            return OperationCommand::execute(target, arguments);
        target.session->takeOverTyped(); // so that what was typed is turned round
        const bool on = !everyItemMeant(target, arguments, isSo_);
        Arguments all(arguments);
        all.realloc(arguments.getLength() + 1);
        all.getArray()[arguments.getLength()] = {rtl::OUString::createFromAscii(argument_), -1,
                                                 css::uno::Any(on),
                                                 css::beans::PropertyState_DIRECT_VALUE};
        OperationCommand::execute(target, all);
    }

private:
    const char* argument_;
    bool (*isSo_)(const Item&);
};

/// A kind is chosen where the items are of it already.
class SetText : public OperationCommand {
public:
    SetText() : OperationCommand("setText", noEditableItems) {}
    std::optional<bool> chosen(const Target& target, const Arguments& arguments) const override {
        const NamedArguments values(arguments);
        if (values.textOr("field", {}) != "kind") return std::nullopt;
        const std::string kind = values.textOr("text", {});
        return everyItemMeant(target, arguments, [&](const Item& item) {
            return fieldText(*target.session->programme(), item, Field::kind) == kind;
        });
    }
};

/// Selects what stands where the removed items stood, so that one can go on from there.
class RemoveItem : public OperationCommand {
public:
    RemoveItem() : OperationCommand("removeItem", noEditableItems) {}
    void execute(const Target& target, const Arguments& arguments) const override {
        target.session->takeOverTyped();
        const Items selected = target.session->selectedItems();
        const std::string neighbour = neighbourOf(*target.session->programme(), selected);
        OperationCommand::execute(target, arguments);
        if (target.session->selectedItems().empty()) target.session->selectItem(neighbour);
    }
};

/// Shows the day that came, so that one can put items there.
class AddDay : public OperationCommand {
public:
    AddDay() : OperationCommand("addDay", noProgrammeToEdit) {}
    void execute(const Target& target, const Arguments& arguments) const override {
        const std::string day = freshId(*target.session->programme(), "day");
        OperationCommand::execute(target, arguments);
        layout::AgendaFilter filter;
        filter.day = day;
        target.session->setFilter(filter);
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
        target.session->takeOverTyped();
        const Programme& programme = *target.session->programme();
        Item item;
        item.id = freshId(programme, "item");
        item.title = writer::toStd(interfaceText(target.context, "new.item"));
        item.duration = usualLength;
        const std::string id = item.id;
        const rtl::OUString title = interfaceText(target.context, "undo.insertItem", {item.title});
        const Items& selected = target.session->selectedItems();
        const operations::Place place =
            placeBehind(programme, selected.empty() ? std::string() : selected.back(),
                        layout::shownDay(programme, target.session->filter()));
        target.session->apply(operations::insertItem(programme, std::move(item), place),
                              writer::toStd(title));
        target.session->selectItem(id);
    }

private:
    /// So that the new line has a length to see and to change.
    static constexpr Minutes usualLength{30};
};

/// Why the items can't go a step further together, by trying it.
template <typename Move>
std::optional<Message> noWayFor(const Programme& programme, const Items& items, Move move) {
    try {
        move(programme, items);
        return std::nullopt;
    } catch (const Refusal& refusal) {
        return refusal.message();
    }
}

std::optional<Message> noWayUp(const Target& target, const Items& items) {
    if (auto obstacle = noEditableItems(target, items)) return obstacle;
    const Programme& programme = *target.session->programme();
    if (items.size() > 1)
        return noWayFor(programme, items, [](const Programme& before, const Items& these) {
            operations::moveUp(before, these);
        });
    if (isFirst(programme, items.front())) return Message{"obstacle.first", {}};
    return std::nullopt;
}

std::optional<Message> noWayDown(const Target& target, const Items& items) {
    if (auto obstacle = noEditableItems(target, items)) return obstacle;
    const Programme& programme = *target.session->programme();
    if (items.size() > 1)
        return noWayFor(programme, items, [](const Programme& before, const Items& these) {
            operations::moveDown(before, these);
        });
    if (isLast(programme, items.front())) return Message{"obstacle.last", {}};
    return std::nullopt;
}

ObstacleFinder obstaclesOf(const NamedOperation& operation) {
    if (!operation.isAboutItem()) return noProgrammeToEdit;
    return operation.takes("items") ? noEditableItems : noEditableItem;
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
    commands.push_back(std::make_unique<AddDay>());
    commands.push_back(std::make_unique<ToggleCommand>(
        "setFixed", "fixed", [](const Item& item) { return item.fixedStart.has_value(); }));
    commands.push_back(std::make_unique<ToggleCommand>(
        "setFlexible", "flexible", [](const Item& item) { return item.flexible; }));
    commands.push_back(std::make_unique<SetText>());
    add("moveItemUp", noWayUp);
    add("moveItemDown", noWayDown);
    for (const NamedOperation& operation : namedOperations()) {
        if (!isAmong(commands, operation.name)) add(operation.name, obstaclesOf(operation));
    }
}

} // namespace agendum::commands
