// SPDX-License-Identifier: MPL-2.0
#include "commands/conflict_words.hpp"

#include "commands/messages.hpp"
#include "commands/thing_name.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>

namespace agendum::commands {
namespace {

/// At most that many bytes, and not an end within a character: bytes that go on one begin with the bits 10.
std::string cutTo(std::size_t most, const std::string& text) {
    if (text.size() <= most) return text;
    std::size_t end = most;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "…";
}

/// In one line that no menu takes a shortcut's letter from.
std::string inMenu(std::string text) {
    constexpr std::size_t most = 30; // a menu is as wide as its longest entry
    std::ranges::replace(text, '\n', ' ');
    std::erase(text, '~');
    return cutTo(most, text);
}

} // namespace

Words wordsIn(const css::uno::Reference<css::uno::XComponentContext>& context) {
    return [context](std::string_view key, const std::vector<std::string>& arguments) {
        return writer::toStd(interfaceText(context, key, arguments));
    };
}

/// Places are named by what holds them: "day:ID", "strand:ID".
std::string valueWords(std::string_view field, const std::string& value, const Programme& mine,
                       const Words& words) {
    constexpr std::size_t most = 120;
    if (value.empty())
        return words(field == "item" ? "sidebar.file.gone" : "sidebar.file.empty", {});
    if (field == "kind") return words("kind." + value, {});
    if (value == "yes") return words("sidebar.file.yes", {});
    if (field == "place" && value.find(':') != std::string::npos) {
        const std::string name = thingName(mine, value.substr(value.find(':') + 1));
        return name.empty() ? value : name;
    }
    return cutTo(most, value);
}

std::string conflictName(const Conflict& conflict, const Programme& mine) {
    const std::string name = thingName(mine, conflict.id);
    if (!name.empty()) return name;
    return conflict.field == "item" ? conflict.base : conflict.id;
}

std::string conflictLine(const Conflict& conflict, const Programme& mine, const Words& words) {
    return words("ask.settle.line",
                 {conflictName(conflict, mine), words("field." + conflict.field, {}),
                  valueWords(conflict.field, conflict.mine, mine, words),
                  valueWords(conflict.field, conflict.theirs, mine, words)});
}

std::string settlingLabel(const Conflict& conflict, Side side, const Programme& mine,
                          const Words& words) {
    const bool here = side == Side::mine;
    const std::string& value = here ? conflict.mine : conflict.theirs;
    return words(here ? "menu.settleHere" : "menu.settleFile",
                 {inMenu(conflictName(conflict, mine)), words("field." + conflict.field, {}),
                  inMenu(valueWords(conflict.field, value, mine, words))});
}

} // namespace agendum::commands
