// SPDX-License-Identifier: MPL-2.0
// What holds for the operations that re-time and rearrange, on any programme.
#include "programme/clock.hpp"
#include "programme/id_pool.hpp"
#include "programme/rearrange.hpp"
#include "programme/retime.hpp"
#include "programme/summary.hpp"
#include "programme/tracks.hpp"
#include "support/random_items.hpp"
#include "support/sketch.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <optional>

namespace agendum::operations {
namespace {

using testing::Dice;
using testing::idsOf;
using testing::onRandomItems;
using testing::startsOf;

const Day& dayOfItem(const Programme& programme, std::string_view id) {
    const Day* found = nullptr;
    forEachItem(programme, [&](const Day& day, const Item& item, int) {
        if (item.id == id) found = &day;
    });
    return *found;
}

Minutes somewhat(Dice& dice) {
    return Minutes(static_cast<int>(dice.roll(240)) - 120);
}

Items someItems(Dice& dice, const Programme& programme, const std::string& item) {
    Items items{item};
    const auto ids = idsOf(programme);
    for (std::size_t i = dice.roll(3); i > 0; --i) items.push_back(dice.pick(ids));
    return items;
}

Scope someScope(Dice& dice, const Programme& programme, const std::string& item) {
    switch (dice.roll(3)) {
    case 0: return {};
    case 1: return {.day = dayOfItem(programme, item).id, .strand = {}, .items = {}};
    default: return {.day = {}, .strand = {}, .items = someItems(dice, programme, item)};
    }
}

Fit someFit(Dice& dice) {
    return {.step = Minutes(1 + dice.roll(10)), .minimum = Minutes(dice.roll(15))};
}

std::optional<Outcome> unlessRefused(const std::function<Outcome()>& operation) {
    try {
        return operation();
    } catch (const Refusal&) {
        return std::nullopt;
    }
}

/// Of those that leave all fixed starts alone but that of the item.
std::optional<Outcome> holding(Dice& dice, const Programme& programme, const std::string& item) {
    return unlessRefused([&]() -> Outcome {
        const std::string& day = dayOfItem(programme, item).id;
        switch (dice.roll(10)) {
        case 0: return shiftItems(programme, {item}, somewhat(dice), Pins::hold);
        case 1: return fitToEnd(programme, day, Minutes(dice.roll(1500)), someFit(dice));
        case 2: return fitBefore(programme, item, someFit(dice));
        case 3: return rescheduleDurations(programme, someScope(dice, programme, item));
        case 4:
            return rescheduleStarts(programme, someScope(dice, programme, item),
                                    Minutes(dice.roll(20)), Pins::hold);
        case 5:
            return insertBreaks(
                programme, day,
                {.count = 1 + dice.roll(3), .length = Minutes(10), .title = "Break"});
        case 6: return splitItem(programme, item, {});
        case 7: return setFlexible(programme, someItems(dice, programme, item), true);
        case 8: return addStrand(programme, item, "Track", "Room");
        default: return setDayEnd(programme, day, Minutes(dice.roll(1500)));
        }
    });
}

std::optional<Outcome> moving(Dice& dice, const Programme& programme, const std::string& item) {
    return unlessRefused([&]() -> Outcome {
        const Items items = someItems(dice, programme, item);
        const std::string& day = dayOfItem(programme, item).id;
        switch (dice.roll(12)) {
        case 0: return shiftItems(programme, items, somewhat(dice), Pins::move);
        case 1: return shiftDay(programme, day, somewhat(dice), Pins::move);
        case 2: return closeGaps(programme, someScope(dice, programme, item));
        case 3:
            return rescheduleStarts(programme, someScope(dice, programme, item),
                                    Minutes(dice.roll(20)), Pins::move);
        case 4: return swapItems(programme, item, items.back());
        case 5: return joinItem(programme, item);
        case 6: return makeBlock(programme, items, "Block", Strands::each);
        case 7: return dissolveBlock(programme, item);
        case 8: return removeItem(programme, items);
        case 9: return moveItem(programme, items, {.day = day, .strand = {}, .after = {}});
        case 10: return removeDay(programme, day);
        default: return moveDay(programme, day, "");
        }
    });
}

std::optional<Outcome> operate(Dice& dice, const Programme& programme, const std::string& item) {
    return dice.chance(50) ? holding(dice, programme, item) : moving(dice, programme, item);
}

/// Calls check(before, outcome, item) with what some operation does to some item, several times each.
template <typename Check, typename Operate>
void onOutcomes(const testing::RandomOptions& options, const Operate& some, const Check& check) {
    onRandomItems(options, [&](Dice& dice, const Programme& before, const std::string& item) {
        for (int i = 0; i < 4; ++i) {
            if (const auto outcome = some(dice, before, item)) check(before, *outcome, item);
        }
    });
}

/// Fails where the slots of a row do not add up, from one to the next and all together.
class Addition {
public:
    explicit Addition(const Programme& programme) : slots_(workOut(programme)) {
        for (const Day& day : programme.days) row(day.items);
    }

private:
    void row(const ItemList& items) {
        const Slot* before = nullptr;
        const Slot* first = nullptr;
        Minutes total{0}; // content, breaks and gaps
        for (const Item& item : items) {
            const Slot& slot = slots_[next_++];
            if (before != nullptr) {
                EXPECT_EQ(slot.start, before->end + slot.gap - slot.overlap) << item.id;
            }
            EXPECT_TRUE(slot.gap == Minutes{0} || slot.overlap == Minutes{0}) << item.id;
            total +=
                (before != nullptr ? slot.gap - slot.overlap : Minutes{0}) + slot.end - slot.start;
            first = before != nullptr ? first : &slot;
            before = &slot;
            for (const Strand& strand : item.strands) row(strand.items);
        }
        if (before != nullptr) {
            EXPECT_EQ(total, before->end - first->start) << items.front().id;
        }
    }

