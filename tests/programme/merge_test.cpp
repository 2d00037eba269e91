// SPDX-License-Identifier: MPL-2.0
#include "programme/merge.hpp"

#include "support/random_edit.hpp"
#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace agendum {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Item item(const std::string& id, const std::string& title, int minutes = 30) {
    Item made;
    made.id = id;
    made.title = title;
    made.duration = Minutes(minutes);
    return made;
}

Programme morning() {
    Programme programme;
    programme.title = "Meeting";
    Day day;
    day.id = "day";
    day.date = std::chrono::year(2025) / 5 / 20;
    day.items = {item("coffee", "Coffee"), item("talk", "Talk"), item("lunch", "Lunch")};
    programme.days.push_back(day);
    return programme;
}

std::vector<std::string> ids(const Programme& programme) {
    std::vector<std::string> all;
    forEachItem(programme, [&](const Day&, const Item& one, int) { all.push_back(one.id); });
    return all;
}

TEST(Merge, TakesWhatOnlyOneSideChanged) {
    const Programme base = morning();
    Programme mine = base, theirs = base;
    mine.days[0].items[0].title = "Fika";
    theirs.days[0].items[1].duration = Minutes(45);
    const Merged merged = merge(base, mine, theirs);
    EXPECT_THAT(merged.conflicts, IsEmpty());
    EXPECT_EQ(merged.programme.days[0].items[0].title, "Fika");
    EXPECT_EQ(merged.programme.days[0].items[1].duration, Minutes(45));
}

TEST(Merge, MergesFieldsOfTheSameItem) {
    const Programme base = morning();
    Programme mine = base, theirs = base;
    mine.days[0].items[1].title = "Keynote";
    theirs.days[0].items[1].room = "Hall";
    const Merged merged = merge(base, mine, theirs);
    EXPECT_THAT(merged.conflicts, IsEmpty());
    EXPECT_EQ(merged.programme.days[0].items[1].title, "Keynote");
    EXPECT_EQ(merged.programme.days[0].items[1].room, "Hall");
}

TEST(Merge, TellsWhatBothChangedDifferentlyAndKeepsMineMeanwhile) {
    const Programme base = morning();
    Programme mine = base, theirs = base;
    mine.days[0].items[1].duration = Minutes(20);
    theirs.days[0].items[1].duration = Minutes(40);
    const Merged merged = merge(base, mine, theirs);
    EXPECT_THAT(merged.conflicts, ElementsAre(Conflict{"talk", "duration", "30", "20", "40"}));
    EXPECT_EQ(merged.programme.days[0].items[1].duration, Minutes(20));
}

TEST(Merge, SettlesAConflictAsTheOrganiserSays) {
    const Programme base = morning();
    Programme mine = base, theirs = base;
    mine.days[0].items[1].duration = Minutes(20);
    theirs.days[0].items[1].duration = Minutes(40);
    const Merged merged = merge(base, mine, theirs, {{{"talk", "duration"}, Side::theirs}});
    EXPECT_THAT(merged.conflicts, IsEmpty());
    EXPECT_EQ(merged.programme.days[0].items[1].duration, Minutes(40));
}

TEST(Merge, RemovesWhatOneSideRemovedAndTheOtherLeftAlone) {
    const Programme base = morning();
    Programme mine = base;
    mine.days[0].items.erase(mine.days[0].items.begin() + 1);
    EXPECT_THAT(ids(merge(base, mine, base).programme), ElementsAre("coffee", "lunch"));
    EXPECT_THAT(ids(merge(base, base, mine).programme), ElementsAre("coffee", "lunch"));
}

TEST(Merge, KeepsAndTellsWhatOneSideRemovedWhileTheOtherChangedIt) {
    const Programme base = morning();
    Programme mine = base, theirs = base;
    mine.days[0].items.erase(mine.days[0].items.begin() + 1);
    theirs.days[0].items[1].title = "Keynote";
    const Merged merged = merge(base, mine, theirs);
    EXPECT_THAT(merged.conflicts, ElementsAre(Conflict{"talk", "item", "Talk", "", "Keynote"}));
    EXPECT_THAT(ids(merged.programme), ElementsAre("coffee", "talk", "lunch"));
    const Merged removed = merge(base, mine, theirs, {{{"talk", "item"}, Side::mine}});
    EXPECT_THAT(ids(removed.programme), ElementsAre("coffee", "lunch"));
}

