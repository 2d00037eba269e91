// SPDX-License-Identifier: MPL-2.0
#include "sidebar/surface.hpp"

#include "commands/later.hpp"
#include "sidebar/door.hpp"

#include <com/sun/star/awt/InvalidateStyle.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/Pointer.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XPaintListener.hpp>
#include <com/sun/star/awt/XScrollBar.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <cppuhelper/implbase7.hxx>

#include <algorithm>
#include <vector>

namespace agendum::sidebar {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Listens for the surface, and outlives it where the office holds it longer.
class Surface::Ear final
    : public cppu::WeakImplHelper7<css::awt::XPaintListener, css::awt::XMouseListener,
                                   css::awt::XMouseMotionListener, css::awt::XFocusListener,
                                   css::awt::XWindowListener, css::awt::XKeyHandler,
                                   css::awt::XAdjustmentListener> {
public:
    explicit Ear(Surface& surface) : surface_(&surface), target_(surface.site_.target) {
        target_.session.reset();
    }
    void leave() {
        surface_ = nullptr;
        target_.frame.clear();
    }
    void addBar(const char* bar, const Reference<css::awt::XScrollBar>& control) {
        bars_.emplace_back(bar, control);
    }

    void SAL_CALL windowPaint(const css::awt::PaintEvent& /*event*/) override {
        tell([](const Surface& surface) {
            if (surface.paint) surface.paint();
        });
    }
    void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override {
        tell([&](const Surface& surface) {
            if (surface.isOfDrawing(event)) tellLater(event, &Surface::pressed);
        });
    }
    void SAL_CALL mouseReleased(const css::awt::MouseEvent& event) override {
        tellLater(event, &Surface::released);
    }
    void SAL_CALL mouseEntered(const css::awt::MouseEvent& /*event*/) override {}
    void SAL_CALL mouseExited(const css::awt::MouseEvent& /*event*/) override {
        move_.reset();
        post([](Surface& surface) {
            if (surface.left) surface.left();
        });
    }
    void SAL_CALL mouseDragged(const css::awt::MouseEvent& event) override { move(event); }
    void SAL_CALL mouseMoved(const css::awt::MouseEvent& event) override { move(event); }
    void SAL_CALL focusGained(const css::awt::FocusEvent& /*event*/) override { focus(); }
    void SAL_CALL focusLost(const css::awt::FocusEvent& /*event*/) override { focus(); }
    void SAL_CALL windowResized(const css::awt::WindowEvent& /*event*/) override {
        tell([](const Surface& surface) {
            if (surface.resized) surface.resized();
        });
    }
    void SAL_CALL windowMoved(const css::awt::WindowEvent& /*event*/) override {}
    void SAL_CALL windowShown(const css::lang::EventObject& /*event*/) override {}
    void SAL_CALL windowHidden(const css::lang::EventObject& /*event*/) override {}
    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        bool taken = false;
        tell([&](const Surface& surface) { taken = surface.key && surface.key(event); });
        return taken;
    }
    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent& /*event*/) override { return false; }
    void SAL_CALL adjustmentValueChanged(const css::awt::AdjustmentEvent& event) override {
        for (const auto& [name, control] : bars_)
            if (control == event.Source) {
                const char* const bar = name;
                post([bar, value = event.Value](Surface& surface) {
                    if (surface.scrolled) surface.scrolled(bar, value);
                });
            }
    }
    void SAL_CALL disposing(const css::lang::EventObject& /*event*/) override {}

private:
    template <typename Work> void tell(const Work& work) noexcept {
        atTheDoor(target_, [&] {
            if (surface_) work(*surface_);
        });
    }
    /// The office tells of the mouse without its own lock; what it is asked to call back it calls
    /// with the lock.
    template <typename Work> void post(Work work) noexcept {
        atTheDoor(target_, [&] {
            commands::later(target_.context,
                            [self = rtl::Reference<Ear>(this), work = std::move(work)]() mutable {
                                atTheDoor(self->target_, [&] {
                                    if (self->surface_) work(*self->surface_);
                                });
                            });
        });
    }
    using Told = std::function<void(const css::awt::MouseEvent&)>;

    void tellLater(const css::awt::MouseEvent& event, Told Surface::*told) {
        move_.reset(); // what comes after this is not to be told before it
        post([event, told](Surface& surface) {
            // A copy, since what it does may dispose the panel and with it the original.
            if (const Told copy = surface.*told) copy(surface.inDrawing(event));
        });
    }
    void move(const css::awt::MouseEvent& event) {
        if (move_) {
            *move_ = event;
            return;
        }
        move_ = std::make_shared<css::awt::MouseEvent>(event);
        post([self = rtl::Reference<Ear>(this), last = move_](Surface& surface) {
            if (self->move_ == last) self->move_.reset();
            if (const Told copy = surface.moved) copy(surface.inDrawing(*last));
        });
    }
    void focus() {
        post([](Surface& surface) {
            if (surface.focusChanged) surface.focusChanged();
        });
    }

    Surface* surface_;
    commands::Target target_; ///< without the session: only to tell of problems
    std::vector<std::pair<const char*, Reference<css::awt::XScrollBar>>> bars_;
    std::shared_ptr<css::awt::MouseEvent> move_; ///< waits to be told; null: none does
};

