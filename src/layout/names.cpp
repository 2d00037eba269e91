// SPDX-License-Identifier: MPL-2.0
#include "layout/names.hpp"

#include "programme/text.hpp"

#include <algorithm>

namespace agendum::layout {
namespace {

std::string speakerText(const Speaker& speaker) {
    if (speaker.organisation.empty()) return speaker.name;
    return speaker.name + ", " + speaker.organisation;
}

bool hasOrganisation(const Speaker& speaker) {
    return !speaker.organisation.empty();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    while (true) {
        const std::size_t end = text.find(separator);
        pieces.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return pieces;
        text.remove_prefix(end + 1);
    }
}

Speaker speakerFrom(std::string_view text) {
    const std::size_t comma = text.find(',');
    Speaker speaker;
    speaker.name = trimmed(text.substr(0, comma));
    if (comma != std::string_view::npos) speaker.organisation = trimmed(text.substr(comma + 1));
    return speaker;
}

/// "A, Bo och Cia": the pieces between commas and the last one, if they are names alone.
std::vector<std::string_view> namesAlone(std::string_view text, std::string_view listAnd) {
    const std::size_t at = text.rfind(listAnd);
    const std::string_view last = trimmed(text.substr(at + listAnd.size()));
    if (last.find(',') != std::string_view::npos) return {};
    auto names = split(text.substr(0, at), ',');
    names.push_back(last);
    return names;
}

/// The pieces of a text without semicolons: one speaker, or two with "and" between them.
std::vector<std::string_view> splitAtAnd(std::string_view text, std::string_view listAnd) {
    const std::size_t at = text.rfind(listAnd);
    if (at == std::string_view::npos) return {trimmed(text)};
    return {trimmed(text.substr(0, at)), trimmed(text.substr(at + listAnd.size()))};
}

std::vector<std::string_view> speakerPieces(std::string_view text, std::string_view listAnd) {
    if (text.find(';') == std::string_view::npos) {
        if (text.find(listAnd) != std::string_view::npos)
            if (auto names = namesAlone(text, listAnd); !names.empty()) return names;
        return splitAtAnd(text, listAnd);
    }
    auto pieces = split(text, ';');
    const std::string_view leading = listAnd.substr(listAnd.find_first_not_of(' '));
    if (pieces.back().starts_with(leading)) {
        pieces.back() = trimmed(pieces.back().substr(leading.size()));
        return pieces;
    }
    const auto lastTwo = splitAtAnd(pieces.back(), listAnd);
    pieces.pop_back();
    pieces.insert(pieces.end(), lastTwo.begin(), lastTwo.end());
    return pieces;
}

} // namespace

std::string speakersText(const std::vector<Speaker>& speakers, const Words& words) {
    if (speakers.empty()) return {};
    const bool organisations = std::ranges::any_of(speakers, hasOrganisation);
    const bool misleading =
        (organisations && !hasOrganisation(speakers.back()))
        || std::ranges::any_of(speakers, [&](const Speaker& speaker) {
               return speakerText(speaker).find(words.listAnd) != std::string::npos;
           });
    const std::string between = organisations || misleading ? "; " : ", ";
    const std::string beforeLast = misleading ? ";" + words.listAnd : words.listAnd;

    std::string text = speakerText(speakers.front());
    for (std::size_t i = 1; i < speakers.size(); ++i) {
        text += i + 1 < speakers.size() ? between : beforeLast;
        text += speakerText(speakers[i]);
    }
    return text;
}

std::vector<Speaker> speakersFrom(std::string_view text, const Words& words) {
    std::vector<Speaker> speakers;
    for (const std::string_view piece : speakerPieces(text, words.listAnd))
        if (!piece.empty()) speakers.push_back(speakerFrom(piece));
    return speakers;
}

} // namespace agendum::layout
