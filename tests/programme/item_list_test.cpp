// SPDX-License-Identifier: MPL-2.0
#include "programme/programme.hpp"
#include "support/deep_copy.hpp"
#include "support/small_programme.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace agendum {
namespace {

using testing::deepCopy;
using testing::item;

static_assert(std::random_access_iterator<ItemList::iterator>);
static_assert(std::random_access_iterator<ItemList::const_iterator>);
static_assert(std::is_convertible_v<ItemList::iterator, ItemList::const_iterator>);
static_assert(!std::is_convertible_v<ItemList::const_iterator, ItemList::iterator>);

std::string idsOf(const ItemList& items) {
    std::string ids;
    for (const Item& each : items) ids += each.id;
    return ids;
}

ItemList abc() {
    return {item("a", 10), item("b", 10), item("c", 10)};
}

/// Which of the items two lists have in common, not only equal ones.
std::string sharedBy(const ItemList& one, const ItemList& other) {
    std::string ids;
    for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
        if (&one[i] == &other[i]) ids += one[i].id;
    }
    return ids;
}

TEST(ItemList, ACopySharesAllItems) {
    const ItemList items = abc();
    EXPECT_EQ(sharedBy(items, ItemList(items)), "abc");
}

TEST(ItemList, WritingCopiesTheItemThatIsWrittenToAndNoOther) {
    ItemList items = abc();
    const ItemList copy = items;
    items[1].title = "New";
    EXPECT_EQ(sharedBy(items, copy), "ac");
    EXPECT_EQ(std::as_const(items)[1].title, "New");
    EXPECT_EQ(copy[1].title, abc()[1].title);
}

TEST(ItemList, EveryMutableAccessLeavesTheCopyAsItWas) {
    const auto write = [](Item& written) { written.title = "New"; };
    const std::vector<void (*)(ItemList&, void (*)(Item&))> ways{
        [](ItemList& items, auto edit) { edit(items[0]); },
        [](ItemList& items, auto edit) { edit(items.front()); },
        [](ItemList& items, auto edit) { edit(items.back()); },
        [](ItemList& items, auto edit) { edit(*items.begin()); },
        [](ItemList& items, auto edit) { edit(*items.begin().operator->()); },
        [](ItemList& items, auto edit) { edit(items.begin()[2]); },
        [](ItemList& items, auto edit) { edit(*items.rbegin()); },
        [](ItemList& items, auto edit) { std::ranges::for_each(items, edit); },
        [](ItemList& items, auto edit) { edit(*items.insert(items.begin(), item("d", 5))); },
        [](ItemList& items, auto edit) { edit(*items.erase(items.cbegin())); },
        [](ItemList& items, auto edit) { edit(items.emplace_back()); },
    };
    for (const auto& way : ways) {
        ItemList items = abc();
        const ItemList copy = items;
        way(items, write);
        EXPECT_EQ(copy, abc());
        EXPECT_NE(items, copy);
        EXPECT_EQ(std::ranges::count(std::as_const(items), "New", &Item::title) > 0, true);
    }
}

TEST(ItemList, AnItemThatNoOtherListHoldsStaysWhereItIs) {
    ItemList items = abc();
    const Item* const before = &std::as_const(items)[0];
    ItemList(items).pop_back(); // a copy that is gone at once
    items[0].title = "New";
    EXPECT_EQ(&std::as_const(items)[0], before);
}

TEST(ItemList, WhatABlockHoldsStaysSharedWhenTheBlockIsWrittenTo) {
    ItemList items{testing::block("x", {{item("a", 10), item("b", 10)}})};
    const ItemList copy = items;
    Item& block = items.front();
    EXPECT_EQ(sharedBy(std::as_const(block).strands[0].items, copy[0].strands[0].items), "ab");
    block.strands[0].items[1].title = "New";
    EXPECT_EQ(sharedBy(std::as_const(block).strands[0].items, copy[0].strands[0].items), "a");
    EXPECT_NE(items, copy);
}

TEST(ItemList, ReadingSharesOn) {
    ItemList items = abc();
    const ItemList copy = items;
    EXPECT_EQ(std::ranges::find(std::as_const(items), "c", &Item::id) - items.cbegin(), 2);
    EXPECT_EQ(std::ranges::find(items.cbegin(), items.cend(), "b", &Item::id)->id, "b");
    EXPECT_EQ(sharedBy(items, copy), "abc");
}

TEST(ItemList, IteratorsGoEverywhere) {
    ItemList items = abc();
    auto at = items.begin();
    EXPECT_EQ((at++)->id, "a");
    EXPECT_EQ((++at)->id, "c");
    EXPECT_EQ((at--)->id, "c");
    EXPECT_EQ((at - 1)->id, "a");
    EXPECT_EQ((1 + at)->id, "c");
    EXPECT_EQ(items.cend() - items.begin(), 3);
    EXPECT_LT(items.begin(), items.cend());
    EXPECT_EQ(items.begin(), items.cbegin());
    EXPECT_EQ(std::as_const(items).rbegin()->id, "c");
    EXPECT_EQ(ItemList().begin(), ItemList::iterator());
}

TEST(ItemList, AlgorithmsThatMoveItemsAboutLeaveTheCopyAsItWas) {
    ItemList items = abc();
    const ItemList copy = items;
    std::ranges::reverse(items);
    EXPECT_EQ(idsOf(items), "cba");
    std::ranges::sort(items, {}, &Item::id);
    EXPECT_EQ(items, copy);
    std::iter_swap(items.begin(), items.begin() + 2);
    EXPECT_EQ(idsOf(items), "cba");
    EXPECT_EQ(copy, abc());
}

