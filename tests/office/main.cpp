// SPDX-License-Identifier: MPL-2.0
#include "office.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

/// Ends the shared offices after the last test; one that does not end well fails the program.
class OfficesEnd : public testing::Environment {
    void TearDown() override { EXPECT_EQ(agendum::test::Office::endShared(), ""); }
};

} // namespace

int main(int count, char** arguments) {
    testing::InitGoogleMock(&count, arguments);
    testing::AddGlobalTestEnvironment(new OfficesEnd); // GoogleTest owns it
    return RUN_ALL_TESTS();
}
