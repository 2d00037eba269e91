// SPDX-License-Identifier: MPL-2.0
#include "commands/operation_arguments.hpp"
#include "commands/operation_tables.hpp"

namespace agendum::commands {
namespace {

using operations::Outcome;

Outcome setDuration(const Programme& programme, const NamedArguments& arguments) {
    return operations::setDuration(programme, itemsMeant(arguments), minutesOrNone(arguments));
}

Outcome setStart(const Programme& programme, const NamedArguments& arguments) {
    return operations::setStart(programme, arguments.text("item"), timeOf(arguments, "start"),
                                arguments.boolean("fixed"));
}

Outcome setFixed(const Programme& programme, const NamedArguments& arguments) {
    return operations::setFixed(programme, itemsMeant(arguments), arguments.boolean("fixed"));
}

Outcome insertItem(const Programme& programme, const NamedArguments& arguments) {
    Item item;
    item.id = freshId(programme, "item");
    item.title = arguments.text("title");
    if (arguments.has("minutes")) item.duration = minutesOrNone(arguments);
    const std::string id = item.id;
    Outcome outcome = operations::insertItem(programme, std::move(item), placeOf(arguments));
    if (!arguments.has("kind")) return outcome;
    outcome.programme =
        operations::setText(outcome.programme, id, Field::kind, arguments.text("kind")).programme;
    outcome.changes = difference(programme, outcome.programme);
    return outcome;
}

Outcome removeItem(const Programme& programme, const NamedArguments& arguments) {
    return operations::removeItem(programme, itemsMeant(arguments));
}

Outcome moveItem(const Programme& programme, const NamedArguments& arguments) {
    if (!arguments.has("items"))
        return operations::moveItem(programme, arguments.text("item"), placeOf(arguments));
    return operations::moveItem(programme, arguments.texts("items"), placeOf(arguments));
}

Outcome moveItemInto(const Programme& programme, const NamedArguments& arguments) {
    return operations::moveInto(programme, itemsMeant(arguments), arguments.textOr("day", {}),
                                arguments.textOr("strand", {}));
}

Outcome moveItemUp(const Programme& programme, const NamedArguments& arguments) {
    return operations::moveUp(programme, itemsMeant(arguments));
}

Outcome moveItemDown(const Programme& programme, const NamedArguments& arguments) {
    return operations::moveDown(programme, itemsMeant(arguments));
}

Outcome setText(const Programme& programme, const NamedArguments& arguments) {
    return operations::setText(programme, itemsMeant(arguments), fieldOf(arguments.text("field")),
                               arguments.text("text"));
}

Outcome setTitle(const Programme& programme, const NamedArguments& arguments) {
    return operations::setTitle(programme, arguments.text("title"));
}

Outcome setDate(const Programme& programme, const NamedArguments& arguments) {
    return operations::setDate(programme, arguments.text("day"), dateOf(arguments, "date"));
}

Outcome setDayStart(const Programme& programme, const NamedArguments& arguments) {
    return operations::setDayStart(programme, arguments.text("day"), timeOf(arguments, "start"));
}

} // namespace

void addItemOperations(std::vector<NamedOperation>& table) {
    table.insert(
        table.end(),
        {{"setDuration", {"item", "items", "minutes"}, setDuration},
         {"setStart", {"item", "start", "fixed"}, setStart},
         {"setFixed", {"item", "items", "fixed"}, setFixed},
         {"insertItem", {"title", "kind", "minutes", "after", "day", "strand"}, insertItem},
         {"removeItem", {"item", "items"}, removeItem},
         {"moveItem", {"item", "items", "after", "day", "strand"}, moveItem},
         {"moveItemInto", {"item", "items", "day", "strand"}, moveItemInto},
         {"moveItemUp", {"item", "items"}, moveItemUp},
         {"moveItemDown", {"item", "items"}, moveItemDown},
         {"setText", {"item", "items", "field", "text"}, setText},
         {"setTitle", {"title"}, setTitle},
         {"setDate", {"day", "date"}, setDate},
         {"setDayStart", {"day", "start"}, setDayStart}});
}

} // namespace agendum::commands
