// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <rtl/ustring.hxx>

#include <string>

namespace agendum::commands {

/// A command URL taken apart: "org.agendum.agendum:timeStyle?name=dot".
struct CommandUrl {
    std::string name;
    Arguments arguments; ///< strings, percent-decoded
};

/// An argument called URL is left out: a link in a document can carry a command URL, and must not
/// say which file is read or written. Other URLs give an empty name.
CommandUrl parseCommandUrl(const rtl::OUString& url);

} // namespace agendum::commands
