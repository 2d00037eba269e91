// SPDX-License-Identifier: MPL-2.0
#include "component/cursor_ear.hpp"

#include "writer/alarm.hpp"
#include "writer/log.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>

#include <utility>

namespace agendum::component {
namespace {

constexpr std::chrono::milliseconds cursorRest{300};

} // namespace

rtl::Reference<CursorEar>
CursorEar::on(const css::uno::Reference<css::uno::XComponentContext>& context,
              const css::uno::Reference<css::frame::XController>& view,
              std::function<void()> moved) {
    const css::uno::Reference<css::view::XSelectionSupplier> supplier(view, css::uno::UNO_QUERY);
    if (!supplier.is()) return {};
    const rtl::Reference<CursorEar> ear(new CursorEar(context, supplier, std::move(moved)));
    supplier->addSelectionChangeListener(ear.get());
    return ear;
}

CursorEar::CursorEar(const css::uno::Reference<css::uno::XComponentContext>& context,
                     const css::uno::Reference<css::view::XSelectionSupplier>& view,
                     std::function<void()> moved)
    : context_(context), view_(view), moved_(std::move(moved)) {}

CursorEar::~CursorEar() = default;

void CursorEar::stop() {
    moved_ = nullptr;
    alarm_.reset();
    const auto view = std::exchange(view_, {});
    try {
        if (view.is()) view->removeSelectionChangeListener(this);
    } catch (const css::uno::RuntimeException&) {
        // The view has gone first.
    }
}

void CursorEar::selectionChanged(const css::lang::EventObject& /*event*/) {
    if (!moved_) return;
    movedAt_ = Clock::now();
    if (!alarm_) wait(cursorRest);
}

void CursorEar::disposing(const css::lang::EventObject& /*event*/) {
    view_.clear();
    stop();
}

void CursorEar::wait(std::chrono::milliseconds rest) {
    // Kept alive by the call that it waits for.
    alarm_ = std::make_unique<writer::Alarm>(rest, [self = rtl::Reference<CursorEar>(this)] {
        try {
            css::awt::AsyncCallback::create(self->context_)->addCallback(self.get(), {});
        } catch (...) {
            writer::logFailure("following the cursor"); // the office is ending
        }
    });
}

void CursorEar::notify(const css::uno::Any& /*nothing*/) {
    alarm_.reset();
    if (!moved_) return;
    const auto rests = Clock::now() - movedAt_;
    if (rests < cursorRest)
        return wait(std::chrono::ceil<std::chrono::milliseconds>(cursorRest - rests));
    const auto tell = moved_; // who is told may stop this
    tell();
}

} // namespace agendum::component
