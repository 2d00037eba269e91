// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <rtl/ustring.hxx>

#include <string>
#include <vector>

namespace agendum::commands {

/// A text with its arguments in place: $1 for the first, $12 for the twelfth. One pass, so that a
/// title with "$1" in it stays as it is. What has no argument stays too, and is seen. Any thread.
rtl::OUString fill(const rtl::OUString& pattern, const std::vector<std::string>& arguments);

} // namespace agendum::commands
