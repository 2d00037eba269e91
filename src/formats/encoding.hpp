// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace agendum::formats {

/// An XML file's text as UTF-8 without byte order mark, every character one that XML allows,
/// and every line end a line feed, so that lines and columns are those of the file. The encoding is found as XML 1.0 appendix F says: by byte order mark, by the first bytes, by the XML
/// declaration, else UTF-8. Known are UTF-8, UTF-16, UTF-32 and Latin-1.
/// Throws Fault "fault.encoding…" or "fault.character" with the place.
std::string decodeXml(std::string_view bytes);

} // namespace agendum::formats
