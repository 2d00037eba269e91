// SPDX-License-Identifier: MPL-2.0
#include "formats/source.hpp"
#include "formats/characters.hpp"

#include <algorithm>

namespace agendum::formats {

Position positionIn(std::string_view text, std::size_t offset) {
    Position position{1, 1};
    for (const char byte : text.substr(0, offset)) {
        const bool continuation = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
        if (byte == '\n') {
            ++position.line;
            position.column = 1;
        } else if (!continuation) {
            ++position.column;
        }
    }
    return position;
}

std::string excerpt(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::size_t at = 0;
    for (std::size_t characters = 0; at < text.size() && characters < longest; ++characters)
        decodeUtf8(text, at);
    std::string result(text.substr(0, at));
    if (at < text.size()) result += "…";
    return result;
}

} // namespace agendum::formats
