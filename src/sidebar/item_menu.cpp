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
        entries.push_back({"menu." + command, command, arguments});
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

} // namespace

void openItemMenu(const Site& site, const css::awt::Rectangle& where,
                  const std::vector<std::string>& items) {
    const std::vector<Entry> entries = entriesFor(site, items);
    const Reference<css::awt::XPopupMenu> menu = css::awt::PopupMenu::create(site.target.context);
    sal_Int16 id = 0;
    sal_Int16 position = 0;
    for (const Entry& entry : entries) {
        if (entry.groupStart) menu->insertSeparator(position++);
        const sal_Int16 style = entry.tickable ? css::awt::MenuItemStyle::CHECKABLE : sal_Int16{0};
        menu->insertItem(++id, commands::interfaceText(site.target.context, entry.label), style,
                         position++);
        if (entry.tickable) menu->checkItem(id, entry.ticked);
        const OUString obstacle = site.obstacle(entry.command, entry.arguments);
        menu->enableItem(id, obstacle.isEmpty());
        if (!obstacle.isEmpty()) menu->setTipHelpText(id, obstacle);
    }
    const Reference<css::awt::XControl> panel(site.pane->window(), UNO_QUERY_THROW);
    const sal_Int16 chosen =
        menu->execute(panel->getPeer(), where, css::awt::PopupMenuDirection::EXECUTE_DOWN);
    if (chosen < 1) return;
    const Entry& entry = entries.at(static_cast<std::size_t>(chosen) - 1);
    // A copy of the target, since the panel may be gone when a dialogue is answered.
    const commands::Target target = site.target;
    commands::run(*commands::findCommand(entry.command), target, entry.arguments);
}

} // namespace agendum::sidebar
