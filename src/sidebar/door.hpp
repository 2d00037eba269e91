// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/notice.hpp"

#include <exception>
#include <utility>

namespace agendum::sidebar {

/// Does the work of a callback from the office. What goes wrong is told in the window: an exception
/// that crosses into the office can take it down.
template <typename Work> void atTheDoor(const commands::Target& target, Work&& work) noexcept {
    try {
        std::forward<Work>(work)();
    } catch (...) {
        commands::showProblem(target, std::current_exception());
    }
}

} // namespace agendum::sidebar
