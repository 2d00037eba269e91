// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace agendum::formats {

/// Throws Fault unless the text is one well-formed XML 1.0 document without a document type
/// declaration, within the limits (limits.hpp). pugixml is lenient by design: it would take two roots, a bare &
/// or a mistyped end tag as it comes; a programme is read as it was meant or not at all.
/// The text is what decodeXml gives. One pass, and memory for the open elements' names alone.
void checkWellFormed(std::string_view text);

} // namespace agendum::formats
