// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/messages.hpp"
#include "layout/speech.hpp"
#include "programme/timeline.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agendum::commands {

/// What a question is about. What is referred to outlives the asking.
struct AskedAbout {
    const Programme& programme;
    layout::Speech speech; ///< dates and times are shown as the document writes them
    const std::vector<std::string>& items; ///< ids
    const Slot* first;                     ///< the first item's; null: there is none
    const Day* day;                        ///< the first item's, else the one shown; null: none
    const Context& context;                ///< for words of the interface
};

/// What is asked before an operation: one of its arguments.
struct AskedField {
    enum class Kind {
        minutes, ///< a whole number; may be negative
        time,    ///< of the day, as the document writes it; empty: none
        box,     ///< yes or no
        text,    ///< any text
        choice,  ///< one of those that the programme has
        date     ///< of the calendar
    };
    struct Choice {
        std::string value;
        std::string text;
        bool usual = false; ///< stands there at first; where none does, the first of them
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
    /// What stands there at first: digits, "yes", a time as HH:MM, a date as YYYY-MM-DD; of a text,
    /// its key among the interface's texts.
    std::string usual = {};
    /// What there is to choose from; and what stands there at first, where that depends on the first item.
    std::function<std::vector<Choice>(const AskedAbout&)> choices = nullptr;
    std::function<std::string(const Slot&)> usualFor = nullptr;
    /// Where it depends on what is chosen in the question's choice: set anew with each that is
    /// chosen. Given what was chosen; a text is meant as it is here.
    std::function<std::string(const AskedAbout&, std::string_view)> usualOf = nullptr;
};

/// A field of that kind; label and usual value as in AskedField.
AskedField askedField(AskedField::Kind kind, const char* argument, const char* label,
                      const char* usual = "");
AskedField askedChoice(const char* argument, const char* label,
                       std::vector<AskedField::Choice> (*choices)(const AskedAbout&));

/// An operation that asks for something, or shows what it would do, before it is done.
struct OperationQuestion {
    enum class About {
        item,  ///< the selected item
        pair,  ///< the selected item and another one, which may be selected too
        items, ///< all items that are selected
        group, ///< the same, two at least
        day,   ///< the day of the selected item, else the first one
        row,   ///< the selected items where they are several, else all of that day
        parts  ///< the programme's days and tracks: which of them, the fields say
    };
    std::string_view command;   ///< "askShiftItems": the command that asks
    std::string_view operation; ///< what is carried out then
    About about;
    std::vector<AskedField> fields;
    /// What else stands in its way; none: nothing. Asked for often.
    std::optional<Message> (*obstacle)(const Programme& programme,
                                       const std::vector<std::string>& items) = nullptr;
};

/// All of them, in the order of the menus.
const std::vector<OperationQuestion>& operationQuestions();

} // namespace agendum::commands
