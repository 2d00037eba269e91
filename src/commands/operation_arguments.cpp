// SPDX-License-Identifier: MPL-2.0
#include "commands/operation_arguments.hpp"

#include "programme/iso_time.hpp"

#include <string>

namespace agendum::commands {

operations::Items itemsMeant(const NamedArguments& arguments) {
    if (arguments.has("items")) return arguments.texts("items");
    return {arguments.text("item")};
}

std::optional<Minutes> minutesOrNone(const NamedArguments& arguments) {
    const Minutes minutes = minutesOf(arguments);
    if (minutes == Minutes(-1)) return std::nullopt;
    return minutes;
}

Minutes minutesOf(const NamedArguments& arguments) {
    return Minutes(arguments.number("minutes"));
}

Minutes timeOf(const NamedArguments& arguments, std::string_view name) {
    const std::optional<Minutes> time = parseIsoTime(arguments.text(name));
    if (!time) refuseArgument("argument.time", name);
    return *time;
}

std::optional<Minutes> timeOrNone(const NamedArguments& arguments, std::string_view name) {
    if (arguments.textOr(name, {}).empty()) return std::nullopt;
    return timeOf(arguments, name);
}

std::chrono::year_month_day dateOf(const NamedArguments& arguments, std::string_view name) {
    const auto date = parseIsoDate(arguments.text(name));
    if (!date) refuseArgument("argument.date", name);
    return *date;
}

operations::Place placeOf(const NamedArguments& arguments) {
    return {arguments.textOr("day", {}), arguments.textOr("strand", {}),
            arguments.textOr("after", {})};
}

operations::Scope scopeOf(const NamedArguments& arguments) {
    operations::Scope scope{arguments.textOr("day", {}), arguments.textOr("strand", {}), {}};
    if (!arguments.has("items")) return scope;
    scope.items = arguments.texts("items");
    if (scope.items.empty()) throw Refusal(Message{"refused.items.none", {}});
    return scope;
}

operations::Pins pinsOf(const NamedArguments& arguments) {
    using operations::Pins;
    return arguments.booleanOr("pastFixed", false) ? Pins::move : Pins::hold;
}

operations::Fit fitOf(const NamedArguments& arguments) {
    operations::Fit fit;
    fit.step = Minutes(arguments.numberOr("step", fit.step.count()));
    fit.minimum = Minutes(arguments.numberOr("minimum", fit.minimum.count()));
    return fit;
}

} // namespace agendum::commands
