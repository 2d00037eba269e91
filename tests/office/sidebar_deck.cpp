// SPDX-License-Identifier: MPL-2.0
#include "sidebar_deck.hpp"

#include "writer/uno_text.hpp"

#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/awt/grid/XGridDataModel.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/ui/XPanel.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace agendum::test {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using writer::toStd;
using writer::toUno;

std::vector<std::string> namesIn(const Reference<css::container::XNameAccess>& named) {
    std::vector<std::string> names;
    for (const rtl::OUString& name : named->getElementNames()) names.push_back(toStd(name));
    return names;
}

} // namespace

bool eventually(const std::function<bool()>& isSo) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!isSo()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        // Asking takes the office's time, and the machine's, from what is asked for.
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

void await(const std::function<bool()>& isSo, const char* missing) {
    if (!eventually(isSo)) throw std::runtime_error(missing);
}

void comeToRest(Office& office) {
    Reference<css::awt::XToolkitExperimental>(office.service("com.sun.star.awt.Toolkit"),
                                              UNO_QUERY_THROW)
        ->processEventsToIdle();
}

Deck::Deck(Office& office, const Reference<css::frame::XModel>& document) : office_(office) {
    const Reference<css::frame::XController2> controller(document->getCurrentController(),
                                                         UNO_QUERY_THROW);
    const Reference<css::ui::XSidebarProvider> sidebar = controller->getSidebar();
    sidebar->setVisible(true);
    sidebar->showDecks(true);
    deck_.set(sidebar->getDecks()->getByName("AgendumDeck"), UNO_QUERY_THROW);
    if (!deck_->isActive()) deck_->activate(true);
    const Reference<css::awt::XWindow> last(control("exportPdf"), UNO_QUERY_THROW);
    if (!eventually([&] { return last->getPosSize().Y > 0; }))
        throw std::runtime_error("The deck did not come up");
}

std::vector<std::string> Deck::panels() const {
    return namesIn(Reference<css::container::XNameAccess>(deck_->getPanels(), UNO_QUERY_THROW));
}

Reference<css::awt::XControlContainer> Deck::panel(const std::string& name) const {
    const Reference<css::ui::XPanel> panel(deck_->getPanels()->getByName(toUno(name)),
                                           UNO_QUERY_THROW);
    return {panel->getDialog(), UNO_QUERY_THROW};
}

Reference<css::awt::XControl> Deck::control(const std::string& name) const {
    // It stays on its panel, and each question to the office takes milliseconds.
    const auto known = panelOf_.find(name);
    if (known != panelOf_.end()) return panel(known->second)->getControl(toUno(name));
    for (const std::string& each : panels()) {
        const Reference<css::awt::XControl> found = panel(each)->getControl(toUno(name));
        if (!found.is()) continue;
        panelOf_.emplace(name, each);
        return found;
    }
    throw std::invalid_argument("There is no control " + name);
}

std::vector<std::string> Deck::controlsOf(const std::string& panel) const {
    const Reference<css::awt::XControl> dialog(this->panel(panel), UNO_QUERY_THROW);
    const std::vector<std::string> names = namesIn({dialog->getModel(), UNO_QUERY_THROW});
    for (const std::string& name : names) panelOf_.emplace(name, panel);
    return names;
}

Any Deck::property(const std::string& control, const char* name) const {
    const Reference<css::beans::XPropertySet> model(this->control(control)->getModel(),
                                                    UNO_QUERY_THROW);
    return model->getPropertyValue(rtl::OUString::createFromAscii(name));
}

std::string Deck::text(const std::string& control) const {
    const Reference<css::awt::XTextComponent> field(this->control(control), UNO_QUERY);
    if (field.is()) return toStd(field->getText());
    return toStd(
        Reference<css::awt::XFixedText>(this->control(control), UNO_QUERY_THROW)->getText());
}

bool Deck::isCompound(const std::string& control) const {
    const Reference<css::awt::XControl> found = this->control(control);
    if (Reference<css::awt::XListBox>(found, UNO_QUERY).is()) return true;
    return Reference<css::awt::XTextComponent>(found, UNO_QUERY).is()
           && property(control, "MultiLine").get<bool>();
}

