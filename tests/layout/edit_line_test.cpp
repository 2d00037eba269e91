// SPDX-License-Identifier: MPL-2.0
#include "layout/edit_line.hpp"

#include "layout/setting.hpp"
#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agendum::layout {
namespace {

using ::testing::ElementsAre;

Programme coffeeDay() {
    Programme programme;
    Day day;
    day.id = "day";
    day.start = Minutes(570);
    day.items.emplace_back();
    day.items.back().id = "coffee";
    programme.days.push_back(day);
    return programme;
}

class EditLine : public ::testing::Test {
protected:
    Line edit(const Line& before, const std::vector<PageRun>& typed) const {
        return editLine(before, typed, timeline, time);
    }
    Programme programme = coffeeDay();
    Timeline timeline{programme};
    TimePattern time = *habitOf("sv");
};

TEST_F(EditLine, KeepsAReferenceThatStandsUntouched) {
    const Line before{{"Fika från ", {}, {}}, {{}, {}, "coffee"}};
    EXPECT_THAT(edit(before, {{"Kaffe från 09.30", {}, false}}),
                ElementsAre(agendum::Run{"Kaffe från ", {}, {}}, agendum::Run{{}, {}, "coffee"}));
}

TEST_F(EditLine, TakesATimeTypedOverAReferenceAsText) {
    const Line before{{"Fika från ", {}, {}}, {{}, {}, "coffee"}, {".", {}, {}}};
    EXPECT_THAT(edit(before, {{"Fika från 09.00.", {}, false}}),
                ElementsAre(agendum::Run{"Fika från 09.00.", {}, {}}));
}

TEST_F(EditLine, KeepsALinkThatIsNotShown) {
    const Line before{{"See ", {}, {}}, {"this", "ftp://example.org/", {}}};
    EXPECT_THAT(edit(before, {{"Look at this", {}, false}}),
                ElementsAre(agendum::Run{"Look at ", {}, {}},
                            agendum::Run{"this", "ftp://example.org/", {}}));
}

TEST_F(EditLine, TakesALinkThatWasAdded) {
    EXPECT_THAT(edit(lineOf("Find us"), {{"Find us", "https://example.org/", false}}),
                ElementsAre(agendum::Run{"Find us", "https://example.org/", {}}));
}

TEST_F(EditLine, NeverCutsACharacter) {
    EXPECT_EQ(plainText(edit(lineOf("på"), {{"pä", {}, false}})), "pä");
}

TEST(EditLineOfAnyText, ReadsAsItWasTyped) {
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        testing::Dice dice(seed);
        const Programme programme = coffeeDay();
        const Timeline timeline(programme);
        const TimePattern time = *habitOf("sv");
        const auto shown = [&](const Line& line) {
            std::vector<PageRun> runs;
            append(runs, line, timeline, time);
            return runs;
        };
        const Line before = testing::randomLine(dice, {"coffee"});
        const auto typed = shown(testing::randomLine(dice, {"coffee"}));
        EXPECT_EQ(shown(editLine(before, typed, timeline, time)), typed);
        EXPECT_EQ(shown(editLine(before, shown(before), timeline, time)), shown(before));
    }
}

} // namespace
} // namespace agendum::layout
