// SPDX-License-Identifier: MPL-2.0
#include "writer/row_order.hpp"

#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace {

using agendum::testing::Dice;
using agendum::writer::RowStep;
using agendum::writer::rowSteps;
using agendum::writer::Slot;
using testing::ElementsAre;
using testing::IsEmpty;

/// A row of the content as its number, a row of the organiser's as a negative number.
using Rows = std::vector<int>;

std::vector<Slot> slotsOf(const Rows& rows, const Rows& leaving = {}) {
    std::vector<Slot> slots;
    for (const int row : rows) {
        Slot slot;
        if (std::count(leaving.begin(), leaving.end(), row) > 0)
            slot.leaves = true;
        else if (row >= 0)
            slot.content = static_cast<std::size_t>(row);
        slots.push_back(slot);
    }
    return slots;
}

/// Carries the steps out as an office would.
Rows carryOut(Rows rows, const std::vector<RowStep>& steps) {
    for (const RowStep& step : steps) {
        const auto at = rows.begin() + static_cast<std::ptrdiff_t>(step.to);
        switch (step.kind) {
        case RowStep::Kind::insert: rows.insert(at, static_cast<int>(step.content)); break;
        case RowStep::Kind::move:
            rows.insert(at, 0);
            rows[step.to] = rows[step.from];
            break;
        case RowStep::Kind::remove: rows.erase(at); break;
        }
    }
    return rows;
}

std::vector<bool> nothingAbsent(std::size_t count) {
    return std::vector<bool>(count, false);
}

TEST(RowOrder, RowsInOrderNeedNoStep) {
    EXPECT_THAT(rowSteps(slotsOf({0, 1, 2}), nothingAbsent(3)), IsEmpty());
}

TEST(RowOrder, ARowThatJumpsIsTheOnlyOneThatMoves) {
    const Rows rows{0, 2, 3, 4, 1};
    const auto steps = rowSteps(slotsOf(rows), nothingAbsent(5));
    EXPECT_EQ(steps.size(), 2U) << "one move, and the removal of its source";
    EXPECT_THAT(carryOut(rows, steps), ElementsAre(0, 1, 2, 3, 4));
}

TEST(RowOrder, ANewRowComesBehindTheOneThatPrecedesIt) {
    const Rows rows{0, -1, 2};
    EXPECT_THAT(carryOut(rows, rowSteps(slotsOf(rows), nothingAbsent(3))),
                ElementsAre(0, 1, -1, 2));
}

TEST(RowOrder, ARowThatTheOrganiserRemovedDoesNotComeBack) {
    EXPECT_THAT(rowSteps(slotsOf({0, 2}), {false, true, false}), IsEmpty());
}

TEST(RowOrder, RemovalsComeLast) {
    const Rows rows{7};
    const auto steps = rowSteps(slotsOf(rows, {7}), nothingAbsent(1));
    EXPECT_EQ(steps.front().kind, RowStep::Kind::insert);
    EXPECT_THAT(carryOut(rows, steps), ElementsAre(0));
}

TEST(RowOrder, AnyOrderBecomesTheContentsAndTheOrganisersRowsStayInTheirs) {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        const int count = 1 + static_cast<int>(dice.roll(12));
        Rows rows;
        Rows leaving;
        for (int content = 0; content < count; ++content)
            if (dice.roll(3) > 0) rows.push_back(content);
        for (int own = 1; own <= 3; ++own) rows.push_back(-own);
        for (int gone = 100; gone < 103; ++gone) {
            rows.push_back(gone);
            leaving.push_back(gone);
        }
        for (std::size_t index = rows.size(); index > 1; --index)
            std::swap(rows[index - 1],
                      rows[static_cast<std::size_t>(dice.roll(static_cast<std::uint32_t>(index)))]);
        Rows own;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(own),
                     [](int row) { return row < 0; });

        Rows result = carryOut(
            rows, rowSteps(slotsOf(rows, leaving), nothingAbsent(static_cast<std::size_t>(count))));
        Rows ownAfter;
        std::copy_if(result.begin(), result.end(), std::back_inserter(ownAfter),
                     [](int row) { return row < 0; });
        std::erase_if(result, [](int row) { return row < 0; });
        Rows contents(static_cast<std::size_t>(count));
        std::iota(contents.begin(), contents.end(), 0);
        EXPECT_EQ(result, contents) << "seed " << seed;
        EXPECT_EQ(ownAfter, own) << "seed " << seed;
    }
}

} // namespace
