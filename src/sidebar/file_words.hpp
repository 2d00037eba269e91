// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/file_change.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// What a followed file has for the document, as the sidebar tells it.
namespace agendum::sidebar {

/// A text of the interface by its key, with arguments filled in.
using Words =
    std::function<std::string(std::string_view key, const std::vector<std::string>& arguments)>;

/// The texts of extension/strings, in the language of the office.
Words wordsIn(const css::uno::Reference<css::uno::XComponentContext>& context);

/// What the conflict is about, and the values of both sides, a line each. Mine: the document's
/// programme.
std::string conflictText(const Conflict& conflict, const Programme& mine, const Words& words);

/// What taking the change over would do, a line for each change, removals first and all of them, of the
/// others at most so many lines in all. Starts that only follow from other changes are left out.
std::string changesText(const writer::FileChange& change, const Programme& mine,
                        std::size_t mostLines, const Words& words);

} // namespace agendum::sidebar