    std::vector<Slot> slots_;
    std::size_t next_ = 0;
};

TEST(RetimingOfRandomProgrammes, LetsContentBreaksAndGapsAddUp) {
    onOutcomes({}, operate, [](const Programme&, const Outcome& outcome, const std::string&) {
        const Addition addition(outcome.programme);
    });
}

TEST(RetimingOfRandomProgrammes, LeavesFixedStartsThatShallHold) {
    onOutcomes(
        {}, holding, [](const Programme& before, const Outcome& outcome, const std::string& id) {
            forEachItem(before, [&](const Day&, const Item& item, int) {
                if (!item.fixedStart || item.id == id) return;
                EXPECT_EQ(testing::at(outcome.programme, item.id).fixedStart, item.fixedStart)
                    << item.id;
            });
        });
}

TEST(RetimingOfRandomProgrammes, NeverMakesAnItemShorterThanItsMinimum) {
    onOutcomes({.continuations = false}, holding,
               [](const Programme& before, const Outcome& outcome, const std::string& id) {
                   forEachItem(before, [&](const Day&, const Item& item, int) {
                       if (item.id == id && findItem(outcome.programme, id + "-2")) return; // split
                       if (!item.minimum || !item.duration) return;
                       const auto now = testing::at(outcome.programme, item.id).duration;
                       EXPECT_GE(now, std::min(*item.minimum, *item.duration)) << item.id;
                   });
               });
}

TEST(RetimingOfRandomProgrammes, MakesNothingLongerOrShorterThatIsNotFlexible) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string& id) {
        const std::string& day = dayOfItem(before, id).id;
        const auto outcome = unlessRefused(
            [&] { return fitToEnd(before, day, Minutes(dice.roll(1500)), someFit(dice)); });
        if (!outcome) return;
        forEachItem(before, [&](const Day&, const Item& item, int) {
            if (item.flexible) return;
            EXPECT_EQ(testing::at(outcome->programme, item.id).duration, item.duration) << item.id;
        });
    });
}

