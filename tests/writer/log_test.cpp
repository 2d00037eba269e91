// SPDX-License-Identifier: MPL-2.0
#include "writer/log.hpp"

#include <com/sun/star/uno/RuntimeException.hpp>
#include <gtest/gtest.h>
#include <stdexcept>
#include <string>

namespace {

template <typename Failure> std::string logged(const Failure& failure) {
    testing::internal::CaptureStderr();
    try {
        throw failure;
    } catch (...) {
        agendum::writer::logFailure("after saving");
    }
    return testing::internal::GetCapturedStderr();
}

TEST(Log, SaysWhatFailedAndWhy) {
    EXPECT_EQ(logged(std::runtime_error("no room")), "Agendum: after saving: no room\n");
}

TEST(Log, SaysWhyTheOfficeRefused) {
    EXPECT_EQ(logged(css::uno::RuntimeException("disposed", {})),
              "Agendum: after saving: disposed\n");
}

TEST(Log, SaysWhatFailedWhateverWasThrown) {
    EXPECT_EQ(logged(7), "Agendum: after saving: an exception of an unknown kind\n");
}

} // namespace