TEST(Merge, BringsBackADayThatSomethingNewWasPutInto) {
    const Programme base = morning();
    Programme mine = base, theirs = base;
    mine.days.clear();
    theirs.days[0].items.push_back(item("extra", "Extra"));
    EXPECT_THAT(ids(merge(base, mine, theirs).programme), ElementsAre("extra"));
}

TEST(Merge, CombinesAMoveWithAnInsertion) {
    const Programme base = morning();
    Programme mine = base, theirs = base;
    std::swap(mine.days[0].items[0], mine.days[0].items[1]);
    theirs.days[0].items.insert(theirs.days[0].items.begin() + 2, item("questions", "Questions"));
    EXPECT_THAT(ids(merge(base, mine, theirs).programme),
                ElementsAre("talk", "questions", "coffee", "lunch"));
}

TEST(Merge, PartsDifferentThingsThatBothSidesGaveOneId) {
    const Programme base = morning();
    Programme mine = base, theirs = base;
    mine.days[0].items.push_back(item("item-2", "Questions"));
    theirs.days[0].items.push_back(item("item-2", "Mingle"));
    const Merged merged = merge(base, mine, theirs);
    EXPECT_THAT(merged.conflicts, IsEmpty());
    EXPECT_THAT(merged.programme.days[0].items, SizeIs(5));
}

TEST(Merge, TakesBackOneOfTwoMovesThatWouldHangBlocksOnEachOther) {
    Programme base = morning();
    base.days[0].items[0].strands = {{"strand-1", "", "", {}, {}}};
    base.days[0].items[1].strands = {{"strand-2", "", "", {}, {}}};
    Programme mine = base, theirs = base;
    const auto into = [](Programme& programme, std::size_t moved, std::size_t holder) {
        ItemList& items = programme.days[0].items;
        items[holder].strands[0].items.push_back(items[moved]);
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(moved));
    };
    into(mine, 0, 1);
    into(theirs, 1, 0);
    EXPECT_THAT(ids(merge(base, mine, theirs).programme), SizeIs(3));
}

TEST(AgreedBase, HasWhatTheirsSaysButWhereAConflictIsOpen) {
    const Programme base = morning();
    Programme mine = base, theirs = base;
    mine.days[0].items[0].title = "Tea";
    mine.days[0].items[1].duration = Minutes(20);
    theirs.days[0].items[1].duration = Minutes(40);
    theirs.days[0].items[2].title = "Dinner";
    const Programme agreed = agreedBase(base, theirs, merge(base, mine, theirs).conflicts);
    EXPECT_EQ(agreed.days[0].items[0].title, "Coffee");
    EXPECT_EQ(agreed.days[0].items[1].duration, Minutes(30));
    EXPECT_EQ(agreed.days[0].items[2].title, "Dinner");
}

TEST(AgreedBase, KeepsAnItemWhoseRemovalIsAConflict) {
    const Programme base = morning();
    Programme mine = base, theirs = base;
    mine.days[0].items[1].title = "Speech";
    theirs.days[0].items.erase(theirs.days[0].items.begin() + 1);
    const Merged merged = merge(base, mine, theirs);
    const Programme agreed = agreedBase(base, theirs, merged.conflicts);
    EXPECT_EQ(agreed, base);
    EXPECT_EQ(merge(agreed, merged.programme, theirs).conflicts, merged.conflicts);
}

/// Random programmes, edited at random on both sides.
struct Edited {
    explicit Edited(std::uint32_t seed)
        : base(testing::randomProgramme(seed)), mine(base), theirs(base) {
        testing::Dice dice(seed);
        testing::editAtRandom(mine, dice, 1 + static_cast<int>(dice.roll(10)), "m-");
        testing::editAtRandom(theirs, dice, 1 + static_cast<int>(dice.roll(10)), "t-");
    }
    Programme base, mine, theirs;
};

template <typename Check> void forRandomEdits(Check check, std::uint32_t count = 1000) {
    for (std::uint32_t seed = 0; seed < testing::seedCount(count) && !::testing::Test::HasFailure();
         ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Edited edited(seed);
        check(edited.base, edited.mine, edited.theirs);
    }
}

