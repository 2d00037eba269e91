// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <rtl/ustring.hxx>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace agendum::commands {

/// What the organiser is asked before something is done that she may not want.
struct Question {
    struct Button {
        const char* label; ///< a key of the interface's texts
        short answer;      ///< 1: Enter's
    };
    const char* title;                ///< a key; the question itself is found as "TITLE.question"
    std::vector<rtl::OUString> lines; ///< listed below the question; none: there is no list
    std::vector<Button> buttons;      ///< at most two; Cancel stands behind them, and answers 0
};

/// Asks in a window of its own, and waits. Main thread.
short ask(const Target& target, const Question& question);

/// What was answered for each document, as long as it is open. Main thread.
template <typename Answer> class Answers {
public:
    Answer& of(const std::shared_ptr<writer::DocumentSession>& session) {
        std::erase_if(all_, [](const auto& entry) { return entry.first.expired(); });
        return all_[session];
    }

private:
    using Session = std::weak_ptr<writer::DocumentSession>;
    std::map<Session, Answer, std::owner_less<Session>> all_;
};

} // namespace agendum::commands
