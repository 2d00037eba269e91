// SPDX-License-Identifier: MPL-2.0
#include "layout/letters.hpp"

#include <optional>

namespace agendum::layout {
namespace {

// All small letters looked for are of one or two bytes in UTF-8, below U+0800, and so are their
// capitals. That is why neither the C library's locale nor a Unicode library is called in.
struct FirstLetter {
    unsigned code = 0;
    std::size_t bytes = 0;
};

FirstLetter firstLetter(std::string_view text) {
    if (text.empty()) return {};
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xC2 || lead > 0xDF || text.size() < 2) return {};
    const auto trail = static_cast<unsigned char>(text[1]);
    if ((trail & 0xC0) != 0x80) return {};
    return {(lead & 0x1FU) << 6U | (trail & 0x3FU), 2};
}

/// In Latin Extended-A capital and small letters alternate; which comes first differs by stretch.
std::optional<unsigned> capitalInExtendedA(unsigned small) {
    if (small == 0x131) return 'I';
    if (small == 0x138 || small == 0x149 || small == 0x17F) return std::nullopt;
    const bool smallIsEven =
        (small >= 0x139 && small <= 0x148) || (small >= 0x179 && small <= 0x17E);
    if ((small % 2 == 0) != smallIsEven) return std::nullopt;
    return small - 1;
}

std::optional<unsigned> capitalOf(unsigned small) {
    const auto within = [small](unsigned first, unsigned last) {
        return small >= first && small <= last;
    };
    if (within('a', 'z') || (within(0xE0, 0xFE) && small != 0xF7)) return small - 0x20;
    if (small == 0xFF) return 0x178;
    if (within(0x100, 0x17E) && small != 0x178) return capitalInExtendedA(small);
    if (small == 0x3AC) return 0x386;
    if (within(0x3AD, 0x3AF)) return small - 0x25;
    if (small == 0x3C2) return 0x3A3;
    if (within(0x3B1, 0x3CB)) return small - 0x20;
    if (small == 0x3CC) return 0x38C;
    if (within(0x3CD, 0x3CE)) return small - 0x3F;
    if (within(0x430, 0x44F)) return small - 0x20;
    if (within(0x450, 0x45F)) return small - 0x50;
    if (small == 0x491) return 0x490;
    return std::nullopt;
}

std::string utf8(unsigned code) {
    if (code < 0x80) return {static_cast<char>(code)};
    return {static_cast<char>(0xC0U | code >> 6U), static_cast<char>(0x80U | (code & 0x3FU))};
}

} // namespace

bool beginsSmall(std::string_view text) {
    const unsigned code = firstLetter(text).code;
    return code == 0xDF || capitalOf(code).has_value();
}

std::string capitalised(std::string_view text) {
    const FirstLetter first = firstLetter(text);
    const auto capital = capitalOf(first.code);
    if (!capital) return std::string(text);
    return utf8(*capital).append(text.substr(first.bytes));
}

} // namespace agendum::layout
