// SPDX-License-Identifier: MPL-2.0
#include "commands/command_url.hpp"

#include "commands/named_arguments.hpp"

#include <gtest/gtest.h>

namespace {

using agendum::commands::CommandUrl;
using agendum::commands::NamedArguments;
using agendum::commands::parseCommandUrl;

TEST(CommandUrl, NamesItsCommand) {
    const CommandUrl url = parseCommandUrl("org.agendum.agendum:insertAgenda");
    EXPECT_EQ(url.name, "insertAgenda");
    EXPECT_FALSE(url.arguments.hasElements());
}

TEST(CommandUrl, CarriesArgumentsDecoded) {
    const CommandUrl url = parseCommandUrl("org.agendum.agendum:setTitle?title=R%C3%A5d&x=1%262");
    EXPECT_EQ(url.name, "setTitle");
    const NamedArguments arguments(url.arguments);
    EXPECT_EQ(arguments.text("title"), "Råd");
    EXPECT_EQ(arguments.text("x"), "1&2");
}

TEST(CommandUrl, CarriesAnEmptyArgument) {
    const CommandUrl url = parseCommandUrl("org.agendum.agendum:timeStyle?name=");
    EXPECT_EQ(NamedArguments(url.arguments).text("name"), "");
}

TEST(CommandUrl, NeverNamesAFile) {
    for (const char* query :
         {"URL=file:///tmp/x", "%55RL=file:///tmp/x", "a=1&URL=file:///tmp/x"}) {
        const CommandUrl url = parseCommandUrl("org.agendum.agendum:saveProgramme?"
                                               + rtl::OUString::createFromAscii(query));
        EXPECT_FALSE(NamedArguments(url.arguments).has("URL")) << query;
    }
}

TEST(CommandUrl, LeavesOutWhatIsNoArgument) {
    EXPECT_FALSE(parseCommandUrl("org.agendum.agendum:a?").arguments.hasElements());
    EXPECT_FALSE(parseCommandUrl("org.agendum.agendum:a?b&=c&&").arguments.hasElements());
}

TEST(CommandUrl, OfAnotherProtocolNamesNothing) {
    EXPECT_EQ(parseCommandUrl(".uno:Save").name, "");
    EXPECT_EQ(parseCommandUrl("").name, "");
}

} // namespace
