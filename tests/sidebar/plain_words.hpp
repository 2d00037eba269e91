// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "support/random_programme.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What texts in the sidebar are made of, in place of the strings of a language.
namespace agendum::sidebar {

/// Keys and arguments as they are: "key[one|two]".
inline std::string words(std::string_view key, const std::vector<std::string>& arguments) {
    std::string text(key);
    for (const std::string& argument : arguments)
        text += (&argument == arguments.data() ? "[" : "|") + argument;
    return arguments.empty() ? text : text + "]";
}

/// Its first item is "first", "Fika".
inline Programme plan() {
    Programme programme = agendum::testing::longProgramme(12);
    programme.days.front().items.front().id = "first";
    programme.days.front().items.front().title = "Fika";
    return programme;
}

} // namespace agendum::sidebar
