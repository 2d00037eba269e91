// SPDX-License-Identifier: MPL-2.0
#include "fixtures.hpp"
#include "formats/file.hpp"
#include "formats/programme_xml.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <set>

namespace agendum::formats {
namespace {

using agendum::testing::faultOf;
using agendum::testing::filesIn;
using agendum::testing::programmeOf;
using agendum::testing::sourceFile;
using agendum::testing::wrongFiles;
using ::testing::ElementsAre;

struct Expected {
    std::string key;
    Position position;
};

const std::map<std::string, Expected>& expectations() {
    static const std::map<std::string, Expected> all{
        {"ampersand-alone", {"fault.xml.entity", {2, 14}}},
        {"attribute-foreign-on-paragraph", {"fault.attribute.unknown", {2, 31}}},
        {"attribute-missing-date", {"fault.attribute.missing", {2, 4}}},
        {"attribute-missing-href", {"fault.attribute.missing", {3, 12}}},
        {"attribute-missing-of", {"fault.attribute.missing", {3, 24}}},
        {"attribute-of-our-namespace", {"fault.attribute.unknown", {1, 48}}},
        {"attribute-twice", {"fault.attribute.twice", {3, 5}}},
        {"attribute-unknown", {"fault.attribute.unknown", {3, 11}}},
        {"blanks-only", {"fault.xml.before", {2, 1}}},
        {"cdata-between-elements", {"fault.text", {2, 12}}},
        {"comment-with-hyphens", {"fault.xml.comment", {2, 12}}},
        {"date-not-in-calendar", {"fault.value.date", {2, 8}}},
        {"date-of-year-zero", {"fault.value.date", {2, 8}}},
        {"date-with-time-zone", {"fault.value.date", {2, 8}}},
        {"date-written-otherwise", {"fault.value.date", {2, 8}}},
        {"declaration-after-blank", {"fault.xml.declaration", {1, 2}}},
        {"duration-as-clock", {"fault.value.duration", {3, 11}}},
        {"duration-negative", {"fault.value.duration", {3, 11}}},
        {"duration-over-seven-days", {"fault.value.duration", {3, 11}}},
        {"element-foreign-in-title", {"fault.element.text", {3, 20}}},
        {"element-in-title", {"fault.element.text", {3, 21}}},
        {"element-of-no-namespace", {"fault.element.namespace", {2, 4}}},
        {"element-out-of-order", {"fault.element.order", {3, 38}}},
        {"element-twice", {"fault.element.twice", {3, 30}}},
        {"element-unknown", {"fault.element.unknown", {3, 12}}},
        {"empty", {"fault.empty", {0, 0}}},
        {"encoding-unknown", {"fault.encoding.unknown", {1, 1}}},
        {"entity-bomb", {"fault.doctype", {2, 1}}},
        {"entity-unknown", {"fault.xml.entity", {2, 13}}},
        {"flag-in-words", {"fault.value.flag", {3, 11}}},
        {"id-empty", {"fault.value.id", {3, 11}}},
        {"id-twice", {"fault.id.twice", {3, 25}}},
        {"id-with-blank", {"fault.value.id", {3, 11}}},
        {"kind-unknown", {"fault.value.kind", {3, 11}}},
        {"language-unknown", {"fault.value.language", {1, 44}}},
        {"less-than-in-attribute", {"fault.xml.less", {2, 17}}},
        {"less-than-in-text", {"fault.xml.name", {2, 13}}},
        {"link-without-address", {"fault.value.address", {2, 18}}},
        {"name-begins-with-digit", {"fault.xml.name", {2, 4}}},
        {"name-with-two-colons", {"fault.xml.name", {2, 7}}},
        {"namespace-missing", {"fault.namespace", {1, 2}}},
        {"namespace-other", {"fault.namespace", {1, 2}}},
        {"place-unknown", {"fault.value.place", {2, 12}}},
        {"prefix-declared-empty", {"fault.prefix.declaration", {2, 12}}},
        {"prefix-undeclared-attribute", {"fault.prefix.unknown", {2, 4}}},
        {"prefix-undeclared-within-foreign", {"fault.prefix.unknown", {2, 25}}},
        {"prefix-undeclared", {"fault.prefix.unknown", {2, 4}}},
        {"prefix-xml-redeclared", {"fault.prefix.declaration", {2, 12}}},
        {"prefixed-attributes-same", {"fault.attribute.twice", {2, 4}}},
        {"quotes-missing", {"fault.xml.quotes", {3, 20}}},
        {"reference-to-control-character", {"fault.xml.entity", {2, 10}}},
        {"root-other", {"fault.root", {1, 2}}},
        {"root-twice", {"fault.xml.after", {4, 1}}},
        {"start-with-blank", {"fault.text", {3, 25}}},
        {"start-with-content", {"fault.text", {3, 25}}},
        {"tag-mismatch", {"fault.xml.mismatch", {3, 23}}},
        {"tag-unfinished", {"fault.xml.name", {3, 1}}},
        {"tag-without-space", {"fault.xml.tag", {3, 17}}},
        {"text-after-root", {"fault.xml.after", {4, 1}}},
        {"text-before-root", {"fault.xml.before", {1, 1}}},
        {"text-in-item", {"fault.text", {3, 11}}},
        {"text-with-cdata-end", {"fault.xml.cdata", {2, 11}}},
        {"time-as-in-texts", {"fault.value.time", {2, 26}}},
        {"time-over-the-week", {"fault.value.time", {3, 11}}},
        {"time-with-sixty-minutes", {"fault.value.time", {3, 11}}},
        {"time-zone-unknown", {"fault.value.timezone", {1, 44}}},
        {"truncated-in-comment", {"fault.xml.truncated", {2, 3}}},
        {"truncated-in-element", {"fault.xml.unclosed", {2, 3}}},
        {"version-two", {"fault.xml.declaration", {1, 1}}},
        {"xsi-nil", {"fault.attribute.unknown", {1, 98}}},
    };
    return all;
}

TEST(Fault, EveryWrongFileIsToldWithItsReasonAndItsPlace) {
    for (const auto& file : filesIn(wrongFiles)) {
        SCOPED_TRACE(file);
        const auto expected = expectations().find(file.stem());
        ASSERT_NE(expected, expectations().end());
        const Fault fault = faultOf(readFile(file));
        EXPECT_EQ(fault.message().key, expected->second.key);
        EXPECT_EQ(fault.position().line, expected->second.position.line);
        EXPECT_EQ(fault.position().column, expected->second.position.column);
    }
}

TEST(Fault, EveryExpectationHasItsFile) {
    EXPECT_EQ(filesIn(wrongFiles).size(), expectations().size());
}

std::set<std::string> keysIn(const char* file) {
    std::ifstream lines(sourceFile("extension/strings") / file);
    std::set<std::string> keys;
    for (std::string line; std::getline(lines, line);)
        if (const auto end = line.find('='); line.starts_with("fault.") && end != std::string::npos)
            keys.insert(line.substr(0, end));
    return keys;
}

/// Every "fault.…" in the room's own source.
std::set<std::string> keysInSource() {
    std::set<std::string> keys;
    for (const auto& file : filesIn("src/formats")) {
        if (file.extension() != ".cpp") continue;
        const std::string source = readFile(file);
        for (std::size_t at = source.find("\"fault."); at != std::string::npos;
             at = source.find("\"fault.", at + 1))
            keys.insert(source.substr(at + 1, source.find('"', at + 1) - at - 1));
    }
    return keys;
}

TEST(Fault, EveryFaultHasItsSentenceInBothLanguages) {
    const std::set<std::string> english = keysIn("messages_en_US.properties");
    const std::set<std::string> swedish = keysIn("messages_sv_SE.properties");
    EXPECT_EQ(english, swedish);
    const std::set<std::string> thrown = keysInSource();
    EXPECT_GT(thrown.size(), 40U);
    for (const std::string& key : thrown) EXPECT_TRUE(english.contains(key)) << key;
}

TEST(Fault, ColumnsCountCharactersAndNotBytes) {
    EXPECT_EQ(faultOf("<!--åäö😀--> x").position(), (Position{1, 13}));
}

TEST(Fault, EveryKindOfLineEndCountsOnce) {
    EXPECT_EQ(faultOf("<!--\n\r\n\r--> x").position(), (Position{4, 5}));
}

TEST(Fault, BytesThatAreNoUtf8AreToldWithTheirPlace) {
    for (const char* bytes :
         {"\xFF", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"}) {
        const Fault fault = faultOf(programmeOf("\n<title>ab" + std::string(bytes) + "</title>"));
        EXPECT_EQ(fault.message().key, "fault.encoding.bytes");
        EXPECT_EQ(fault.position(), (Position{2, 10}));
    }
}

TEST(Fault, HalfAPairOfSurrogatesIsNoUtf16) {
    const std::string loneHigh("\xFE\xFF\0<\xD8\x3D\0a", 8);
    const std::string loneLow("\xFE\xFF\0<\xDE\x00\0a", 8);
    const std::string oddByte("\xFE\xFF\0<\0", 5);
    for (const std::string& bytes : {loneHigh, loneLow, oddByte}) {
        const Fault fault = faultOf(bytes);
        EXPECT_EQ(fault.message().key, "fault.encoding.bytes");
        EXPECT_THAT(fault.message().arguments, ElementsAre("UTF-16"));
        EXPECT_EQ(fault.position(), (Position{1, 2}));
    }
}

TEST(Fault, ControlCharactersAreNamed) {
    const Fault fault = faultOf(programmeOf(std::string("<title>a\x02") + "b</title>"));
    EXPECT_EQ(fault.message().key, "fault.character");
    EXPECT_THAT(fault.message().arguments, ElementsAre("U+0002"));
    EXPECT_EQ(faultOf(std::string("<a\0/>", 5)).message().key, "fault.character");
}

TEST(Fault, LongNamesAreShortened) {
    const Fault fault = faultOf("<" + std::string(100000, 'a') + "/>");
    EXPECT_EQ(fault.message().key, "fault.root");
    EXPECT_THAT(fault.message().arguments, ElementsAre(std::string(40, 'a') + "…"));
}

TEST(Fault, AFileCutOffAnywhereIsAFaultAndNothingWorse) {
    const std::string text = readFile(sourceFile("extension/samples/rus-natverket.xml"));
    for (std::size_t length = 0; length + 1 < text.size(); ++length) {
        SCOPED_TRACE(length);
        ASSERT_THROW(readProgrammeXml(text.substr(0, length)), Fault);
    }
}

} // namespace
} // namespace agendum::formats
