// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/document/XDocumentEventListener.hpp>
#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase5.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>

namespace agendum::writer {

class Alarm;

/// Notices that a document changed, at next to no cost for who types in it, and calls for a look when
/// the typing pauses (0.4 s), or at the latest ten seconds after the first change. After a look it
/// rests for many times as long as that took, two seconds at most, so that who types slowly does not
/// meet a look at each letter. The office tells it things on whatever thread made the change; the
/// look is called for on the main thread.
class EditWatch
    : public cppu::WeakImplHelper5<css::util::XModifyListener, css::document::XUndoManagerListener,
                                   css::document::XDocumentEventListener,
                                   css::view::XSelectionChangeListener, css::awt::XCallback> {
public:
    /// Goes with the document. What the look throws goes to the log.
    static rtl::Reference<EditWatch>
    on(const css::uno::Reference<css::uno::XComponentContext>& context,
       const css::uno::Reference<css::text::XTextDocument>& document, std::function<void()> look);

    /// Whether something changed since the last look; at first, yes.
    bool changed() const { return changed_; }
    void seen() { changed_ = false; }
    /// Changes so far: as long as that stays, the document is as it was.
    std::uint64_t changes() const { return changes_; }
    /// Whether the last that happened was an edit, not an undo or redo, and no step is half done.
    bool edited() const { return edited_ && depth_ == 0; }
    /// What stands in the document now is not to be touched before the next edit.
    void hold() { edited_ = false; }
    /// Calls for a look when the cursor of that view has moved, or another view is there.
    void awaitCursor(const css::uno::Reference<css::view::XSelectionSupplier>& view);
    /// Calls for a look once, after that time, whatever happens until then; the last call counts.
    void lookIn(std::chrono::milliseconds time);
    /// Calls for a look when another view is there.
    void awaitViews() { awaitsViews_ = true; }

    void SAL_CALL modified(const css::lang::EventObject&) override {
        changedAt_ = Clock::now();
        ++changes_;
        changed_ = true;
    }
    void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override;
    void SAL_CALL selectionChanged(const css::lang::EventObject&) override { callInAPause(); }
    void SAL_CALL notify(const css::uno::Any&) override;
    void SAL_CALL undoActionAdded(const css::document::UndoManagerEvent&) override {
        edited_ = true;
    }
    void SAL_CALL actionUndone(const css::document::UndoManagerEvent&) override { hold(); }
    void SAL_CALL actionRedone(const css::document::UndoManagerEvent&) override { hold(); }
    void SAL_CALL allActionsCleared(const css::lang::EventObject&) override {}
    void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override {}
    void SAL_CALL resetAll(const css::lang::EventObject&) override { depth_ = 0; }
    void SAL_CALL enteredContext(const css::document::UndoManagerEvent&) override { ++depth_; }
    void SAL_CALL enteredHiddenContext(const css::document::UndoManagerEvent&) override {
        ++depth_;
    }
    void SAL_CALL leftContext(const css::document::UndoManagerEvent&) override { leave(); }
    void SAL_CALL leftHiddenContext(const css::document::UndoManagerEvent&) override { leave(); }
    void SAL_CALL cancelledContext(const css::document::UndoManagerEvent&) override {
        if (depth_ > 0) --depth_;
    }
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

private:
    using Clock = std::chrono::steady_clock;

    EditWatch(const css::uno::Reference<css::uno::XComponentContext>& context,
              std::function<void()> look);
    ~EditWatch() override;
    void leave();
    void callInAPause();
    void waitForAPause();
    void lookIfPaused();
    Clock::time_point due() const;
    void callForLook();
    void look();
    void stopAwaiting();
    void stopWaiting();

    css::uno::Reference<css::uno::XComponentContext> context_;
    std::function<void()> look_;
    const bool waits_; ///< as it was when the document was opened
    std::atomic<bool> changed_ = true;
    std::atomic<std::uint64_t> changes_ = 0;
    std::atomic<Clock::time_point> changedAt_{}; ///< the last of them
    std::atomic<bool> edited_ = false;
    std::atomic<bool> called_ = false;
    std::atomic<int> depth_ = 0;       ///< of undo contexts that are open
    std::atomic<bool> missed_ = false; ///< a look came while one was, and could take nothing over
    css::uno::WeakReference<css::view::XSelectionSupplier> awaited_;
    std::atomic<bool> awaitsViews_ = false;
    std::mutex waiting_; ///< guards what follows: any thread may tell of a change
    Clock::time_point waitsSince_;
    Clock::time_point restsUntil_;
    std::unique_ptr<Alarm> alarm_; ///< set: a look comes when the typing pauses
    std::unique_ptr<Alarm> later_; ///< likewise, when a time is over
};

} // namespace agendum::writer
