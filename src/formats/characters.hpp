// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Unicode as XML 1.0 (fifth edition) sees it.
namespace agendum::formats {

/// What decode gives for bytes that are no UTF-8; no character has this number.
inline constexpr char32_t notUtf8 = 0xFFFFFFFF;

/// What decodeUtf8 does for any but an ASCII character.
char32_t decodeLongUtf8(std::string_view text, std::size_t& at);

/// The character whose bytes begin at `at`, which must be within the text; `at` moves past it, or by
/// one byte where there is none. Overlong forms, surrogates and numbers over U+10FFFF are no UTF-8.
inline char32_t decodeUtf8(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) return decodeLongUtf8(text, at);
    ++at;
    return byte;
}

/// Appends the character's bytes. It must be no surrogate, and U+10FFFF at most.
void appendUtf8(std::string& text, char32_t character);

/// Whether a document may hold the character at all (production 2, Char).
bool isXmlCharacter(char32_t character);

/// Productions 4 and 4a. The colon counts as neither: it parts prefix and name.
bool isNameStart(char32_t character);
bool isNameCharacter(char32_t character);

/// Space, tab, line feed, carriage return (production 3): what XML and its schemas call white space.
constexpr bool isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

} // namespace agendum::formats
