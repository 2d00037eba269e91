// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace agendum::layout {

/// Whether the first character (of UTF-8 text) is a small letter of the Latin, Greek or Cyrillic
/// alphabet. Scripts without small letters never begin small.
bool beginsSmall(std::string_view text);

/// The text with a capital first letter, as it stands at the beginning of a line.
std::string capitalised(std::string_view text);

} // namespace agendum::layout
