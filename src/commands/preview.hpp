// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"
#include "commands/named_arguments.hpp"
#include "programme/operations.hpp"

#include <rtl/ustring.hxx>

#include <string_view>
#include <vector>

namespace agendum::commands {

/// What an operation would do, in the organiser's words.
struct Preview {
    rtl::OUString summary; ///< "12 items change, ends 16.20 instead of 16.00.", or why not
    std::vector<rtl::OUString> lines; ///< a line for each item, old times and new ones
    bool possible = false;            ///< it can be done, and would change something
};

/// Works it out without doing it. Throws nothing that an operation refuses: that is the summary.
/// Main thread. The target has a programme.
Preview previewOf(const Target& target, std::string_view operation,
                  const NamedArguments& arguments);
/// What the outcome of an operation on the target's programme does. Main thread.
Preview previewOf(const Target& target, const operations::Outcome& outcome);
/// How something typed can't be taken.
Preview refusedPreview(const Target& target, const Message& reason);

} // namespace agendum::commands
