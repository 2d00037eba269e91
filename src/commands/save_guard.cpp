// SPDX-License-Identifier: MPL-2.0
#include "commands/save_guard.hpp"

#include "commands/lossy_format.hpp"
#include "commands/lossy_question.hpp"
#include "writer/log.hpp"
#include "writer/main_thread.hpp"

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProviderInterception.hpp>
#include <com/sun/star/frame/XDispatchProviderInterceptor.hpp>
#include <com/sun/star/frame/XInterceptorInfo.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/weakref.hxx>

#include <mutex>
#include <utility>

namespace agendum::commands {
namespace {

namespace uno = css::uno;
using Provider = uno::Reference<css::frame::XDispatchProvider>;
using Dispatch = uno::Reference<css::frame::XDispatch>;
using Values = uno::Sequence<css::beans::PropertyValue>;
using WeakFrame = uno::WeakReference<css::frame::XFrame>;

constexpr const char* save = ".uno:Save";

/// The office's "save" behind the question.
class AskingSave : public cppu::WeakImplHelper1<css::frame::XNotifyingDispatch> {
public:
    AskingSave(const Context& context, WeakFrame frame, const Dispatch& office)
        : context_(context), frame_(std::move(frame)), office_(office) {}

    void SAL_CALL dispatch(const css::util::URL& url, const Values& arguments) override {
        if (mayGoOn()) office_->dispatch(url, arguments);
    }
    void SAL_CALL dispatchWithNotification(
        const css::util::URL& url, const Values& arguments,
        const uno::Reference<css::frame::XDispatchResultListener>& listener) override {
        const uno::Reference<uno::XInterface> alive(static_cast<cppu::OWeakObject*>(this));
        if (mayGoOn()) {
            const uno::Reference<css::frame::XNotifyingDispatch> notifying(office_, uno::UNO_QUERY);
            if (notifying.is())
                notifying->dispatchWithNotification(url, arguments, listener);
            else
                office_->dispatch(url, arguments);
        } else if (listener.is()) {
            listener->dispatchFinished(
                {alive, css::frame::DispatchResultState::FAILURE, uno::Any()});
        }
    }
    void SAL_CALL addStatusListener(const uno::Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override {
        office_->addStatusListener(listener, url);
    }
    void SAL_CALL removeStatusListener(const uno::Reference<css::frame::XStatusListener>& listener,
                                       const css::util::URL& url) override {
        office_->removeStatusListener(listener, url);
    }

private:
    bool mayGoOn() const {
        bool may = true; // what can't be asked must not keep her from saving
        try {
            writer::onMainThread(context_, [&] { may = maySaveHere(); });
        } catch (...) {
            writer::logFailure("before saving");
        }
        return may;
    }
    bool maySaveHere() const {
        const uno::Reference<css::frame::XFrame> frame(frame_);
        const auto controller =
            frame.is() ? frame->getController() : uno::Reference<css::frame::XController>();
        const auto document =
            controller.is() ? controller->getModel() : uno::Reference<css::frame::XModel>();
        if (!document.is() || !document->getURL().getLength()) return true; // becomes "save as"
        return maySaveIn(context_, document, formatOf(document));
    }

    const Context context_;
    const WeakFrame frame_;
    const Dispatch office_;
};

/// Stands in a window's way of commands. It is the window's, and knows it weakly.
class SaveGuard : public cppu::WeakImplHelper2<css::frame::XDispatchProviderInterceptor,
                                               css::frame::XInterceptorInfo> {
public:
    SaveGuard(const Context& context, WeakFrame frame)
        : context_(context), frame_(std::move(frame)) {}

    uno::Sequence<rtl::OUString> SAL_CALL getInterceptedURLs() override {
        const rtl::OUString url = rtl::OUString::createFromAscii(save);
        return {&url, 1};
    }
    Dispatch SAL_CALL queryDispatch(const css::util::URL& url, const rtl::OUString& target,
                                    sal_Int32 flags) override {
        const Provider next = getSlaveDispatchProvider();
        const Dispatch office = next.is() ? next->queryDispatch(url, target, flags) : Dispatch();
        if (!office.is() || !url.Complete.equalsAscii(save)) return office;
        return new AskingSave(context_, frame_, office);
    }
    uno::Sequence<Dispatch> SAL_CALL
    queryDispatches(const uno::Sequence<css::frame::DispatchDescriptor>& requests) override {
        uno::Sequence<Dispatch> answers(requests.getLength());
        Dispatch* answer = answers.getArray();
        for (const css::frame::DispatchDescriptor& request : requests)
            *answer++ = queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags);
        return answers;
    }

    Provider SAL_CALL getSlaveDispatchProvider() override {
        const std::scoped_lock lock(mutex_);
        return slave_;
    }
    void SAL_CALL setSlaveDispatchProvider(const Provider& provider) override {
        const std::scoped_lock lock(mutex_);
        slave_ = provider;
    }
    Provider SAL_CALL getMasterDispatchProvider() override {
        const std::scoped_lock lock(mutex_);
        return master_;
    }
    void SAL_CALL setMasterDispatchProvider(const Provider& provider) override {
        const std::scoped_lock lock(mutex_);
        master_ = provider;
    }

private:
    const Context context_;
    const WeakFrame frame_;
    std::mutex mutex_; ///< for the two below; never held while calling out
    Provider slave_, master_;
};

bool isGuarded(const Context& context, const uno::Reference<css::frame::XFrame>& frame) {
    const Provider provider(frame, uno::UNO_QUERY);
    if (!provider.is()) return false;
    css::util::URL url;
    url.Complete = rtl::OUString::createFromAscii(save);
    css::util::URLTransformer::create(context)->parseStrict(url);
    return dynamic_cast<AskingSave*>(provider->queryDispatch(url, {}, 0).get()) != nullptr;
}

} // namespace

void guardSavingIn(const Context& context, const uno::Reference<css::frame::XFrame>& frame) {
    const uno::Reference<css::frame::XDispatchProviderInterception> way(frame, uno::UNO_QUERY);
    if (way.is() && !isGuarded(context, frame))
        way->registerDispatchProviderInterceptor(new SaveGuard(context, WeakFrame(frame)));
}

} // namespace agendum::commands
