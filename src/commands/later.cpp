// SPDX-License-Identifier: MPL-2.0
#include "commands/later.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <utility>

namespace agendum::commands {

namespace {

class Task final : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Task(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL notify(const css::uno::Any& /*data*/) override { work_(); }

private:
    std::function<void()> work_;
};

} // namespace

void later(const css::uno::Reference<css::uno::XComponentContext>& context,
           std::function<void()> work) {
    css::awt::AsyncCallback::create(context)->addCallback(new Task(std::move(work)), {});
}

} // namespace agendum::commands