bool Deck::hasFocus(const std::string& control) const {
    if (isCompound(control)) return hasKeyboard(control);
    return Reference<css::awt::XWindow2>(this->control(control), UNO_QUERY_THROW)->hasFocus();
}

std::string Deck::help(const std::string& control) const {
    return toStd(property(control, "HelpText").get<rtl::OUString>());
}

bool Deck::enabled(const std::string& control) const {
    return property(control, "Enabled").get<bool>();
}

bool Deck::visible(const std::string& control) const {
    return Reference<css::awt::XWindow2>(this->control(control), UNO_QUERY_THROW)->isVisible();
}

Reference<css::accessibility::XAccessibleContext>
Deck::accessible(const std::string& control) const {
    return Reference<css::accessibility::XAccessible>(this->control(control), UNO_QUERY_THROW)
        ->getAccessibleContext();
}

std::string Deck::accessibleName(const std::string& control) const {
    return toStd(accessible(control)->getAccessibleName());
}

bool Deck::hasKeyboard(const std::string& control) const {
    return accessible(control)->getAccessibleStateSet()->contains(
        css::accessibility::AccessibleStateType::FOCUSED);
}

std::vector<std::vector<std::string>> Deck::rows() const {
    const auto data =
        property("items", "GridDataModel").get<Reference<css::awt::grid::XGridDataModel>>();
    std::vector<std::vector<std::string>> rows;
    for (sal_Int32 row = 0; row < data->getRowCount(); ++row) {
        rows.emplace_back();
        for (const Any& cell : data->getRowData(row))
            rows.back().push_back(toStd(cell.get<rtl::OUString>()));
    }
    return rows;
}

int Deck::selectedRow() const {
    const Reference<css::awt::grid::XGridRowSelection> list(control("items"), UNO_QUERY_THROW);
    return list->hasSelectedRows() ? list->getSelectedRows()[0] : -1;
}

std::vector<int> Deck::selectedRows() const {
    const Reference<css::awt::grid::XGridRowSelection> list(control("items"), UNO_QUERY_THROW);
    const auto selected = list->getSelectedRows();
    std::vector<int> rows(selected.begin(), selected.end());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void Deck::selectRows(const std::vector<int>& rows) const {
    const Reference<css::awt::grid::XGridRowSelection> list(control("items"), UNO_QUERY_THROW);
    list->deselectAllRows();
    for (const int row : rows) list->selectRow(row);
}

void Deck::press(const std::string& button) {
    Reference<css::accessibility::XAccessibleAction>(accessible(button), UNO_QUERY_THROW)
        ->doAccessibleAction(0);
}

void Deck::focus(const std::string& control) {
    // There is no window manager to give the keyboard to a window that comes.
    xdotool({"search", "--sync", "--onlyvisible", "--name", "LibreOffice", "windowfocus"});
    const Reference<css::awt::XWindow2> window(this->control(control), UNO_QUERY_THROW);
    window->setFocus();
    if (!eventually([&] { return hasFocus(control); }))
        throw std::runtime_error("The keyboard does not come to " + control);
}

void Deck::choose(const std::string& list, int entry) {
    if (const Reference<css::awt::XListBox> lines(control(list), UNO_QUERY); lines.is()) {
        lines->selectItemPos(static_cast<sal_Int16>(entry), true);
        return;
    }
    focus(list);
    std::vector<std::string> way{"Home"};
    way.insert(way.end(), static_cast<std::size_t>(entry), "Down");
    keys(way);
}

void Deck::focusList() {
    focus("title"); // in the same panel; the list itself does not tell that it has the keyboard
    Reference<css::awt::XWindow>(control("items"), UNO_QUERY_THROW)->setFocus();
}

void Deck::keys(const std::vector<std::string>& names) {
    std::vector<std::string> arguments{"key"};
    arguments.insert(arguments.end(), names.begin(), names.end());
    xdotool(std::move(arguments));
}

void Deck::type(const std::string& field, const std::string& text, const std::string& key) {
    focus(field);
    keys({"ctrl+a"});
    xdotool({"type", text});
    keys({key});
}

void Deck::xdotool(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"env", "DISPLAY=" + office_.display(), "xdotool"});
    run(arguments);
}

} // namespace agendum::test
