// SPDX-License-Identifier: MPL-2.0
#include "layout/read_cell.hpp"

#include "layout/letters.hpp"
#include "layout/names.hpp"
#include "layout/read_paragraphs.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace agendum::layout {

namespace {

/// A content cell by what its paragraphs are for. Blank paragraphs are not looked at.
struct Parts {
    std::optional<std::string> title;
    std::vector<std::string> speakerLines;
    std::vector<SeenParagraph> body;
    std::vector<PageRun> detail;
};

Parts partsOf(const SeenCell& cell) {
    const bool titled = std::ranges::any_of(cell, [](const SeenParagraph& it) {
        return it.role == Role::title && !isBlank(it.text());
    });
    Parts parts;
    for (const SeenParagraph& paragraph : cell) {
        const std::string text = paragraph.text();
        if (isBlank(text)) continue;
        if (!parts.title && (paragraph.role == Role::title || !titled))
            parts.title = text;
        else if (paragraph.role == Role::speaker)
            parts.speakerLines.push_back(text);
        else if (paragraph.role == Role::detail && parts.detail.empty())
            parts.detail = paragraph.runs;
        else
            parts.body.push_back(paragraph);
    }
    return parts;
}

/// The item whose title stands in this item's cell.
Item& titled(Programme& programme, Item& item) {
    if (!item.title.empty()) return item;
    Item* first = findItem(programme, original(programme, item).id);
    return first ? *first : item;
}

void readTitle(Programme& programme, Item& item, std::string title, const Words& words) {
    Item& holder = titled(programme, item);
    const std::string mark = " " + words.continued;
    // Whoever goes on typing at its end has words behind it.
    const std::size_t at = title.rfind(mark);
    if (&holder != &item && at != std::string::npos) title.erase(at, mark.size());
    holder.title = std::move(title);
}

/// A piece of the detail paragraph, between two middle dots.
std::vector<PageRun> detailPieces(const std::vector<PageRun>& runs) {
    std::vector<PageRun> pieces;
    for (const PageRun& run : runs) {
        if (!run.href.empty()) {
            pieces.push_back(run);
            continue;
        }
        std::string_view rest = run.text;
        while (!rest.empty()) {
            const std::size_t end = rest.find("·");
            std::string piece(trimmed(rest.substr(0, end)));
            if (!piece.empty())
                pieces.push_back({.text = std::move(piece), .href = {}, .label = false});
            if (end == std::string_view::npos) break;
            rest.remove_prefix(end + std::string_view("·").size());
        }
    }
    return pieces;
}

/// A link that the page shows like this piece; null: the item has none.
const Link* shownAs(const Item& item, const PageRun& piece) {
    const auto found = std::ranges::find_if(item.links, [&](const Link& link) {
        const std::string href = isSafeLink(link.href) ? link.href : std::string{};
        return piece.href == href && piece.text == (link.text.empty() ? link.href : link.text);
    });
    return found == item.links.end() ? nullptr : &*found;
}

/// Room and links; false where more stands there than a room can be.
bool readDetail(Item& item, const Strand* strand, const std::vector<PageRun>& runs) {
    std::vector<Link> links;
    std::vector<std::string> texts;
    for (const PageRun& piece : detailPieces(runs)) {
        if (const Link* known = shownAs(item, piece))
            links.push_back(*known);
        else if (!piece.href.empty())
            links.push_back({piece.text, piece.href, {}});
        else
            texts.push_back(piece.text);
    }
    if (strand && !texts.empty() && texts.front() == strand->title) {
        const bool saysRoomToo = texts.size() == 1 && item.room == strand->title;
        if (!saysRoomToo) texts.erase(texts.begin());
    }
    if (texts.size() > 1) return false;
    const std::string room = texts.empty() ? std::string{} : texts.front();
    const bool strandsRoom = strand && item.room.empty() && room == strand->room;
    if (!strandsRoom) item.room = room;
    item.links = std::move(links);
    return true;
}

/// "Anna Berg, Reglab": a word or some that begin with capitals, not a sentence.
bool looksLikeNames(const std::vector<Speaker>& speakers) {
    constexpr std::size_t longestName = 60; // bytes
    return !speakers.empty() && std::ranges::all_of(speakers, [](const Speaker& speaker) {
        return !speaker.name.empty() && speaker.name.size() <= longestName
               && !beginsSmall(speaker.name)
               && speaker.name.find_first_of(".!?:") == std::string::npos;
    });
}

} // namespace

void readSpeakerLines(Item& item, const std::vector<std::string>& lines, const Words& words) {
    const std::string names = speakersText(item.speakers, words);
    if (lines.empty()) {
        item.speakers.clear();
        item.subtitle.clear();
        return;
    }
    std::string first = lines.front(), rest;
    for (std::size_t line = 1; line < lines.size(); ++line)
        rest += (rest.empty() ? "" : " ") + lines[line];

    if (!names.empty() && first == names) {
        item.subtitle = rest;
    } else if (!names.empty() && first.starts_with(names + " ")) {
        item.subtitle = first.substr(names.size() + 1) + (rest.empty() ? "" : " " + rest);
    } else if (beginsSmall(item.subtitle) && first.ends_with(" " + item.subtitle)) {
        first.resize(first.size() - item.subtitle.size() - 1);
        item.speakers = speakersFrom(first, words);
    } else if (auto speakers = speakersFrom(first, words);
               looksLikeNames(speakers)
               && (item.subtitle.empty() || !names.empty() || !rest.empty())) {
        item.speakers = std::move(speakers);
        item.subtitle = rest;
    } else {
        item.speakers.clear();
        item.subtitle = first + (rest.empty() ? "" : " " + rest);
    }
}

std::vector<std::string> readContentCell(Programme& programme, Item& item, const Strand* strand,
                                         const Cell& expected, const SeenCell& seen,
                                         const Timeline& timeline, const Speech& speech) {
    const Parts was = partsOf(seenAs(expected)), now = partsOf(seen);
    if (!now.title && was.title) return {""};
    std::vector<std::string> unread;
    if (now.title && now.title != was.title) readTitle(programme, item, *now.title, speech.words);
    if (now.speakerLines != was.speakerLines)
        readSpeakerLines(item, now.speakerLines, speech.words);
    item.description = readParagraphs(item.description, was.body, now.body, timeline, speech.time);
    if (now.detail != was.detail && !readDetail(item, strand, now.detail))
        unread.push_back(SeenParagraph{Role::detail, now.detail}.text());
    return unread;
}

} // namespace agendum::layout
