// SPDX-License-Identifier: MPL-2.0
#include "component/dispatch.hpp"

#include "commands/messages.hpp"
#include "writer/log.hpp"
#include "writer/main_thread.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <rtl/ref.hxx>

#include <algorithm>
#include <utility>

namespace agendum::component {

namespace uno = css::uno;

/// Hears a session for a dispatch, which UNO keeps alive on its own terms: the session holds the
/// ear weakly, and the ear forgets its dispatch when that goes.
class Dispatch::Ear : public writer::SessionListener {
public:
    Ear(Dispatch& owner, const std::shared_ptr<writer::DocumentSession>& session)
        : owner_(&owner), session_(session) {}

    bool hears(const std::shared_ptr<writer::DocumentSession>& session) const {
        return session_.lock() == session;
    }
    void forget() { owner_ = nullptr; }

    void sessionChanged() override {
        if (!owner_) return;
        const rtl::Reference<Dispatch> alive(owner_);
        alive->tellStatus();
    }
    // The office tells menus and toolbars itself that the document is going.
    void sessionEnded() override { session_.reset(); }

private:
    Dispatch* owner_;
    std::weak_ptr<writer::DocumentSession> session_;
};

Dispatch::Dispatch(const uno::Reference<uno::XComponentContext>& context,
                   const uno::Reference<css::frame::XFrame>& frame,
                   const commands::Command& command, const commands::Arguments& urlArguments)
    : context_(context), frame_(frame), command_(command), urlArguments_(urlArguments) {}

Dispatch::~Dispatch() {
    if (ear_) ear_->forget();
    if (cursor_.is()) cursor_->stop();
}

commands::Target Dispatch::target() const {
    return commands::targetIn(context_, frame_);
}

bool Dispatch::carryOut(const commands::Arguments& arguments) {
    commands::Arguments all(urlArguments_);
    all.realloc(urlArguments_.getLength() + arguments.getLength());
    std::copy(arguments.begin(), arguments.end(), all.getArray() + urlArguments_.getLength());
    bool done = false;
    writer::onMainThread(context_, [&] { done = commands::run(command_, target(), all); });
    return done;
}

void Dispatch::dispatch(const css::util::URL& /*url*/, const commands::Arguments& arguments) {
    carryOut(arguments);
}

void Dispatch::dispatchWithNotification(
    const css::util::URL& /*url*/, const commands::Arguments& arguments,
    const uno::Reference<css::frame::XDispatchResultListener>& listener) {
    const uno::Reference<uno::XInterface> alive(static_cast<cppu::OWeakObject*>(this));
    const bool done = carryOut(arguments);
    if (!listener.is()) return;
    namespace state = css::frame::DispatchResultState;
    listener->dispatchFinished({alive, done ? state::SUCCESS : state::FAILURE, uno::Any()});
}

void Dispatch::addStatusListener(const uno::Reference<css::frame::XStatusListener>& listener,
                                 const css::util::URL& url) {
    if (!listener.is()) return;
    bool first = false;
    {
        const std::scoped_lock lock(mutex_);
        first = subscriptions_.empty();
        subscriptions_.push_back({listener, url});
    }
    if (first) listenToWindow();
    // A script that opens a document makes its toolbars on its own thread, and the office's lock is
    // held there: waiting for the main thread would be for ever.
    if (writer::isMainThread())
        tell({listener, url});
    else
        css::awt::AsyncCallback::create(context_)->addCallback(this, uno::Any());
}

void Dispatch::notify(const uno::Any& /*nothing*/) {
    tellStatus();
}

void Dispatch::removeStatusListener(const uno::Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) {
    bool last = false;
    {
        const std::scoped_lock lock(mutex_);
        const auto gone = std::find_if(subscriptions_.begin(), subscriptions_.end(),
                                       [&](const Subscription& subscription) {
                                           return subscription.listener == listener
                                                  && subscription.url.Complete == url.Complete;
                                       });
        if (gone == subscriptions_.end()) return;
        subscriptions_.erase(gone);
        last = subscriptions_.empty();
    }
    if (last) listenToWindowNoMore();
}

void Dispatch::listenToWindow() {
    const uno::Reference<css::frame::XFrame> frame(frame_);
    if (!frame.is()) return;
    frame->addEventListener(this);
    if (command_.followsCursor())
        cursor_ = CursorEar::on(context_, frame->getController(), [this] {
            const rtl::Reference<Dispatch> alive(this);
            alive->tellStatus();
        });
}

void Dispatch::listenToWindowNoMore() {
    const rtl::Reference<CursorEar> cursor = std::exchange(cursor_, {});
    if (cursor.is()) cursor->stop();
    const uno::Reference<css::frame::XFrame> frame(frame_);
    if (frame.is()) frame->removeEventListener(this);
}

void Dispatch::disposing(const css::lang::EventObject& /*source*/) {
    std::vector<Subscription> released;
    {
        const std::scoped_lock lock(mutex_);
        released.swap(subscriptions_);
    }
    if (const auto cursor = std::exchange(cursor_, {}); cursor.is()) cursor->stop();
    const css::lang::EventObject event(static_cast<cppu::OWeakObject*>(this));
    for (const Subscription& subscription : released) {
        try {
            subscription.listener->disposing(event);
        } catch (const uno::RuntimeException&) {
            // It is gone already, which is what it is being told to be.
        }
    }
}

css::frame::FeatureStateEvent Dispatch::status(const css::util::URL& url) {
    const commands::Target now = target();
    listenTo(now.session);
    const std::optional<Message> obstacle = command_.obstacle(now, urlArguments_);
    css::frame::FeatureStateEvent event;
    event.Source = static_cast<cppu::OWeakObject*>(this);
    event.FeatureURL = url;
    event.IsEnabled = !obstacle;
    if (obstacle) event.FeatureDescriptor = commands::sentence(context_, *obstacle);
    if (const auto chosen = command_.chosen(now, urlArguments_)) event.State <<= *chosen;
    if (const auto label = command_.label(now, urlArguments_))
        event.State <<= writer::toUno(*label);
    return event;
}

void Dispatch::listenTo(const std::shared_ptr<writer::DocumentSession>& session) {
    if (!session || (ear_ && ear_->hears(session))) return;
    if (ear_) ear_->forget();
    ear_ = std::make_shared<Ear>(*this, session);
    session->addListener(ear_);
}

void Dispatch::tellStatus() {
    for (const Subscription& subscription : subscriptions()) tell(subscription);
}

void Dispatch::tell(const Subscription& subscription) {
    css::frame::FeatureStateEvent event;
    try {
        event = status(subscription.url);
    } catch (...) {
        // What can't be found out, as while a document goes, is left as it was told last.
        writer::logFailure("telling a command's status");
        return;
    }
    try {
        subscription.listener->statusChanged(event);
    } catch (const uno::RuntimeException&) {
        // A listener that is gone without having said so wants no more news.
        removeStatusListener(subscription.listener, subscription.url);
    }
}

std::vector<Dispatch::Subscription> Dispatch::subscriptions() {
    const std::scoped_lock lock(mutex_);
    return subscriptions_;
}

} // namespace agendum::component
