// SPDX-License-Identifier: MPL-2.0
#include "commands/show_sidebar.hpp"

#include "commands/deck_keyboard.hpp"
#include "commands/later.hpp"
#include "commands/named_arguments.hpp"
#include "commands/obstacles.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace agendum::commands {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::ui::XDeck> deckOf(const Reference<css::ui::XSidebarProvider>& sidebar) {
    return {sidebar->getDecks()->getByName("AgendumDeck"), UNO_QUERY_THROW};
}

Reference<css::ui::XSidebarProvider> sidebarOf(const Target& target) {
    return Reference<css::frame::XController2>(target.frame->getController(), UNO_QUERY_THROW)
        ->getSidebar();
}

/// What is open already is left alone: what is shown again is laid out anew.
void openDeck(const Reference<css::ui::XSidebarProvider>& sidebar) {
    if (!sidebar->isVisible()) sidebar->setVisible(true);
    if (deckOf(sidebar)->isActive()) return; // activating an active deck closes it
    sidebar->showDecks(true);
    const Reference<css::ui::XDeck> deck = deckOf(sidebar);
    if (!deck->isActive()) deck->activate(true);
}

/// Opens the deck "Programme", wherever the sidebar stands, and puts the keyboard into its list, or
/// where the argument "at" says (deck_keyboard.hpp).
class ShowSidebar : public Command {
public:
    std::string_view name() const override { return "showSidebar"; }
    std::optional<Message> obstacle(const Target& target,
                                    const Arguments& /*arguments*/) const override {
        return noDocument(target);
    }
    void execute(const Target& target, const Arguments& arguments) const override {
        showSidebarAt(target, NamedArguments(arguments).textOr("at", "items"));
    }
};

} // namespace

void addShowSidebar(std::vector<std::unique_ptr<Command>>& commands) {
    commands.push_back(std::make_unique<ShowSidebar>());
}

void showSidebarAt(const Target& target, const std::string& place, const std::string& control) {
    if (!target.frame.is()) throw Refusal(Message{"refused.window", {}});
    openDeck(sidebarOf(target));
    // Later, since the office itself puts the keyboard somewhere while it opens a deck.
    later(target.context, [where = KeyboardPlace{target.frame, place}, control] {
        askForKeyboard(where, control);
    });
}

void reopenSidebar(const Target& target) {
    const Reference<css::ui::XDeck> deck = deckOf(sidebarOf(target));
    if (!deck->isActive()) return;
    deck->activate(false);
    if (!deck->isActive()) deck->activate(true);
}

} // namespace agendum::commands
