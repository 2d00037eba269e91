// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/timeline.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::commands {

/// What is asked before an operation: one of its arguments.
struct AskedField {
    enum class Kind {
        minutes, ///< a whole number; may be negative
        time,    ///< of the day, as the document writes it; empty: none
        box,     ///< yes or no
        text,    ///< any text
        choice,  ///< one of those that the programme has
    };
    struct Choice {
        std::string value;
        std::string text;
    };
    Kind kind = Kind::box;
    const char* argument = nullptr; ///< the operation's; its label is "ask.LABEL"
    const char* label = nullptr;
    /// What an empty field means.
    enum class Empty {
        refused,
        none, ///< there is none: the operation is told so
        left  ///< nothing is said of it
    };
    Empty empty = Empty::refused;
    /// What stands there at first: digits, "yes", a time as HH:MM; of a text, its key among the
    /// interface's texts.
    std::string usual = {};
    /// What there is to choose from, and the usual value where the programme knows one.
    std::function<std::vector<Choice>(const Programme&)> choices = nullptr;
    std::function<std::string(const Programme&, const Slot&)> usualFor = nullptr;
};

/// An operation that asks for something, or shows what it would do, before it is done.
struct OperationQuestion {
    enum class About {
        item,  ///< the selected item
        items, ///< all items that are selected
        day    ///< the day of the selected item, else the first one
    };
    std::string_view command;   ///< "askShiftItems": the command that asks
    std::string_view operation; ///< what is carried out then
    About about;
    std::vector<AskedField> fields;
};

/// All of them, in the order of the menus.
const std::vector<OperationQuestion>& operationQuestions();

} // namespace agendum::commands
