// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/command.hpp"
#include "commands/command_url.hpp"
#include "component/cursor_ear.hpp"

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XEventListener.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/weakref.hxx>

#include <memory>
#include <mutex>
#include <vector>

namespace agendum::component {

/// One command URL, as the menus, toolbars and shortcuts of one window see it: carried out on the
/// main thread from whichever thread it is asked for, and its status told as the session changes.
class Dispatch : public cppu::WeakImplHelper3<css::frame::XNotifyingDispatch,
                                              css::lang::XEventListener, css::awt::XCallback> {
public:
    Dispatch(const css::uno::Reference<css::uno::XComponentContext>& context,
             const css::uno::Reference<css::frame::XFrame>& frame, const commands::Command& command,
             const commands::Arguments& urlArguments);
    ~Dispatch() override;

    // XDispatch, XNotifyingDispatch
    void SAL_CALL dispatch(const css::util::URL& url,
                           const commands::Arguments& arguments) override;
    void SAL_CALL dispatchWithNotification(
        const css::util::URL& url, const commands::Arguments& arguments,
        const css::uno::Reference<css::frame::XDispatchResultListener>& listener) override;
    void SAL_CALL
    addStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                      const css::util::URL& url) override;
    void SAL_CALL
    removeStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                         const css::util::URL& url) override;

    // XEventListener: the window goes
    void SAL_CALL disposing(const css::lang::EventObject& source) override;

    // XCallback: on the main thread now, where addStatusListener was not
    void SAL_CALL notify(const css::uno::Any& nothing) override;

private:
    class Ear;
    struct Subscription {
        css::uno::Reference<css::frame::XStatusListener> listener;
        css::util::URL url;
    };

    commands::Target target() const;
    bool carryOut(const commands::Arguments& arguments);
    css::frame::FeatureStateEvent status(const css::util::URL& url);
    void listenToWindow();
    void listenToWindowNoMore();
    void listenTo(const std::shared_ptr<writer::DocumentSession>& session);
    void tellStatus();
    void tell(const Subscription& subscription);
    std::vector<Subscription> subscriptions();

    const css::uno::Reference<css::uno::XComponentContext> context_;
    /// Weak: the frame keeps its dispatches.
    const css::uno::WeakReference<css::frame::XFrame> frame_;
    const commands::Command& command_;
    const commands::Arguments urlArguments_;
    std::mutex mutex_; ///< for subscriptions_; never held while calling out
    std::vector<Subscription> subscriptions_;
    std::shared_ptr<Ear> ear_; ///< main thread
    /// While somebody listens, for what depends on it; else null.
    rtl::Reference<CursorEar> cursor_;
};

} // namespace agendum::component
