// SPDX-License-Identifier: MPL-2.0
#include "layout/facts.hpp"

#include "sample_items.hpp"
#include "sample_speech.hpp"
#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace agendum::layout {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The text of a fact; empty where the programme does not have it.
std::string fact(const Programme& programme, std::string_view key,
                 const Speech& speech = swedish()) {
    const std::vector<Fact> all = facts(programme, speech);
    const auto found = std::ranges::find(all, key, &Fact::key);
    return found == all.end() ? std::string{} : found->text;
}

Item pause(std::string id, int minutes) {
    Item pause = item(std::move(id), "Paus", minutes);
    pause.kind = ItemKind::pause;
    return pause;
}

/// Coffee at 09.00, then a morning with a break at 11.00; over at 12.10.
Programme morning() {
    Programme programme = programmeOf({pause("coffee", 30), item("a", "Öppning", 90),
                                       pause("break", 10), item("b", "Dialog", 60)});
    programme.title = "Nätverksträff";
    programme.venue.text = lineOf("Ersta konferens");
    return programme;
}

TEST(Facts, OfAProgrammeAreInTheirOrder) {
    EXPECT_THAT(facts(morning(), swedish()),
                ElementsAre(Fact{"title", "Nätverksträff"}, Fact{"date", "20 maj 2025"},
                            Fact{"weekday", "tisdag 20 maj"}, Fact{"start", "09.00"},
                            Fact{"end", "12.10"}, Fact{"time", "kl. 09.30 – 12.10"},
                            Fact{"venue", "Ersta konferens"}, Fact{"firstBreak", "11.00"},
                            Fact{"length", "3 timmar och 10 minuter"},
                            Fact{"itemStart:coffee", "09.00"}, Fact{"itemStart:a", "09.30"},
                            Fact{"itemStart:break", "11.00"}, Fact{"itemStart:b", "11.10"}));
}

TEST(Facts, SpeakEnglish) {
    EXPECT_EQ(fact(morning(), "time", american()), "9:30 AM – 12:10 PM");
    EXPECT_EQ(fact(morning(), "length", american()), "3 hours and 10 minutes");
    EXPECT_EQ(fact(morning(), "itemStart:b", american()), "11:10 AM");
}

TEST(Facts, OfNothingAreNone) {
    EXPECT_THAT(facts({}, swedish()), IsEmpty());
}

TEST(Facts, OfADayWithoutItemsHaveNoTimes) {
    EXPECT_THAT(facts(programmeOf({}), swedish()),
                ElementsAre(Fact{"date", "20 maj 2025"}, Fact{"weekday", "tisdag 20 maj"}));
}

TEST(Facts, LeaveOutADateThatIsNotKnown) {
    Programme programme = morning();
    programme.days[0].date = {};
    EXPECT_EQ(fact(programme, "date"), "");
    EXPECT_EQ(fact(programme, "weekday"), "");
    EXPECT_EQ(fact(programme, "start"), "09.00");
}

class FactsOfTwoDays : public ::testing::Test {
protected:
    FactsOfTwoDays() {
        programme.days.push_back(day("d2", {item("c", "Dialog", 45)}));
        programme.days[1].date = 2025y / 5 / 21d;
        programme.days[1].start = 10h;
    }
    Programme programme = morning();
};

TEST_F(FactsOfTwoDays, RunFromTheFirstToTheLast) {
    EXPECT_EQ(fact(programme, "date"), "20 maj 2025 – 21 maj 2025");
    EXPECT_EQ(fact(programme, "weekday"), "tisdag 20 maj – onsdag 21 maj");
    EXPECT_EQ(fact(programme, "start"), "09.00");
    EXPECT_EQ(fact(programme, "end"), "10.45");
}

TEST_F(FactsOfTwoDays, AddTheirLengths) {
    EXPECT_EQ(fact(programme, "length"), "3 timmar och 55 minuter");
}

TEST_F(FactsOfTwoDays, HaveNoTimeThatHoldsForOneOnly) {
    EXPECT_EQ(fact(programme, "time"), "");
}

TEST_F(FactsOfTwoDays, HaveTheTimeThatTheyAgreeOn) {
    programme.days[1].start = 9h + 30min;
    programme.days[1].items[0].duration = 160min;
    EXPECT_EQ(fact(programme, "time"), "kl. 09.30 – 12.10");
}

TEST(FirstBreak, IsNotTheCoffeeThatADayBeginsWith) {
    EXPECT_EQ(fact(programmeOf({pause("coffee", 30), item("a", "Öppning")}), "firstBreak"), "");
}

TEST(FirstBreak, IsOneForAll) {
    Item block = item("block", "Spår", 60);
    Strand strand;
    strand.id = "s";
    strand.items = {item("a", "Öppning", 10), pause("within", 10)};
    block.strands.push_back(strand);
    EXPECT_EQ(fact(programmeOf({block, pause("after", 10)}), "firstBreak"), "10.00");
}

TEST(Length, IsSaidInFullWords) {
    const auto length = [](int minutes, const Speech& speech) {
        return fact(programmeOf({item("a", "Öppning", minutes)}), "length", speech);
    };
    EXPECT_EQ(length(60, swedish()), "1 timme");
    EXPECT_EQ(length(61, swedish()), "1 timme och 1 minut");
    EXPECT_EQ(length(45, swedish()), "45 minuter");
    EXPECT_EQ(length(120, american()), "2 hours");
    EXPECT_EQ(length(0, american()), "0 minutes");
}

TEST(VenueFact, LeavesLinksOutWithWhatJoinsThem) {
    Programme programme;
    programme.venue.text = {{"Ersta, Stockholm – ", "", ""},
                            linkedRun("Hitta hit", "https://example.org/")};
    EXPECT_EQ(fact(programme, "venue"), "Ersta, Stockholm");
}

TEST(VenueFact, IsTheLinkWhereThereIsNothingElse) {
    Programme programme;
    programme.venue.text = {linkedRun("Ersta", "https://example.org/")};
    EXPECT_EQ(fact(programme, "venue"), "Ersta");
}

TEST(FactKeys, AreThoseOfFacts) {
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        SCOPED_TRACE(seed);
        std::set<std::string> seen;
        for (const Fact& fact : facts(agendum::testing::randomProgramme(seed), swedish())) {
            EXPECT_TRUE(isFactKey(fact.key)) << fact.key;
            EXPECT_TRUE(seen.insert(fact.key).second) << fact.key;
            EXPECT_FALSE(fact.text.empty()) << fact.key;
        }
    }
}

TEST(FactKeys, AreNothingElse) {
    for (const char* key : {"", "Title", "itemStart", "lunch"}) EXPECT_FALSE(isFactKey(key)) << key;
}

} // namespace
} // namespace agendum::layout
