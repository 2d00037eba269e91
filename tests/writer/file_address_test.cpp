// SPDX-License-Identifier: MPL-2.0
#include "writer/file_address.hpp"

#include <gtest/gtest.h>

namespace {

using agendum::writer::addressFrom;
using agendum::writer::storedAddress;

constexpr const char* invitation = "file:///home/anna/spring/invitation.odt";

TEST(FileAddress, AFileBesideTheDocumentIsNamedAlone) {
    EXPECT_EQ(storedAddress("file:///home/anna/spring/rus.xml", invitation), "rus.xml");
}

TEST(FileAddress, AFileBelowTheDocumentIsNamedFromThere) {
    EXPECT_EQ(storedAddress("file:///home/anna/spring/plans/rus.xml", invitation), "plans/rus.xml");
}

TEST(FileAddress, AFileElsewhereIsNamedInFull) {
    for (const std::string url : {"file:///home/anna/rus.xml", "file:///home/anna/springtime/r.xml",
                                  "file:///srv/shared/rus.xml"})
        EXPECT_EQ(storedAddress(url, invitation), url);
}

TEST(FileAddress, ADocumentWithoutAPlaceNamesItsFileInFull) {
    for (const std::string place : {"", "private:factory/swriter", "https://example.org/a.odt"})
        EXPECT_EQ(storedAddress("file:///home/anna/rus.xml", place), "file:///home/anna/rus.xml");
}

TEST(FileAddress, WhatWasStoredLeadsBackToTheFile) {
    for (const std::string url :
         {"file:///home/anna/spring/rus.xml", "file:///home/anna/spring/plans/r%C3%A4v.xml",
          "file:///home/anna/rus.xml", "file:///home/anna/spring/file:x.xml"})
        EXPECT_EQ(addressFrom(storedAddress(url, invitation), invitation), url);
}

TEST(FileAddress, AFileThatMovesWithItsDocumentIsFound) {
    EXPECT_EQ(addressFrom("plans/rus.xml", "file:///home/bo/mail/invitation.odt"),
              "file:///home/bo/mail/plans/rus.xml");
}

TEST(FileAddress, WithoutAPlaceANameAloneLeadsNowhere) {
    EXPECT_EQ(addressFrom("rus.xml", ""), "");
}

} // namespace
