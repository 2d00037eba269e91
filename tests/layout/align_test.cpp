// SPDX-License-Identifier: MPL-2.0
#include "layout/align.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace agendum::layout {
namespace {

using Rows = std::vector<RowText>;
using Alignment = std::vector<std::optional<std::size_t>>;
constexpr auto gone = std::nullopt;

const Rows plan = {{"09.30", "Fika"},
                   {"10.00", "Välkommen\nJonas Frykman, Reglab"},
                   {"10.30", "Nästa steg"},
                   {"11.15", "Paus"},
                   {"11.50", "Lunch"}};

Alignment identity(std::size_t size) {
    Alignment alignment(size);
    for (std::size_t i = 0; i < size; ++i) alignment[i] = i;
    return alignment;
}

/// What holds for every alignment.
void expectSound(const Alignment& alignment, std::size_t expected, std::size_t actual) {
    ASSERT_EQ(alignment.size(), expected);
    std::optional<std::size_t> last;
    for (const auto& row : alignment) {
        if (!row) continue;
        ASSERT_LT(*row, actual);
        ASSERT_TRUE(!last || *row > *last);
        last = row;
    }
}

TEST(AlignRows, FindsEveryRowOfAnUntouchedTable) {
    EXPECT_EQ(alignRows(plan, plan), identity(plan.size()));
}

TEST(AlignRows, TakesTablesWithoutRows) {
    EXPECT_EQ(alignRows({}, plan), Alignment{});
    EXPECT_EQ(alignRows(plan, {}), Alignment(plan.size(), gone));
    EXPECT_EQ(alignRows({}, {}), Alignment{});
}

TEST(AlignRows, LeavesAnInsertedRowOut) {
    Rows actual = plan;
    actual.insert(actual.begin() + 2, RowText{"10.15", "Incheckning"});
    EXPECT_EQ(alignRows(plan, actual), (Alignment{0, 1, 3, 4, 5}));
}

TEST(AlignRows, LeavesAnEmptyInsertedRowOut) {
    Rows actual = plan;
    actual.insert(actual.begin() + 2, RowText{"", ""});
    EXPECT_EQ(alignRows(plan, actual), (Alignment{0, 1, 3, 4, 5}));
}

TEST(AlignRows, SeesADeletedRow) {
    Rows actual = plan;
    actual.erase(actual.begin() + 1);
    EXPECT_EQ(alignRows(plan, actual), (Alignment{0, gone, 1, 2, 3}));
}

TEST(AlignRows, KeepsTheOrderOfSwappedRows) {
    Rows actual = plan;
    std::swap(actual[1], actual[2]);
    const Alignment alignment = alignRows(plan, actual);
    expectSound(alignment, plan.size(), actual.size());
    EXPECT_NE(alignment[1].has_value(), alignment[2].has_value());
    EXPECT_EQ(alignment[0], 0U);
    EXPECT_EQ(alignment[3], 3U);
    EXPECT_EQ(alignment[4], 4U);
}

TEST(AlignRows, FindsRowsWhoseTimesHaveAllChanged) {
    Rows actual = plan;
    for (RowText& row : actual) row.front() = "1" + row.front();
    EXPECT_EQ(alignRows(plan, actual), identity(plan.size()));
}

TEST(AlignRows, FollowsTheContentWhereTimesPointElsewhere) {
    Rows actual = plan;
    actual.insert(actual.begin(), RowText{"09.30", "Registrering"});
    for (std::size_t i = 1; i < actual.size(); ++i)
        actual[i].front() = i + 1 < actual.size() ? plan[i].front() : "12.50";
    EXPECT_EQ(alignRows(plan, actual), (Alignment{1, 2, 3, 4, 5}));
}

TEST(AlignRows, FindsARenamedRowByItsTime) {
    Rows actual = plan;
    actual[2].back() = "Vad händer sedan?";
    EXPECT_EQ(alignRows(plan, actual), identity(plan.size()));
}

TEST(AlignRows, FindsARowWithNewTimeAndSlightlyChangedTitle) {
    Rows actual = plan;
    actual[2] = {"10.35", "Nästa steget"};
    EXPECT_EQ(alignRows(plan, actual), identity(plan.size()));
}

TEST(AlignRows, FindsARowByItsTitleAboveANewText) {
    Rows actual = plan;
    actual[1] = {"10.05", "Välkommen\nEn helt ny och mycket längre beskrivning av inledningen"};
    EXPECT_EQ(alignRows(plan, actual), identity(plan.size()));
}

TEST(AlignRows, KeepsRowsApartThatShareNothing) {
    Rows actual = plan;
    actual[2] = {"10.40", "Workshop: budget"};
    EXPECT_EQ(alignRows(plan, actual), (Alignment{0, 1, gone, 3, 4}));
}

TEST(AlignRows, KeepsEmptiedRowsApartFromOthers) {
    Rows actual = plan;
    actual[2] = {"", ""};
    EXPECT_EQ(alignRows(plan, actual), (Alignment{0, 1, gone, 3, 4}));
}

TEST(AlignRows, TellsRowsOfTheSameTitleApartByTheirTimes) {
    const Rows expected = {{"10.00", "Paus"}, {"11.00", "Paus"}, {"12.00", "Paus"}};
    EXPECT_EQ(alignRows(expected, {{"10.00", "Paus"}, {"12.00", "Paus"}}), (Alignment{0, gone, 1}));
    EXPECT_EQ(alignRows(expected, {{"x", "y"}, {"11.00", "Paus"}, {"z", "y"}}),
              (Alignment{gone, 1, gone}));
}

TEST(AlignRows, TakesRowsOfAnyNumberOfCells) {
    const Rows expected = {{}, {"Fika"}, {"09.30", "Fika", "Sal A"}};
    EXPECT_EQ(alignRows(expected, expected), identity(3));
    EXPECT_EQ(alignRows(expected, {{"Fika"}, {"09.30", "Fika", "Sal B"}}), (Alignment{gone, 0, 1}));
}

std::size_t below(std::mt19937& random, std::size_t limit) {
    return random() % limit;
}

/// Twenty letters: no two of these are similar.
std::string randomTitle(std::mt19937& random) {
    std::string title;
    while (title.size() < 20) title += static_cast<char>('a' + below(random, 26));
    return title;
}

TEST(AlignRows, IsSoundWhateverIsEdited) {
    std::mt19937 random(20250520);
    for (int round = 0; round < 500; ++round) {
        const auto randomRows = [&random] {
            Rows rows;
            for (std::size_t i = below(random, 30); i > 0; --i)
                rows.push_back({std::to_string(below(random, 24)),
                                "Item " + std::to_string(below(random, 12))});
            return rows;
        };
        const Rows expected = randomRows();
        const Rows actual = randomRows();
        expectSound(alignRows(expected, actual), expected.size(), actual.size());
        ASSERT_EQ(alignRows(actual, actual), identity(actual.size()));
    }
}

TEST(AlignRows, FindsEveryRowThatIsStillThereAndNoOther) {
    std::mt19937 random(1848);
    for (int round = 0; round < 500; ++round) {
        Rows expected;
        Rows actual;
        Alignment right;
        for (std::size_t i = below(random, 60); i > 0; --i) {
            const std::string time = "expected " + std::to_string(i);
            const std::string title = randomTitle(random);
            switch (below(random, 5)) {
            case 0: // came
                actual.push_back({"new " + time, title});
                break;
            case 1: // went
                expected.push_back({time, title});
                right.emplace_back();
                break;
            case 2: // was given another time
                expected.push_back({time, title});
                right.emplace_back(actual.size());
                actual.push_back({"other " + time, title});
                break;
            default:
                expected.push_back({time, title});
                right.emplace_back(actual.size());
                actual.push_back({time, title});
            }
        }
        ASSERT_EQ(alignRows(expected, actual), right) << "round " << round;
    }
}

Rows longPlan(std::size_t titles) {
    Rows rows;
    for (std::size_t i = 0; i < 4000; ++i)
        rows.push_back({std::to_string(i), "Session number " + std::to_string(i % titles)});
    return rows;
}

Rows retimed(Rows rows) {
    for (RowText& row : rows) row.front() += " sharp";
    return rows;
}

TEST(AlignRows, FindsThousandsOfRetimedRows) {
    const Rows expected = longPlan(4000);
    EXPECT_EQ(alignRows(expected, retimed(expected)), identity(4000));
}

TEST(AlignRows, FindsThousandsOfRetimedRowsOfTheSameFewTitles) {
    const Rows expected = longPlan(7);
    EXPECT_EQ(alignRows(expected, retimed(expected)), identity(4000));
}

TEST(AlignRows, KeepsThousandsOfRowsApartThatShareNothing) {
    Rows actual = longPlan(4000);
    for (RowText& row : actual) row = {row.front() + "x", row.back() + "x"};
    expectSound(alignRows(longPlan(4000), actual), 4000, 4000);
}

} // namespace
} // namespace agendum::layout
