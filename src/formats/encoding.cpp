// SPDX-License-Identifier: MPL-2.0
#include "formats/encoding.hpp"
#include "formats/characters.hpp"
#include "formats/fault.hpp"
#include "formats/source.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace agendum::formats {
namespace {

enum class Encoding { utf8, latin1, utf16le, utf16be, utf32le, utf32be };

struct Detected {
    Encoding encoding = Encoding::utf8;
    std::size_t mark = 0; // bytes of byte order mark
};

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    Encoding encoding;
    bool isMark;
};

// The longer ones first: UTF-32's little-endian mark begins as that of UTF-16.
constexpr std::array signatures{
    Signature{"\xFF\xFE\0\0"sv, Encoding::utf32le, true},
    Signature{"\0\0\xFE\xFF"sv, Encoding::utf32be, true},
    Signature{"<\0\0\0"sv, Encoding::utf32le, false},
    Signature{"\0\0\0<"sv, Encoding::utf32be, false},
    Signature{"<\0?\0"sv, Encoding::utf16le, false},
    Signature{"\0<\0?"sv, Encoding::utf16be, false},
    Signature{"\xEF\xBB\xBF"sv, Encoding::utf8, true},
    Signature{"\xFF\xFE"sv, Encoding::utf16le, true},
    Signature{"\xFE\xFF"sv, Encoding::utf16be, true},
};

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// What the XML declaration calls the encoding; empty where it says nothing.
std::string declaredEncoding(std::string_view bytes) {
    if (!bytes.starts_with("<?xml")) return {};
    const std::string_view declaration = bytes.substr(0, std::min(bytes.find("?>"), bytes.size()));
    const std::size_t word = declaration.find("encoding");
    if (word == std::string_view::npos) return {};
    const std::size_t open = declaration.find_first_of("\"'", word);
    if (open == std::string_view::npos) return {};
    const std::size_t close = declaration.find(declaration[open], open + 1);
    if (close == std::string_view::npos) return {};
    return std::string(declaration.substr(open + 1, close - open - 1));
}

Detected detect(std::string_view bytes) {
    for (const Signature& signature : signatures)
        if (bytes.starts_with(signature.bytes))
            return {signature.encoding, signature.isMark ? signature.bytes.size() : 0};
    const std::string declared = declaredEncoding(bytes);
    const std::string name = lowered(declared);
    if (name.empty() || name == "utf-8" || name == "us-ascii") return {};
    if (name == "iso-8859-1" || name == "latin1") return {Encoding::latin1, 0};
    throw Fault({"fault.encoding.unknown", {excerpt(declared)}}, {1, 1});
}

/// The units of a wider encoding, one after the other.
class Units {
public:
    Units(std::string_view bytes, std::size_t width, bool bigEndian)
        : bytes_(bytes), width_(width), bigEndian_(bigEndian) {}

    bool more() const { return at_ < bytes_.size(); }
    bool whole() const { return bytes_.size() - at_ >= width_; }
    char32_t next() {
        char32_t unit = 0;
        for (std::size_t i = 0; i < width_; ++i) {
            const std::size_t place = bigEndian_ ? i : width_ - 1 - i;
            unit = (unit << 8U) | static_cast<unsigned char>(bytes_[at_ + place]);
        }
        at_ += width_;
        return unit;
    }

private:
    std::string_view bytes_;
    std::size_t width_;
    bool bigEndian_;
    std::size_t at_ = 0;
};

/// CR LF and CR are LF (XML 1.0, 2.11).
void unifyLineEnds(std::string& text) {
    std::size_t to = text.find('\r');
    for (std::size_t from = to; from < text.size(); ++from) {
        if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n') continue;
        text[to++] = text[from] == '\r' ? '\n' : text[from];
    }
    if (to < text.size()) text.resize(to);
}

/// before: what was read so far.
[[noreturn]] void refuseBytes(std::string before, std::string_view encoding) {
    unifyLineEnds(before);
    throw Fault({"fault.encoding.bytes", {std::string(encoding)}},
                positionIn(before, before.size()));
}

std::string fromUtf16(Units units) {
    std::string text;
    while (units.more()) {
        if (!units.whole()) refuseBytes(text, "UTF-16");
        char32_t character = units.next();
        if (character >= 0xDC00 && character <= 0xDFFF) refuseBytes(text, "UTF-16");
        if (character >= 0xD800 && character <= 0xDBFF) {
            const char32_t low = units.more() && units.whole() ? units.next() : 0;
            if (low < 0xDC00 || low > 0xDFFF) refuseBytes(text, "UTF-16");
            character = 0x10000 + ((character - 0xD800) << 10U) + (low - 0xDC00);
        }
        appendUtf8(text, character);
    }
    return text;
}

std::string fromUtf32(Units units) {
    std::string text;
    while (units.more()) {
        if (!units.whole()) refuseBytes(text, "UTF-32");
        const char32_t character = units.next();
        if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF))
            refuseBytes(text, "UTF-32");
        appendUtf8(text, character);
    }
    return text;
}

std::string fromLatin1(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) appendUtf8(text, static_cast<unsigned char>(byte));
    return text;
}

std::string converted(std::string_view bytes, Encoding encoding) {
    switch (encoding) {
    case Encoding::latin1: return fromLatin1(bytes);
    case Encoding::utf16le: return fromUtf16(Units(bytes, 2, false));
    case Encoding::utf16be: return fromUtf16(Units(bytes, 2, true));
    case Encoding::utf32le: return fromUtf32(Units(bytes, 4, false));
    case Encoding::utf32be: return fromUtf32(Units(bytes, 4, true));
    case Encoding::utf8: break;
    }
    return std::string(bytes);
}

std::string numberOf(char32_t character) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(character));
    return name.data();
}

void checkCharacters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte < 0x80) { // nearly all there is
            ++at;
            continue;
        }
        const std::size_t begin = at;
        const char32_t character = decodeUtf8(text, at);
        if (character == notUtf8) refuseBytes(std::string(text.substr(0, begin)), "UTF-8");
        if (!isXmlCharacter(character))
            throw Fault({"fault.character", {numberOf(character)}}, positionIn(text, begin));
    }
}

} // namespace

std::string decodeXml(std::string_view bytes) {
    const Detected detected = detect(bytes);
    std::string text = converted(bytes.substr(detected.mark), detected.encoding);
    unifyLineEnds(text);
    checkCharacters(text);
    return text;
}

} // namespace agendum::formats
