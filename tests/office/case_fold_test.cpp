// SPDX-License-Identifier: MPL-2.0
// The letters by which entries of a choice are found.
#include "office_test.hpp"

#include "sidebar/choice_button.hpp"
#include "writer/uno_text.hpp"

using namespace agendum::test;
using agendum::writer::toUno;

namespace {

class CaseFoldTest : public OfficeTest {};

TEST_F(CaseFoldTest, TakesLettersOfEveryLanguageForTheSameInBothCases) {
    const agendum::sidebar::CaseFold fold = agendum::sidebar::caseFold(office.context());
    EXPECT_EQ(fold(toUno("Åsa")), fold(toUno("åSA")));
    EXPECT_EQ(fold(toUno("Żuraw, Ёлка")), fold(toUno("żURAW, ёлКА")));
    EXPECT_NE(fold(toUno("Å")), fold("A"));
}

} // namespace
