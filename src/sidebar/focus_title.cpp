// SPDX-License-Identifier: MPL-2.0
#include "sidebar/focus_title.hpp"

#include <com/sun/star/awt/Selection.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace agendum::sidebar {

using css::uno::Reference;
using css::uno::UNO_QUERY;

void focusTitle(const Reference<css::frame::XFrame>& frame) {
    const Reference<css::frame::XController2> controller(
        frame.is() ? frame->getController() : nullptr, UNO_QUERY);
    if (!controller.is()) return;
    const auto decks = controller->getSidebar()->getDecks();
    if (!decks.is() || !decks->hasByName("AgendumDeck")) return;
    const Reference<css::ui::XDeck> deck(decks->getByName("AgendumDeck"), UNO_QUERY);
    const auto panels = deck.is() ? deck->getPanels() : nullptr;
    if (!panels.is() || !panels->hasByName("AgendumAgendaPanel")) return;
    const Reference<css::ui::XPanel> panel(panels->getByName("AgendumAgendaPanel"), UNO_QUERY);
    if (!panel.is()) return;
    if (!panel->isExpanded()) panel->expand(false);
    const Reference<css::awt::XControlContainer> controls(panel->getDialog(), UNO_QUERY);
    if (!controls.is()) return;
    const auto title = controls->getControl("title");
    const Reference<css::awt::XWindow> window(title, UNO_QUERY);
    const Reference<css::awt::XTextComponent> text(title, UNO_QUERY);
    if (!window.is() || !text.is()) return;
    window->setFocus();
    text->setSelection(css::awt::Selection(0, text->getText().getLength()));
}

} // namespace agendum::sidebar
