// SPDX-License-Identifier: MPL-2.0
#include "layout/read_paragraphs.hpp"

#include "layout/edit_line.hpp"
#include "layout/setting.hpp"

#include <algorithm>
#include <utility>

namespace agendum::layout {

namespace {

bool isBullet(const std::optional<Role>& role) {
    return role == Role::bullet || role == Role::invitationBullet;
}

bool same(const SeenParagraph& one, const SeenParagraph& other) {
    return isBullet(one.role) == isBullet(other.role) && one.runs == other.runs;
}

void dropBlank(std::vector<SeenParagraph>& paragraphs) {
    std::erase_if(paragraphs, [](const SeenParagraph& it) { return isBlank(it.text()); });
}

/// The paragraphs that show something.
std::vector<Paragraph> shown(const std::vector<Paragraph>& paragraphs, const Timeline& timeline,
                             const TimePattern& time) {
    std::vector<Paragraph> kept = paragraphs;
    std::erase_if(kept, [&](const Paragraph& it) {
        PageParagraph set{.role = {}, .runs = {}};
        append(set.runs, it.line, timeline, time);
        return isBlank(set.text());
    });
    return kept;
}

} // namespace

bool isBlank(const std::string& text) {
    std::string_view rest = text;
    constexpr std::string_view noBreakSpace = "\u00A0";
    while (!rest.empty()) {
        if (rest.starts_with(noBreakSpace))
            rest.remove_prefix(noBreakSpace.size());
        else if (std::string_view(" \t\n").find(rest.front()) != std::string_view::npos)
            rest.remove_prefix(1);
        else
            return false;
    }
    return true;
}

std::vector<SeenParagraph> seenAs(const std::vector<PageParagraph>& paragraphs) {
    std::vector<SeenParagraph> seen;
    seen.reserve(paragraphs.size());
    for (const PageParagraph& paragraph : paragraphs)
        seen.push_back({paragraph.role, paragraph.runs});
    return seen;
}

bool sameParagraphs(const std::vector<PageParagraph>& expected,
                    const std::vector<SeenParagraph>& seen) {
    return std::ranges::equal(seenAs(expected), seen, same);
}

std::vector<Paragraph> readParagraphs(const std::vector<Paragraph>& before,
                                      std::vector<SeenParagraph> expected,
                                      std::vector<SeenParagraph> seen, const Timeline& timeline,
                                      const TimePattern& time) {
    dropBlank(expected);
    dropBlank(seen);
    if (std::ranges::equal(expected, seen, same)) return before;
    const std::vector<Paragraph> was = shown(before, timeline, time);
    const bool oneForOne = seen.size() == was.size();
    std::vector<Paragraph> read;
    std::size_t next = 0;
    for (std::size_t at = 0; at < seen.size(); ++at) {
        const auto stays =
            std::find_if(expected.begin() + static_cast<std::ptrdiff_t>(next), expected.end(),
                         [&](const SeenParagraph& it) { return same(it, seen[at]); });
        if (stays != expected.end()) {
            next = static_cast<std::size_t>(stays - expected.begin());
            read.push_back(was.at(next++));
            continue;
        }
        const Line& old = oneForOne ? was[at].line : Line{};
        read.push_back({isBullet(seen[at].role) ? Paragraph::Kind::bullet : Paragraph::Kind::plain,
                        editLine(old, seen[at].runs, timeline, time)});
    }
    return read;
}

} // namespace agendum::layout
