// SPDX-License-Identifier: MPL-2.0
// Input that was made to hurt, or broken by accident: a fault or a programme, and nothing worse.
#include "fixtures.hpp"
#include "formats/limits.hpp"
#include "formats/programme_xml.hpp"
#include "mutation.hpp"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace agendum::formats {
namespace {

using agendum::testing::Dice;
using agendum::testing::faultOf;
using agendum::testing::mutated;
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

/// By how many megabytes the most memory that was ever in use grows; 255 at most.
int megabytesToRefuse(const std::string& xml) {
    const pid_t child = ::fork();
    if (child == 0) {
        const auto peak = [] {
            rusage usage{};
            ::getrusage(RUSAGE_SELF, &usage);
            return usage.ru_maxrss / 1024;
        };
        const auto before = peak();
        try {
            readProgrammeXml(xml);
        } catch (const Fault&) {
            ::_exit(static_cast<int>(std::min(peak() - before, 255L)));
        }
        ::_exit(255);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

TEST(Hostile, AHundredMegabytesAreRefusedWithoutBeingCopied) {
    std::string xml;
    xml.resize(100'000'000, ' ');
    EXPECT_EQ(faultOf(xml).message().key, "fault.size");
    EXPECT_LT(megabytesToRefuse(xml), 50);
}

TEST(Hostile, DeepNestingTakesNoMoreMemoryThanItsText) {
    const std::string xml = programmeOf(repeated("<a>", 5'000'000));
    EXPECT_EQ(faultOf(xml).message().key, "fault.depth");
    EXPECT_LT(megabytesToRefuse(xml), 100);
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

TEST(Hostile, AnyChangeToAFileIsReadOrToldAndNeverACrash) {
    const std::vector<std::string> originals = agendum::testing::contentsOf(
        {agendum::testing::samples, agendum::testing::rightFiles, agendum::testing::wrongFiles});
    for (std::uint32_t seed = 0; seed < 20'000; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        readAnything(mutated(dice.pick(originals), dice));
        if (HasFatalFailure()) return;
    }
}

} // namespace
} // namespace agendum::formats