std::set<std::string> idSet(const Programme& programme) {
    const std::vector<std::string> all = ids(programme);
    return {all.begin(), all.end()};
}

TEST(MergeOfRandomEdits, WithAnUnchangedSideIsTheOtherSide) {
    forRandomEdits([](const Programme& base, const Programme& mine, const Programme& theirs) {
        EXPECT_EQ(merge(base, base, theirs).programme, theirs);
        EXPECT_EQ(merge(base, mine, base).programme, mine);
        EXPECT_THAT(merge(base, mine, base).conflicts, IsEmpty());
    });
}

TEST(MergeOfRandomEdits, OfEqualSidesIsTheIdentity) {
    forRandomEdits([](const Programme& base, const Programme& mine, const Programme&) {
        const Merged merged = merge(base, mine, mine);
        EXPECT_EQ(merged.programme, mine);
        EXPECT_THAT(merged.conflicts, IsEmpty());
    });
}

TEST(MergeOfRandomEdits, WithoutConflictsDoesNotDependOnTheOrderOfTheSides) {
    forRandomEdits([](const Programme& base, const Programme& mine, const Programme& theirs) {
        const Merged there = merge(base, mine, theirs), back = merge(base, theirs, mine);
        EXPECT_EQ(there.conflicts.size(), back.conflicts.size());
        if (there.conflicts.empty()) {
            EXPECT_EQ(there.programme, back.programme);
        }
    });
}

TEST(MergeOfRandomEdits, LosesNothingAndInventsNothing) {
    forRandomEdits([](const Programme& base, const Programme& mine, const Programme& theirs) {
        const Merged merged = merge(base, mine, theirs);
        const auto was = idSet(base), one = idSet(mine), other = idSet(theirs),
                   now = idSet(merged.programme);
        EXPECT_EQ(now.size(), ids(merged.programme).size()) << "an item stands twice";
        for (const std::string& id : one)
            if (!was.contains(id)) {
                EXPECT_TRUE(now.contains(id)) << "lost what mine added: " << id;
            }
        for (const std::string& id : other)
            if (!was.contains(id)) {
                EXPECT_TRUE(now.contains(id)) << "lost what theirs added: " << id;
            }
        for (const std::string& id : was)
            if (one.contains(id) && other.contains(id)) {
                EXPECT_TRUE(now.contains(id)) << "lost what both kept: " << id;
            }
        for (const std::string& id : now)
            EXPECT_TRUE(one.contains(id) || other.contains(id)) << "neither side has " << id;
    });
}

TEST(MergeOfRandomEdits, TakesEveryFieldFromASideThatChangedIt) {
    forRandomEdits([](const Programme& base, const Programme& mine, const Programme& theirs) {
        const Merged merged = merge(base, mine, theirs);
        forEachItem(merged.programme, [&](const Day&, const Item& now, int) {
            const Item *was = findItem(base, now.id), *one = findItem(mine, now.id),
                       *other = findItem(theirs, now.id);
            if (!was || !one || !other) return;
            const auto follows = [&](auto member) {
                const auto& value = now.*member;
                if (one->*member == was->*member) return value == other->*member;
                if (other->*member == was->*member) return value == one->*member;
                return value == one->*member || value == other->*member;
            };
            EXPECT_TRUE(
                follows(&Item::title) && follows(&Item::duration) && follows(&Item::fixedStart)
                && follows(&Item::speakers) && follows(&Item::description) && follows(&Item::kind)
                && follows(&Item::flexible) && follows(&Item::minimum) && follows(&Item::subtitle)
                && follows(&Item::room) && follows(&Item::links))
                << now.id;
        });
    });
}

