// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/message.hpp"

#include <ostream>

namespace agendum {

/// How GoogleTest shows messages that differ.
inline void PrintTo(const Message& message, std::ostream* out) {
    *out << message.key;
    for (const std::string& argument : message.arguments) *out << " '" << argument << '\'';
}

namespace testing {

/// The message of the Refusal that the action throws; one without a key where it throws none.
template <typename Action> Message refusalOf(Action action) {
    try {
        action();
    } catch (const Refusal& refusal) {
        return refusal.message();
    }
    return {};
}

} // namespace testing
} // namespace agendum
