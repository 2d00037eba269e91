// SPDX-License-Identifier: MPL-2.0
#include "commands/conflict_words.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace {

using agendum::Conflict;
using agendum::Programme;
using agendum::Side;
using agendum::commands::settlingLabel;

/// Keys and arguments as they are: "key[one|two]".
std::string plainWords(std::string_view key, const std::vector<std::string>& arguments) {
    std::string text(key);
    for (const std::string& argument : arguments)
        text += (&argument == arguments.data() ? "[" : "|") + argument;
    return arguments.empty() ? text : text + "]";
}

Programme planCalled(std::string title) {
    agendum::Item item;
    item.id = "first";
    item.title = std::move(title);
    agendum::Day day;
    day.id = "d1";
    day.items.push_back(std::move(item));
    Programme programme;
    programme.days.push_back(std::move(day));
    return programme;
}

TEST(SettlingLabel, NamesTheItemTheFieldAndTheValueThatWouldStand) {
    const Conflict conflict{"first", "duration", "30", "45", "20"};
    const Programme mine = planCalled("Fika");
    EXPECT_EQ(settlingLabel(conflict, Side::mine, mine, plainWords),
              "menu.settleHere[Fika|field.duration|45]");
    EXPECT_EQ(settlingLabel(conflict, Side::theirs, mine, plainWords),
              "menu.settleFile[Fika|field.duration|20]");
}

TEST(SettlingLabel, IsOneShortLineWhateverTheValuesAre) {
    const std::string text = "Ett~\n" + std::string(200, 'x') + "å";
    const Conflict conflict{"first", "title", "", text, text};
    const std::string label = settlingLabel(conflict, Side::mine, planCalled(text), plainWords);
    EXPECT_EQ(label.find_first_of("~\n"), std::string::npos) << label;
    EXPECT_LT(label.size(), 110U) << label;
}

TEST(SettlingLabel, IsNotCutWithinALetter) {
    const Programme mine = planCalled("Fika");
    for (std::size_t length = 25; length < 33; ++length) {
        std::string text(length, 'x');
        for (int i = 0; i < 10; ++i) text += "å";
        const std::string label =
            settlingLabel({"first", "title", "", text, ""}, Side::mine, mine, plainWords);
        const std::size_t cut = label.find("…");
        ASSERT_NE(cut, std::string::npos) << label;
        EXPECT_NE(static_cast<unsigned char>(label[cut - 1]), 0xC3U) << "half of å";
    }
}

} // namespace
