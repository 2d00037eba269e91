// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace agendum {

/// A stretch of running text. At most one of href and startOf is set.
struct Run {
    std::string text;    ///< UTF-8, without line breaks; empty where startOf is set
    std::string href;    ///< where a click leads, as it was written; empty: no link
    std::string startOf; ///< id of an item: the item's start stands here, in the document's way

    bool operator==(const Run&) const = default;
};

/// One paragraph's content, in reading order.
using Line = std::vector<Run>;

struct Paragraph {
    enum class Kind { plain, bullet };
    Kind kind = Kind::plain;
    Line line;

    bool operator==(const Paragraph&) const = default;
};

/// The words alone, links and references left out of account.
std::string plainText(const Line& line);

/// A line that is one run of plain text; an empty line for empty text.
Line lineOf(std::string text);

/// Without spaces, tabs and what other systems end lines with, at both ends.
std::string_view trimmed(std::string_view text);

/// The text as one line, the way programmes keep it: white space in a row is one space, none stands at
/// the ends, and control characters, which no file can hold, are gone. No-break spaces stay.
std::string tidied(std::string_view text);

/// Whether a link may be followed from a document: http, https, mailto and tel only.
/// Links are data from strangers; any other scheme stays text and is reported. Schemes are known in
/// any case (RFC 3986, section 3.1); an address that holds control characters is not safe.
bool isSafeLink(const std::string& href);

} // namespace agendum