TEST(RetimingOfRandomProgrammes, FitsDaysUpToTheirEndAndNoFurther) {
    std::size_t fitted = 0;
    onRandomItems({.days = 1, .blocks = false, .fixedStarts = false},
                  [&](Dice& dice, const Programme& before, const std::string&) {
                      const Fit fit = someFit(dice);
                      const Minutes end(dice.roll(1500));
                      const auto outcome =
                          unlessRefused([&] { return fitToEnd(before, "day-1", end, fit); });
                      if (!outcome) return;
                      ++fitted;
                      const Day& day = outcome->programme.days.front();
                      const Minutes reached = Timeline(outcome->programme).spanOf(day).end;
                      EXPECT_LE(reached, end);
                      EXPECT_LT(end - reached, fit.step);
                  });
    EXPECT_GT(fitted, 50U);
}

TEST(RetimingOfRandomProgrammes, LeavesIdsUniqueAndPartsInOrder) {
    onOutcomes({}, operate, [](const Programme&, const Outcome& outcome, const std::string&) {
        IdPool pool;
        std::vector<std::string> passed;
        forEachItem(outcome.programme, [&](const Day&, const Item& item, int) {
            EXPECT_TRUE(pool.take(item.id)) << item.id;
            if (!item.continues.empty()) {
                EXPECT_THAT(passed, ::testing::Contains(item.continues)) << item.id;
            }
            passed.push_back(item.id);
        });
    });
}

TEST(RetimingOfRandomProgrammes, TellsWithItsChangesWhatLeadsToTheNewProgramme) {
    onOutcomes({}, operate,
               [](const Programme& before, const Outcome& outcome, const std::string&) {
                   EXPECT_EQ(testing::follow(testing::sketchOf(before), outcome.changes),
                             testing::sketchOf(outcome.programme));
               });
}

TEST(RetimingOfRandomProgrammes, SumsUpEachItemThatLooksDifferentOnce) {
    onOutcomes({}, operate,
               [](const Programme& before, const Outcome& outcome, const std::string&) {
                   const Summary summary = summarize(before, outcome);
                   EXPECT_EQ(summary.items.size(), summary.changed + summary.came + summary.went);
                   IdPool pool;
                   for (const ItemChange& change : summary.items) {
                       EXPECT_TRUE(pool.take(change.itemId)) << change.itemId;
                   }
                   EXPECT_EQ(idsOf(before).size() + summary.came,
                             idsOf(outcome.programme).size() + summary.went);
               });
}

bool leadsItsDay(const Programme& programme, std::string_view id) {
    return std::ranges::any_of(programme.days, [id](const Day& day) {
        return !day.items.empty() && day.items.front().id == id;
    });
}

/// The fixed start that a shift gave is the only trace of it: it can't be told from one that the organiser
/// set, and those never go by themselves.
TEST(RetimingOfRandomProgrammes, AShiftThereAndBackGivesTheSameProgrammeButForTheNewFixedStart) {
    onRandomItems({.openDurations = false}, [](Dice& dice, const Programme& before,
                                               const std::string& id) {
        const Minutes by = somewhat(dice);
        for (const Pins pins : {Pins::hold, Pins::move}) {
            const auto there = unlessRefused([&] { return shiftItems(before, {id}, by, pins); });
            if (!there || by == Minutes{0}) continue;
            const Programme back = shiftItems(there->programme, {id}, -by, pins).programme;
            EXPECT_EQ(startsOf(back), startsOf(before));
            if (testing::at(before, id).fixedStart || leadsItsDay(before, id)) {
                EXPECT_EQ(back, before);
            } else {
                EXPECT_EQ(back, setFixed(before, id, true).programme);
                EXPECT_EQ(setFixed(back, id, false).programme, before);
            }
        }
    });
}

