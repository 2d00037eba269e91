// SPDX-License-Identifier: MPL-2.0
#include "sidebar_deck.hpp"
#include "writer_subject.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/frame/theAutoRecovery.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XCloseable.hpp>

using namespace agendum::test;

// The office is killed while edits are neither taken over nor saved, and opens again what it had saved by itself.
namespace {

using agendum::writer::toStd;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Model = Reference<css::text::XTextDocument>;
using Agenda = Reference<org::agendum::XAgenda>;

class RecoveryTest : public testing::Test {
protected:
    /// On the main thread, where it is done when this returns.
    void recovery(const char* job) {
        css::util::URL url;
        url.Complete = "vnd.sun.star.autorecovery:/" + rtl::OUString::createFromAscii(job);
        css::util::URLTransformer::create(office.context())->parseStrict(url);
        const auto dispatch = css::frame::theAutoRecovery::get(office.context());
        office.onMainThread([&] { dispatch->dispatch(url, {}); });
    }
    /// As by itself every ten minutes, or when it sees itself dying.
    void saveForEmergency() {
        recovery("doPrepareEmergencySave");
        recovery("doEmergencySave");
        // What it has saved is in its settings, which are written at its leisure.
        ASSERT_TRUE(eventually([&] {
            return textOf(office.folder() / "profile/user/registrymodifications.xcu")
                       .find("meeting.odt_0.odt")
                   != std::string::npos;
        }));
    }
    Model opened(const rtl::OUString& url) const {
        const auto all = office.desktop()->getComponents()->createEnumeration();
        while (all->hasMoreElements()) {
            const Reference<css::frame::XModel> model(all->nextElement(), UNO_QUERY);
            if (model.is() && model->getURL() == url) return {model, UNO_QUERY_THROW};
        }
        return {};
    }
    static std::vector<std::string> edits(const Agenda& agenda) {
        std::vector<std::string> lines;
        for (const auto& change : agenda->edits())
            lines.push_back(toStd(change.ItemId) + " " + toStd(change.Field) + " "
                            + toStd(change.NewValue));
        return lines;
    }
    static void type(const Model& document, const char* cell, const char* text) {
        const Reference<css::text::XTextTablesSupplier> supplier(document, UNO_QUERY_THROW);
        const Reference<css::text::XTextTable> table(
            supplier->getTextTables()->getByName("Agenda_d1"), UNO_QUERY_THROW);
        Text(table->getCellByName(rtl::OUString::createFromAscii(cell)), UNO_QUERY_THROW)
            ->setString(rtl::OUString::createFromAscii(text));
    }

    Office office{OfficeKind{.recovers = true}};
};

TEST_F(RecoveryTest, AfterAKillTheAgendaIsKnownWithExactlyTheEditsMade) {
    TestDocument document(office, TestDocument::View::shown);
    document.setLanguage("sv-SE");
    const Agenda before = agenda(office, document.model());
    before->loadXml(agendum::writer::toUno(programmeOf(
        {{"d1", "2025-05-20", {{"i1", "Fika"}, {"i2", "Lunch"}, {"i3", "Avslutning"}}}})));
    before->setAdoptsByItself(false);
    before->insertAgenda({}, nullptr);
    const rtl::OUString url = urlOf(office.folder() / "meeting.odt");
    Reference<css::frame::XStorable>(document.model(), UNO_QUERY_THROW)->storeAsURL(url, {});
    type(document.model(), "A3", "9.30");
    type(document.model(), "B4", "Hemresa");
    const auto programme = before->getXml();
    const auto waiting = edits(before);
    ASSERT_THAT(waiting, testing::IsSupersetOf({"i2 start 09:30", "i3 title Hemresa"}));

    saveForEmergency();
    office.killAndStartAgain();
    recovery("doAutoRecovery");

    const Model recovered = opened(url);
    ASSERT_TRUE(recovered.is());
    const Agenda after = agenda(office, recovered);
    EXPECT_EQ(after->getXml(), programme);
    EXPECT_EQ(edits(after), waiting);
    after->adoptEdits();
    EXPECT_THAT(edits(after), testing::IsEmpty());
    EXPECT_NE(after->getXml().indexOf("Hemresa"), -1);
    const Reference<css::util::XCloseable> closeable(recovered, UNO_QUERY_THROW);
    office.onMainThread([&] { closeable->close(true); });
}

} // namespace
