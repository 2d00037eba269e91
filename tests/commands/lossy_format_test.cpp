// SPDX-License-Identifier: MPL-2.0
#include "commands/lossy_format.hpp"

#include <gtest/gtest.h>

namespace {

using agendum::commands::keepsProgramme;

TEST(LossyFormat, KnowsTheFormatsThatKeepAProgramme) {
    for (const char* filter : {"writer8", "writer8_template", "OpenDocument Text Flat XML",
                               "MS Word 2007 XML", "MS Word 97", "Rich Text Format"})
        EXPECT_TRUE(keepsProgramme(filter)) << filter;
}

TEST(LossyFormat, TakesAnyOtherForOneThatLosesIt) {
    for (const char* filter : {"Text", "Text (encoded)", "HTML (StarWriter)", "EPUB", "", "new"})
        EXPECT_FALSE(keepsProgramme(filter)) << filter;
}

} // namespace
