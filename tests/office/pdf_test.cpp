// SPDX-License-Identifier: MPL-2.0
// The PDF as Agendum exports it, of the whole sample.
#include "writer_subject.hpp"

#include "support/paths.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

using namespace agendum::test;

namespace {

using testing::AllOf;
using testing::ContainsRegex;
using testing::ElementsAreArray;
using testing::HasSubstr;

class PdfTest : public OfficeTest {
protected:
    /// All of them look at one.
    PdfTest() {
        if (std::filesystem::exists(pdf)) return;
        WriterSubject subject(office);
        subject.loadSample();
        subject.agenda()->insertInvitation(nullptr);
        subject.agenda()->exportPdf(urlOf(pdf));
    }

    const std::filesystem::path pdf = office.folder() / "sample.pdf";
};

std::vector<std::string> wordsOf(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

TEST_F(PdfTest, HoldsEveryWordOfTheInvitationInItsOrder) {
    std::vector<std::string> words = wordsOf(pdfText(pdf));
    std::erase(words, "•");
    EXPECT_THAT(words, ElementsAreArray(wordsOf(
                           textOf(AGENDUM_SOURCE_DIR "/tests/data/layout/rus-natverket.txt"))));
}

TEST_F(PdfTest, IsTagged) {
    EXPECT_THAT(run({"pdfinfo", pdf.string()}), ContainsRegex("Tagged: +yes\n"));
    EXPECT_THAT(run({"pdfinfo", "-struct", pdf.string()}),
                AllOf(HasSubstr("H1"), HasSubstr("Table"), HasSubstr("LI")));
}

TEST_F(PdfTest, HasLiveLinks) {
    const std::string links = run({"pdfinfo", "-url", pdf.string()});
    for (const char* url :
         {"https://erstakonferens.se/", "https://miro.com/", "https://www.sou.gov.se/"})
        EXPECT_THAT(links, HasSubstr(url));
}

TEST_F(PdfTest, HasItsHeadingsAsBookmarks) {
    const std::string xml = run({"pdftohtml", "-xml", "-i", "-stdout", pdf.string()});
    const std::size_t outline = xml.find("<outline>");
    ASSERT_NE(outline, std::string::npos);
    EXPECT_THAT(xml.substr(outline),
                ContainsRegex("PROGRAM – RUS-NÄTVERKET</item>\n<outline>\n[^\n]*TEMA</item>\n"
                              "[^\n]*INNAN MÖTET</item>\n[^\n]*PROGRAM</item>"));
}

} // namespace
