// SPDX-License-Identifier: MPL-2.0
#include "programme/operations.hpp"
#include "programme/rearrange.hpp"
#include "programme/retime.hpp"
#include "programme/tracks.hpp"
#include "support/deep_copy.hpp"
#include "support/random_items.hpp"
#include "support/small_programme.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace agendum::operations {
namespace {

using testing::deepCopy;
using testing::Dice;
using testing::idsOf;
using testing::onRandomItems;

/// Things of a programme to do something to, picked at random.
class Choice {
public:
    Choice(Dice& dice, const Programme& programme)
        : dice_(dice), programme_(programme), ids_(idsOf(programme)) {
        forEachItem(programme, [this](const Day&, const Item& item, int) {
            for (const Strand& strand : item.strands) strands_.push_back(strand.id);
        });
    }

    std::string item() { return ids_.empty() ? "none" : dice_.pick(ids_); }
    Items items() {
        Items chosen;
        for (std::size_t i = 1 + dice_.roll(4); i > 0; --i) chosen.push_back(item());
        return chosen;
    }
    std::string strand() { return strands_.empty() ? "none" : dice_.pick(strands_); }
    std::string day() { return dice_.pick(programme_.days).id; }
    Minutes minutes() { return Minutes(dice_.roll(300)); }
    Pins pins() { return coin() ? Pins::hold : Pins::move; }
    bool coin() { return dice_.chance(50); }
    Place place() {
        Place place;
        if (coin()) {
            place.after = item();
        } else {
            (coin() ? place.day : place.strand) = coin() ? day() : strand();
        }
        return place;
    }
    Scope scope() {
        Scope scope;
        switch (dice_.roll(4)) {
        case 0: scope.day = day(); break;
        case 1: scope.strand = strand(); break;
        case 2: scope.items = items(); break;
        default: break;
        }
        return scope;
    }

private:
    Dice& dice_;
    const Programme& programme_;
    std::vector<std::string> ids_;
    std::vector<std::string> strands_;
};

const std::vector<std::function<Outcome(const Programme&, Choice&)>> operations{
    [](const Programme& p, Choice& c) { return setDuration(p, c.item(), c.minutes()); },
    [](const Programme& p, Choice& c) { return setDuration(p, c.items(), std::nullopt); },
    [](const Programme& p, Choice& c) { return setStart(p, c.item(), c.minutes(), c.coin()); },
    [](const Programme& p, Choice& c) { return setFixed(p, c.item(), c.coin()); },
    [](const Programme& p, Choice& c) { return setFixed(p, c.items(), c.coin()); },
    [](const Programme& p, Choice& c) { return setFlexible(p, c.items(), c.coin()); },
    [](const Programme& p, Choice& c) { return setMinimum(p, c.items(), c.minutes()); },
    [](const Programme& p, Choice& c) { return insertItem(p, testing::item("", 25), c.place()); },
    [](const Programme& p, Choice& c) { return removeItem(p, c.item()); },
    [](const Programme& p, Choice& c) { return removeItem(p, c.items()); },
    [](const Programme& p, Choice& c) { return moveItem(p, c.item(), c.place()); },
    [](const Programme& p, Choice& c) { return moveItem(p, c.items(), c.place()); },
    [](const Programme& p, Choice& c) { return moveUp(p, c.items()); },
    [](const Programme& p, Choice& c) { return moveDown(p, c.items()); },
    [](const Programme& p, Choice& c) { return moveInto(p, c.items(), c.day(), {}); },
    [](const Programme& p, Choice& c) { return moveInto(p, c.items(), {}, c.strand()); },
    [](const Programme& p, Choice& c) { return setText(p, c.item(), Field::title, "New"); },
    [](const Programme& p, Choice& c) { return setText(p, c.items(), Field::speakers, "A; B"); },
    [](const Programme& p, Choice&) { return setTitle(p, "New"); },
    [](const Programme& p, Choice& c) { return setDayStart(p, c.day(), c.minutes()); },
    [](const Programme& p, Choice& c) { return setDayEnd(p, c.day(), c.minutes()); },
    [](const Programme& p, Choice& c) { return shiftItems(p, c.items(), c.minutes(), c.pins()); },
    [](const Programme& p, Choice& c) { return shiftDay(p, c.day(), c.minutes(), c.pins()); },
    [](const Programme& p, Choice& c) {
        return fitToEnd(p, c.day(), Minutes(720) + c.minutes(), {});
    },
    [](const Programme& p, Choice& c) { return fitBefore(p, c.item(), {}); },
    [](const Programme& p, Choice& c) { return closeGaps(p, c.scope()); },
    [](const Programme& p, Choice& c) {
        return rescheduleStarts(p, c.scope(), c.coin() ? Minutes(0) : c.minutes(), c.pins());
    },
    [](const Programme& p, Choice& c) { return rescheduleDurations(p, c.scope()); },
    [](const Programme& p, Choice& c) { return swapItems(p, c.item(), c.item()); },
    [](const Programme& p, Choice& c) {
        return insertBreaks(p, c.day(), {.count = 1, .length = c.minutes(), .title = "Break"});
    },
    [](const Programme& p, Choice& c) { return splitItem(p, c.item(), {}); },
    [](const Programme& p, Choice& c) { return joinItem(p, c.item()); },
    [](const Programme& p, Choice& c) {
        return makeBlock(p, c.items(), "Block", c.coin() ? Strands::each : Strands::one);
    },
    [](const Programme& p, Choice& c) { return dissolveBlock(p, c.item()); },
    [](const Programme& p, Choice& c) { return addStrand(p, c.item(), "Track", "Room"); },
    [](const Programme& p, Choice& c) { return removeStrand(p, c.strand()); },
    [](const Programme& p, Choice& c) { return setStrand(p, c.strand(), "Track", "Room"); },
    [](const Programme& p, Choice&) { return addDay(p, p.days.front().date, {}); },
    [](const Programme& p, Choice& c) { return removeDay(p, c.day()); },
    [](const Programme& p, Choice& c) { return moveDay(p, c.day(), c.day()); },
};

/// None: it was refused.
std::optional<Outcome> operate(std::size_t number, const Programme& programme, Dice& dice) {
    Choice choice(dice, programme);
    try {
        return operations[number](programme, choice);
    } catch (const Refusal&) {
        return std::nullopt;
    }
}

/// Programmes share items, so what an operation did not make is the first thing that it may not write to.
TEST(EveryOperationOnRandomProgrammes, LeavesWhatItIsGivenAndAllThatWasBeforeAsItWas) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string&) {
        const Programme copy = deepCopy(before);
        for (int round = 0; round < 4; ++round) {
            const std::size_t number = dice.roll(operations.size());
            const std::size_t next = dice.roll(operations.size());
            SCOPED_TRACE("operations " + std::to_string(number) + ", " + std::to_string(next));
            const auto first = operate(number, before, dice);
            EXPECT_EQ(before, copy);
            if (!first) continue;
            const Programme copyOfFirst = deepCopy(first->programme);
            operate(next, first->programme, dice);
            EXPECT_EQ(first->programme, copyOfFirst);
            EXPECT_EQ(before, copy);
        }
    });
}

TEST(EveryOperationOnRandomProgrammes, TellsOfTheSameChangesWhateverTheProgrammesShare) {
    onRandomItems({}, [](Dice& dice, const Programme& before, const std::string&) {
        const std::size_t number = dice.roll(operations.size());
        const auto outcome = operate(number, before, dice);
        if (!outcome) return;
        EXPECT_EQ(difference(before, outcome->programme),
                  difference(deepCopy(before), deepCopy(outcome->programme)))
            << "operation " << number;
    });
}

} // namespace
} // namespace agendum::operations
