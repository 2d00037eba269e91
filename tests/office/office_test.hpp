// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office.hpp"
#include "test_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agendum::test {

/// A test in a real office. All tests of a program share one, so each closes what it opens. An
/// office that dies fails the test in which it died, and the next test gets a new one.
class OfficeTest : public testing::Test {
protected:
    explicit OfficeTest(const OfficeKind& kind = {}) : office(Office::shared(kind)) {}
    void TearDown() override { EXPECT_EQ(office.death(), ""); }

    Office& office;
};

/// The same with real windows under an X server of its own, in which there is little beside the document
/// and the sidebar (OfficeKind::bars).
class WindowTest : public OfficeTest {
protected:
    explicit WindowTest(const OfficeKind& kind = {.windows = true, .bars = false})
        : OfficeTest(kind) {}
};

} // namespace agendum::test
