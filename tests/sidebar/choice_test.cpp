// SPDX-License-Identifier: MPL-2.0
#include "sidebar/choice.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>

#include <gtest/gtest.h>

namespace {

using agendum::sidebar::Choice;
using agendum::sidebar::FittedText;
using agendum::sidebar::labelOf;
using agendum::sidebar::opensMenu;
using agendum::writer::toUno;
using rtl::OUString;
namespace Key = css::awt::Key;

Choice rooms(int chosen) {
    return {{"Aula", "Hall", "hut", "Studio"}, chosen};
}

/// A pixel for each character.
OUString labelIn(int width, const Choice& choice) {
    FittedText text([](const OUString& words) { return words.getLength(); });
    return labelOf(choice, text, width).text;
}

/// Where the key leads, with letters that have two cases.
std::optional<int> after(const Choice& choice, const css::awt::KeyEvent& event) {
    return agendum::sidebar::entryAfter(choice, event, [](const OUString& text) {
        return text.toAsciiLowerCase().replace(u'Å', u'å');
    });
}

css::awt::KeyEvent key(sal_Int16 code, sal_Unicode letter = 0, sal_Int16 modifiers = 0) {
    css::awt::KeyEvent event;
    event.KeyCode = code;
    event.KeyChar = letter;
    event.Modifiers = modifiers;
    return event;
}

TEST(Choice, SaysWhatIsChosenAndThatThereIsMore) {
    EXPECT_EQ(labelIn(20, rooms(1)), toUno("Hall ▾"));
    EXPECT_EQ(labelIn(20, rooms(-1)), toUno("▾"));
}

TEST(Choice, ShortensWhatIsTooLongButNotTheSignBehindIt) {
    const OUString label = labelIn(6, rooms(3));
    EXPECT_TRUE(label.startsWith("St"));
    EXPECT_TRUE(label.endsWith(toUno(" ▾")));
    EXPECT_LE(label.getLength(), 6);
}

TEST(Choice, TellsWhatItHadToShorten) {
    FittedText text([](const OUString& words) { return words.getLength(); });
    EXPECT_EQ(labelOf(rooms(3), text, 6).whole, "Studio");
    EXPECT_EQ(labelOf(rooms(3), text, 8).whole, "");
}

TEST(Choice, UnderlinesNothingInAName) {
    EXPECT_EQ(labelIn(20, {{"~C"}, 0}), toUno("~~C ▾"));
}

TEST(Choice, GoesAnEntryUpOrDownAndStaysAtTheEnds) {
    EXPECT_EQ(after(rooms(1), key(Key::DOWN)), 2);
    EXPECT_EQ(after(rooms(3), key(Key::DOWN)), 3);
    EXPECT_EQ(after(rooms(1), key(Key::UP)), 0);
    EXPECT_EQ(after(rooms(0), key(Key::UP)), 0);
}

TEST(Choice, BeginsAtTheFirstEntryWhereNoneIsChosen) {
    EXPECT_EQ(after(rooms(-1), key(Key::DOWN)), 0);
    EXPECT_EQ(after(rooms(-1), key(Key::UP)), 0);
}

TEST(Choice, GoesToTheFirstAndTheLastEntry) {
    EXPECT_EQ(after(rooms(2), key(Key::HOME)), 0);
    EXPECT_EQ(after(rooms(2), key(Key::END)), 3);
}

TEST(Choice, GoesToTheNextEntryThatBeginsWithALetterWhateverItsCase) {
    EXPECT_EQ(after(rooms(0), key(Key::H, 'h')), 1);
    EXPECT_EQ(after(rooms(1), key(Key::H, 'h')), 2);
    EXPECT_EQ(after(rooms(2), key(Key::H, 'H')), 1);
    EXPECT_EQ(after(rooms(2), key(Key::H, 'H', css::awt::KeyModifier::SHIFT)), 1);
    EXPECT_EQ(after(rooms(0), key(Key::X, 'x')), std::nullopt);
}

TEST(Choice, LeavesItToTheLanguageWhichLettersAreTheSame) {
    const Choice choice{{"Aula", toUno("Åsa"), toUno("ålen")}, 0};
    EXPECT_EQ(after(choice, key(0, u'å')), 1);
    EXPECT_EQ(after(choice, key(0, u'Å')), 1);
    EXPECT_EQ(after(choice, key(Key::A, 'a')), 0);
}

TEST(Choice, LeavesOtherKeysToTheButton) {
    EXPECT_EQ(after(rooms(0), key(Key::SPACE, ' ')), std::nullopt);
    EXPECT_EQ(after(rooms(0), key(Key::TAB, '\t')), std::nullopt);
    EXPECT_EQ(after(rooms(0), key(Key::DOWN, 0, css::awt::KeyModifier::MOD2)), std::nullopt);
    EXPECT_EQ(after(rooms(0), key(Key::DOWN, 0, css::awt::KeyModifier::SHIFT)), std::nullopt);
    EXPECT_EQ(after(rooms(0), key(Key::H, 'h', css::awt::KeyModifier::MOD1)), std::nullopt);
    EXPECT_EQ(after({}, key(Key::DOWN)), std::nullopt);
}

TEST(Choice, OpensItsMenuByTheKeysThatOpenLists) {
    EXPECT_TRUE(opensMenu(key(Key::DOWN, 0, css::awt::KeyModifier::MOD2)));
    EXPECT_TRUE(opensMenu(key(Key::F4)));
    EXPECT_FALSE(opensMenu(key(Key::DOWN)));
}

} // namespace
