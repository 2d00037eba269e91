// SPDX-License-Identifier: MPL-2.0
// What menus, toolbars and shortcuts name in registry/ is what the protocol handler knows.
#include "commands/command.hpp"
#include "commands/command_url.hpp"
#include "commands/named_arguments.hpp"
#include "commands/operation_questions.hpp"
#include "layout/agenda_kind.hpp"
#include "layout/facts.hpp"
#include "layout/time_text.hpp"
#include "support/paths.hpp"
#include "writer/uno_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

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
        found.insert(protocol + std::regex_replace((*match)[1].str(), std::regex("&amp;"), "&"));
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

/// Commands that take what is typed, drawn or asked for: what leads to them in the menu.
const std::map<std::string, std::string> menuWayTo{
    {"setTitle", "editProgramme?field=title"},
    {"setDate", "editProgramme?field=date"},
    {"setStart", "editItem?field=start"},
    {"setDuration", "editItem?field=minutes"},
    {"insertItem", "addItem"},
    {"moveItem", "moveItemUp"},
    {"setDayStart", "askDayTimes"},
    {"setDayEnd", "askDayTimes"},
    {"showPdf", "exportPdf"},
};

/// Names of commands, by what the menu has.
std::set<std::string> commandsInMenu() {
    std::ifstream bytes(AGENDUM_SOURCE_DIR "/registry/Addons.xcu");
    const std::string text{std::istreambuf_iterator<char>(bytes), {}};
    const std::size_t begin = text.find("\"OfficeMenuBar\"");
    const std::string menu = text.substr(begin, text.find("\"OfficeToolBar\"") - begin);
    static const std::regex url(protocol + "([^<]*)<");
    std::set<std::string> found;
    for (std::sregex_iterator match(menu.begin(), menu.end(), url), end; match != end; ++match) {
        std::string path = (*match)[1].str();
        path = std::regex_replace(path, std::regex("&amp;"), "&");
        found.insert(path.substr(0, path.find('?')));
        found.insert(path);
    }
    return found;
}

/// Whether something in the menu asks for the command's arguments and carries it out.
bool isAskedFor(const std::string& command, const std::set<std::string>& menu) {
    return std::ranges::any_of(agendum::commands::operationQuestions(), [&](const auto& question) {
        return question.operation == command && menu.contains(std::string(question.command));
    });
}

TEST(RegisteredCommands, HoldEachCommandInTheMenu) {
    const std::set<std::string> menu = commandsInMenu();
    for (const auto& command : agendum::commands::allCommands()) {
        const std::string name(command->name());
        const auto way = menuWayTo.find(name);
        const bool reached = way == menuWayTo.end() ? menu.contains(name) || isAskedFor(name, menu)
                                                    : menu.contains(way->second);
        EXPECT_TRUE(reached) << name;
    }
}

/// The office sorts entries by their names, shorter ones first.
TEST(RegisteredCommands, AreNamedInTheOrderOfTheMenu) {
    std::ifstream lines(AGENDUM_SOURCE_DIR "/registry/Addons.xcu");
    static const std::regex entry("^( +)<node oor:name=\"(m[^\"]+)\".*");
    std::map<std::size_t, std::string> before; // by depth
    for (std::string line; std::getline(lines, line);) {
        std::smatch parts;
        if (!std::regex_match(line, parts, entry)) {
            const std::size_t depth = line.find_first_not_of(' ');
            if (line.find("\"Submenu\"") != std::string::npos) before.erase(depth + 2);
            if (line.find("\"OfficeToolBar\"") != std::string::npos) before.clear();
            continue;
        }
        std::string& last = before[static_cast<std::size_t>(parts[1].length())];
        EXPECT_EQ(parts[2].length(), 3) << line;
        EXPECT_LT(last, parts[2].str()) << line;
        last = parts[2];
    }
    EXPECT_FALSE(before.empty());
}

/// Fails where one of them is twice; entries beyond the letters go without.
void expectNoMnemonicTwice(const std::vector<std::string>& titles) {
    std::map<std::string, std::string> taken;
    for (const std::string& title : titles) {
        const std::size_t tilde = title.find('~');
        if (tilde == std::string::npos) continue;
        const bool isAscii = static_cast<unsigned char>(title.at(tilde + 1)) < 0x80;
        std::string letter = title.substr(tilde + 1, isAscii ? 1 : 2); // å, ä, ö take two bytes
        if (isAscii) letter[0] = static_cast<char>(std::tolower(letter[0]));
        const auto [other, isNew] = taken.emplace(letter, title);
        EXPECT_TRUE(isNew) << title << " and " << other->second;
    }
}

/// The titles in a language, menu by menu.
std::vector<std::vector<std::string>> titlesByMenu(const std::string& language) {
    std::ifstream lines(AGENDUM_SOURCE_DIR "/registry/Addons.xcu");
    const std::regex title("^( +)<value xml:lang=\"" + language + "\">(.*)</value>.*");
    std::map<std::size_t, std::vector<std::string>> open; // by depth
    std::vector<std::vector<std::string>> menus;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t depth = line.find_first_not_of(' ');
        std::smatch parts;
        if (line.find("\"Submenu\"") != std::string::npos) {
            for (auto& [deeper, titles] : open)
                if (deeper > depth) menus.push_back(std::exchange(titles, {}));
        } else if (std::regex_match(line, parts, title)) {
            open[static_cast<std::size_t>(parts[1].length())].push_back(parts[2]);
        }
    }
    for (const auto& [depth, titles] : open) menus.push_back(titles);
    return menus;
}

TEST(RegisteredCommands, HaveNoMnemonicTwiceInAMenu) {
    for (const char* language : {"en-US", "sv"}) {
        const auto menus = titlesByMenu(language);
        EXPECT_GT(menus.size(), 8U);
        for (const auto& titles : menus) expectNoMnemonicTwice(titles);
    }
}

/// The menu of an item, in the file of a language's texts.
std::vector<std::string> titlesOfItemMenu(const std::string& language) {
    std::map<std::string, std::string> texts;
    std::ifstream lines(AGENDUM_SOURCE_DIR "/extension/strings/interface_" + language
                        + ".properties");
    for (std::string line; std::getline(lines, line);)
        texts[line.substr(0, line.find('='))] = line.substr(line.find('=') + 1);
    std::vector<std::string> titles{texts.at("menu.setFlexible"), texts.at("menu.showItem"),
                                    texts.at("menu.daysAndTracks")};
    for (const auto& question : agendum::commands::operationQuestions())
        if (question.about != agendum::commands::OperationQuestion::About::parts)
            titles.push_back(texts.at("menu." + std::string(question.command)));
    return titles;
}

TEST(RegisteredCommands, HaveNoMnemonicTwiceInTheMenuOfAnItem) {
    for (const char* language : {"en_US", "sv_SE"})
        expectNoMnemonicTwice(titlesOfItemMenu(language));
}

/// What the sidebar chooses from a list stands in the menu entry by entry.
TEST(RegisteredCommands, HoldEachKindOfAnItemInTheMenu) {
    const std::set<std::string> menu = commandsInMenu();
    for (const char* kind : {"session", "talk", "break", "meal", "registration", "other"})
        EXPECT_TRUE(menu.contains("setText?field=kind&text=" + std::string(kind))) << kind;
}

} // namespace
