// SPDX-License-Identifier: MPL-2.0
#include "office_test.hpp"

#include "formats/file.hpp"
#include "formats/programme_xml.hpp"
#include "support/random_programme.hpp"
#include "writer/document_session.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/util/XCloseable.hpp>

using namespace agendum::test;

// The session itself, across the pipe: what scripts don't see of it.
namespace {

using agendum::Minutes;
using agendum::Programme;
using agendum::Refusal;
using agendum::testing::longProgramme;
using agendum::writer::DocumentSession;
using agendum::writer::toStd;

class Told : public agendum::writer::SessionListener {
public:
    void sessionChanged() override { ++changes; }
    void sessionEnded() override { ++ends; }
    int changes = 0;
    int ends = 0;
};

class SessionTest : public OfficeTest {
protected:
    SessionTest() { session->addListener(told); }

    /// As an operation would: another programme, one step.
    template <typename Change> void apply(const Change& change) const {
        Programme programme = *session->programme();
        change(programme.days.at(0).items);
        session->apply({std::move(programme), {}}, "Change");
    }
    void setDuration(std::size_t item, int minutes) const {
        apply([&](auto& items) { items[item].duration = Minutes(minutes); });
    }
    std::string fileUrl() const { return toStd(urlOf(office.folder() / "session.xml")); }
    sal_Int32 steps() const { return undo->getAllUndoActionTitles().getLength(); }

    TestDocument document{office};
    css::uno::Reference<css::document::XUndoManager> undo = document.undoManager();
    std::shared_ptr<DocumentSession> session =
        DocumentSession::of(office.context(), document.model());
    std::shared_ptr<Told> told = std::make_shared<Told>();
};

TEST_F(SessionTest, ADocumentHasOneAndOnlyATextDocumentHas) {
    EXPECT_EQ(DocumentSession::of(office.context(), document.model()), session);
    EXPECT_EQ(DocumentSession::of(office.context(), office.desktop()), nullptr);
    EXPECT_EQ(DocumentSession::of(office.context(), {}), nullptr);
    const TestDocument other(office);
    EXPECT_NE(DocumentSession::of(office.context(), other.model()), session);
}

TEST_F(SessionTest, ListenersAreToldOfEveryChangeUndoAndRedo) {
    session->adopt(longProgramme(3), "", "Open programme");
    EXPECT_EQ(told->changes, 1);
    setDuration(1, 5);
    EXPECT_EQ(told->changes, 2);
    undo->undo();
    EXPECT_EQ(told->changes, 3);
    undo->redo();
    EXPECT_EQ(told->changes, 4);
}

TEST_F(SessionTest, EndsWithItsDocument) {
    session->adopt(longProgramme(3), "", "Open programme");
    css::uno::Reference<css::util::XCloseable>(document.model(), css::uno::UNO_QUERY_THROW)
        ->close(false);
    EXPECT_EQ(told->ends, 1);
    EXPECT_FALSE(session->document().is());
    EXPECT_TRUE(session->readOnly());
    EXPECT_THROW(session->synchronize("Synchronise"), css::lang::DisposedException);
}

TEST_F(SessionTest, WithoutAProgrammeThereIsNothingToInsert) {
    EXPECT_EQ(session->programme(), nullptr);
    EXPECT_THROW(session->insertAgenda({}, {}, "Insert agenda"), Refusal);
    EXPECT_THROW(session->insertInvitation({}, "Insert invitation"), Refusal);
    EXPECT_THROW(session->save(fileUrl()), Refusal);
    EXPECT_EQ(steps(), 0);
}

TEST_F(SessionTest, WhatChangesNothingIsNoStep) {
    session->adopt(longProgramme(3), "", "Open programme");
    session->insertAgenda({}, {}, "Insert agenda");
    const auto before = steps();
    session->apply({*session->programme(), {}}, "Set duration");
    session->synchronize("Synchronise");
    session->setTimeStyle("", "Set time style");
    EXPECT_EQ(steps(), before);
}

TEST_F(SessionTest, KnowsWhetherTheProgrammeChangedSinceItsFile) {
    session->adopt(longProgramme(3), "file:///tmp/three.xml", "Open programme");
    EXPECT_FALSE(session->changedSinceFile());
    setDuration(1, 5);
    EXPECT_TRUE(session->changedSinceFile());
    undo->undo();
    EXPECT_FALSE(session->changedSinceFile());
}

TEST_F(SessionTest, UndoOfOpeningForgetsTheFile) {
    session->adopt(longProgramme(3), "file:///tmp/three.xml", "Open programme");
    undo->undo();
    EXPECT_EQ(session->programme(), nullptr);
    EXPECT_EQ(session->fileUrl(), "");
    undo->redo();
    EXPECT_EQ(session->fileUrl(), "file:///tmp/three.xml");
}

TEST_F(SessionTest, SavingWritesTheFileAndIsNoStep) {
    session->adopt(longProgramme(3), "", "Open programme");
    setDuration(1, 5);
    const auto before = steps();
    session->save(fileUrl());
    EXPECT_EQ(steps(), before);
    EXPECT_EQ(agendum::formats::readProgrammeXml(
                  agendum::formats::readFile(office.folder() / "session.xml")),
              *session->programme());
    EXPECT_EQ(session->fileUrl(), fileUrl());
    EXPECT_FALSE(session->changedSinceFile());
}

TEST_F(SessionTest, UndoOfAnEarlierStepKeepsTheFileThatWasSaved) {
    session->adopt(longProgramme(3), "", "Open programme");
    setDuration(1, 5);
    session->save(fileUrl());
    undo->undo();
    EXPECT_EQ(session->fileUrl(), fileUrl());
    EXPECT_TRUE(session->changedSinceFile());
}

TEST_F(SessionTest, TheTimeStyleIsKeptWithTheDocument) {
    session->adopt(longProgramme(3), "", "Open programme");
    session->setTimeStyle("ampm", "Set time style");
    EXPECT_TRUE(session->speech().time.twelveHour);
    document.reopen();
    EXPECT_EQ(DocumentSession::of(office.context(), document.model())->timeStyle(), "ampm");
}

TEST_F(SessionTest, TheTimeStyleIsAStepOfItsOwn) {
    session->setTimeStyle("ampm", "Set time style");
    undo->undo();
    EXPECT_EQ(session->timeStyle(), "");
    undo->redo();
    EXPECT_EQ(session->timeStyle(), "ampm");
}

TEST_F(SessionTest, AnUnknownTimeStyleIsRefused) {
    EXPECT_THROW(session->setTimeStyle("roman", "Set time style"), Refusal);
    EXPECT_EQ(session->timeStyle(), "");
}

TEST_F(SessionTest, TheSelectedItemIsForgottenWhenItGoes) {
    session->adopt(longProgramme(3), "", "Open programme");
    const std::string id = session->programme()->days.at(0).items[1].id;
    session->selectItem(id);
    setDuration(0, 5);
    EXPECT_EQ(session->selectedItem(), id);
    apply([](auto& items) { items.erase(items.begin() + 1); });
    EXPECT_EQ(session->selectedItem(), "");
}

TEST_F(SessionTest, AListenerThatIsGoneIsNotTold) {
    told.reset();
    EXPECT_NO_THROW(session->adopt(longProgramme(3), "", "Open programme"));
}

} // namespace
