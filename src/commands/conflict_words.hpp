// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/merge.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// What two programmes say differently, in the organiser's words.
namespace agendum::commands {

/// A text of the interface by its key, with arguments filled in.
using Words =
    std::function<std::string(std::string_view key, const std::vector<std::string>& arguments)>;

/// The texts of extension/strings, in the language of the office.
Words wordsIn(const css::uno::Reference<css::uno::XComponentContext>& context);

/// The value of a field as people read it; a long one is shortened. Mine: the programme that has what
/// places are named by.
std::string valueWords(std::string_view field, const std::string& value, const Programme& mine,
                       const Words& words);

/// What a conflict is about: an item's title. Mine: the document's programme.
std::string conflictName(const Conflict& conflict, const Programme& mine);

/// How many conflicts the sidebar shows at a time. Settling more at once is asked about.
inline constexpr std::size_t conflictsShown = 12;

/// A conflict with the values of both sides, in one line. Mine: the document's programme.
std::string conflictLine(const Conflict& conflict, const Programme& mine, const Words& words);

/// What a menu calls settling that conflict for one side, in one short line. Mine: the document.
std::string settlingLabel(const Conflict& conflict, Side side, const Programme& mine,
                          const Words& words);

} // namespace agendum::commands
