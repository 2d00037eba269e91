// SPDX-License-Identifier: MPL-2.0
// What menus, toolbars and shortcuts name in registry/ is what the protocol handler knows.
#include "commands/command.hpp"
#include "commands/command_url.hpp"
#include "commands/named_arguments.hpp"
#include "layout/agenda_kind.hpp"
#include "layout/facts.hpp"
#include "layout/time_text.hpp"
#include "support/paths.hpp"
#include "writer/uno_text.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace {

using agendum::commands::CommandUrl;
using agendum::commands::NamedArguments;

const std::string protocol = "org.agendum.agendum:";

std::set<std::string> urlsIn(const std::filesystem::path& file) {
    std::ifstream bytes(file);
    const std::string text{std::istreambuf_iterator<char>(bytes), {}};
    // The handler itself is registered for the protocol and a star.
    static const std::regex url(protocol + "([^<\"*]*)[<\"]");
    std::set<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), url), end; match != end; ++match)
        found.insert(protocol + (*match)[1].str());
    return found;
}

std::set<std::string> registeredUrls() {
    std::set<std::string> found;
    for (const auto& file : std::filesystem::directory_iterator(AGENDUM_SOURCE_DIR "/registry"))
        found.merge(urlsIn(file.path()));
    return found;
}

CommandUrl taken(const std::string& url) {
    return agendum::commands::parseCommandUrl(agendum::writer::toUno(url));
}

/// What a URL gives as that argument; "" where it gives none.
std::string argumentOf(const std::string& url, const char* name) {
    return NamedArguments(taken(url).arguments).textOr(name, {});
}

TEST(RegisteredCommands, AreThere) {
    for (const char* file : {"Accelerators.xcu", "Addons.xcu", "WriterCommands.xcu"})
        EXPECT_FALSE(urlsIn(std::filesystem::path(AGENDUM_SOURCE_DIR) / "registry" / file).empty())
            << file;
}

TEST(RegisteredCommands, AreKnownToTheProtocolHandler) {
    for (const std::string& url : registeredUrls())
        EXPECT_NE(agendum::commands::findCommand(taken(url).name), nullptr) << url;
}

TEST(RegisteredCommands, NameLayoutsTimeStylesAndFactsThatThereAre) {
    for (const std::string& url : registeredUrls()) {
        EXPECT_TRUE(agendum::layout::layoutNamed(argumentOf(url, "layout"))) << url;
        const std::string style = argumentOf(url, "name");
        EXPECT_TRUE(style.empty() || style == "locale" || agendum::layout::patternNamed(style))
            << url;
        const std::string fact = argumentOf(url, "fact");
        EXPECT_TRUE(fact.empty() || fact == agendum::layout::itemStartKey
                    || agendum::layout::isFactKey(fact))
            << url;
    }
}

} // namespace
