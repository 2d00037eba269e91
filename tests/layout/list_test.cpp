// SPDX-License-Identifier: MPL-2.0
#include "layout/agenda.hpp"
#include "layout/list.hpp"
#include "layout/read_back.hpp"

#include "conference.hpp"
#include "sample_speech.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agendum::layout {
namespace {

using ::testing::ElementsAre;

class ListTest : public ::testing::Test {
protected:
    Table table() const {
        return agendaPage(base, swedish(), {Layout::list, {}}).at(0).tables.at(0);
    }
    std::vector<std::string> lines() const {
        std::vector<std::string> lines;
        for (const PageParagraph& it : listParagraphs(table())) lines.push_back(it.text());
        return lines;
    }
    /// What is understood of lines that stand there.
    Programme read(const std::vector<std::string>& lines) const {
        std::vector<SeenParagraph> seen;
        for (const std::string& line : lines) seen.push_back({Role::listItem, {{line, {}, false}}});
        return readAgenda(base, {seenList(table(), seen)}, swedish()).programme;
    }
    std::vector<std::string> titles(const Programme& programme) const {
        std::vector<std::string> titles;
        for (const Item& it : programme.days[0].items) titles.push_back(it.title);
        return titles;
    }

    Programme base = programmeOf({item("a", "Fika"), item("b", "Lunch", 60), item("c", "Slut")});
};

TEST_F(ListTest, HasALineForEachItem) {
    EXPECT_THAT(lines(), ElementsAre("09.00\tFika", "09.30\tLunch", "10.30\tSlut"));
    EXPECT_EQ(listParagraphs(table()).front().role, Role::listItem);
    EXPECT_TRUE(isList(table()));
}

TEST_F(ListTest, OfADayWithoutItemsIsAnEmptyLine) {
    base.days[0].items.clear();
    EXPECT_THAT(lines(), ElementsAre(""));
}

TEST_F(ListTest, IsReadAsItWasSet) {
    EXPECT_EQ(read(lines()), base);
}

TEST_F(ListTest, IsReadAsItWasSetWhereAnItemHasNoTitle) {
    base.days[0].items[1].title.clear();
    EXPECT_EQ(read({"09.00\tFika", "09.30", "10.30\tSlut"}), base) << "blanks at the end are none";
}

TEST_F(ListTest, TakesATitleAndATimeThatWereTyped) {
    const Programme read = this->read({"09.00\tFika", "09.45\tMiddag", "10.30\tSlut"});
    EXPECT_THAT(titles(read), ElementsAre("Fika", "Middag", "Slut"));
    EXPECT_EQ(read.days[0].items[0].duration, Minutes(45));
}

TEST_F(ListTest, TakesANewLineAlsoWithoutATabulator) {
    EXPECT_THAT(titles(read({"09.00\tFika", "09.30\tLunch", "10.00 Kaffe", "10.30\tSlut"})),
                ElementsAre("Fika", "Lunch", "Kaffe", "Slut"));
}

TEST_F(ListTest, LosesTheItemOfALineThatIsGone) {
    EXPECT_THAT(titles(read({"09.00\tFika", "10.30\tSlut"})), ElementsAre("Fika", "Slut"));
}

TEST_F(ListTest, LeavesALineWithoutATimeToTheOrganiser) {
    EXPECT_EQ(read({"09.00\tFika", "Ta med matsäck!", "09.30\tLunch", "10.30\tSlut"}), base);
}

} // namespace
} // namespace agendum::layout
