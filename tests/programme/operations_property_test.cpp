// SPDX-License-Identifier: MPL-2.0
#include "programme/id_pool.hpp"
#include "programme/operations.hpp"
#include "support/random_items.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <optional>

namespace agendum::operations {
namespace {

using testing::Dice;
using testing::idsOf;
using testing::onRandomItems;
using testing::startsOf;

Place randomPlace(Dice& dice, const Programme& programme) {
    Place place;
    if (dice.chance(60)) {
        place.after = dice.pick(idsOf(programme));
    } else if (dice.chance(50)) {
        place.day = dice.pick(programme.days).id;
    } else {
        std::vector<std::string> strands;
        forEachItem(programme, [&strands](const Day&, const Item& item, int) {
            for (const Strand& strand : item.strands) strands.push_back(strand.id);
        });
        if (!strands.empty()) place.strand = dice.pick(strands);
    }
    return place;
}

/// Some operation on the item, or none where it was refused.
std::optional<Outcome> operate(Dice& dice, const Programme& programme, const std::string& item) {
    const Minutes minutes(dice.roll(600));
    try {
        switch (dice.roll(9)) {
        case 0: return setDuration(programme, item, minutes);
        case 1: return setDuration(programme, item, std::nullopt);
        case 2: return setStart(programme, item, minutes, dice.chance(50));
        case 3: return setFixed(programme, item, dice.chance(50));
        case 4: return removeItem(programme, item);
        case 5: return moveItem(programme, item, randomPlace(dice, programme));
        case 6: return moveUp(programme, item);
        case 7: return moveDown(programme, item);
        default: return insertItem(programme, testing::item("", 25), randomPlace(dice, programme));
        }
    } catch (const Refusal&) {
        return std::nullopt;
    }
}

TEST(OperationsOnRandomProgrammes, NeverMoveTheFixedStartOfAnotherItem) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string& id) {
        const auto outcome = operate(dice, before, id);
        if (!outcome) return;
        forEachItem(before, [&](const Day&, const Item& item, int) {
            const Item* after = findItem(outcome->programme, item.id);
            if (!item.fixedStart || item.id == id || after == nullptr) return;
            EXPECT_EQ(after->fixedStart, item.fixedStart) << item.id;
        });
    });
}

TEST(OperationsOnRandomProgrammes, LeaveEveryIdUnique) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string& id) {
        const auto outcome = operate(dice, before, id);
        if (!outcome) return;
        IdPool pool;
        for (const std::string& each : idsOf(outcome->programme)) EXPECT_TRUE(pool.take(each));
    });
}

TEST(OperationsOnRandomProgrammes, TellExactlyWhatIsDifferent) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string& id) {
        const auto outcome = operate(dice, before, id);
        if (!outcome) return;
        EXPECT_EQ(outcome->changes, difference(before, outcome->programme, id));
        EXPECT_EQ(outcome->changes.empty(), outcome->programme == before);
    });
}

TEST(OperationsOnRandomProgrammes, LeaveNothingThatContinuesWhatIsGone) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string& id) {
        const auto outcome = operate(dice, before, id);
        if (!outcome) return;
        forEachItem(outcome->programme, [&](const Day&, const Item& item, int) {
            if (item.continues.empty()) return;
            EXPECT_NE(findItem(outcome->programme, item.continues), nullptr) << item.id;
        });
    });
}

TEST(OperationsOnRandomProgrammes, NothingContinuesWhatComesLater) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string& id) {
        const auto outcome = operate(dice, before, id);
        if (!outcome) return;
        std::vector<std::string> passed;
        forEachItem(outcome->programme, [&](const Day&, const Item& item, int) {
            if (!item.continues.empty()) {
                EXPECT_THAT(passed, ::testing::Contains(item.continues)) << item.id;
            }
            passed.push_back(item.id);
        });
    });
}

TEST(OperationsOnRandomProgrammes, ADurationSetBackGivesTheSameProgramme) {
    const testing::RandomOptions withDurations{.openDurations = false};
    onRandomItems(withDurations, [](Dice& dice, const Programme& before, const std::string& id) {
        const Outcome there = setDuration(before, id, Minutes(dice.roll(300)));
        const auto duration = testing::at(before, id).duration;
        EXPECT_EQ(setDuration(there.programme, id, duration).programme, before);
    });
}

