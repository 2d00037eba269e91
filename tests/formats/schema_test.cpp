// SPDX-License-Identifier: MPL-2.0
// The reader and the schema are one promise told twice. xmllint speaks for the schema.
#include "fixtures.hpp"
#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "mutation.hpp"
#include "scratch_folder.hpp"
#include "support/paths.hpp"
#include "support/random_programme.hpp"

#include <array>
#include <cstdio>
#include <fstream>
#include <gtest/gtest.h>
#include <memory>
#include <set>
#include <sstream>

namespace agendum::formats {
namespace {

using agendum::testing::filesIn;
using agendum::testing::sourceFile;

/// One word to the shell, whatever the path holds.
std::string shellWord(const std::string& path) {
    std::string word = "'";
    for (const char letter : path) {
        if (letter == '\'')
            word += "'\\''";
        else
            word += letter;
    }
    return word + "'";
}

/// The files that xmllint finds well-formed, with namespaces right, and valid by the schema.
std::set<std::string> validAmong(const std::vector<std::filesystem::path>& files) {
    std::string command = shellWord(AGENDUM_XMLLINT) + " --noout --nonet --schema "
                          + shellWord(sourceFile("extension/programme.xsd"));
    for (const auto& file : files) command += " " + shellWord(file);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(
        ::popen((command + " 2>&1").c_str(), "r"), ::pclose);
    std::string output;
    std::array<char, 4096> piece{};
    while (const std::size_t count = std::fread(piece.data(), 1, piece.size(), pipe.get()))
        output.append(piece.data(), count);
    std::set<std::string> valid;
    std::set<std::string> unclear;
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        const std::string validates = " validates";
        if (line.ends_with(validates)) valid.insert(line.substr(0, line.size() - validates.size()));
        // That a namespace's name is a real URI is advice (Namespaces in XML 1.0, 2.2), no rule.
        const bool advice = line.find("is not a valid URI") != std::string::npos;
        if (line.find("namespace error") != std::string::npos && !advice)
            unclear.insert(line.substr(0, line.find(':')));
    }
    for (const std::string& file : unclear) valid.erase(file);
    return valid;
}

bool isRead(const std::filesystem::path& file) {
    try {
        readProgrammeXml(readFile(file));
        return true;
    } catch (const Fault&) {
        return false;
    }
}

TEST(Schema, AcceptsWhatTheReaderAcceptsAndNothingElse) {
    std::vector<std::filesystem::path> files;
    for (const auto& folder :
         {agendum::testing::samples, agendum::testing::rightFiles, agendum::testing::wrongFiles})
        for (const auto& file : filesIn(folder)) files.push_back(file);
    const std::set<std::string> valid = validAmong(files);
    for (const auto& file : files) EXPECT_EQ(isRead(file), valid.contains(file)) << file;
}

TEST(Schema, AgreesWithTheReaderOnRandomChanges) {
    const agendum::testing::ScratchFolder scratch;
    const std::vector<std::string> originals =
        agendum::testing::contentsOf({agendum::testing::samples, agendum::testing::rightFiles});
    std::vector<std::filesystem::path> files;
    std::size_t read = 0;
    for (std::uint32_t seed = 0; files.size() < 1000; ++seed) {
        agendum::testing::Dice dice(seed);
        const std::string xml = agendum::testing::mutated(dice.pick(originals), dice, 2);
        // The schema can't speak of these.
        if (xml.find("<!DOCTYPE") != std::string::npos) continue;
        files.push_back(scratch.path() / ("seed-" + std::to_string(seed) + ".xml"));
        std::ofstream(files.back(), std::ios::binary) << xml;
    }
    const std::set<std::string> valid = validAmong(files);
    for (const auto& file : files) {
        const bool accepted = isRead(file);
        EXPECT_EQ(accepted, valid.contains(file)) << file.filename();
        read += accepted ? 1 : 0;
    }
    EXPECT_GT(read, 100U); // else the changes are too rough to tell anything
}

TEST(Schema, AcceptsTheSamplesAndTheRightFilesAndNoWrongOne) {
    EXPECT_EQ(validAmong(filesIn(agendum::testing::samples)).size(),
              filesIn(agendum::testing::samples).size());
    EXPECT_EQ(validAmong(filesIn(agendum::testing::rightFiles)).size(),
              filesIn(agendum::testing::rightFiles).size());
    EXPECT_TRUE(validAmong(filesIn(agendum::testing::wrongFiles)).empty());
}

TEST(Schema, AcceptsWhatTheWriterWrites) {
    const agendum::testing::ScratchFolder scratch;
    std::vector<std::filesystem::path> files;
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        files.push_back(scratch.path() / ("seed-" + std::to_string(seed) + ".xml"));
        std::ofstream(files.back(), std::ios::binary) << writeProgrammeXml(
            agendum::testing::randomProgramme(seed, {.items = 30, .foreign = true}));
    }
    const std::set<std::string> valid = validAmong(files);
    for (const auto& file : files) EXPECT_TRUE(valid.contains(file)) << file.filename();
}

} // namespace
} // namespace agendum::formats
