// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/text.hpp"

#include <string>
#include <string_view>

namespace agendum::formats {

/// As the white space facet "collapse" of XML Schema has it: blanks in a row are one space, none
/// stand at the ends. Only XML's blanks count: a no-break space stays.
std::string collapsed(std::string_view text);

/// The same for a line as a whole, whose runs may begin or end with a space where the line goes on.
/// Neighbouring runs of plain text become one, and what is left of nothing goes.
Line collapsed(const Line& line);

} // namespace agendum::formats
