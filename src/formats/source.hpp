// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "formats/fault.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace agendum::formats {

/// The line and column of a place in a text, offset in bytes. Lines end with a line feed.
Position positionIn(std::string_view text, std::size_t offset);

/// A stranger's name or value as a sentence can hold it: 40 characters at most, then "…".
std::string excerpt(std::string_view text);

} // namespace agendum::formats
