// SPDX-License-Identifier: MPL-2.0
#include "sidebar_deck.hpp"
#include "sync_subject.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <array>

using namespace agendum::test;

// One document that is open twice: neither says what is no more so.
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using testing::ElementsAre;

class OpenedTwiceTest : public SyncTest {
protected:
    Reference<org::agendum::XAgenda> agendaOf(const TestDocument& document) const {
        return agenda(office, document.model());
    }
    static void giveFikaHalfAnHour(const Reference<org::agendum::XAgenda>& agenda) {
        const css::beans::NamedValue arguments[] = {{"item", Any(rtl::OUString("i1"))},
                                                    {"minutes", Any(sal_Int32{30})}};
        agenda->perform("setDuration", {arguments, 2});
    }
    static std::vector<std::string> times(const TestDocument& document) {
        std::vector<std::string> times;
        for (const auto& row : document.cells(agendaTable)) times.push_back(row.front());
        return times;
    }
};

TEST_F(OpenedTwiceTest, EachHasASessionOfItsOwn) {
    const auto file = subject.document.storeTo("twice.odt");
    TestDocument one(office, file);
    TestDocument two(office, file);
    giveFikaHalfAnHour(agendaOf(one));
    EXPECT_THAT(times(one), ElementsAre("Tid", "09.00", "09.30", "09.40"));
    EXPECT_THAT(times(two), ElementsAre("Tid", "09.00", "09.10", "09.20"));
}

/// Where somebody else has it open, the office offers to open it to read, and to load it anew later.
TEST_F(OpenedTwiceTest, TheOneToReadSaysWhatWasSavedOnceItIsReloaded) {
    const auto file = subject.document.storeTo("twice.odt");
    TestDocument writing(office, file);
    std::array<css::beans::PropertyValue, 1> how;
    how[0].Name = "ReadOnly";
    how[0].Value <<= true;
    const Reference<css::frame::XModel> model(
        office.desktop()->loadComponentFromURL(urlOf(file), "_blank", 0, {how.data(), 1}),
        UNO_QUERY_THROW);
    const Reference<css::frame::XFrame> frame = model->getCurrentController()->getFrame();
    const auto isLoaded = [&] {
        return frame->getController().is() && frame->getController()->getModel().is();
    };
    const auto reading = [&] {
        return agenda(office, Reference<css::text::XTextDocument>(
                                  frame->getController()->getModel(), UNO_QUERY_THROW));
    };
    const rtl::OUString before = reading()->getXml();
    giveFikaHalfAnHour(agendaOf(writing));
    Reference<css::frame::XStorable>(writing.model(), UNO_QUERY_THROW)->store();
    EXPECT_EQ(reading()->getXml(), before);
    EXPECT_THROW(giveFikaHalfAnHour(reading()), css::uno::Exception);

    css::util::URL reload;
    reload.Complete = ".uno:Reload";
    css::util::URLTransformer::create(office.context())->parseStrict(reload);
    office.onMainThread([&] {
        Reference<css::frame::XDispatchProvider>(frame, UNO_QUERY_THROW)
            ->queryDispatch(reload, {}, 0)
            ->dispatch(reload, {});
    });
    ASSERT_TRUE(
        eventually([&] { return isLoaded() && frame->getController()->getModel() != model; }));
    EXPECT_EQ(reading()->getXml(), agendaOf(writing)->getXml());
    EXPECT_FALSE(reading()->edits().hasElements());
    office.onMainThread(
        [&] { Reference<css::util::XCloseable>(frame, UNO_QUERY_THROW)->close(true); });
}

} // namespace
