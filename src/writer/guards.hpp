// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <rtl/ref.hxx>
#include <rtl/ustring.hxx>

/// What must be undone on every way out, exceptions included. Main thread.
namespace agendum::writer {

/// Keeps the views from being laid out and drawn at every single change: without it, filling a
/// table takes time that grows with the square of its rows.
class LockedControllers {
public:
    explicit LockedControllers(const css::uno::Reference<css::frame::XModel>& document);
    ~LockedControllers();
    LockedControllers(const LockedControllers&) = delete;
    LockedControllers& operator=(const LockedControllers&) = delete;

private:
    css::uno::Reference<css::frame::XModel> document_;
};

/// Keeps what changes meanwhile out of the document's undo list.
class Unrecorded {
public:
    explicit Unrecorded(const css::uno::Reference<css::uno::XInterface>& document);
    ~Unrecorded();
    Unrecorded(const Unrecorded&) = delete;
    Unrecorded& operator=(const Unrecorded&) = delete;

private:
    /// Null where the document has no undo list.
    css::uno::Reference<css::document::XUndoManager> manager_;
};

class UndoRecorder;

/// Makes all changes from its construction to commit() one step in the document's undo list; a step
/// that turns out empty leaves no trace. Without commit() the changes are taken back, where the
/// office can: not where undo is locked, or where somebody else's step is open around this one.
class UndoStep {
public:
    UndoStep(const css::uno::Reference<css::frame::XModel>& document, const rtl::OUString& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    /// Lets the step undo and redo something that the office does not record by itself.
    void add(const css::uno::Reference<css::document::XUndoAction>& action);
    void commit();

private:
    void leave();
    void takeBack();

    /// Null: nothing is recorded, because the document has no undo list or it is locked.
    css::uno::Reference<css::document::XUndoManager> manager_;
    rtl::Reference<UndoRecorder> recorder_;
    bool open_ = false;
};

} // namespace agendum::writer
