// SPDX-License-Identifier: MPL-2.0
#include "writer/pieces.hpp"

namespace agendum::writer {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool startsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// Where to cut a text that is longer than a piece.
std::size_t cutOf(std::string_view text) {
    std::size_t whole = 0; // the last cut between characters, should white space be all there is
    for (std::size_t cut = pieceSize; cut > 0; --cut) {
        if (!startsCharacter(text[cut])) continue;
        if (whole == 0) whole = cut;
        if (!isSpace(text[cut - 1]) && !isSpace(text[cut])) return cut;
    }
    return whole == 0 ? pieceSize : whole; // bytes that are no UTF-8 are cut anywhere
}

} // namespace

std::vector<std::string> piecesOf(std::string_view text) {
    std::vector<std::string> pieces;
    while (text.size() > pieceSize) {
        const std::size_t cut = cutOf(text);
        pieces.emplace_back(text.substr(0, cut));
        text.remove_prefix(cut);
    }
    if (!text.empty()) pieces.emplace_back(text);
    return pieces;
}

} // namespace agendum::writer
