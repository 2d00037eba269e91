// SPDX-License-Identifier: MPL-2.0
#include "sidebar/panel.hpp"

#include "commands/deck_keyboard.hpp"
#include "commands/later.hpp"
#include "commands/show_sidebar.hpp"
#include "sidebar/door.hpp"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include <algorithm>

namespace agendum::sidebar {

using css::uno::Reference;

namespace {

/// The panels that there are now, in all windows, so that the keyboard can go from one to the next.
std::vector<Panel*>& livePanels() {
    static std::vector<Panel*> panels;
    return panels;
}

/// The office does not always know its panels: null then.
Reference<css::ui::XPanel> panelIn(const Reference<css::frame::XFrame>& frame,
                                   const rtl::OUString& name) {
    const Reference<css::frame::XController2> controller(frame->getController(),
                                                         css::uno::UNO_QUERY_THROW);
    const Reference<css::ui::XDeck> deck(
        controller->getSidebar()->getDecks()->getByName("AgendumDeck"), css::uno::UNO_QUERY_THROW);
    const Reference<css::ui::XPanels> panels = deck->getPanels();
    if (!panels->hasByName(name)) return {};
    return {panels->getByName(name), css::uno::UNO_QUERY_THROW};
}

/// Whether its title alone is to be seen. What the office does not know counts as unfolded.
bool isFolded(const Reference<css::frame::XFrame>& frame, const rtl::OUString& name) {
    const Reference<css::ui::XPanel> panel = panelIn(frame, name);
    return panel.is() && !panel->isExpanded();
}

} // namespace

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
    : WeakComponentImplHelper3(m_aMutex), kind_(kind), around_(surroundings) {
    site_.target = surroundings.target;
    site_.pane = std::make_unique<Pane>(site_.target, surroundings.parent, kind.rows);
    site_.heightChanged = [this] { askForHeight(); };
    site_.pane->windowEvents().resized = [this] { resized(); };
    site_.pane->keyboard().setWaysOut(
        {[this](bool backwards) { return goOn(backwards); }, [this] { return goToText(); }});
    styles_ =
        std::make_unique<StyleWatch>(site_.target, site_.pane->window(), [this] { restyled(); });
    content_ = kind.makeContent(site_);
    content_->refresh();
    site_.pane->window()->setVisible(true);
    listenToSession();
    livePanels().push_back(this);
    if (const std::string place = content_->keyboardPlace(); !place.empty())
        commands::offerKeyboard({site_.target.frame, place},
                                [this](const std::string& control) { takeKeyboard(control); });
}

Panel::~Panel() = default;

void Panel::listenToSession() {
    if (!site_.target.session) return;
    ear_ = std::make_shared<SessionEar>(*this);
    site_.target.session->addListener(ear_);
}

void Panel::disposing() {
    atTheDoor(site_.target, [this] {
        std::erase(livePanels(), this);
        if (content_) commands::withdrawKeyboard({site_.target.frame, content_->keyboardPlace()});
        ear_.reset();
        content_.reset();
        styles_.reset();
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

void Panel::resized() const {
    site_.pane->layout();
}

/// The letters have another size, or the colours changed. The office lays the deck out anew by itself, but
/// asks only when a deck is opened how wide it has to be.
void Panel::restyled() noexcept {
    atTheDoor(site_.target, [this] {
        if (!site_.pane) return;
        site_.pane->measureAnew();
        site_.pane->layout();
        if (around_.sidebar.is()) around_.sidebar->requestLayout();
        if (site_.pane->window()->getPosSize().Width >= site_.pane->leastWidth()) return;
        // Later, since this panel goes with it.
        commands::later(site_.target.context, [target = site_.target] {
            atTheDoor(target, [&target] { commands::reopenSidebar(target); });
        });
    });
}

void Panel::askForHeight() {
    if (!site_.pane) return;
    const int width = site_.pane->window()->getPosSize().Width;
    if (width <= 0) return;
    site_.pane->layout();
    if (site_.pane->heightFor(width) != knownHeight_ && around_.sidebar.is())
        around_.sidebar->requestLayout();
}

/// This panel and the others of the window that are unfolded, from the top.
std::vector<const Panel*> Panel::unfolded() const {
    std::vector<const Panel*> panels;
    for (const Panel* panel : livePanels())
        if (panel->site_.target.frame == site_.target.frame
            && (panel == this || !isFolded(site_.target.frame, panel->name())))
            panels.push_back(panel);
    std::sort(panels.begin(), panels.end(),
              [](const Panel* a, const Panel* b) { return a->kind_.order < b->kind_.order; });
    return panels;
}

/// The keyboard goes to the next panel, or the one before; behind the last comes the first.
bool Panel::goOn(bool backwards) const {
    std::vector<const Panel*> panels = unfolded();
    if (backwards) std::reverse(panels.begin(), panels.end());
    std::rotate(panels.begin(), std::find(panels.begin(), panels.end(), this) + 1, panels.end());
    return std::any_of(panels.begin(), panels.end(), [backwards](const Panel* panel) {
        return panel->site_.pane && panel->site_.pane->keyboard().enter(backwards);
    });
}

/// The keyboard was asked for. Where a control is meant, the panel is unfolded for it. What can't take
/// it leaves it to the first panel that can; what is folded can't: the office's grid crashes where the
/// keyboard comes to it before it was ever shown.
void Panel::takeKeyboard(const std::string& control) const {
    const bool folded = isFolded(site_.target.frame, name());
    if (content_ && !control.empty()) {
        if (folded) panelIn(site_.target.frame, name())->expand(false);
        content_->bringForth(control);
        if (site_.pane->keyboard().enterAt(control)) return;
    }
    if (content_ && !folded && content_->takeKeyboard()) return;
    for (const Panel* panel : unfolded())
        if (panel->content_ && !(panel == this && folded)
            && (panel->content_->takeKeyboard() || panel->site_.pane->keyboard().enter()))
            return;
}

/// As the registry has it.
rtl::OUString Panel::name() const {
    return "Agendum" + rtl::OUString::createFromAscii(kind_.name);
}

bool Panel::goToText() const {
    const Reference<css::awt::XWindow> text = site_.target.frame->getComponentWindow();
    if (!text.is()) return false;
    text->setFocus();
    return true;
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
        size = css::ui::LayoutSize(knownHeight_, kind_.grows ? -1 : knownHeight_, knownHeight_);
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
