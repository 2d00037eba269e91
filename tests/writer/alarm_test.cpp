// SPDX-License-Identifier: MPL-2.0
#include "writer/alarm.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <memory>
#include <utility>

namespace {

using agendum::writer::Alarm;
using namespace std::chrono_literals;

TEST(Alarm, CallsWhenTheTimeIsOver) {
    std::promise<void> called;
    const Alarm alarm(1ms, [&] { called.set_value(); });
    EXPECT_EQ(called.get_future().wait_for(60s), std::future_status::ready);
}

TEST(Alarm, DoesNotCallWhenItGoesBefore) {
    auto called = std::make_shared<std::promise<void>>();
    std::future<void> gone = called->get_future();
    {
        const Alarm alarm(1h, [called = std::move(called)] { called->set_value(); });
    }
    // Its thread lets go of what it would have called.
    EXPECT_THROW(gone.get(), std::future_error);
}

} // namespace
