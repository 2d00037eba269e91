// SPDX-License-Identifier: MPL-2.0
#include "sidebar/edit_words.hpp"
#include "commands/thing_name.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace agendum::sidebar {

namespace {

/// Parts of an invitation have keys that are no ids: "when", "section:ID".
std::string placeName(const std::string& key, const Programme& programme, const Words& words) {
    if (key.empty()) return {};
    constexpr std::array<std::string_view, 4> parts{"title", "when", "where", "agenda"};
    if (std::ranges::find(parts, key) != parts.end()) return words("sidebar.part." + key, {});
    constexpr std::string_view section = "section:";
    return commands::thingName(programme,
                               key.starts_with(section) ? key.substr(section.size()) : key);
}

std::string unreadLine(const layout::Unread& unread, const Programme& programme,
                       const Words& words) {
    const std::string place = placeName(unread.itemId, programme, words);
    if (unread.text.empty()) return words("sidebar.unread.emptied", {place});
    if (place.empty()) return words("sidebar.unread.typed", {unread.text});
    return words("sidebar.unread.typedAt", {unread.text, place});
}

} // namespace

std::string editsText(const writer::PendingEdits& edits, const Words& words) {
    if (edits.count == 0) return {};
    const std::string count = edits.count == 1
                                  ? words("sidebar.edits.one", {})
                                  : words("sidebar.edits.many", {std::to_string(edits.count)});
    return edits.rowsMayComeBack ? words("sidebar.edits.removed", {count}) : count;
}

std::vector<std::string> unreadLines(const writer::PendingEdits& edits, const Programme& programme,
                                     const Words& words) {
    std::vector<std::string> lines;
    for (const Conflict& conflict : edits.conflicts)
        lines.push_back(words("sidebar.agendas.differ", {conflict.mine, conflict.theirs}));
    for (const layout::Unread& unread : edits.unread)
        lines.push_back(unreadLine(unread, programme, words));
    return lines;
}

std::string unreadText(const writer::PendingEdits& edits, const Programme& programme,
                       std::size_t mostLines, const Words& words) {
    const std::vector<std::string> lines = unreadLines(edits, programme, words);
    if (lines.empty()) return {};
    std::string text = words("sidebar.unread", {});
    for (std::size_t i = 0; i < std::min(lines.size(), mostLines); ++i) text += "\n" + lines[i];
    if (lines.size() > mostLines)
        text += "\n" + words("sidebar.file.more", {std::to_string(lines.size() - mostLines)});
    return text;
}

} // namespace agendum::sidebar
