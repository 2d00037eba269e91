// SPDX-License-Identifier: MPL-2.0
#include "writer/undo.hpp"

#include <com/sun/star/uno/RuntimeException.hpp>

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

using agendum::writer::makeUndoAction;

TEST(UndoAction, GoesBackAndForth) {
    int state = 1;
    const auto action = makeUndoAction(
        "Set duration", [&] { state = 0; }, [&] { state = 1; });
    EXPECT_EQ(action->getTitle(), "Set duration");
    action->undo();
    EXPECT_EQ(state, 0);
    action->redo();
    EXPECT_EQ(state, 1);
}

TEST(UndoAction, KeepsWhatGoesWrongFromTheOffice) {
    const auto action = makeUndoAction(
        "Set duration", [] { throw css::uno::RuntimeException("the document is gone"); },
        [] { throw std::runtime_error("no memory"); });
    EXPECT_NO_THROW(action->undo());
    EXPECT_NO_THROW(action->redo());
}

} // namespace
