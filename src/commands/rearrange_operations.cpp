// SPDX-License-Identifier: MPL-2.0
#include "commands/operation_arguments.hpp"
#include "commands/operation_tables.hpp"
#include "programme/rearrange.hpp"
#include "programme/tracks.hpp"

#include <algorithm>
#include <string>

namespace agendum::commands {
namespace {

using operations::Outcome;

std::optional<std::string> textOrNone(const NamedArguments& arguments, std::string_view name) {
    if (!arguments.has(name)) return std::nullopt;
    return arguments.text(name);
}

std::optional<Minutes> minutesIfGiven(const NamedArguments& arguments, std::string_view name) {
    if (!arguments.has(name)) return std::nullopt;
    return Minutes(arguments.number(name));
}

Outcome swapItems(const Programme& programme, const NamedArguments& arguments) {
    return operations::swapItems(programme, arguments.text("item"), arguments.text("other"));
}

Outcome insertBreaks(const Programme& programme, const NamedArguments& arguments) {
    const auto count = static_cast<std::size_t>(std::max(0L, arguments.number("count")));
    return operations::insertBreaks(
        programme, arguments.text("day"),
        {.count = count, .length = minutesOf(arguments), .title = arguments.text("title")});
}

Outcome splitItem(const Programme& programme, const NamedArguments& arguments) {
    return operations::splitItem(programme, arguments.text("item"),
                                 {.first = minutesIfGiven(arguments, "minutes"),
                                  .around = arguments.textOr("around", {}),
                                  .pause = minutesIfGiven(arguments, "breakMinutes"),
                                  .pauseTitle = arguments.textOr("breakTitle", {})});
}

Outcome joinItem(const Programme& programme, const NamedArguments& arguments) {
    return operations::joinItem(programme, arguments.text("item"));
}

Outcome makeParallel(const Programme& programme, const NamedArguments& arguments) {
    return operations::makeBlock(programme, itemsMeant(arguments), arguments.textOr("title", {}),
                                 operations::Strands::each);
}

Outcome makeBlock(const Programme& programme, const NamedArguments& arguments) {
    return operations::makeBlock(programme, itemsMeant(arguments), arguments.textOr("title", {}),
                                 operations::Strands::one);
}

Outcome dissolveBlock(const Programme& programme, const NamedArguments& arguments) {
    return operations::dissolveBlock(programme, arguments.text("item"));
}

Outcome addStrand(const Programme& programme, const NamedArguments& arguments) {
    return operations::addStrand(programme, arguments.text("item"), arguments.textOr("title", {}),
                                 arguments.textOr("room", {}));
}

Outcome removeStrand(const Programme& programme, const NamedArguments& arguments) {
    return operations::removeStrand(programme, arguments.text("strand"));
}

Outcome setStrand(const Programme& programme, const NamedArguments& arguments) {
    return operations::setStrand(programme, arguments.text("strand"),
                                 textOrNone(arguments, "title"), textOrNone(arguments, "room"));
}

Outcome addDay(const Programme& programme, const NamedArguments& arguments) {
    return operations::addDay(programme, dateOf(arguments, "date"), timeOrNone(arguments, "start"));
}

Outcome removeDay(const Programme& programme, const NamedArguments& arguments) {
    return operations::removeDay(programme, arguments.text("day"));
}

Outcome moveDay(const Programme& programme, const NamedArguments& arguments) {
    return operations::moveDay(programme, arguments.text("day"), arguments.text("after"));
}

} // namespace

void addRearrangeOperations(std::vector<NamedOperation>& table) {
    table.insert(
        table.end(),
        {
            {"swapItems", {"item", "other"}, swapItems},
            {"insertBreaks", {"day", "count", "minutes", "title"}, insertBreaks},
            {"splitItem", {"item", "minutes", "around", "breakMinutes", "breakTitle"}, splitItem},
            {"joinItem", {"item"}, joinItem},
            {"makeParallel", {"item", "items", "title"}, makeParallel},
            {"makeBlock", {"item", "items", "title"}, makeBlock},
            {"dissolveBlock", {"item"}, dissolveBlock},
            {"addStrand", {"item", "title", "room"}, addStrand},
            {"removeStrand", {"strand"}, removeStrand},
            {"setStrand", {"strand", "title", "room"}, setStrand},
            {"addDay", {"date", "start"}, addDay},
            {"removeDay", {"day"}, removeDay},
            {"moveDay", {"day", "after"}, moveDay},
        });
}

} // namespace agendum::commands
