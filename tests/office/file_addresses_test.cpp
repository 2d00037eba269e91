// SPDX-License-Identifier: MPL-2.0
// Where a document finds its file when one of them or both have moved.
#include "file_link_subject.hpp"

using namespace agendum::test;

namespace {

using agendum::formats::readProgrammeXml;
using agendum::writer::toStd;

TEST_F(FileLinkTest, ADocumentBesideItsFileNamesItWithoutTheFolder) {
    saveAs(folder / "invitation.odt");
    EXPECT_EQ(property("Agendum file"), "plan.xml");
}

TEST_F(FileLinkTest, DocumentAndFileCanMoveTogether) {
    saveAs(folder / "invitation.odt");
    saveAs(folder / "invitation.odt");
    const std::filesystem::path moved = office.folder() / "moved";
    std::filesystem::copy(folder, moved);
    setMinutesInFile("coffee", 5);
    const TestDocument copy(office, moved / "invitation.odt");
    const auto copied = agendum::test::agenda(office, copy.model());
    EXPECT_EQ(toStd(copied->fileState()), "inStep");
    EXPECT_EQ(minutesOf(readProgrammeXml(toStd(copied->getXml())), "coffee"), 30);
    std::filesystem::remove(moved / "plan.xml");
    EXPECT_EQ(toStd(copied->fileState()), "missing");
}

TEST_F(FileLinkTest, SavedButOnceTheyCanMoveTogetherAsWell) {
    saveAs(folder / "invitation.odt");
    const std::filesystem::path moved = office.folder() / "moved after one save";
    std::filesystem::rename(folder, moved);
    const TestDocument there(office, moved / "invitation.odt");
    const auto agenda = agendum::test::agenda(office, there.model());
    EXPECT_EQ(toStd(agenda->fileState()), "inStep");
    std::filesystem::remove(moved / "plan.xml");
    EXPECT_EQ(toStd(agenda->fileState()), "missing");
}

TEST_F(FileLinkTest, ADocumentThatMovesAloneStillFindsItsFile) {
    saveAs(folder / "invitation.odt");
    const std::filesystem::path elsewhere = office.folder() / "elsewhere";
    std::filesystem::create_directory(elsewhere);
    saveAs(elsewhere / "invitation.odt");
    EXPECT_EQ(property("Agendum file"), toStd(urlOf(file)));
    EXPECT_EQ(state(), "inStep");
}

} // namespace
