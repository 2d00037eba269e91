// SPDX-License-Identifier: MPL-2.0
#include "writer/guards.hpp"
#include "writer/log.hpp"

#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

namespace agendum::writer {

namespace {

/// The document's undo list; null where it has none.
css::uno::Reference<css::document::XUndoManager>
undoManagerOf(const css::uno::Reference<css::uno::XInterface>& document) {
    const css::uno::Reference<css::document::XUndoManagerSupplier> supplier(document,
                                                                            css::uno::UNO_QUERY);
    return supplier.is() ? supplier->getUndoManager() : nullptr;
}

} // namespace

/// Notices whether anything was recorded, which the undo manager can't be asked: its list of titles
/// looks the same where it is full.
class UndoRecorder : public cppu::WeakImplHelper1<css::document::XUndoManagerListener> {
public:
    bool recorded() const { return recorded_; }

    void SAL_CALL undoActionAdded(const css::document::UndoManagerEvent&) override {
        recorded_ = true;
    }
    void SAL_CALL actionUndone(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL actionRedone(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL allActionsCleared(const css::lang::EventObject&) override { recorded_ = false; }
    void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override {}
    void SAL_CALL resetAll(const css::lang::EventObject&) override { recorded_ = false; }
    void SAL_CALL enteredContext(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL enteredHiddenContext(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL leftContext(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL leftHiddenContext(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL cancelledContext(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    bool recorded_ = false;
};

LockedControllers::LockedControllers(const css::uno::Reference<css::frame::XModel>& document)
    : document_(document) {
    document_->lockControllers();
}

LockedControllers::~LockedControllers() {
    try {
        document_->unlockControllers();
    } catch (const css::uno::Exception&) {
        logFailure("views stay locked");
    }
}

Unrecorded::Unrecorded(const css::uno::Reference<css::uno::XInterface>& document)
    : manager_(undoManagerOf(document)) {
    if (manager_.is()) manager_->lock();
}

Unrecorded::~Unrecorded() {
    if (!manager_.is()) return;
    try {
        manager_->unlock();
    } catch (const css::uno::Exception&) {
        logFailure("the undo list stays locked");
    }
}

UndoStep::UndoStep(const css::uno::Reference<css::frame::XModel>& document,
                   const rtl::OUString& title)
    : manager_(undoManagerOf(document)) {
    if (manager_.is() && manager_->isLocked()) manager_.clear();
    if (!manager_.is()) return;
    recorder_ = new UndoRecorder;
    manager_->enterUndoContext(title);
    open_ = true;
    manager_->addUndoManagerListener(recorder_.get());
}

UndoStep::~UndoStep() {
    if (!open_) return;
    try {
        takeBack();
    } catch (const css::uno::Exception&) {
        logFailure("a failed step was not taken back");
    }
}

void UndoStep::add(const css::uno::Reference<css::document::XUndoAction>& action) {
    if (manager_.is()) manager_->addUndoAction(action);
}

void UndoStep::commit() {
    if (open_) leave();
}

void UndoStep::leave() {
    open_ = false;
    manager_->removeUndoManagerListener(recorder_.get());
    manager_->leaveUndoContext();
}

void UndoStep::takeBack() {
    leave();
    if (!recorder_->recorded() || manager_->isLocked()) return;
    manager_->undo();
    // Nobody shall redo what failed.
    manager_->clearRedo();
}

} // namespace agendum::writer
