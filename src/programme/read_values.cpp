// SPDX-License-Identifier: MPL-2.0
#include "programme/read_values.hpp"

#include "programme/retext.hpp"
#include "programme/text.hpp"
#include "programme/value_text.hpp"

#include <algorithm>
#include <unordered_map>

namespace agendum {
namespace {

constexpr std::string_view bullet = "- ";

bool separatesSpeakers(char c) {
    return c == ';' || c == '\n';
}

/// The first known speaker whose text the whole segment at the front of the text is, longest first.
const Speaker* knownAtFront(std::string_view text, const std::vector<Speaker>& known,
                            std::size_t& length) {
    const Speaker* best = nullptr;
    for (const Speaker& speaker : known) {
        const std::string candidate = valueText(std::vector{speaker});
        if (!text.starts_with(candidate) || (best != nullptr && candidate.size() <= length)) {
            continue;
        }
        const bool whole =
            candidate.size() == text.size() || separatesSpeakers(text[candidate.size()]);
        if (candidate.empty() || !whole) continue;
        best = &speaker;
        length = candidate.size();
    }
    return best;
}

Speaker speakerNamed(std::string_view segment) {
    const std::size_t comma = segment.find(',');
    Speaker speaker;
    speaker.name = tidied(segment.substr(0, comma));
    if (comma != std::string_view::npos) speaker.organisation = tidied(segment.substr(comma + 1));
    return speaker;
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        lines.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

/// Whether a line holds words of its own; a known paragraph may be made of references alone.
bool isBlank(std::string_view line) {
    return line.empty() || line == "-";
}

Paragraph rewritten(std::string_view line, const Paragraph* from) {
    Paragraph paragraph;
    if (line.starts_with(bullet)) {
        paragraph.kind = Paragraph::Kind::bullet;
        line = trimmed(line.substr(1));
    }
    const std::string words = tidied(line);
    paragraph.line = from == nullptr ? lineOf(words) : retexted(from->line, words);
    return paragraph;
}

/// Whether links are parted at the front of the text: by a line end or a semicolon at the end of a
/// word; another may belong to an address.
bool partsLinks(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    if (text.starts_with('\n') || text.starts_with("\r\n")) return true;
    return text.starts_with(';') && (text.size() == 1 || blanks.find(text[1]) != blanks.npos);
}

/// The first known link whose text the whole segment at the front of the text is, longest first.
const Link* knownAtFront(std::string_view text, const std::vector<Link>& known,
                         std::size_t& length) {
    const Link* best = nullptr;
    for (const Link& link : known) {
        const std::string candidate = valueText(std::vector{link});
        if (!text.starts_with(candidate) || (best != nullptr && candidate.size() <= length))
            continue;
        const std::string_view rest = text.substr(candidate.size());
        if (candidate.empty() || (!rest.empty() && !partsLinks(rest))) continue;
        best = &link;
        length = candidate.size();
    }
    return best;
}

/// As people type addresses.
std::string completed(std::string_view address) {
    const auto has = [&](std::string_view part) {
        return address.find(part) != std::string_view::npos;
    };
    if (address.starts_with("www.")) return "https://" + std::string(address);
    if (has("@") && !has(":") && !has("/")) return "mailto:" + std::string(address);
    return std::string(address);
}

/// Whether a word is an address, so that the words before it are its text.
bool looksLikeAddress(std::string_view word) {
    return isSafeLink(completed(word));
}

Link linkIn(std::string_view segment) {
    std::string_view words;
    std::string_view address = segment;
    const std::size_t open = segment.rfind('<');
    const std::size_t blank = segment.find_last_of(" \t");
    if (segment.ends_with('>') && open != std::string_view::npos) {
        words = segment.substr(0, open);
        address = segment.substr(open + 1, segment.size() - open - 2);
    } else if (blank != std::string_view::npos && looksLikeAddress(segment.substr(blank + 1))) {
        words = segment.substr(0, blank);
        address = segment.substr(blank + 1);
    }
    return {.text = tidied(words), .href = completed(trimmed(address)), .foreign = {}};
}

} // namespace

std::vector<Speaker> readSpeakers(std::string_view text, const std::vector<Speaker>& known) {
    std::vector<Speaker> speakers;
    while (!text.empty()) {
        if (separatesSpeakers(text.front()) || text.front() == ' ') {
            text.remove_prefix(1);
            continue;
        }
        std::size_t length = 0;
        if (const Speaker* speaker = knownAtFront(text, known, length)) {
            speakers.push_back(*speaker);
        } else {
            length = std::min(text.find_first_of(";\n"), text.size());
            Speaker named = speakerNamed(text.substr(0, length));
            if (!named.name.empty() || !named.organisation.empty()) {
                speakers.push_back(std::move(named));
            }
        }
        text.remove_prefix(length);
    }
    return speakers;
}

std::vector<Paragraph> readParagraphs(std::string_view text, const std::vector<Paragraph>& known) {
    std::unordered_map<std::string, std::vector<const Paragraph*>> unused; // the first one last
    std::for_each(known.rbegin(), known.rend(), [&unused](const Paragraph& paragraph) {
        unused[std::string(trimmed(valueText(std::vector{paragraph})))].push_back(&paragraph);
    });
    const std::vector<std::string_view> lines = linesOf(text);
    std::vector<const Paragraph*> same(lines.size(), nullptr);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto found = unused.find(std::string(lines[i]));
        if (found == unused.end() || found->second.empty()) continue;
        same[i] = found->second.back();
        found->second.pop_back();
    }
    // What is left over on both sides was rewritten, in the order in which it stands.
    std::vector<const Paragraph*> leftOver;
    for (const auto& [words, paragraphs] : unused) {
        leftOver.insert(leftOver.end(), paragraphs.begin(), paragraphs.end());
    }
    std::ranges::sort(leftOver);
    auto next = leftOver.begin();
    std::vector<Paragraph> paragraphs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (same[i] != nullptr) {
            paragraphs.push_back(*same[i]);
        } else if (!isBlank(lines[i])) {
            paragraphs.push_back(rewritten(lines[i], next == leftOver.end() ? nullptr : *next++));
        }
    }
    return paragraphs;
}

std::vector<Link> readLinks(std::string_view text, const std::vector<Link>& known) {
    if (text == valueText(known) || text == linesText(known)) return known;
    std::vector<Link> links;
    while (!text.empty()) {
        if (partsLinks(text) || text.front() == ' ') {
            text.remove_prefix(1);
            continue;
        }
        std::size_t length = 0;
        if (const Link* same = knownAtFront(text, known, length)) {
            links.push_back(*same);
        } else {
            while (length < text.size() && !partsLinks(text.substr(length))) ++length;
            Link link = linkIn(trimmed(text.substr(0, length)));
            if (!link.href.empty() || !link.text.empty()) links.push_back(std::move(link));
        }
        text.remove_prefix(length);
    }
    return links;
}

} // namespace agendum
