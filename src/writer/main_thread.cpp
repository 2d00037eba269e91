// SPDX-License-Identifier: MPL-2.0
#include "writer/main_thread.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <future>
#include <unistd.h>
#include <utility>

namespace agendum::writer {

namespace {

/// The office calls it once on its main thread, or drops it when it ends: then the broken promise
/// wakes who waits.
class Call : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Call(std::packaged_task<void()> task) : task_(std::move(task)) {}
    void SAL_CALL notify(const css::uno::Any&) override { task_(); }

private:
    std::packaged_task<void()> task_;
};

} // namespace

bool isMainThread() {
    // It is the process's first one.
    return gettid() == getpid();
}

void onMainThread(const css::uno::Reference<css::uno::XComponentContext>& context,
                  const std::function<void()>& work) {
    if (isMainThread()) {
        work();
        return;
    }
    std::packaged_task<void()> task(work);
    std::future<void> done = task.get_future();
    const auto office = css::awt::AsyncCallback::create(context);
    {
        const rtl::Reference<Call> call(new Call(std::move(task)));
        office->addCallback(call.get(), css::uno::Any());
    }
    try {
        done.get();
    } catch (const std::future_error&) {
        throw css::uno::RuntimeException("the office ended before it came to the work");
    }
}

void laterOnMainThread(const css::uno::Reference<css::uno::XComponentContext>& context,
                       const std::function<void()>& work) {
    css::awt::AsyncCallback::create(context)->addCallback(
        new Call(std::packaged_task<void()>(work)), css::uno::Any());
}

} // namespace agendum::writer