TEST(RetimingOfRandomProgrammes, AnOperationAndItsInverseGiveTheSameProgramme) {
    onRandomItems({.openDurations = false, .continuations = false}, [](Dice& dice,
                                                                       const Programme& before,
                                                                       const std::string& id) {
        const std::string& day = dayOfItem(before, id).id;
        const std::string other = dice.pick(idsOf(before));
        const Minutes by = somewhat(dice);
        using Step = std::function<Outcome(const Programme&)>;
        const std::vector<std::pair<Step, Step>> pairs{
            {[&](const Programme& p) { return shiftDay(p, day, by, Pins::move); },
             [&](const Programme& p) { return shiftDay(p, day, -by, Pins::move); }},
            {[&](const Programme& p) { return swapItems(p, id, other); },
             [&](const Programme& p) { return swapItems(p, other, id); }},
            {[&](const Programme& p) { return splitItem(p, id, {}); },
             [&](const Programme& p) { return joinItem(p, id); }},
            {[&](const Programme& p) { return makeBlock(p, {id}, "", Strands::one); },
             [&](const Programme& p) { return dissolveBlock(p, "block"); }},
            {[&](const Programme& p) { return addDay(p, before.days.back().date, {}); },
             [&](const Programme& p) { return removeDay(p, "day"); }},
            {[&](const Programme& p) { return addStrand(p, id, "", ""); },
             [&](const Programme& p) { return removeStrand(p, "strand"); }},
            {[&](const Programme& p) { return setFixed(p, id, true); },
             [&](const Programme& p) {
                 return setFixed(p, id, testing::at(before, id).fixedStart.has_value());
             }},
            {[&](const Programme& p) { return setFlexible(p, {id}, true); },
             [&](const Programme& p) {
                 return setFlexible(p, {id}, testing::at(before, id).flexible);
             }},
            {[&](const Programme& p) { return setMinimum(p, {id}, Minutes(7)); },
             [&](const Programme& p) {
                 return setMinimum(p, {id}, testing::at(before, id).minimum);
             }},
            {[&](const Programme& p) { return setDayEnd(p, day, Minutes(900)); },
             [&](const Programme& p) { return setDayEnd(p, day, dayOfItem(before, id).end); }},
            {[&](const Programme& p) { return setDayStart(p, day, Minutes(300)); },
             [&](const Programme& p) { return setDayStart(p, day, dayOfItem(before, id).start); }},
            {[&](const Programme& p) { return setStart(p, id, Minutes(900), true); },
             [&](const Programme& p) {
                 const auto was = testing::at(before, id).fixedStart;
                 if (was) return setStart(p, id, *was, true);
                 return leadsItsDay(before, id) ? setStart(p, id, startsOf(before).at(id), false)
                                                : setFixed(p, id, false);
             }},
        };
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto there = unlessRefused([&] { return pairs[i].first(before); });
            if (!there) continue;
            EXPECT_TRUE(pairs[i].second(there->programme).programme == before) << "pair " << i;
        }
    });
}

void expectGapsClosed(const Programme& before) {
    const Programme after = closeGaps(before, {}).programme;
    const Timeline was(before);
    for (const Slot& slot : workOut(after)) {
        EXPECT_EQ(slot.gap, Minutes{0}) << slot.item->id;
        EXPECT_LE(slot.overlap, was.find(slot.item->id)->overlap) << slot.item->id;
    }
}

TEST(RetimingOfRandomProgrammes, ClosesEveryGapAndMakesNoOverlapLonger) {
    for (const bool blocks : {true, false}) {
        onRandomItems({.blocks = blocks}, [](Dice&, const Programme& before, const std::string&) {
            expectGapsClosed(before);
        });
    }
}

TEST(RetimingOfRandomProgrammes, LetsMinutesBetweenAllItemsOfADay) {
    onRandomItems(
        {.openDurations = false}, [](Dice& dice, const Programme& before, const std::string&) {
            const Minutes between(dice.roll(20));
            const auto outcome =
                unlessRefused([&] { return rescheduleStarts(before, {}, between, Pins::move); });
            if (!outcome) return;
            const Slot* previous = nullptr;
            const Timeline timeline(outcome->programme);
            for (const Slot& slot : timeline.slots()) {
                if (slot.depth > 0) continue;
                if (previous != nullptr && previous->day == slot.day) {
                    EXPECT_EQ(slot.start, previous->end + between) << slot.item->id;
                }
                previous = &slot;
            }
        });
}

TEST(RetimingOfRandomProgrammes, KeepsStartsWhenDurationsAreRescheduled) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string& id) {
        const auto outcome =
            unlessRefused([&] { return rescheduleDurations(before, someScope(dice, before, id)); });
        if (!outcome) return;
        EXPECT_EQ(startsOf(outcome->programme), startsOf(before));
    });
}

} // namespace
} // namespace agendum::operations
