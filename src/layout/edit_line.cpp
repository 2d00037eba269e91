// SPDX-License-Identifier: MPL-2.0
#include "layout/edit_line.hpp"

#include "layout/setting.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace agendum::layout {

namespace {

/// A run and what it shows.
struct Piece {
    Run run;
    std::string text;
    std::string href;
};

std::vector<Piece> piecesOf(const Line& line, const Timeline& timeline, const TimePattern& time) {
    std::vector<Piece> pieces;
    for (const Run& run : line) {
        std::vector<PageRun> shown;
        append(shown, Line{run}, timeline, time);
        if (!shown.empty()) pieces.push_back({run, shown.front().text, shown.front().href});
    }
    return pieces;
}

std::vector<Piece> piecesOf(const std::vector<PageRun>& runs) {
    std::vector<Piece> pieces;
    for (const PageRun& run : runs)
        if (!run.text.empty()) pieces.push_back({{run.text, run.href, {}}, run.text, run.href});
    return pieces;
}

/// One byte of UTF-8 as it is shown.
struct Shown {
    char byte;
    const std::string* href;
    bool operator==(const Shown& other) const { return byte == other.byte && *href == *other.href; }
};

std::vector<Shown> shownBy(const std::vector<Piece>& pieces) {
    std::vector<Shown> bytes;
    for (const Piece& piece : pieces)
        for (const char byte : piece.text) bytes.push_back({byte, &piece.href});
    return bytes;
}

/// Whether the pieces can be cut there: not within a character, nor within a reference.
bool canCut(const std::vector<Piece>& pieces, const std::vector<Shown>& bytes, std::size_t at) {
    const bool withinCharacter =
        at < bytes.size() && (static_cast<unsigned char>(bytes[at].byte) & 0xC0U) == 0x80U;
    std::size_t begin = 0;
    for (const Piece& piece : pieces) {
        const std::size_t end = begin + piece.text.size();
        if (!piece.run.startOf.empty() && begin < at && at < end) return false;
        begin = end;
    }
    return !withinCharacter;
}

void add(Line& line, Run run) {
    const bool melts = !line.empty() && run.startOf.empty() && line.back().startOf.empty()
                       && line.back().href == run.href;
    if (melts)
        line.back().text += run.text;
    else
        line.push_back(std::move(run));
}

/// The pieces' runs from one byte to another, as far as they are between the two.
void addSlice(Line& line, const std::vector<Piece>& pieces, std::size_t from, std::size_t to) {
    std::size_t begin = 0;
    for (const Piece& piece : pieces) {
        const std::size_t end = begin + piece.text.size();
        const std::size_t first = std::max(begin, from), last = std::min(end, to);
        if (first < last) {
            Run run = piece.run;
            const bool whole = first == begin && last == end;
            if (!whole) run.text = piece.text.substr(first - begin, last - first);
            add(line, std::move(run));
        }
        begin = end;
    }
}

} // namespace

Line editLine(const Line& before, const std::vector<PageRun>& typed, const Timeline& timeline,
              const TimePattern& time) {
    const std::vector<Piece> was = piecesOf(before, timeline, time), now = piecesOf(typed);
    const std::vector<Shown> wasShown = shownBy(was), nowShown = shownBy(now);
    const std::size_t most = std::min(wasShown.size(), nowShown.size());

    auto prefix =
        static_cast<std::size_t>(std::ranges::mismatch(wasShown, nowShown).in1 - wasShown.begin());
    while (prefix > 0 && !canCut(was, wasShown, prefix)) --prefix;
    std::size_t suffix = 0;
    while (suffix < most - prefix
           && wasShown[wasShown.size() - suffix - 1] == nowShown[nowShown.size() - suffix - 1])
        ++suffix;
    while (suffix > 0 && !canCut(was, wasShown, wasShown.size() - suffix)) --suffix;

    Line line;
    addSlice(line, was, 0, prefix);
    addSlice(line, now, prefix, nowShown.size() - suffix);
    addSlice(line, was, wasShown.size() - suffix, wasShown.size());
    return line;
}

} // namespace agendum::layout
