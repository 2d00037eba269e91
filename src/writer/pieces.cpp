// SPDX-License-Identifier: MPL-2.0
#include "writer/pieces.hpp"

#include <algorithm>

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

/// Where what ends with `mark` has ended.
std::size_t endOf(std::string_view xml, std::string_view mark) {
    const std::size_t at = xml.find(mark);
    return at == std::string_view::npos ? xml.size() : at + mark.size();
}

/// Up to the end of a tag: line ends between attributes are spaces, and those in values are as well
/// to who reads them.
void copyTag(std::string& line, std::string_view& xml) {
    const std::size_t size = endOf(xml, ">");
    for (const char c : xml.substr(0, size)) line += c == '\n' ? ' ' : c;
    xml.remove_prefix(size);
}

/// Up to the next tag.
void copyText(std::string& line, std::string_view& xml) {
    const std::string_view text = xml.substr(0, xml.find('<'));
    const bool blank = std::ranges::all_of(text, isSpace);
    for (const char c : text) {
        if (c != '\n')
            line += c;
        else
            line += blank ? " " : "&#10;";
    }
    xml.remove_prefix(text.size());
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

std::string onOneLine(std::string_view xml) {
    std::string line;
    while (!xml.empty()) {
        const auto copy = [&](std::size_t count) {
            line += xml.substr(0, count);
            xml.remove_prefix(std::min(count, xml.size()));
        };
        if (xml.starts_with("<!--")) {
            copy(endOf(xml, "-->"));
        } else if (xml.starts_with("<![CDATA[")) {
            copy(endOf(xml, "]]>"));
        } else if (xml.starts_with('<')) {
            copyTag(line, xml);
        } else {
            copyText(line, xml);
        }
    }
    return line;
}

} // namespace agendum::writer
