// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/message.hpp"

#include <cstddef>
#include <stdexcept>
#include <utility>

namespace agendum::formats {

/// Where in a file something is: both counted from 1, columns in characters. 0: the file as a whole.
struct Position {
    std::size_t line = 0;
    std::size_t column = 0;
    bool operator==(const Position&) const = default;
};

/// Input that can't be read: what is wrong, where, and what to do. Keys begin "fault.".
class Fault : public std::runtime_error {
public:
    Fault(Message message, Position position)
        : std::runtime_error(message.key), message_(std::move(message)), position_(position) {}
    const Message& message() const noexcept { return message_; }
    Position position() const noexcept { return position_; }

private:
    Message message_;
    Position position_;
};

} // namespace agendum::formats
