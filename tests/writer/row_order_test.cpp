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

/// Of rows of which none share a cell.
std::vector<RowStep> rowSteps(const std::vector<Slot>& slots, const std::vector<bool>& absent) {
    return agendum::writer::rowSteps(slots, absent, [](std::size_t) { return false; });
}

std::vector<bool> nothingAbsent(std::size_t count) {
    return std::vector<bool>(count, false);
}

/// Each row that came has none below it that shares a cell with the one that was above it.
void expectNothingBetween(const Rows& rows, const std::vector<bool>& joined,
                          const std::vector<RowStep>& steps) {
    std::vector<std::size_t> stands(rows.size()); // where each row was; new ones: none
    std::iota(stands.begin(), stands.end(), 0U);
    for (const RowStep& step : steps) {
        if (step.kind == RowStep::Kind::remove) return; // these come last
        const bool parts =
            step.to < stands.size() && stands[step.to] < joined.size() && joined[stands[step.to]];
        EXPECT_FALSE(parts);
        stands.insert(stands.begin() + static_cast<std::ptrdiff_t>(step.to), joined.size());
    }
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

TEST(RowOrder, NothingComesBetweenRowsThatShareACell) {
    const Rows rows{0, -1, 2};
    const auto joined = [](std::size_t row) { return row == 1; };
    EXPECT_THAT(carryOut(rows, agendum::writer::rowSteps(slotsOf(rows), nothingAbsent(3), joined)),
                ElementsAre(0, -1, 1, 2));
}

TEST(RowOrder, ARowThatSharesACellMovesWhereAnotherComesBetween) {
    const Rows rows{0, 2, 3};
    const auto joined = [](std::size_t row) { return row == 1; };
    const auto steps = agendum::writer::rowSteps(slotsOf(rows), nothingAbsent(4), joined);
    EXPECT_EQ(steps.front().to, 2U) << "behind both";
    EXPECT_THAT(carryOut(rows, steps), ElementsAre(0, 1, 2, 3));
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

        std::vector<bool> joined(rows.size());
        for (std::size_t row = 1; row < rows.size(); ++row) joined[row] = dice.roll(4) == 0;
        const auto steps = agendum::writer::rowSteps(slotsOf(rows, leaving),
                                                     nothingAbsent(static_cast<std::size_t>(count)),
                                                     [&](std::size_t row) { return joined[row]; });
        expectNothingBetween(rows, joined, steps);
        Rows result = carryOut(rows, steps);
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
