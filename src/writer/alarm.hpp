// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace agendum::writer {

/// Calls once when a time is over, on a thread of its own; not when it goes before. Who lets it go
/// does not wait for a call that has begun. What is called must not throw. (The office's own timers
/// are out of reach, and salhelper's hang the office when it ends.)
class Alarm {
public:
    Alarm(std::chrono::milliseconds wait, std::function<void()> call);
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;
    ~Alarm();

private:
    struct State;
    std::shared_ptr<State> state_; ///< shared with the thread
};

} // namespace agendum::writer
