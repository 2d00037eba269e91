// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/speech.hpp"
#include "programme/timeline.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::commands {

/// What a question is about. All of it outlives the asking.
struct AskedAbout {
    const Programme& programme;
    const layout::Speech& speech; ///< dates and times are shown as the document writes them
    const std::vector<std::string>& items; ///< ids
    const Slot* first;                     ///< the first item's; null: there is none
};

/// What is asked before an operation: one of its arguments.
struct AskedField {
    enum class Kind {
        minutes, ///< a whole number; may be negative
        time,    ///< of the day, as the document writes it; empty: none
        box,     ///< yes or no
        text,    ///< any text
        choice,  ///< one of those that the programme has; the first of them at first
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
    /// What there is to choose from; and what stands there at first, where that depends on the first item.
    std::function<std::vector<Choice>(const AskedAbout&)> choices = nullptr;
    std::function<std::string(const Slot&)> usualFor = nullptr;
};

/// An operation that asks for something, or shows what it would do, before it is done.
struct OperationQuestion {
    enum class About {
        item,  ///< the selected item
        pair,  ///< the selected item and another one, which may be selected too
        items, ///< all items that are selected
        group, ///< the same, two at least
        day,   ///< the day of the selected item, else the first one
        row    ///< the selected items where they are several, else all of that day
    };
    std::string_view command;   ///< "askShiftItems": the command that asks
    std::string_view operation; ///< what is carried out then
    About about;
    std::vector<AskedField> fields;
};

/// All of them, in the order of the menus.
const std::vector<OperationQuestion>& operationQuestions();

} // namespace agendum::commands
