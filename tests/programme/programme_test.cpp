// SPDX-License-Identifier: MPL-2.0
#include "programme/programme.hpp"

#include "programme/id_pool.hpp"
#include "programme/item_index.hpp"
#include "support/random_programme.hpp"
#include "support/small_programme.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace agendum {
namespace {

using testing::at;
using testing::block;
using testing::item;
using testing::programmeOf;

TEST(Kind, IsFoundByItsNameInFiles) {
    for (const ItemKind kind : {ItemKind::session, ItemKind::talk, ItemKind::pause, ItemKind::meal,
                                ItemKind::registration, ItemKind::other}) {
        EXPECT_EQ(kindNamed(nameOf(kind)), kind);
    }
    EXPECT_EQ(nameOf(ItemKind::pause), "break");
    EXPECT_FALSE(kindNamed("pause"));
}

TEST(FindItem, FindsWhatBlocksHold) {
    Programme programme = programmeOf({item("a", 5), block("b", {{item("c", 5)}, {item("d", 5)}})});
    ASSERT_NE(findItem(programme, "d"), nullptr);
    EXPECT_EQ(findItem(programme, "d"), &programme.days[0].items[1].strands[1].items[0]);
    EXPECT_EQ(findItem(std::as_const(programme), "d"), findItem(programme, "d"));
}

TEST(FindItem, FindsItemsAlone) {
    Programme programme = programmeOf({item("a", 5), block("b", {{item("", 5)}})});
    for (const char* id : {"d1", "b.1", "x", ""}) EXPECT_EQ(findItem(programme, id), nullptr) << id;
}

TEST(Original, IsTheItemItselfWhereItContinuesNothing) {
    const Programme programme = programmeOf({item("a", 5)});
    EXPECT_EQ(&original(programme, at(programme, "a")), &at(programme, "a"));
}

TEST(Original, IsFoundThroughChains) {
    Programme programme = programmeOf({item("a", 5), item("b", 5), item("c", 5)});
    at(programme, "b").continues = "a";
    at(programme, "c").continues = "b";
    EXPECT_EQ(&original(programme, at(programme, "c")), &at(programme, "a"));
}

TEST(Original, EndsWhereAReferenceLeadsNowhere) {
    Programme programme = programmeOf({item("a", 5), item("b", 5)});
    at(programme, "a").continues = "gone";
    at(programme, "b").continues = "a";
    EXPECT_EQ(&original(programme, at(programme, "b")), &at(programme, "a"));
    EXPECT_EQ(&original(programme, at(programme, "a")), &at(programme, "a"));
}

TEST(Original, OnARingIsTheItemItself) {
    Programme programme = programmeOf({item("a", 5), item("b", 5), item("c", 5), item("d", 5)});
    at(programme, "a").continues = "b";
    at(programme, "b").continues = "a";
    at(programme, "c").continues = "a"; // leads onto the ring
    at(programme, "d").continues = "d";
    for (const char* id : {"a", "b", "d"}) {
        EXPECT_EQ(&original(programme, at(programme, id)), &at(programme, id)) << id;
    }
    EXPECT_EQ(&original(programme, at(programme, "c")), &at(programme, "a"));
}

TEST(Original, OfALongChainIsFoundForAllPartsInOneGo) {
    Programme programme = testing::longProgramme(50'000);
    auto& items = programme.days[0].items;
    for (std::size_t i = 1; i < items.size(); ++i) items[i].continues = items[i - 1].id;
    const ItemIndex index(programme);
    for (const Item& each : items) ASSERT_EQ(&index.original(each), &items.front());
}

TEST(ItemIndex, NamesAContinuationByTheTitleOfItsOriginal) {
    Programme programme = programmeOf({item("a", 5), item("b", 5), item("c", 5)});
    at(programme, "b").continues = at(programme, "c").continues = "a";
    at(programme, "b").title.clear();
    const ItemIndex index(programme);
    EXPECT_EQ(index.titleOf(at(programme, "b")), "A");
    EXPECT_EQ(index.titleOf(at(programme, "c")), "C");
}

TEST(FreshId, IsTheStemWhereThatIsFreeElseNumbered) {
    Programme programme = programmeOf({item("item", 5), block("item-2", {{item("c", 5)}})});
    programme.sections.push_back({.id = "s", .title = {}, .paragraphs = {}, .foreign = {}});
    EXPECT_EQ(freshId(programme, "talk"), "talk");
    EXPECT_EQ(freshId(programme, "item"), "item-3");
    for (const char* taken : {"s", "d1", "item-2.1", "c"}) {
        EXPECT_EQ(freshId(programme, taken), std::string(taken) + "-2");
    }
}

TEST(IdPool, GivesOutEachIdOnce) {
    IdPool pool;
    EXPECT_TRUE(pool.take("item-2"));
    EXPECT_FALSE(pool.take("item-2"));
    EXPECT_EQ(pool.fresh("item"), "item");
    EXPECT_EQ(pool.fresh("item"), "item-3");
    EXPECT_EQ(pool.fresh("item"), "item-4");
}

TEST(RandomProgramme, IsTheSameForTheSameSeed) {
    EXPECT_EQ(testing::randomProgramme(7), testing::randomProgramme(7));
    EXPECT_NE(testing::randomProgramme(7), testing::randomProgramme(8));
}

TEST(RandomProgramme, HasUniqueIds) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Programme programme = testing::randomProgramme(seed, {.items = 40});
        IdPool pool;
        for (const Day& day : programme.days) EXPECT_TRUE(pool.take(day.id));
        for (const Section& section : programme.sections) EXPECT_TRUE(pool.take(section.id));
        forEachItem(programme, [&pool](const Day&, const Item& each, int) {
            EXPECT_TRUE(pool.take(each.id));
            for (const Strand& strand : each.strands) EXPECT_TRUE(pool.take(strand.id));
        });
    }
}

} // namespace
} // namespace agendum
