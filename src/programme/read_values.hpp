// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string_view>
#include <vector>

/// Reads what value_text.hpp writes, as people change it.
namespace agendum {

/// "Name, Organisation; Name"; line breaks separate too. Speakers already known stay as they are
/// where the text still names them, so a comma or semicolon within a name does no harm.
std::vector<Speaker> readSpeakers(std::string_view text, const std::vector<Speaker>& known);

/// Paragraphs as lines, bullets begin "- ", lines without words left out. Paragraphs that still stand there keep
/// their links and references, and one that was rewritten keeps those in the words that stayed.
std::vector<Paragraph> readParagraphs(std::string_view text, const std::vector<Paragraph>& known);

/// "text <address>; address", or a line each. Where an address ends a row of words, they are its text without
/// angle brackets too. "www." gets "https://" before it, and a mail address "mailto:". Links already
/// known stay as they are where the text still names them. What may not be followed is read too (isSafeLink).
std::vector<Link> readLinks(std::string_view text, const std::vector<Link>& known);

} // namespace agendum
