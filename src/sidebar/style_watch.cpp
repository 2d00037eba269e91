// SPDX-License-Identifier: MPL-2.0
#include "sidebar/style_watch.hpp"

#include "commands/later.hpp"
#include "sidebar/door.hpp"

#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

#include <utility>

namespace agendum::sidebar {

/// The office tells the parts of one change one by one.
class StyleWatch::Ear final : public cppu::WeakImplHelper1<css::awt::XStyleChangeListener> {
public:
    Ear(const commands::Target& target, std::function<void()> changed)
        : context_(target.context), frame_(target.frame), changed_(std::move(changed)) {}

    void silence() { changed_ = nullptr; }

    void SAL_CALL styleSettingsChanged(const css::lang::EventObject& /*event*/) override {
        if (waits_ || !changed_) return;
        waits_ = true;
        atTheDoor({context_, frame_, nullptr}, [this] {
            commands::later(context_, [self = rtl::Reference<Ear>(this)] { self->tell(); });
        });
    }
    void SAL_CALL disposing(const css::lang::EventObject& /*event*/) override { silence(); }

private:
    void tell() {
        waits_ = false;
        if (changed_) changed_();
    }

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
    std::function<void()> changed_;
    bool waits_ = false;
};

StyleWatch::StyleWatch(const commands::Target& target,
                       const css::uno::Reference<css::awt::XWindow>& window,
                       std::function<void()> changed)
    : styles_(
        css::uno::Reference<css::awt::XStyleSettingsSupplier>(window, css::uno::UNO_QUERY_THROW)
            ->getStyleSettings()),
      ear_(new Ear(target, std::move(changed))) {
    styles_->addStyleChangeListener(ear_.get());
}

StyleWatch::~StyleWatch() {
    ear_->silence();
    try {
        styles_->removeStyleChangeListener(ear_.get());
    } catch (const css::uno::RuntimeException&) {
        // The window has gone first.
    }
}

} // namespace agendum::sidebar
