// SPDX-License-Identifier: MPL-2.0
// The texts that are packed with the extension, in all its languages.
#include "support/paths.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace {

using Texts = std::map<std::string, std::string>;
const std::filesystem::path source = AGENDUM_SOURCE_DIR;

std::string textOf(const std::filesystem::path& file) {
    std::stringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

/// What the pattern's first group matched, everywhere.
std::set<std::string> matches(const std::string& text, const std::regex& pattern) {
    std::set<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
        found.insert((*match)[1]);
    return found;
}

std::filesystem::path textsFile(const std::string& base, const std::string& language) {
    return source / "extension" / "strings" / (base + "_" + language + ".properties");
}

/// The texts of a file; a line that the office would read differently than it looks fails the test.
Texts texts(const std::string& base, const std::string& language) {
    std::ifstream lines(textsFile(base, language));
    static const std::regex shape("([A-Za-z0-9._-]+)=(\\S.*)");
    Texts found;
    for (std::string line; std::getline(lines, line);) {
        std::smatch parts;
        if (line.empty() || line.front() == '#') continue;
        if (!std::regex_match(line, parts, shape))
            ADD_FAILURE() << "Not key=text: " << line;
        else if (!found.emplace(parts[1], parts[2]).second)
            ADD_FAILURE() << "Twice: " << line;
    }
    return found;
}

std::set<std::string> keys(const Texts& texts) {
    std::set<std::string> found;
    for (const auto& [key, text] : texts) found.insert(key);
    return found;
}

std::set<std::string> without(const std::set<std::string>& all,
                              const std::set<std::string>& known) {
    std::set<std::string> rest;
    std::set_difference(all.begin(), all.end(), known.begin(), known.end(),
                        std::inserter(rest, rest.end()));
    return rest;
}

/// The texts of all source files.
std::string sources() {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source / "src"))
        if (entry.is_regular_file()) all += textOf(entry.path());
    return all;
}

class Strings : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(, Strings, testing::Values("messages", "interface"),
                         [](const auto& each) { return std::string(each.param); });

TEST_P(Strings, AreThereInBothLanguages) {
    const auto english = keys(texts(GetParam(), "en_US"));
    EXPECT_FALSE(english.empty());
    EXPECT_EQ(english, keys(texts(GetParam(), "sv_SE")));
}

TEST_P(Strings, NameTheSameArgumentsInBothLanguages) {
    const std::regex argument("\\$([0-9]+)");
    const Texts swedish = texts(GetParam(), "sv_SE");
    for (const auto& [key, text] : texts(GetParam(), "en_US")) {
        const auto same = swedish.find(key);
        if (same == swedish.end()) continue; // told by the test above
        EXPECT_EQ(matches(text, argument), matches(same->second, argument)) << key;
    }
}

TEST_P(Strings, HaveOnlyCharactersThatPackingCanEscape) {
    for (const char* language : {"en_US", "sv_SE"}) {
        const std::string text = textOf(textsFile(GetParam(), language));
        EXPECT_TRUE(
            std::all_of(text.begin(), text.end(),
                        [](char letter) { return static_cast<unsigned char>(letter) < 0xF0; }))
            << "beyond U+FFFF in " << language;
    }
}

TEST(Faults, SayWhatToDoAboutThem) {
    // A sentence that says it comes second, or what has to be stands in the first.
    const std::regex advice("[.;:] \\S|, (such as|till exempel) ");
    for (const char* language : {"en_US", "sv_SE"})
        for (const auto& [key, text] : texts("messages", language))
            if (key.starts_with("fault.")) {
                const std::string plain = std::regex_replace(text, std::regex(": \\$\\d"), "");
                EXPECT_TRUE(key == "fault.position" || std::regex_search(plain, advice)) << text;
            }
}

TEST(Sources, UseOnlyMessagesThatHaveASentence) {
    const std::regex use("Message\\{\\s*\"([a-z][A-Za-z0-9._-]*)\"");
    EXPECT_THAT(without(matches(sources(), use), keys(texts("messages", "en_US"))),
                testing::IsEmpty());
}

TEST(Sources, UseOnlyInterfaceTextsThatHaveWords) {
    const std::regex use("interfaceText\\([^\",;]*,\\s*\"([a-z][A-Za-z0-9._-]*)\"[,)]");
    EXPECT_THAT(without(matches(sources(), use), keys(texts("interface", "en_US"))),
                testing::IsEmpty());
}

} // namespace
