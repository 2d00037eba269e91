// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/named_arguments.hpp"

#include <com/sun/star/beans/NamedValue.hpp>

#include <vector>

namespace agendum::commands {

/// As a script gives them.
inline NamedArguments arguments(const std::vector<css::beans::NamedValue>& values) {
    return NamedArguments(css::uno::Sequence<css::beans::NamedValue>(
        values.data(), static_cast<sal_Int32>(values.size())));
}

} // namespace agendum::commands
