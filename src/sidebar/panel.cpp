// SPDX-License-Identifier: MPL-2.0
#include "sidebar/panel.hpp"

#include "sidebar/door.hpp"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/ui/UIElementType.hpp>

namespace agendum::sidebar {

using css::uno::Reference;

/// The session holds its listeners weakly, and a panel belongs to the office; this stands between.
class Panel::SessionEar final : public writer::SessionListener {
public:
    explicit SessionEar(Panel& panel) : panel_(panel) {}
    void sessionChanged() override { panel_.refresh(); }
    void sessionEnded() override {
        panel_.site_.target.session.reset();
        panel_.refresh();
    }

private:
    Panel& panel_;
};

Panel::Panel(const PanelKind& kind, const Surroundings& surroundings)
    : WeakComponentImplHelper3(m_aMutex), grows_(kind.grows), around_(surroundings) {
    site_.target = surroundings.target;
    site_.pane = std::make_unique<Pane>(site_.target, surroundings.parent, kind.rows);
    site_.heightChanged = [this] { askForHeight(); };
    site_.pane->windowEvents().resized = [this] { resized(); };
    content_ = kind.makeContent(site_);
    content_->refresh();
    site_.pane->window()->setVisible(true);
    listenToSession();
}

Panel::~Panel() = default;

void Panel::listenToSession() {
    if (!site_.target.session) return;
    ear_ = std::make_shared<SessionEar>(*this);
    site_.target.session->addListener(ear_);
}

void Panel::disposing() {
    atTheDoor(site_.target, [this] {
        ear_.reset();
        content_.reset();
        site_.pane.reset();
        around_ = {};
    });
}

void Panel::refresh() noexcept {
    atTheDoor(site_.target, [this] {
        if (content_) content_->refresh();
        askForHeight();
    });
}

void Panel::resized() {
    site_.pane->layout();
}

void Panel::askForHeight() {
    if (!site_.pane) return;
    const int width = site_.pane->window()->getPosSize().Width;
    if (width <= 0) return;
    site_.pane->layout();
    if (site_.pane->heightFor(width) != knownHeight_ && around_.sidebar.is())
        around_.sidebar->requestLayout();
}

Reference<css::frame::XFrame> Panel::getFrame() {
    return site_.target.frame;
}

rtl::OUString Panel::getResourceURL() {
    return around_.resourceUrl;
}

sal_Int16 Panel::getType() {
    return css::ui::UIElementType::TOOLPANEL;
}

Reference<css::uno::XInterface> Panel::getRealInterface() {
    return static_cast<css::ui::XToolPanel*>(this);
}

Reference<css::accessibility::XAccessible>
Panel::createAccessible(const Reference<css::accessibility::XAccessible>& /*parent*/) {
    return Reference<css::accessibility::XAccessible>(getWindow(), css::uno::UNO_QUERY);
}

Reference<css::awt::XWindow> Panel::getWindow() {
    return site_.pane ? site_.pane->window() : nullptr;
}

css::ui::LayoutSize Panel::getHeightForWidth(sal_Int32 width) {
    css::ui::LayoutSize size(0, 0, 0);
    atTheDoor(site_.target, [&] {
        if (!site_.pane) return;
        knownHeight_ = site_.pane->heightFor(width);
        size = css::ui::LayoutSize(knownHeight_, grows_ ? -1 : knownHeight_, knownHeight_);
    });
    return size;
}

sal_Int32 Panel::getMinimalWidth() {
    sal_Int32 width = 0;
    atTheDoor(site_.target, [&] {
        if (site_.pane) width = site_.pane->leastWidth();
    });
    return width;
}

} // namespace agendum::sidebar
