// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace agendum::sidebar {

/// A command's arguments, written down as they are read.
inline commands::Arguments
named(std::initializer_list<std::pair<const char*, css::uno::Any>> values) {
    commands::Arguments arguments(static_cast<sal_Int32>(values.size()));
    sal_Int32 index = 0;
    for (const auto& [name, value] : values)
        arguments[index++] =
            css::beans::PropertyValue(rtl::OUString::createFromAscii(name), -1, value,
                                      css::beans::PropertyState_DIRECT_VALUE);
    return arguments;
}

} // namespace agendum::sidebar
