// SPDX-License-Identifier: MPL-2.0
#include "formats/characters.hpp"

#include <algorithm>
#include <array>

namespace agendum::formats {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t size> bool within(const std::array<Range, size>& ranges, char32_t character) {
    return std::any_of(ranges.begin(), ranges.end(), [character](const Range& range) {
        return character >= range.first && character <= range.last;
    });
}

constexpr std::array<Range, 15> nameStarts{{{'a', 'z'},
                                            {'A', 'Z'},
                                            {'_', '_'},
                                            {0xC0, 0xD6},
                                            {0xD8, 0xF6},
                                            {0xF8, 0x2FF},
                                            {0x370, 0x37D},
                                            {0x37F, 0x1FFF},
                                            {0x200C, 0x200D},
                                            {0x2070, 0x218F},
                                            {0x2C00, 0x2FEF},
                                            {0x3001, 0xD7FF},
                                            {0xF900, 0xFDCF},
                                            {0xFDF0, 0xFFFD},
                                            {0x10000, 0xEFFFF}}};

constexpr std::array<Range, 6> nameContinuations{
    {{'0', '9'}, {'-', '-'}, {'.', '.'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

struct Lead {
    std::size_t length;
    char32_t bits;
    char32_t smallest; // a smaller character in so many bytes is an overlong form
};

Lead leadOf(unsigned char byte) {
    if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

} // namespace

char32_t decodeLongUtf8(std::string_view text, std::size_t& at) {
    const std::size_t begin = at++;
    const Lead lead = leadOf(static_cast<unsigned char>(text[begin]));
    if (lead.length == 0 || lead.length > text.size() - begin) return notUtf8;
    char32_t character = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[begin + i]);
        if ((byte & 0xC0U) != 0x80) return notUtf8;
        character = (character << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < lead.smallest || character > 0x10FFFF || surrogate) return notUtf8;
    at = begin + lead.length;
    return character;
}

void appendUtf8(std::string& text, char32_t character) {
    const auto append = [&text](char32_t byte) { text += static_cast<char>(byte); };
    const auto continuation = [&](unsigned shift) {
        append(0x80U | ((character >> shift) & 0x3FU));
    };
    if (character < 0x80) {
        append(character);
    } else if (character < 0x800) {
        append(0xC0U | (character >> 6U));
        continuation(0);
    } else if (character < 0x10000) {
        append(0xE0U | (character >> 12U));
        continuation(6);
        continuation(0);
    } else {
        append(0xF0U | (character >> 18U));
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

bool isXmlCharacter(char32_t character) {
    if (character < 0x20) return character == '\t' || character == '\n' || character == '\r';
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    return !surrogate && character != 0xFFFE && character != 0xFFFF && character <= 0x10FFFF;
}

bool isNameStart(char32_t character) {
    // Nearly all names are of these letters.
    if (character >= 'a' && character <= 'z') return true;
    return within(nameStarts, character);
}

bool isNameCharacter(char32_t character) {
    return isNameStart(character) || within(nameContinuations, character);
}

} // namespace agendum::formats
