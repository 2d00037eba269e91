// SPDX-License-Identifier: MPL-2.0
#include "commands/operation_arguments.hpp"
#include "commands/operation_tables.hpp"

#include <string>

namespace agendum::commands {
namespace {

using operations::Outcome;

Outcome shiftItems(const Programme& programme, const NamedArguments& arguments) {
    return operations::shiftItems(programme, itemsMeant(arguments), minutesOf(arguments),
                                  pinsOf(arguments));
}

Outcome shiftDay(const Programme& programme, const NamedArguments& arguments) {
    return operations::shiftDay(programme, arguments.text("day"), minutesOf(arguments),
                                pinsOf(arguments));
}

Outcome fitToEnd(const Programme& programme, const NamedArguments& arguments) {
    return operations::fitToEnd(programme, arguments.text("day"), timeOrNone(arguments, "end"),
                                fitOf(arguments));
}

Outcome fitBefore(const Programme& programme, const NamedArguments& arguments) {
    return operations::fitBefore(programme, arguments.text("item"), fitOf(arguments));
}

Outcome closeGaps(const Programme& programme, const NamedArguments& arguments) {
    return operations::closeGaps(programme, scopeOf(arguments));
}

Outcome rescheduleStarts(const Programme& programme, const NamedArguments& arguments) {
    return operations::rescheduleStarts(programme, scopeOf(arguments), minutesOf(arguments),
                                        pinsOf(arguments));
}

Outcome rescheduleDurations(const Programme& programme, const NamedArguments& arguments) {
    return operations::rescheduleDurations(programme, scopeOf(arguments));
}

Outcome setFlexible(const Programme& programme, const NamedArguments& arguments) {
    return operations::setFlexible(programme, itemsMeant(arguments), arguments.boolean("flexible"));
}

Outcome setMinimum(const Programme& programme, const NamedArguments& arguments) {
    return operations::setMinimum(programme, itemsMeant(arguments), minutesOrNone(arguments));
}

Outcome setDayEnd(const Programme& programme, const NamedArguments& arguments) {
    arguments.text("end"); // empty is an answer, none is not
    return operations::setDayEnd(programme, arguments.text("day"), timeOrNone(arguments, "end"));
}

Outcome setDayTimes(const Programme& programme, const NamedArguments& arguments) {
    const std::string day = arguments.text("day");
    Outcome outcome{programme, {}};
    if (arguments.has("start"))
        outcome = operations::setDayStart(programme, day, timeOf(arguments, "start"));
    if (!arguments.has("end")) return outcome;
    outcome.programme =
        operations::setDayEnd(outcome.programme, day, timeOrNone(arguments, "end")).programme;
    outcome.changes = difference(programme, outcome.programme);
    return outcome;
}

} // namespace

void addRetimeOperations(std::vector<NamedOperation>& table) {
    table.insert(table.end(),
                 {
                     {"shiftItems", {"item", "items", "minutes", "pastFixed"}, shiftItems},
                     {"shiftDay", {"day", "minutes", "pastFixed"}, shiftDay},
                     {"fitToEnd", {"day", "end", "step", "minimum"}, fitToEnd},
                     {"fitBefore", {"item", "step", "minimum"}, fitBefore},
                     {"closeGaps", {"day", "strand", "items"}, closeGaps},
                     {"rescheduleStarts",
                      {"day", "strand", "items", "minutes", "pastFixed"},
                      rescheduleStarts},
                     {"rescheduleDurations", {"day", "strand", "items"}, rescheduleDurations},
                     {"setFlexible", {"item", "items", "flexible"}, setFlexible},
                     {"setMinimum", {"item", "items", "minutes"}, setMinimum},
                     {"setDayEnd", {"day", "end"}, setDayEnd},
                     {"setDayTimes", {"day", "start", "end"}, setDayTimes},
                 });
}

} // namespace agendum::commands
