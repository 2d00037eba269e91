// SPDX-License-Identifier: MPL-2.0
// Input that was made to hurt, or broken by accident: a fault or a programme, and nothing worse.
#include "fixtures.hpp"
#include "formats/file.hpp"
#include "formats/limits.hpp"
#include "formats/programme_xml.hpp"
#include "support/random_programme.hpp"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>

namespace agendum::formats {
namespace {

using agendum::testing::Dice;
using agendum::testing::faultOf;
using agendum::testing::filesIn;
using agendum::testing::programmeOf;

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

TEST(Hostile, NestingOfAHundredThousandLevelsIsAFault) {
    constexpr std::size_t levels = 100'000;
    for (const char* tag : {"item", "a"}) {
        const std::string open = '<' + std::string(tag) + '>';
        const std::string close = "</" + std::string(tag) + '>';
        const Fault fault = faultOf(programmeOf(repeated(open, levels) + repeated(close, levels)));
        EXPECT_EQ(fault.message().key, "fault.depth");
        EXPECT_EQ(fault.position().line, 1U);
    }
}

TEST(Hostile, BlocksWithinBlocksAreReadAsDeepAsTheLimitAllows) {
    constexpr std::size_t blocks = (limits::depth - 2) / 2;
    const std::string xml =
        programmeOf("<day date='2025-05-20'>" + repeated("<item><strand>", blocks)
                    + repeated("</strand></item>", blocks) + "</day>");
    const Programme programme = readProgrammeXml(xml);
    EXPECT_EQ(readProgrammeXml(writeProgrammeXml(programme)), programme);
}

TEST(Hostile, AHundredMegabytesAreRefusedUnread) {
    std::string xml;
    xml.resize(100'000'000, ' ');
    const Fault fault = faultOf(xml);
    EXPECT_EQ(fault.message().key, "fault.size");
}

TEST(Hostile, MoreItemsThanAnyProgrammeHasAreRefused) {
    const std::string xml =
        programmeOf("<day date='2025-05-20'>" + repeated("<item/>", limits::items + 1) + "</day>");
    EXPECT_EQ(faultOf(xml).message().key, "fault.items");
}

TEST(Hostile, MorePartsThanAnyProgrammeHasAreRefused) {
    EXPECT_EQ(faultOf(programmeOf(repeated("<x/>", limits::parts + 1))).message().key,
              "fault.parts");
}

TEST(Hostile, ManyNamespaceDeclarationsAreRefused) {
    std::string declarations;
    for (std::size_t i = 0; i <= limits::declarations; ++i)
        declarations += " xmlns:x" + std::to_string(i) + "='urn:x'";
    EXPECT_EQ(
        faultOf("<programme xmlns='urn:agendum:programme:1'" + declarations + "/>").message().key,
        "fault.prefix.many");
}

TEST(Hostile, HundredsOfThousandsOfAttributesInOneElementAreRead) {
    std::string attributes;
    for (int i = 0; i < 200'000; ++i) attributes += " x:a" + std::to_string(i) + "=''";
    const Programme programme = readProgrammeXml(
        "<programme xmlns='urn:agendum:programme:1' xmlns:x='urn:x'" + attributes + "/>");
    EXPECT_EQ(programme.foreign.attributes.size(), 200'000U);
}

/// Reads, and where that succeeds writes and reads again: the same programme must come back.
void readAnything(const std::string& bytes) {
    try {
        const Programme programme = readProgrammeXml(bytes);
        ASSERT_EQ(readProgrammeXml(writeProgrammeXml(programme)), programme);
    } catch (const Fault& fault) {
        ASSERT_TRUE(fault.message().key.starts_with("fault."));
    }
}

std::string mutated(std::string bytes, Dice& dice) {
    static constexpr std::array<std::string_view, 16> pieces{
        "<",      ">",  "/>",        "<!--",   "-->",     "<![CDATA[", "]]>",      "&",
        "&#x41;", "\"", "xmlns='x'", "<item>", "</item>", " id='a'",   "\xC3\x28", "<?x ?>"};
    for (std::size_t changes = 1 + dice.roll(4); changes > 0 && !bytes.empty(); --changes) {
        const std::size_t at = dice.roll(bytes.size());
        const std::size_t length = std::min(dice.roll(30), bytes.size() - at);
        switch (dice.roll(5)) {
        case 0: bytes[at] = static_cast<char>(dice.roll(256)); break;
        case 1: bytes.erase(at, length); break;
        case 2: bytes.insert(at, dice.pick(pieces)); break;
        case 3: bytes.insert(dice.roll(bytes.size()), bytes.substr(at, length)); break;
        default: bytes.resize(at); break;
        }
    }
    return bytes;
}

TEST(Hostile, AnyChangeToAFileIsReadOrToldAndNeverACrash) {
    std::vector<std::string> originals;
    for (const auto& folder :
         {agendum::testing::samples, agendum::testing::rightFiles, agendum::testing::wrongFiles})
        for (const auto& file : filesIn(folder)) originals.push_back(readFile(file));
    for (std::uint32_t seed = 0; seed < 20'000; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        readAnything(mutated(dice.pick(originals), dice));
        if (HasFatalFailure()) return;
    }
}

} // namespace
} // namespace agendum::formats