TEST(OperationsOnRandomProgrammes, FixingMovesNothingAndReleasingGivesTheSameProgramme) {
    onRandomItems({}, [](Dice&, const Programme& before, const std::string& id) {
        if (testing::at(before, id).fixedStart) return;
        const Programme fixed = setFixed(before, id, true).programme;
        EXPECT_EQ(testing::at(fixed, id).fixedStart, startsOf(before).at(id));
        EXPECT_EQ(startsOf(fixed), startsOf(before));
    });
}

TEST(OperationsOnRandomProgrammes, WhatIsInsertedAndRemovedLeavesTheSameAgenda) {
    onRandomItems(
        {.openDurations = false}, [](Dice& dice, const Programme& before, const std::string&) {
            const Place place = randomPlace(dice, before);
            const Programme there = insertItem(before, testing::item("new", 25), place).programme;
            EXPECT_EQ(startsOf(removeItem(there, "new").programme), startsOf(before));
        });
}

TEST(OperationsOnRandomProgrammes, AStepUpAndAStepDownLeaveTheSameAgenda) {
    onRandomItems({.fixedStarts = false, .openDurations = false},
                  [](Dice&, const Programme& before, const std::string& id) {
                      std::optional<Outcome> up;
                      try {
                          up = moveUp(before, id);
                      } catch (const Refusal& refusal) {
                          EXPECT_EQ(refusal.message().key, "refused.move.first");
                          return;
                      }
                      const Programme back = moveDown(up->programme, id).programme;
                      EXPECT_EQ(idsOf(back), idsOf(before));
                      EXPECT_EQ(startsOf(back), startsOf(before));
                  });
}

TEST(OperationsOnRandomProgrammes, SeveralItemsThatMoveIntoADayStandAsIfEachHadMovedByItself) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string&) {
        const std::vector<std::string> all = idsOf(before);
        Items meant;
        for (const std::string& id : all) {
            if (dice.chance(20)) meant.push_back(id);
        }
        if (meant.empty()) return;
        const std::string day = dice.pick(before.days).id;
        const Programme together = moveInto(before, meant, day, {}).programme;
        Programme oneByOne = before;
        for (const std::string& id : meant) { // in reading order
            const bool comesWithItsBlock =
                std::ranges::any_of(meant, [&](const std::string& block) {
                    return holdsAny(*findItem(before, block),
                                    [&id](const Item& item) { return item.id == id; });
                });
            if (!comesWithItsBlock) oneByOne = moveInto(oneByOne, {id}, day, {}).programme;
        }
        EXPECT_EQ(idsOf(together), idsOf(oneByOne));
        for (std::size_t i = 0; i < before.days.size(); ++i) {
            EXPECT_EQ(together.days[i].start, oneByOne.days[i].start);
            EXPECT_EQ(together.days[i].items.size(), oneByOne.days[i].items.size());
        }
    });
}

TEST(OperationsOnRandomProgrammes, AStartThatIsSetIsReached) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string& id) {
        const Minutes start(dice.roll(1500));
        for (const bool fixed : {true, false}) {
            try {
                const Outcome outcome = setStart(before, id, start, fixed);
                EXPECT_EQ(startsOf(outcome.programme).at(id), start);
            } catch (const Refusal& refusal) {
                EXPECT_FALSE(fixed) << refusal.what();
            }
        }
    });
}

TEST(OperationsOnRandomProgrammes, AStartThatIsSetLeavesWhatComesBeforeInItsRow) {
    onRandomItems(
        {.blocks = false}, [](Dice& dice, const Programme& before, const std::string& id) {
            try {
                const auto after =
                    startsOf(setStart(before, id, Minutes(dice.roll(1500)), false).programme);
                const auto starts = startsOf(before);
                for (const Day& day : before.days) {
                    const auto moved = std::ranges::find(day.items, id, &Item::id);
                    if (moved == day.items.end()) continue;
                    for (auto item = day.items.begin(); item != moved; ++item) {
                        EXPECT_EQ(after.at(item->id), starts.at(item->id)) << item->id;
                    }
                }
            } catch (const Refusal& refusal) {
                EXPECT_EQ(refusal.message().key, "refused.start.before");
            }
        });
}

TEST(OperationsOnRandomProgrammes, ATextThatIsReadAndSetAgainChangesNothing) {
    onRandomItems({}, [](Dice&, const Programme& before, const std::string& id) {
        for (const Field field : {Field::title, Field::subtitle, Field::speakers,
                                  Field::description, Field::room, Field::links, Field::kind}) {
            const std::string text = fieldText(before, testing::at(before, id), field);
            EXPECT_EQ(setText(before, id, field, text).programme, before)
                << nameOf(field) << ": " << text;
        }
    });
}

} // namespace
} // namespace agendum::operations
