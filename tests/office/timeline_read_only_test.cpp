// SPDX-License-Identifier: MPL-2.0
// The timeline of a document that can only be read.
#include "timeline_driver.hpp"

#include "writer/uno_text.hpp"

using namespace agendum::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::AllOf;
using testing::HasSubstr;

namespace {

constexpr const char* readOnlyDay = R"(<programme xmlns="urn:agendum:programme:1" language="en">
  <title>Day</title>
  <day date="2025-05-20" start="09:00">
    <item id="a" duration="60"><title>Opening</title></item>
    <item id="l" kind="meal" duration="60"><title>Lunch</title></item>
    <item id="r" kind="registration" duration="30"><title>End</title></item>
  </day></programme>)";

class ReadOnlyTimelineTest : public WindowTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(eventually([&] { return timeline.standsStill(); }))
            << "The timeline is not on the screen";
    }
    void TearDown() override {
        comeToRest(office);
        WindowTest::TearDown();
    }
    static std::filesystem::path stored(Office& office) {
        // Shown: the next window takes its size from the last one.
        TestDocument made(office, TestDocument::View::shown);
        agenda(office, made.model())->loadXml(agendum::writer::toUno(readOnlyDay));
        comeToRest(office);
        return made.storeTo("to-read.odt");
    }

    TestDocument document{office, stored(office), TestDocument::View::readOnly};
    const Reference<css::frame::XModel> model{document.model(), UNO_QUERY_THROW};
    Deck deck{office, model};
    TimelineDriver timeline{office, model, 10 * 60, 60};
};

TEST_F(ReadOnlyTimelineTest, TheTooltipOfAnItemSaysWhyItCanNotBeDragged) {
    int tremble = 0;
    EXPECT_TRUE(eventually([&] {
        const auto point = timeline.at(9, 30);
        timeline.moveTo({point.x + (tremble = 1 - tremble), point.y});
        return testing::Matches(AllOf(HasSubstr("Opening"), HasSubstr("only be read")))(
            deck.help("timeline"));
    })) << deck.help("timeline");
}

TEST_F(ReadOnlyTimelineTest, DraggingSelectsAndChangesNothing) {
    const auto before = deck.rows();
    timeline.drag(timeline.at(9, 59), timeline.at(10, 20));
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 0; }));
    timeline.drag(timeline.at(10, 30), timeline.at(9, 10));
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 1; }));
    timeline.click(timeline.at(11, 15)); // what comes after it is done after it
    EXPECT_TRUE(eventually([&] { return deck.selectedRow() == 2; }));
    EXPECT_EQ(deck.rows(), before);
    EXPECT_FALSE(document.undoManager()->isUndoPossible());
}

} // namespace