TEST(MergeOfRandomEdits, TakesWhatStandsAroundTheItemsFromASideThatChangedIt) {
    forRandomEdits([](const Programme& base, const Programme& mine, const Programme& theirs) {
        const Programme now = merge(base, mine, theirs).programme;
        const auto follows = [](const auto& is, const auto& was, const auto& one,
                                const auto& other) {
            if (one == was) return is == other;
            if (other == was) return is == one;
            return is == one || is == other;
        };
        EXPECT_TRUE(follows(now.venue, base.venue, mine.venue, theirs.venue));
        EXPECT_TRUE(follows(now.organiser, base.organiser, mine.organiser, theirs.organiser));
        EXPECT_TRUE(
            follows(now.agendaTitle, base.agendaTitle, mine.agendaTitle, theirs.agendaTitle));
        const auto dayOf = [](const Programme& programme, const std::string& id) {
            const auto day = std::ranges::find(programme.days, id, &Day::id);
            return day == programme.days.end() ? nullptr : &*day;
        };
        for (const Day& day : now.days) {
            const Day *was = dayOf(base, day.id), *one = dayOf(mine, day.id),
                      *other = dayOf(theirs, day.id);
            if (!was || !one || !other) continue;
            EXPECT_TRUE(follows(day.date, was->date, one->date, other->date));
            EXPECT_TRUE(follows(day.start, was->start, one->start, other->start));
            EXPECT_TRUE(follows(day.end, was->end, one->end, other->end));
            EXPECT_TRUE(follows(day.note, was->note, one->note, other->note));
        }
    });
}

TEST(MergeOfRandomEdits, IsFreeOfConflictsOnceAllAreSettled) {
    forRandomEdits([](const Programme& base, const Programme& mine, const Programme& theirs) {
        for (const Side side : {Side::mine, Side::theirs}) {
            Settlements settled;
            for (const Conflict& conflict : merge(base, mine, theirs).conflicts)
                settled[{conflict.id, conflict.field}] = side;
            EXPECT_THAT(merge(base, mine, theirs, settled).conflicts, IsEmpty());
        }
    });
}

/// A merge that is carried out while conflicts are open, as long as they are still open then (some
/// vanish with what came back).
template <typename Check> void forOpenConflicts(Check check) {
    forRandomEdits(
        [&](const Programme& base, const Programme& mine, const Programme& theirs) {
            const Merged merged = merge(base, mine, theirs);
            const Programme agreed = agreedBase(base, theirs, merged.conflicts);
            if (merged.conflicts.empty()) {
                EXPECT_EQ(agreed, theirs);
            } else if (merge(agreed, merged.programme, theirs).conflicts == merged.conflicts) {
                check(agreed, merged, theirs);
            }
        },
        250);
}

TEST(AgreedBaseOfRandomEdits, AsksTheSameAndTakesNothingMore) {
    std::uint32_t open = 0;
    forOpenConflicts([&](const Programme& agreed, const Merged& merged, const Programme& theirs) {
        ++open;
        EXPECT_EQ(merge(agreed, merged.programme, theirs).programme, merged.programme);
    });
    EXPECT_GT(open, testing::seedCount(40)) << "hardly a case was looked at";
}

TEST(AgreedBaseOfRandomEdits, LeavesLaterChangesOfMineAlone) {
    forOpenConflicts([](const Programme& agreed, const Merged& merged, const Programme& theirs) {
        Programme later = merged.programme;
        forEachItem(later, [&](const Day&, Item& one, int) {
            // One that only came back to hold another is a conflict from then on.
            if (!findItem(theirs, one.id)) return;
            for (const Conflict& conflict : merged.conflicts)
                if (conflict.id == one.id) return;
            one.title = "Later";
            one.duration = Minutes(1);
        });
        const Merged again = merge(agreed, later, theirs);
        EXPECT_EQ(again.programme, later);
        EXPECT_EQ(again.conflicts.size(), merged.conflicts.size());
    });
}

TEST(AgreedBaseOfRandomEdits, TakesLaterChangesOfTheirs) {
    forOpenConflicts([](const Programme& agreed, const Merged& merged, const Programme& theirs) {
        Programme later = theirs;
        std::set<std::string> changed;
        forEachItem(later, [&](const Day&, Item& one, int) {
            const Item *was = findItem(agreed, one.id), *here = findItem(merged.programme, one.id);
            if (!was || !here || was->duration != here->duration) return;
            for (const Conflict& conflict : merged.conflicts)
                if (conflict.id == one.id) return;
            one.duration = Minutes(1);
            changed.insert(one.id);
        });
        const Programme now = merge(agreed, merged.programme, later).programme;
        for (const std::string& id : changed) EXPECT_EQ(findItem(now, id)->duration, Minutes(1));
    });
}

} // namespace
} // namespace agendum
