// SPDX-License-Identifier: MPL-2.0
#include "commands/named_operations.hpp"

#include "programme/iso_time.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace agendum::commands {
namespace {

using operations::Outcome;
using operations::Place;

[[noreturn]] void refuse(const char* key, const std::string& name) {
    throw Refusal(Message{key, {name}});
}

std::optional<Minutes> duration(const NamedArguments& arguments) {
    const long minutes = arguments.number("minutes");
    if (minutes == -1) return std::nullopt;
    return Minutes(minutes);
}

Minutes start(const NamedArguments& arguments) {
    const std::optional<Minutes> start = parseIsoTime(arguments.text("start"));
    if (!start) refuse("argument.time", "start");
    return *start;
}

Place place(const NamedArguments& arguments) {
    return {arguments.textOr("day", {}), arguments.textOr("strand", {}),
            arguments.textOr("after", {})};
}

Outcome setDuration(const Programme& programme, const NamedArguments& arguments) {
    return operations::setDuration(programme, arguments.text("item"), duration(arguments));
}

Outcome setStart(const Programme& programme, const NamedArguments& arguments) {
    return operations::setStart(programme, arguments.text("item"), start(arguments),
                                arguments.boolean("fixed"));
}

Outcome setFixed(const Programme& programme, const NamedArguments& arguments) {
    return operations::setFixed(programme, arguments.text("item"), arguments.boolean("fixed"));
}

Outcome insertItem(const Programme& programme, const NamedArguments& arguments) {
    Item item;
    item.id = freshId(programme, "item");
    item.title = arguments.text("title");
    if (arguments.has("minutes")) item.duration = duration(arguments);
    const std::string id = item.id;
    Outcome outcome = operations::insertItem(programme, std::move(item), place(arguments));
    if (!arguments.has("kind")) return outcome;
    outcome.programme =
        operations::setText(outcome.programme, id, Field::kind, arguments.text("kind")).programme;
    outcome.changes = difference(programme, outcome.programme);
    return outcome;
}

Outcome removeItem(const Programme& programme, const NamedArguments& arguments) {
    return operations::removeItem(programme, arguments.text("item"));
}

Outcome moveItem(const Programme& programme, const NamedArguments& arguments) {
    return operations::moveItem(programme, arguments.text("item"), place(arguments));
}

Outcome moveItemUp(const Programme& programme, const NamedArguments& arguments) {
    return operations::moveUp(programme, arguments.text("item"));
}

Outcome moveItemDown(const Programme& programme, const NamedArguments& arguments) {
    return operations::moveDown(programme, arguments.text("item"));
}

Outcome setText(const Programme& programme, const NamedArguments& arguments) {
    return operations::setText(programme, arguments.text("item"), fieldOf(arguments.text("field")),
                               arguments.text("text"));
}

Outcome setTitle(const Programme& programme, const NamedArguments& arguments) {
    return operations::setTitle(programme, arguments.text("title"));
}

Outcome setDate(const Programme& programme, const NamedArguments& arguments) {
    const auto date = parseIsoDate(arguments.text("date"));
    if (!date) refuse("argument.date", "date");
    return operations::setDate(programme, arguments.text("day"), *date);
}

Outcome setDayStart(const Programme& programme, const NamedArguments& arguments) {
    return operations::setDayStart(programme, arguments.text("day"), start(arguments));
}

const std::array table{
    NamedOperation{"setDuration", {"item", "minutes"}, setDuration},
    NamedOperation{"setStart", {"item", "start", "fixed"}, setStart},
    NamedOperation{"setFixed", {"item", "fixed"}, setFixed},
    NamedOperation{
        "insertItem", {"title", "kind", "minutes", "after", "day", "strand"}, insertItem},
    NamedOperation{"removeItem", {"item"}, removeItem},
    NamedOperation{"moveItem", {"item", "after", "day", "strand"}, moveItem},
    NamedOperation{"moveItemUp", {"item"}, moveItemUp},
    NamedOperation{"moveItemDown", {"item"}, moveItemDown},
    NamedOperation{"setText", {"item", "field", "text"}, setText},
    NamedOperation{"setTitle", {"title"}, setTitle},
    NamedOperation{"setDate", {"day", "date"}, setDate},
    NamedOperation{"setDayStart", {"day", "start"}, setDayStart},
};

/// What an undo step is about: an item's title, as it was before.
std::string subject(const Programme& programme, const NamedArguments& arguments) {
    if (arguments.has("item"))
        if (const Item* item = findItem(programme, arguments.text("item")))
            return item->title.empty() ? original(programme, *item).title : item->title;
    return arguments.textOr("title", {});
}

/// Titles of undo steps stand in a menu, which grows as wide as they are.
rtl::OUString shortened(const rtl::OUString& text) {
    constexpr sal_Int32 limit = 40; // characters
    sal_Int32 cut = 0;
    for (int count = 0; count < limit && cut < text.getLength(); ++count)
        text.iterateCodePoints(&cut);
    return cut == text.getLength() ? text : text.copy(0, cut) + writer::toUno("…");
}

} // namespace

bool NamedOperation::takes(std::string_view parameter) const {
    return std::find(parameters.begin(), parameters.end(), parameter) != parameters.end();
}

const NamedOperation* findOperation(std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [name](const auto& entry) { return entry.name == name; });
    return found == table.end() ? nullptr : &*found;
}

std::string undoTitle(const Context& context, const NamedOperation& operation,
                      const Programme& programme, const NamedArguments& arguments) {
    const rtl::OUString about = shortened(writer::toUno(subject(programme, arguments)));
    const std::string key = "undo." + std::string(operation.name);
    return writer::toStd(interfaceText(context, key, {writer::toStd(about)}));
}

std::string argumentAtFault(const NamedOperation& operation, const Message& refusal) {
    constexpr std::string_view prefix = "refused.";
    if (!refusal.key.starts_with(prefix)) return {};
    const std::string rest = refusal.key.substr(prefix.size());
    const std::string subject = rest.substr(0, rest.find('.'));
    return operation.takes(subject) ? subject : std::string();
}

} // namespace agendum::commands