Surface::Surface(Site& site, const char* drawing)
    : site_(site), drawing_(drawing),
      toolkit_(css::awt::Toolkit::create(site.target.context), UNO_QUERY_THROW),
      ear_(new Ear(*this)) {
    const Reference<css::awt::XWindow> drawn = window();
    drawn->addPaintListener(ear_.get());
    // A mouse that leaves the drawing with its button down is told of to what it is over, and outside
    // of the panel to the window that the panel is in.
    for (const Reference<css::awt::XWindow>& each :
         {drawn, site.pane->window(), site.pane->parent()}) {
        each->addMouseListener(ear_.get());
        each->addMouseMotionListener(ear_.get());
    }
    drawn->addFocusListener(ear_.get());
    drawn->addWindowListener(ear_.get());
    listenToKeys(true);
}

Surface::~Surface() {
    ear_->leave();
    site_.pane->parent()->removeMouseListener(ear_.get());
    site_.pane->parent()->removeMouseMotionListener(ear_.get());
    listenToKeys(false);
}

/// Key handlers are deprecated; nothing else keeps the office from using a key itself: an arrow key to
/// go to the next control.
void Surface::listenToKeys(bool listen) const {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    if (listen)
        toolkit_->addKeyHandler(ear_.get());
    else
        toolkit_->removeKeyHandler(ear_.get());
#pragma GCC diagnostic pop
}

void Surface::listenToBar(const char* bar) {
    const Reference<css::awt::XScrollBar> control(site_.pane->control(bar), UNO_QUERY_THROW);
    ear_->addBar(bar, control);
    control->addAdjustmentListener(ear_.get());
}

void Surface::setBar(const char* bar, int value, int shown, int whole) const {
    constexpr int step = 20; // pixels, by one click on its arrow
    const Reference<css::awt::XScrollBar> control(site_.pane->control(bar), UNO_QUERY_THROW);
    control->setLineIncrement(step);
    control->setBlockIncrement(shown);
    control->setValues(value, shown, whole);
}

Reference<css::awt::XWindow> Surface::window() const {
    return {site_.pane->control(drawing_), UNO_QUERY_THROW};
}

bool Surface::isOfDrawing(const css::awt::MouseEvent& event) const {
    return event.Source == site_.pane->control(drawing_);
}

css::awt::MouseEvent Surface::inDrawing(const css::awt::MouseEvent& event) const {
    css::awt::MouseEvent here = event;
    if (isOfDrawing(event)) return here;
    const css::awt::Rectangle drawn = window()->getPosSize();
    const css::awt::Point pane = site_.pane->placeInParent();
    const bool ofParent = event.Source == site_.pane->parent();
    here.X -= drawn.X + (ofParent ? pane.X : 0);
    here.Y -= drawn.Y + (ofParent ? pane.Y : 0);
    return here;
}

int Surface::width() const {
    return window()->getPosSize().Width;
}

int Surface::height() const {
    return window()->getPosSize().Height;
}

bool Surface::hasFocus() const {
    return Reference<css::awt::XWindow2>(window(), UNO_QUERY_THROW)->hasFocus();
}

void Surface::takeFocus() const {
    window()->setFocus();
}

void Surface::repaint() const {
    const auto peer = site_.pane->control(drawing_)->getPeer();
    if (peer.is()) peer->invalidate(css::awt::InvalidateStyle::NOERASE);
}

void Surface::setPointer(sal_Int32 pointer) {
    if (pointer_ == pointer) return;
    pointer_ = pointer;
    const auto shape = css::awt::Pointer::create(site_.target.context);
    shape->setType(pointer);
    const auto peer = site_.pane->control(drawing_)->getPeer();
    if (peer.is()) peer->setPointer(shape);
}

Reference<css::awt::XDevice> Surface::device() const {
    return {site_.pane->control(drawing_)->getPeer(), UNO_QUERY_THROW};
}

Reference<css::awt::XDevice> Surface::makePicture() const {
    return device()->createDevice(std::max(width(), 1), std::max(height(), 1));
}

void Surface::show(const Reference<css::awt::XDevice>& picture) const {
    const int wide = width();
    const int high = height();
    device()->createGraphics()->copy(picture, 0, 0, wide, high, 0, 0, wide, high);
}

} // namespace agendum::sidebar
