// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"

#include <rtl/ustring.hxx>

#include <exception>
#include <vector>

/// What the organiser is told in her window: a bar above the document, which neither stops her nor
/// goes unseen. Main thread.
namespace agendum::commands {

/// What a button in a notice says and which command URL it runs.
struct NoticeButton {
    rtl::OUString label;
    rtl::OUString command;
};

/// Tells that something was done. Replaces what was told before.
void showNotice(const Target& target, const rtl::OUString& text,
                const std::vector<NoticeButton>& buttons = {});

/// Tells what she should know before she goes on. Stays beside what else is told.
void showWarning(const Target& target, const rtl::OUString& text,
                 const std::vector<NoticeButton>& buttons = {});

/// Tells what went wrong, in one sentence; where there is no window, in the log (standard error).
void showProblem(const Target& target, const std::exception_ptr& failure) noexcept;

/// Takes the last problem away: it is settled, or about to be tried again.
void clearProblem(const Target& target);

} // namespace agendum::commands
