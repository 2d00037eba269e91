// SPDX-License-Identifier: MPL-2.0
#include "office_test.hpp"

#include "writer/guards.hpp"
#include "writer/uno_text.hpp"

#include <stdexcept>

using namespace agendum::test;

namespace {

using agendum::writer::LockedControllers;
using agendum::writer::toStd;
using agendum::writer::toUno;
using agendum::writer::UndoStep;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class GuardsTest : public OfficeTest {
protected:
    void type(const std::string& text) {
        const auto end = document.model()->getText()->getEnd();
        document.model()->getText()->insertString(end, toUno(text), false);
    }
    std::vector<std::string> steps() const {
        std::vector<std::string> titles;
        for (const rtl::OUString& title : undo->getAllUndoActionTitles())
            titles.push_back(toStd(title));
        return titles;
    }
    /// A step that types two texts, and then fails.
    void fail(const std::string& title) {
        const UndoStep step(document.model().get(), toUno(title));
        type("lost");
        type("as well");
        throw std::runtime_error("no more");
    }

    TestDocument document{office};
    css::uno::Reference<css::document::XUndoManager> undo = document.undoManager();
};

TEST_F(GuardsTest, AStepIsOneEntryOfItsName) {
    {
        UndoStep step(document.model().get(), "Set duration");
        type("a");
        type("b");
        step.commit();
    }
    EXPECT_THAT(steps(), ElementsAre("Set duration"));
    undo->undo();
    EXPECT_EQ(document.text(), "");
    undo->redo();
    EXPECT_EQ(document.text(), "ab");
}

TEST_F(GuardsTest, AFailedStepIsTakenBackAndCantBeRedone) {
    type("kept");
    const auto before = steps();
    EXPECT_THROW(fail("Set duration"), std::runtime_error);
    EXPECT_EQ(document.text(), "kept");
    EXPECT_EQ(steps(), before);
    EXPECT_FALSE(undo->isRedoPossible());
    EXPECT_FALSE(undo->isLocked());
}

TEST_F(GuardsTest, AFailedStepIsTakenBackWhereTheUndoListIsFull) {
    for (int count = 0; count < 110; ++count) {
        UndoStep step(document.model().get(), "Set duration");
        type("x");
        step.commit();
    }
    const auto before = document.text();
    EXPECT_THROW(fail("Set duration"), std::runtime_error);
    EXPECT_EQ(document.text(), before);
}

TEST_F(GuardsTest, AnEmptyStepLeavesNoTrace) {
    type("a");
    undo->undo();
    {
        UndoStep step(document.model().get(), "Set duration");
        step.commit();
    }
    EXPECT_THAT(steps(), IsEmpty());
    EXPECT_TRUE(undo->isRedoPossible());
}

TEST_F(GuardsTest, AStepThatFailsBeforeItChangesAnythingKeepsTheRedoList) {
    type("a");
    undo->undo();
    { const UndoStep step(document.model().get(), "Set duration"); }
    EXPECT_TRUE(undo->isRedoPossible());
    EXPECT_EQ(document.text(), "");
}

TEST_F(GuardsTest, StepsWorkUnrecordedWhereUndoIsLocked) {
    type("a");
    const auto before = steps();
    undo->lock();
    {
        UndoStep step(document.model().get(), "Set duration");
        type("b");
        step.commit();
    }
    undo->unlock();
    EXPECT_EQ(document.text(), "ab");
    EXPECT_EQ(steps(), before);
}

TEST_F(GuardsTest, AStepIsPartOfTheStepAroundIt) {
    undo->enterUndoContext("Script");
    {
        UndoStep step(document.model().get(), "Set duration");
        type("a");
        step.commit();
    }
    type("b");
    undo->leaveUndoContext();
    EXPECT_THAT(steps(), ElementsAre("Script"));
}

TEST_F(GuardsTest, AFailureInsideTheStepOfAScriptLeavesThatUsable) {
    undo->enterUndoContext("Script");
    EXPECT_THROW(fail("Set duration"), std::runtime_error);
    undo->leaveUndoContext();
    EXPECT_THAT(steps(), SizeIs(1));
    undo->undo();
    EXPECT_EQ(document.text(), "");
}

TEST_F(GuardsTest, ViewsAreUnlockedAgainAfterAFailure) {
    const auto failing = [this] {
        const LockedControllers locked(document.model().get());
        throw std::runtime_error("no more");
    };
    EXPECT_THROW(failing(), std::runtime_error);
    EXPECT_FALSE(document.model()->hasControllersLocked());
}

} // namespace
