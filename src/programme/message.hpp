// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace agendum {

/// A sentence for the organiser, not yet in her language: a key into extension/strings and what
/// fills its $1, $2 … The core never builds prose, so every language is complete or visibly is not.
struct Message {
    std::string key;                    ///< for example "refused.minutes.range"
    std::vector<std::string> arguments; ///< $1 first; already written as the organiser reads them

    bool operator==(const Message&) const = default;
};

/// An operation that can't be done as asked. Nothing has changed when it is thrown.
/// what() is the key, for logs; the sentence comes from message().
class Refusal : public std::runtime_error {
public:
    explicit Refusal(Message message)
        : std::runtime_error(message.key), message_(std::move(message)) {}
    const Message& message() const noexcept { return message_; }

private:
    Message message_;
};

} // namespace agendum
