// SPDX-License-Identifier: MPL-2.0
#include "writer/main_thread.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <unistd.h>
#include <utility>

namespace agendum::writer {

namespace {

/// How long a caller waits for the main thread to begin.
constexpr std::chrono::seconds patience{2};

/// Work that is done once, by whoever comes to it first.
class Turn {
public:
    bool take() { return !taken_.exchange(true); }

private:
    std::atomic<bool> taken_{false};
};

/// The office calls it once on its main thread, or drops it when it ends: then the broken promise
/// wakes who waits.
class Call : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    Call(std::packaged_task<void()> task, std::shared_ptr<Turn> turn)
        : task_(std::move(task)), turn_(std::move(turn)) {}
    void SAL_CALL notify(const css::uno::Any&) override {
        if (turn_->take()) task_();
    }

private:
    std::packaged_task<void()> task_;
    std::shared_ptr<Turn> turn_;
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
    const auto turn = std::make_shared<Turn>();
    const auto office = css::awt::AsyncCallback::create(context);
    {
        const rtl::Reference<Call> call(new Call(std::move(task), turn));
        office->addCallback(call.get(), css::uno::Any());
    }
    // The caller may hold the office's lock, as a Basic macro does that was started over a
    // connection; then the main thread can't come. Whoever holds the lock may do the work.
    if (done.wait_for(patience) == std::future_status::timeout && turn->take()) {
        work();
        return;
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
        new Call(std::packaged_task<void()>(work), std::make_shared<Turn>()), css::uno::Any());
}

} // namespace agendum::writer
