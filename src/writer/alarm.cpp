// SPDX-License-Identifier: MPL-2.0
#include "writer/alarm.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace agendum::writer {

struct Alarm::State {
    std::mutex mutex;
    std::condition_variable changed;
    bool off = false;
};

Alarm::Alarm(std::chrono::milliseconds wait, std::function<void()> call)
    : state_(std::make_shared<State>()) {
    std::thread([state = state_, until = std::chrono::steady_clock::now() + wait,
                 call = std::move(call)] {
        {
            std::unique_lock lock(state->mutex);
            if (state->changed.wait_until(lock, until, [&] { return state->off; })) return;
        }
        call();
    }).detach();
}

Alarm::~Alarm() {
    {
        const std::lock_guard lock(state_->mutex);
        state_->off = true;
    }
    state_->changed.notify_all();
}

} // namespace agendum::writer
