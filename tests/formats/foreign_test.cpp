// SPDX-License-Identifier: MPL-2.0
#include "fixtures.hpp"
#include "formats/programme_xml.hpp"

#include <gmock/gmock.h>

namespace agendum::formats {
namespace {

using agendum::testing::programmeOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string rewritten(const std::string& children) {
    return writeProgrammeXml(readProgrammeXml(programmeOf(children)));
}

TEST(Foreign, AttributesSurvive) {
    EXPECT_THAT(rewritten("<section id='s' xmlns:x='urn:x' x:mark='a&amp;&quot;b'/>"),
                HasSubstr(R"(<section id="s" x:mark="a&amp;&quot;b"/>)"));
}

TEST(Foreign, AttributesOfATextStayWithIt) {
    EXPECT_THAT(rewritten("<title xml:lang='en'>Lunch</title>"),
                HasSubstr(R"(<title xml:lang="en">Lunch</title>)"));
}

TEST(Foreign, ElementsStayBetweenTheSameNeighbours) {
    const std::string written = rewritten("<section id='a'/><x xmlns='urn:x'/><section id='b'/>");
    EXPECT_LT(written.find("id=\"a\""), written.find("<x xmlns=\"urn:x\"/>"));
    EXPECT_LT(written.find("<x xmlns=\"urn:x\"/>"), written.find("id=\"b\""));
}

TEST(Foreign, FragmentsDeclareEveryPrefixThatTheyUse) {
    const Programme programme = readProgrammeXml(
        "<p:programme xmlns:p='urn:agendum:programme:1' xmlns:x='urn:x' xmlns:y='urn:y'"
        " xmlns:unused='urn:unused'><x:a y:b='1'><p:item/><c/></x:a></p:programme>");
    ASSERT_EQ(programme.foreign.nodes.size(), 1U);
    EXPECT_EQ(programme.foreign.nodes.front().xml,
              "<x:a y:b=\"1\" xmlns=\"\" xmlns:p=\"urn:agendum:programme:1\" xmlns:x=\"urn:x\""
              " xmlns:y=\"urn:y\"><p:item/><c/></x:a>");
}

TEST(Foreign, CarriageReturnsThatWereMeantStay) {
    const Programme programme =
        readProgrammeXml(programmeOf("<x a='&#13;' xmlns='urn:x'>1&#13;2\r\n3<?p 4\r5?></x>"));
    EXPECT_EQ(programme.foreign.nodes.front().xml,
              "<x a=\"&#13;\" xmlns=\"urn:x\">1&#13;2\n3<?p 4\n5?></x>");
    EXPECT_EQ(readProgrammeXml(writeProgrammeXml(programme)), programme);
}

TEST(Foreign, ProgrammesWithinOthersElementsAreNotRead) {
    const Programme programme =
        readProgrammeXml(programmeOf("<x:old xmlns:x='urn:x'><day date='never'/></x:old>"));
    EXPECT_TRUE(programme.days.empty());
}

TEST(Foreign, CommentsSurviveWhereverTheyStand) {
    const std::string written = rewritten("<!--1--><title>a<!--2-->b</title><!--3-->");
    for (const char* comment : {"<!--1-->", "<!--2-->", "<!--3-->"})
        EXPECT_THAT(written, HasSubstr(comment));
    EXPECT_THAT(written, HasSubstr("<title>ab</title>"));
}

TEST(Foreign, WhatStandsBeforeTheProgrammeStaysBeforeIt) {
    const std::string written =
        writeProgrammeXml(readProgrammeXml("<!--licence-->" + programmeOf("")));
    EXPECT_THAT(written, StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--licence-->\n"
                                    "<programme"));
}

TEST(Foreign, APrefixMayMeanAnotherNamespaceElsewhere) {
    const std::string xml = programmeOf("<section id='a' xmlns:x='urn:one' x:m='1'/>"
                                        "<section id='b' xmlns:x='urn:two' x:m='1'/>");
    const Programme programme = readProgrammeXml(xml);
    EXPECT_EQ(readProgrammeXml(writeProgrammeXml(programme)), programme);
    EXPECT_EQ(programme.sections[1].foreign.attributes.front().namespaceUri, "urn:two");
}

TEST(Foreign, OneElementMayHoldTheSameLocalNameOfTwoNamespaces) {
    const std::string xml =
        programmeOf("<section id='a' xmlns:x='urn:one' xmlns:y='urn:two' x:m='1' y:m='2'/>");
    const Programme programme = readProgrammeXml(xml);
    EXPECT_EQ(readProgrammeXml(writeProgrammeXml(programme)), programme);
}

} // namespace
} // namespace agendum::formats
