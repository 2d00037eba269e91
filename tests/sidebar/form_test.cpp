// SPDX-License-Identifier: MPL-2.0
#include "sidebar/form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace agendum::sidebar;
using testing::ElementsAre;

namespace {

constexpr Spacing spacing{10, 6, 16};

Piece fixed(int width, int height = 20) {
    return {width, width, height, false};
}

Piece stretching(int least, int height = 20) {
    return {least, least, height, true};
}

Row field(int label, std::vector<Piece> others) {
    others.insert(others.begin(), fixed(label, 14));
    return {Row::Kind::field, others};
}

Row flow(std::vector<Piece> pieces) {
    return {Row::Kind::flow, std::move(pieces)};
}

Row fill(int least, int height) {
    return {Row::Kind::fill, {stretching(least, height)}};
}

bool overlap(const Box& one, const Box& other) {
    return one.x < other.x + other.width && other.x < one.x + one.width
           && one.y < other.y + other.height && other.y < one.y + one.height;
}

std::vector<Box> allBoxes(const Placement& placement) {
    std::vector<Box> all;
    for (const auto& row : placement.rows) all.insert(all.end(), row.begin(), row.end());
    return all;
}

TEST(Form, LabelsMakeOneColumn) {
    const auto placed =
        place({field(30, {stretching(60)}), field(50, {stretching(60)})}, 200, 0, spacing);
    EXPECT_THAT(placed.rows[0], ElementsAre(Box{10, 13, 50, 14}, Box{66, 10, 124, 20}));
    EXPECT_THAT(placed.rows[1], ElementsAre(Box{10, 39, 50, 14}, Box{66, 36, 124, 20}));
}

TEST(Form, LabelsStandAboveWhereTheColumnWouldLeaveTooLittle) {
    const auto placed = place({field(50, {stretching(60)})}, 130, 0, spacing);
    EXPECT_THAT(placed.rows[0], ElementsAre(Box{10, 10, 110, 14}, Box{10, 27, 110, 20}));
}

TEST(Form, OneRowThatNeedsItPutsAllLabelsAbove) {
    const auto placed = place({field(50, {stretching(40)}), field(50, {stretching(40), fixed(40)})},
                              150, 0, spacing);
    EXPECT_EQ(placed.rows[0][0].x, placed.rows[0][1].x);
    EXPECT_EQ(placed.rows[1][0].x, placed.rows[1][1].x);
}

TEST(Form, ButtonsGoOnBelowWhereTheyDoNotFitBesideEachOther) {
    const auto placed = place({flow({fixed(60), fixed(60), fixed(60)})}, 150, 0, spacing);
    EXPECT_THAT(placed.rows[0],
                ElementsAre(Box{10, 10, 60, 20}, Box{76, 10, 60, 20}, Box{10, 36, 60, 20}));
    EXPECT_EQ(placed.height, 66);
}

TEST(Form, TheFillingRowTakesTheHeightThatIsLeft) {
    const auto placed = place({fill(40, 50), flow({fixed(60)})}, 150, 300, spacing);
    EXPECT_EQ(placed.rows[0][0].height, 254);
    EXPECT_EQ(placed.rows[1][0].y, 270);
    EXPECT_EQ(placed.height, 300);
}

TEST(Form, TheFillingRowKeepsItsLeastHeight) {
    const auto placed = place({fill(40, 50), flow({fixed(60)})}, 150, 20, spacing);
    EXPECT_EQ(placed.rows[0][0].height, 50);
    EXPECT_EQ(placed.height, 96);
}

TEST(Form, WithoutAFillingRowHeightIsLeftOver) {
    const auto placed = place({flow({fixed(60)})}, 150, 300, spacing);
    EXPECT_EQ(placed.height, 40);
}

TEST(Form, AGroupBeginsWithMoreSpace) {
    Row second = flow({fixed(60)});
    second.groupStart = true;
    const auto placed = place({flow({fixed(60)}), second}, 150, 0, spacing);
    EXPECT_EQ(placed.rows[1][0].y, 46);
}

TEST(Form, APieceShrinksToItsLeastBeforeAnythingIsClipped) {
    const Piece long_{200, 30, 20, false};
    const auto placed = place({{Row::Kind::line, {fixed(40), long_}}}, 120, 0, spacing);
    EXPECT_EQ(placed.rows[0][1], (Box{56, 10, 54, 20}));
}

/// Rows such as panels have them, of any size.
std::vector<Row> anyRows(std::mt19937& random) {
    const auto upTo = [&random](int most) {
        return std::uniform_int_distribution<int>(1, most)(random);
    };
    std::vector<Row> rows;
    for (int count = upTo(8); count > 0; --count) {
        std::vector<Piece> pieces;
        for (int piece = upTo(4); piece > 0; --piece)
            pieces.push_back({upTo(70), 0, upTo(40), upTo(2) == 1});
        for (Piece& piece : pieces) piece.least = std::min(piece.width, upTo(70));
        switch (upTo(3)) {
        case 1: rows.push_back(field(upTo(60), pieces)); break;
        case 2: rows.push_back(flow(pieces)); break;
        default: rows.push_back({Row::Kind::line, pieces}); break;
        }
        rows.back().groupStart = upTo(3) == 1;
    }
    return rows;
}

TEST(Form, ClipsNothingAndCoversNothingFromItsLeastWidthOn) {
    for (unsigned seed = 1; seed <= 500; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const std::vector<Row> rows = anyRows(random);
        const int least = leastWidth(rows, spacing);
        for (const int width : {least, least + 7, least + 90, least + 400}) {
            const Placement placed = place(rows, width, 0, spacing);
            const std::vector<Box> boxes = allBoxes(placed);
            for (std::size_t i = 0; i < boxes.size(); ++i) {
                ASSERT_GE(boxes[i].x, spacing.margin);
                ASSERT_LE(boxes[i].x + boxes[i].width, width - spacing.margin);
                ASSERT_LE(boxes[i].y + boxes[i].height, placed.height - spacing.margin);
                for (std::size_t k = 0; k < i; ++k) ASSERT_FALSE(overlap(boxes[i], boxes[k]));
            }
        }
    }
}

TEST(Form, GivesEveryPieceItsLeastWidth) {
    for (unsigned seed = 1; seed <= 500; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const std::vector<Row> rows = anyRows(random);
        const Placement placed = place(rows, leastWidth(rows, spacing), 0, spacing);
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t piece = 0; piece < rows[row].pieces.size(); ++piece)
                ASSERT_GE(placed.rows[row][piece].width, rows[row].pieces[piece].least);
    }
}

} // namespace
