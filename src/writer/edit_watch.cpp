// SPDX-License-Identifier: MPL-2.0
#include "writer/edit_watch.hpp"
#include "writer/alarm.hpp"
#include "writer/log.hpp"
#include "writer/main_thread.hpp"
#include "writer/preferences.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>

#include <algorithm>
#include <utility>

namespace agendum::writer {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

/// Longer than the time between two letters of somebody who types.
constexpr std::chrono::milliseconds pause{400};
/// Whoever types on and on is told in the end.
constexpr std::chrono::seconds longestWait{10};
/// Who types a letter now and then meets a look in one twentieth of the time at most.
constexpr int restForLook = 20;
constexpr std::chrono::seconds longestRest{2};

} // namespace

EditWatch::EditWatch(const Reference<css::uno::XComponentContext>& context,
                     std::function<void()> look)
    : context_(context), look_(std::move(look)), waits_(looksRest(context_)) {}

rtl::Reference<EditWatch> EditWatch::on(const Reference<css::uno::XComponentContext>& context,
                                        const Reference<css::text::XTextDocument>& document,
                                        std::function<void()> look) {
    rtl::Reference<EditWatch> watch(new EditWatch(context, std::move(look)));
    Reference<css::util::XModifyBroadcaster>(document, UNO_QUERY_THROW)
        ->addModifyListener(watch.get());
    Reference<css::document::XDocumentEventBroadcaster>(document, UNO_QUERY_THROW)
        ->addDocumentEventListener(watch.get());
    Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
        ->getUndoManager()
        ->addUndoManagerListener(watch.get());
    return watch;
}

void EditWatch::documentEventOccured(const css::document::DocumentEvent& event) {
    const bool views = event.EventName == "OnViewCreated" || event.EventName == "OnViewClosed";
    if ((changed_ && event.EventName == "OnLayoutFinished") || (awaitsViews_ && views))
        callInAPause();
}

EditWatch::~EditWatch() {
    stopWaiting();
}

void EditWatch::disposing(const css::lang::EventObject& event) {
    // Views go before their document does.
    if (Reference<css::text::XTextDocument>(event.Source, css::uno::UNO_QUERY).is()) {
        stopWaiting();
        const std::lock_guard lock(waiting_);
        later_.reset();
    }
}

void EditWatch::callInAPause() {
    if (!waits_) return callForLook();
    const std::lock_guard lock(waiting_);
    if (alarm_) return;
    waitsSince_ = Clock::now();
    waitForAPause();
}

/// The lock is held. One alarm waits, however many letters come: it looks at the clock anew.
void EditWatch::waitForAPause() {
    const css::uno::WeakReference<css::awt::XCallback> weak(Reference<css::awt::XCallback>(this));
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(due() - Clock::now());
    alarm_ = std::make_unique<Alarm>(wait, [weak] {
        const Reference<css::awt::XCallback> alive(weak);
        if (alive.is()) static_cast<EditWatch*>(alive.get())->lookIfPaused();
    });
}

void EditWatch::lookIn(std::chrono::milliseconds time) {
    const css::uno::WeakReference<css::awt::XCallback> weak(Reference<css::awt::XCallback>(this));
    const std::lock_guard lock(waiting_);
    later_ = std::make_unique<Alarm>(time, [weak] {
        const Reference<css::awt::XCallback> alive(weak);
        if (alive.is()) static_cast<EditWatch*>(alive.get())->callForLook();
    });
}

/// The lock is held.
EditWatch::Clock::time_point EditWatch::due() const {
    const Clock::time_point paused = changedAt_.load() + pause;
    return std::min(std::max(paused, restsUntil_), waitsSince_ + longestWait);
}

void EditWatch::lookIfPaused() {
    {
        const std::lock_guard lock(waiting_);
        if (!alarm_) return;
        if (due() > Clock::now()) return waitForAPause();
    }
    callForLook();
}

void EditWatch::stopWaiting() {
    const std::lock_guard lock(waiting_);
    alarm_.reset();
}

void EditWatch::leave() {
    if (depth_ > 0) --depth_;
    edited_ = true;
    if (depth_ == 0 && missed_.exchange(false)) callInAPause();
}

/// Not at once: who tells may be in the middle of something.
void EditWatch::callForLook() {
    if (called_.exchange(true)) return;
    try {
        css::awt::AsyncCallback::create(context_)->addCallback(this, css::uno::Any());
    } catch (const css::uno::Exception&) {
        called_ = false;
        stopWaiting();
        logFailure("no look at what was typed");
    }
}

void EditWatch::notify(const css::uno::Any&) {
    called_ = false;
    // Over a connection, the office's main thread is not this process's: nothing is looked at there.
    if (!isMainThread()) return;
    stopWaiting();
    const Clock::time_point begin = Clock::now();
    look();
    const Clock::time_point end = Clock::now();
    const std::lock_guard lock(waiting_);
    restsUntil_ = end + std::min<Clock::duration>(restForLook * (end - begin), longestRest);
}

void EditWatch::look() {
    try {
        stopAwaiting();
        missed_ = depth_ > 0;
        look_();
    } catch (...) {
        logFailure("no look at what was typed");
    }
}

void EditWatch::awaitCursor(const Reference<css::view::XSelectionSupplier>& view) {
    stopAwaiting();
    view->addSelectionChangeListener(this);
    awaited_ = view;
    awaitViews();
}

void EditWatch::stopAwaiting() {
    const Reference<css::view::XSelectionSupplier> view(awaited_);
    awaited_.clear();
    awaitsViews_ = false;
    if (view.is()) view->removeSelectionChangeListener(this);
}

} // namespace agendum::writer
