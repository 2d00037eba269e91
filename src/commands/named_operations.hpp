// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/messages.hpp"
#include "commands/named_arguments.hpp"
#include "programme/operations.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The operations by the names and arguments that scripts, buttons and menus know them by
/// (XAgenda.idl documents them).
namespace agendum::commands {

struct NamedOperation {
    std::string_view name;
    /// Those that begin with "item" are about an item: it, or `items`, must be given.
    std::vector<std::string_view> parameters;
    /// Throws Refusal for arguments that are missing, of the wrong type or can't be.
    operations::Outcome (*outcome)(const Programme& programme, const NamedArguments& arguments);

    bool takes(std::string_view parameter) const;
    bool isAboutItem() const { return parameters.front() == "item"; }
};

/// All of them, each name once.
const std::vector<NamedOperation>& namedOperations();

/// The operation of that name, or null.
const NamedOperation* findOperation(std::string_view name);

/// The items in a few words: “Lunch”, “Lunch and 2 more”. Long titles are cut.
rtl::OUString itemsInWords(const Context& context, const Programme& programme,
                           const operations::Items& items);

/// The title of its undo step, in the language of the interface: Set duration of “Lunch”.
/// Programme: the one that it is about to change.
std::string undoTitle(const Context& context, const NamedOperation& operation,
                      const Programme& programme, const NamedArguments& arguments);

} // namespace agendum::commands