TEST(ItemList, InsertsAnItemBeforeTheIterator) {
    ItemList items = abc();
    EXPECT_EQ(items.insert(items.cbegin() + 1, item("x", 5))->id, "x");
    EXPECT_EQ(idsOf(items), "axbc");
    items.insert(items.end(), item("y", 5));
    EXPECT_EQ(idsOf(items), "axbcy");
}

TEST(ItemList, InsertsItsOwnItem) {
    ItemList items = abc();
    items.reserve(4);
    items.insert(items.cbegin(), items[2]);
    EXPECT_EQ(idsOf(items), "cabc");
    items.push_back(items[1]);
    EXPECT_EQ(idsOf(items), "cabca");
    items.front().title = "New";
    EXPECT_NE(items[3].title, "New");
}

TEST(ItemList, InsertsItsOwnItems) {
    ItemList items = abc();
    items.insert(items.cbegin() + 1, items.cbegin(), items.cend());
    EXPECT_EQ(idsOf(items), "aabcbc");
    items.front().title = "New";
    EXPECT_NE(items[1].title, "New");
}

TEST(ItemList, SharesTheItemsOfAnotherListThatItTakesIn) {
    const ItemList others = abc();
    ItemList items(others.begin(), others.begin() + 2);
    items.share(others.begin() + 2);
    EXPECT_EQ(sharedBy(items, others), "abc");
    items.insert(items.begin(), others.begin(), others.begin() + 1);
    EXPECT_EQ(idsOf(items), "aabc");
    items.front().title = "New";
    EXPECT_EQ(others, abc());
}

TEST(ItemList, TakesItemsFromAnyRange) {
    const std::vector<Item> others{item("x", 5), item("y", 5)};
    ItemList items(others.begin(), others.end());
    items.insert(items.cbegin() + 1, others.rbegin(), others.rend());
    EXPECT_EQ(idsOf(items), "xyxy");
}

TEST(ItemList, ErasesOneOrSeveral) {
    ItemList items = abc();
    const ItemList copy = items;
    EXPECT_EQ(items.erase(items.begin())->id, "b");
    const auto behind = items.erase(items.cbegin() + 1);
    EXPECT_EQ(behind, items.end());
    EXPECT_EQ(idsOf(items), "b");
    items = copy;
    items.erase(items.cbegin(), items.cbegin() + 2);
    EXPECT_EQ(idsOf(items), "c");
    EXPECT_EQ(copy, abc());
}

TEST(ItemList, MovesAnItemUpAndDown) {
    ItemList items{item("a", 5), item("b", 5), item("c", 5), item("d", 5)};
    const ItemList copy = items;
    items.move(3, 1);
    EXPECT_EQ(idsOf(items), "adbc");
    items.move(0, 2);
    EXPECT_EQ(idsOf(items), "dbac");
    items.move(1, 1);
    EXPECT_EQ(idsOf(items), "dbac");
    EXPECT_EQ(idsOf(copy), "abcd");
}

TEST(ItemList, TakesOutWhatIsMeantInOrder) {
    ItemList items{item("a", 5), item("b", 5), item("c", 5), item("d", 5)};
    const ItemList copy = items;
    const ItemList taken =
        items.extract([](const Item& each) { return each.id == "b" || each.id == "d"; });
    EXPECT_EQ(idsOf(taken), "bd");
    EXPECT_EQ(idsOf(items), "ac");
    EXPECT_EQ(&taken[0], &copy[1]);
    EXPECT_EQ(erase_if(items, [](const Item& each) { return each.id == "a"; }), 1U);
    EXPECT_EQ(idsOf(items), "c");
}

TEST(ItemList, EqualityTellsWhatIsInTheItems) {
    const ItemList items{testing::block("x", {{item("a", 10)}}), item("b", 5)};
    EXPECT_EQ(items, ItemList(items));
    EXPECT_EQ(items, deepCopy(items));
    ItemList other = items;
    other[0].strands[0].items[0].title = "New";
    EXPECT_NE(items, other);
    other = items;
    other.pop_back();
    EXPECT_NE(items, other);
}

TEST(ItemList, WhatWasMovedFromIsEmptyAndOfUse) {
    ItemList items = abc();
    const ItemList moved = std::move(items);
    EXPECT_EQ(moved, abc());
    items = ItemList(); // what the language leaves there is nobody's business
    items.push_back(item("d", 5));
    EXPECT_EQ(idsOf(items), "d");
    EXPECT_EQ(moved, abc());
}

TEST(EditItems, WritesToWhatIsMeantAndLeavesTheRestShared) {
    Programme programme =
        testing::programmeOf({item("a", 5), testing::block("x", {{item("b", 5)}, {item("c", 5)}}),
                              testing::block("y", {{item("d", 5)}})});
    const Programme before = programme;
    editItems(
        programme, [](const Item& each) { return each.id == "c"; },
        [](Item& each) { each.title = "New"; });
    EXPECT_EQ(findItem(std::as_const(programme), "c")->title, "New");
    EXPECT_EQ(sharedBy(programme.days[0].items, before.days[0].items), "ay");
    EXPECT_EQ(sharedBy(std::as_const(programme).days[0].items[1].strands[0].items,
                       before.days[0].items[1].strands[0].items),
              "b");
}

TEST(FindItem, SharesOnWhatItPasses) {
    Programme programme =
        testing::programmeOf({item("a", 5), testing::block("x", {{item("b", 5), item("c", 5)}})});
    const Programme before = programme;
    findItem(programme, "c")->title = "New";
    EXPECT_EQ(sharedBy(programme.days[0].items, before.days[0].items), "a");
    EXPECT_NE(findItem(before, "c")->title, "New");
}

} // namespace
} // namespace agendum
