// SPDX-License-Identifier: MPL-2.0
#include "commands/named_arguments.hpp"

#include "arguments.hpp"
#include "programme/message.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace {

using agendum::Message;
using agendum::Refusal;
using agendum::commands::arguments;
using agendum::commands::NamedArguments;
using css::beans::NamedValue;
using css::uno::Any;

/// The message of the refusal that the work ends in; an empty one where it ends well.
Message refusalOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Refusal& refusal) {
        return refusal.message();
    }
    return {};
}

TEST(NamedArguments, GiveTextsNumbersAndBooleans) {
    const NamedArguments given = arguments({{"title", Any(rtl::OUString("Lunch"))},
                                            {"minutes", Any(sal_Int32(45))},
                                            {"fixed", Any(true)}});
    EXPECT_EQ(given.text("title"), "Lunch");
    EXPECT_EQ(given.number("minutes"), 45);
    EXPECT_TRUE(given.boolean("fixed"));
}

TEST(NamedArguments, TakeNumbersOfAnySize) {
    EXPECT_EQ(arguments({{"minutes", Any(sal_Int16(45))}}).number("minutes"), 45);
    EXPECT_EQ(arguments({{"minutes", Any(sal_Int64(45))}}).number("minutes"), 45);
}

TEST(NamedArguments, RefuseTheWrongTypeByName) {
    const NamedArguments given = arguments({{"item", Any(true)}});
    EXPECT_EQ(refusalOf([&] { given.text("item"); }), (Message{"argument.text", {"item"}}));
    EXPECT_EQ(refusalOf([&] { given.number("item"); }), (Message{"argument.number", {"item"}}));
    const NamedArguments text = arguments({{"item", Any(rtl::OUString("yes"))}});
    EXPECT_EQ(refusalOf([&] { text.boolean("item"); }), (Message{"argument.boolean", {"item"}}));
}

TEST(NamedArguments, RefuseToInventWhatIsMissing) {
    const NamedArguments none = arguments({});
    EXPECT_EQ(refusalOf([&] { none.text("item"); }), (Message{"argument.missing", {"item"}}));
    EXPECT_EQ(none.textOr("item", "lunch"), "lunch");
}

TEST(NamedArguments, TellWhichOneIsNotKnown) {
    const NamedArguments given = arguments({{"item", Any(true)}, {"mintues", Any(true)}});
    EXPECT_EQ(refusalOf([&] {
                  given.refuseOthersThan({"item", "minutes"});
              }),
              (Message{"argument.unknown", {"mintues"}}));
    EXPECT_EQ(refusalOf([&] { given.refuseOthersThan({"item", "mintues"}); }), Message{});
}

} // namespace
