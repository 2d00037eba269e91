// SPDX-License-Identifier: MPL-2.0
#include "writer/programme_file.hpp"

#include "programme/message.hpp"

#include <gtest/gtest.h>

namespace {

using agendum::Refusal;
using agendum::writer::readProgrammeFile;
using agendum::writer::writeProgrammeFile;

TEST(ProgrammeFile, IsNamedByAFileUrlAndNothingElse) {
    for (const std::string url : {"", "rus.xml", "/tmp/rus.xml", "http://example.org/rus.xml",
                                  "private:factory/swriter", "file://elsewhere/rus.xml"}) {
        SCOPED_TRACE(url);
        EXPECT_THROW(readProgrammeFile(url), Refusal);
        EXPECT_THROW(writeProgrammeFile(url, {}), Refusal);
    }
}

} // namespace
