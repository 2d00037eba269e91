// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <chrono>
#include <functional>
#include <memory>

namespace agendum::writer {
class Alarm;
}

namespace agendum::component {

/// Hears that the cursor of a view has moved, and tells of it when it rests: who types is not held up.
/// Main thread.
class CursorEar final
    : public cppu::WeakImplHelper2<css::view::XSelectionChangeListener, css::awt::XCallback> {
public:
    /// Null where the view has no cursor.
    static rtl::Reference<CursorEar>
    on(const css::uno::Reference<css::uno::XComponentContext>& context,
       const css::uno::Reference<css::frame::XController>& view, std::function<void()> moved);
    /// Hears and tells nothing more.
    void stop();

    void SAL_CALL selectionChanged(const css::lang::EventObject& event) override;
    void SAL_CALL disposing(const css::lang::EventObject& event) override;
    /// On the main thread, some time after it moved.
    void SAL_CALL notify(const css::uno::Any& nothing) override;

private:
    using Clock = std::chrono::steady_clock;

    CursorEar(const css::uno::Reference<css::uno::XComponentContext>& context,
              const css::uno::Reference<css::view::XSelectionSupplier>& view,
              std::function<void()> moved);
    ~CursorEar() override;
    void wait(std::chrono::milliseconds rest);

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::view::XSelectionSupplier> view_; ///< null: stopped
    std::function<void()> moved_;
    Clock::time_point movedAt_;
    std::unique_ptr<writer::Alarm> alarm_; ///< set: it moved, and is waited for
};

} // namespace agendum::component
