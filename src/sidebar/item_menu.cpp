// SPDX-License-Identifier: MPL-2.0
#include "sidebar/item_menu.hpp"

#include "commands/messages.hpp"
#include "commands/named_arguments.hpp"
#include "commands/operation_questions.hpp"
#include "sidebar/named_values.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/MenuItemStyle.hpp>
#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/XControl.hpp>

#include <algorithm>

namespace agendum::sidebar {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

struct Entry {
    std::string label; ///< key of the interface's texts
    std::string command;
    commands::Arguments arguments;
    bool tickable = false;
    bool ticked = false;
    bool groupStart = false;
    bool ofParts = false; ///< in the menu of days and tracks
};

const std::vector<std::string>& selected(const Site& site) {
    return site.target.session->selectedItems();
}

bool areFlexible(const Programme& programme, const std::vector<std::string>& items) {
    return !items.empty() && std::ranges::all_of(items, [&](const std::string& id) {
        const Item* item = findItem(programme, id);
        return item && item->flexible;
    });
}

std::vector<Entry> entriesFor(const Site& site, const std::vector<std::string>& items) {
    std::vector<Entry> entries;
    const Any meant = commands::anyOf(items);
    for (const commands::OperationQuestion& question : commands::operationQuestions()) {
        const std::string command(question.command);
        commands::Arguments arguments;
        if (!items.empty()) arguments = named({{"items", meant}});
        Entry entry{"menu." + command, command, arguments};
        entry.ofParts = question.about == commands::OperationQuestion::About::parts;
        entries.push_back(std::move(entry));
    }
    const Programme* programme = site.programme();
    const bool flexible =
        programme && areFlexible(*programme, items.empty() ? selected(site) : items);
    commands::Arguments arguments = named({{"flexible", Any(!flexible)}});
    if (!items.empty()) arguments = named({{"items", meant}, {"flexible", Any(!flexible)}});
    entries.push_back({"menu.setFlexible", "setFlexible", arguments, true, flexible, true});
    entries.push_back({"menu.showItem", "showItem", {}});
    return entries;
}

/// The menu of the entries, with one inside it for days and tracks.
class ItemMenu {
public:
    ItemMenu(const Site& site, const std::vector<Entry>& entries)
        : site_(site), menu_(make()), parts_(make()) {
        for (const Entry& entry : entries) add(entry);
    }

    /// The number of what was chosen, from 1; below that: nothing was.
    sal_Int16 ask(const css::awt::Rectangle& where) const {
        const Reference<css::awt::XControl> panel(site_.pane->window(), UNO_QUERY_THROW);
        return menu_->execute(panel->getPeer(), where, css::awt::PopupMenuDirection::EXECUTE_DOWN);
    }

private:
    Reference<css::awt::XPopupMenu> make() const {
        return css::awt::PopupMenu::create(site_.target.context);
    }

    void add(const Entry& entry) {
        if (entry.groupStart) menu_->insertSeparator(menu_->getItemCount());
        if (entry.ofParts && parts_->getItemCount() == 0) {
            menu_->insertItem(partsId, words("menu.daysAndTracks"), 0, menu_->getItemCount());
            menu_->setPopupMenu(partsId, parts_);
        }
        const Reference<css::awt::XPopupMenu>& menu = entry.ofParts ? parts_ : menu_;
        const sal_Int16 style = entry.tickable ? css::awt::MenuItemStyle::CHECKABLE : sal_Int16{0};
        menu->insertItem(++id_, words(entry.label), style, menu->getItemCount());
        if (entry.tickable) menu->checkItem(id_, entry.ticked);
        const OUString obstacle = site_.obstacle(entry.command, entry.arguments);
        menu->enableItem(id_, obstacle.isEmpty());
        if (!obstacle.isEmpty()) menu->setTipHelpText(id_, obstacle);
    }

    OUString words(std::string_view key) const {
        return commands::interfaceText(site_.target.context, key);
    }

    static constexpr sal_Int16 partsId = 1000; ///< none of the entries'
    const Site& site_;
    Reference<css::awt::XPopupMenu> menu_;
    Reference<css::awt::XPopupMenu> parts_;
    sal_Int16 id_ = 0;
};

} // namespace

void openItemMenu(const Site& site, const css::awt::Rectangle& where,
                  const std::vector<std::string>& items) {
    const std::vector<Entry> entries = entriesFor(site, items);
    const sal_Int16 chosen = ItemMenu(site, entries).ask(where);
    if (chosen < 1) return;
    const Entry& entry = entries.at(static_cast<std::size_t>(chosen) - 1);
    // A copy of the target, since the panel may be gone when a dialogue is answered.
    const commands::Target target = site.target;
    commands::run(*commands::findCommand(entry.command), target, entry.arguments);
}

} // namespace agendum::sidebar
