// SPDX-License-Identifier: MPL-2.0
#include "office_test.hpp"

using namespace agendum::test;

namespace {

using PackageTest = OfficeTest;

TEST_F(PackageTest, WriterOpensWithTheExtensionInstalled) {
    TestDocument document(office);
    EXPECT_EQ(document.text(), "");
}

} // namespace
