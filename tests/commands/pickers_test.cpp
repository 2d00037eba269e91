// SPDX-License-Identifier: MPL-2.0
#include "commands/pickers.hpp"

#include <gtest/gtest.h>
#include <rtl/ustring.hxx>

namespace {

using agendum::commands::fileNameFor;

TEST(ProposedFileName, IsTheDocuments) {
    EXPECT_EQ(fileNameFor("file:///home/anna/N%C3%A4tverk%202.0.odt", {"Title"}),
              rtl::OUString::fromUtf8("Nätverk 2.0"));
    EXPECT_EQ(fileNameFor("file:///home/anna/.plan", {"Title"}), ".plan");
}

TEST(ProposedFileName, IsTheFirstTitleThatIsNotBlankWhereTheDocumentHasNoFile) {
    EXPECT_EQ(fileNameFor("", {"", " ", " The day ", "Programme"}), "The day");
}

TEST(ProposedFileName, NamesNoFolder) {
    EXPECT_EQ(fileNameFor("", {"May 5/6"}), "May 5-6");
}

} // namespace
