// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/named_arguments.hpp"
#include "programme/retime.hpp"

#include <chrono>
#include <optional>
#include <string_view>

/// How the operations' arguments are read. What is missing, of the wrong type or can't be throws
/// Refusal with a key that begins "argument.".
namespace agendum::commands {

/// `items` where it is given, else the one `item`.
operations::Items itemsMeant(const NamedArguments& arguments);
/// `minutes`; -1 is none.
std::optional<Minutes> minutesOrNone(const NamedArguments& arguments);
/// `minutes`.
Minutes minutesOf(const NamedArguments& arguments);
/// A time written HH:MM.
Minutes timeOf(const NamedArguments& arguments, std::string_view name);
/// A time; none where the argument is missing or empty.
std::optional<Minutes> timeOrNone(const NamedArguments& arguments, std::string_view name);
/// A date written YYYY-MM-DD.
std::chrono::year_month_day dateOf(const NamedArguments& arguments, std::string_view name);
/// `day`, `strand` and `after`.
operations::Place placeOf(const NamedArguments& arguments);
/// `day`, `strand` and `items`.
operations::Scope scopeOf(const NamedArguments& arguments);
/// `pastFixed`: whether fixed starts move along; they hold where it is missing.
operations::Pins pinsOf(const NamedArguments& arguments);
/// `step` and `minimum`.
operations::Fit fitOf(const NamedArguments& arguments);

} // namespace agendum::commands
