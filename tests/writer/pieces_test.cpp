// SPDX-License-Identifier: MPL-2.0
#include "writer/pieces.hpp"

#include "formats/programme_xml.hpp"

#include "support/random_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using agendum::writer::pieceSize;
using agendum::writer::piecesOf;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string joined(const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    return text;
}

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

TEST(Pieces, AnEmptyTextHasNone) {
    EXPECT_THAT(piecesOf(""), IsEmpty());
}

TEST(Pieces, AShortTextIsOnePiece) {
    EXPECT_THAT(piecesOf(" a "), ElementsAre(" a "));
    EXPECT_THAT(piecesOf(std::string(pieceSize, 'a')), SizeIs(1));
}

TEST(Pieces, CharactersStayWhole) {
    // Two bytes each, and one before them all, so that a cut by bytes would go through one.
    std::string text = "a";
    for (std::size_t count = 0; count < pieceSize; ++count) text += "å";
    const auto pieces = piecesOf(text);
    EXPECT_EQ(joined(pieces), text);
    for (const std::string& piece : pieces)
        EXPECT_NE(static_cast<unsigned char>(piece.front()) & 0xC0U, 0x80U);
}

TEST(Pieces, WhiteSpaceIsNeverAtACut) {
    std::string text;
    while (text.size() < 3 * pieceSize) text += "ab   \n  ";
    text += "end";
    const auto pieces = piecesOf(text);
    EXPECT_EQ(joined(pieces), text);
    for (const std::string& piece : pieces) {
        EXPECT_FALSE(isSpace(piece.front()));
        EXPECT_FALSE(isSpace(piece.back()));
    }
}

TEST(Pieces, NothingButWhiteSpaceIsCutAllTheSame) {
    const std::string text(2 * pieceSize + 7, ' ');
    EXPECT_THAT(piecesOf(text), SizeIs(3));
    EXPECT_EQ(joined(piecesOf(text)), text);
}

TEST(Pieces, BytesThatAreNoCharactersAreCutAllTheSame) {
    const std::string text(2 * pieceSize + 7, '\x80');
    EXPECT_THAT(piecesOf(text), SizeIs(3));
    EXPECT_EQ(joined(piecesOf(text)), text);
}

TEST(Pieces, AnyTextComesTogetherAgain) {
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        SCOPED_TRACE(seed);
        agendum::testing::Dice dice(seed);
        std::string text;
        const std::size_t words = dice.roll(3000);
        for (std::size_t count = 0; count < words; ++count)
            text += agendum::testing::randomText(dice) + (dice.chance(20) ? "\n    " : " ");
        const auto pieces = piecesOf(text);
        EXPECT_EQ(joined(pieces), text);
        EXPECT_THAT(pieces, Each(SizeIs(testing::Le(pieceSize))));
    }
}

TEST(OnOneLine, HasNoLineEndsAndSaysTheSame) {
    EXPECT_EQ(agendum::writer::onOneLine("<a\n  b=\"c\">\n  <d>one\ntwo</d>\n</a>\n"),
              "<a   b=\"c\">   <d>one&#10;two</d> </a> ");
}

TEST(OnOneLine, LeavesCommentsAndCdataAsTheyAre) {
    const std::string xml = "<a><!-- > one\ntwo --><![CDATA[<x>\n]]></a>";
    EXPECT_EQ(agendum::writer::onOneLine(xml), xml);
}

TEST(OnOneLine, AnyProgrammeIsReadTheSame) {
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        SCOPED_TRACE(seed);
        const agendum::Programme programme = agendum::testing::randomProgramme(seed);
        const std::string line =
            agendum::writer::onOneLine(agendum::formats::writeProgrammeXml(programme));
        EXPECT_EQ(line.find('\n'), std::string::npos);
        EXPECT_EQ(agendum::formats::readProgrammeXml(line), programme);
    }
}

} // namespace
