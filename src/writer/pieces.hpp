// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::writer {

/// What one document property may hold, in bytes of UTF-8, so that Word's binary format keeps it.
inline constexpr std::size_t pieceSize = 4000;

/// Cuts a text into pieces of at most pieceSize bytes that are the text again, one behind the other.
/// Characters stay whole, and a piece begins or ends in white space only where the text itself does
/// (or is nothing but white space for a whole piece): some formats trim it off.
std::vector<std::string> piecesOf(std::string_view text);

/// XML that says the same without line ends, which some formats (RTF) drop: between tags they become
/// spaces, in texts they are written as numbers. Those in comments and CDATA stay.
std::string onOneLine(std::string_view xml);

} // namespace agendum::writer
