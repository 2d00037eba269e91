// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"

#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/MouseEvent.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XGraphics.hpp>

#include <functional>
#include <memory>
#include <string>

namespace agendum::sidebar {

/// What the office tells of a drawing on a pane, passed on to functions, with the office's lock and
/// on the main thread. Mouse moves that come faster than they can be dealt with are dropped, but the
/// last one.
class Surface {
public:
    /// `drawing` names a control of the site's pane, of the kind drawing.
    Surface(Site& site, const char* drawing);
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;
    ~Surface();

    /// To be painted, within the office's own painting of its window.
    std::function<void()> paint;
    std::function<void()> resized;
    std::function<void(const css::awt::MouseEvent&)> pressed;
    /// Also outside of the drawing, where the office tells. Buttons tells whether it is a drag.
    std::function<void(const css::awt::MouseEvent&)> moved;
    std::function<void(const css::awt::MouseEvent&)> released;
    /// The mouse went out of the drawing, or out of what it is in. Over the document nobody tells what
    /// becomes of it, not even that its button is let go.
    std::function<void()> left;
    std::function<void()> focusChanged;
    /// A key that goes down anywhere in the office, hasFocus() tells whether here; whether it is
    /// taken, so that the office does nothing else with it. It is called before the office goes on:
    /// what takes time or asks something has to be done later.
    std::function<bool(const css::awt::KeyEvent&)> key;
    /// A scroll bar was moved, by its name.
    std::function<void(const char* bar, int value)> scrolled;

    void listenToBar(const char* bar);
    /// Of the scroll bar: what it shows of how much, in pixels.
    void setBar(const char* bar, int value, int shown, int whole) const;

    int width() const;
    int height() const;
    bool hasFocus() const;
    void takeFocus() const;
    void repaint() const;
    /// One of SystemPointer.
    void setPointer(sal_Int32 pointer);
    /// A picture to draw on that is shown by show(); as large as the drawing.
    css::uno::Reference<css::awt::XDevice> device() const;
    css::uno::Reference<css::awt::XDevice> makePicture() const;
    void show(const css::uno::Reference<css::awt::XDevice>& picture) const;

private:
    class Ear;

    css::uno::Reference<css::awt::XWindow> window() const;
    bool isOfDrawing(const css::awt::MouseEvent& event) const;
    /// The event as the drawing would have told it.
    css::awt::MouseEvent inDrawing(const css::awt::MouseEvent& event) const;
    void listenToKeys(bool listen) const;

    Site& site_;
    const char* drawing_;
    css::uno::Reference<css::awt::XExtendedToolkit> toolkit_;
    rtl::Reference<Ear> ear_;
    sal_Int32 pointer_ = -1;
};

} // namespace agendum::sidebar
