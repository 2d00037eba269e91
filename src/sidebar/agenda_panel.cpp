// SPDX-License-Identifier: MPL-2.0
#include "sidebar/agenda_panel.hpp"

#include "commands/later.hpp"
#include "commands/messages.hpp"
#include "commands/obstacles.hpp"
#include "sidebar/agenda_list.hpp"
#include "sidebar/agenda_rows.hpp"
#include "sidebar/day_shown.hpp"
#include "sidebar/door.hpp"
#include "sidebar/item_editor.hpp"
#include "sidebar/item_menu.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>

namespace agendum::sidebar {

namespace {

using rtl::OUString;
using writer::toUno;
using Kind = ControlSpec::Kind;

class AgendaContent final : public Content {
public:
    explicit AgendaContent(Site& site)
        : site_(site), list_(site, "items", [this](const std::string& item) { select(item); }),
          editor_(site) {
        site.pane->events("day").chosen = [this] { chooseDay(); };
        site.pane->events("items").key = [this](const css::awt::KeyEvent& event) { key(event); };
        site.pane->events("items").menuAsked = [this](int x, int y) { askForMenu(x, y); };
        site.pane->events("more").pressed = [this] { menuAt("more"); };
        site.pane->events("add").pressed = [this] { add(); };
        for (const auto& [button, command] : buttons) site.bindButton(button, command);
    }

    void refresh() override {
        const Programme* programme = site_.programme();
        if (!programme) {
            showNothing();
            return;
        }
        const writer::DocumentSession& session = *site_.target.session;
        const layout::Speech speech = session.speech();
        const Timeline timeline(*programme);
        const Day* day = dayShown(&session);
        showDays(*programme, day, speech);
        list_.show(agendaRows(site_.target.context, *programme, timeline, day, speech),
                   session.selectedItem());
        editor_.show(programme, timeline.find(session.selectedItem()), speech);
        showObstacles();
    }

    std::string keyboardPlace() const override { return "items"; }

    bool takeKeyboard() override {
        if (list_.isEmpty()) return false;
        site_.pane->focus("items");
        return true;
    }

private:
    static constexpr std::pair<const char*, const char*> buttons[] = {
        {"remove", "removeItem"}, {"up", "moveItemUp"}, {"down", "moveItemDown"}};

    void showNothing() {
        site_.pane->setVisible("day", false);
        site_.pane->setVisible("dayLabel", false);
        list_.show({}, {});
        editor_.show(nullptr, nullptr, {});
        showObstacles();
    }

    void showDays(const Programme& programme, const Day* shown, const layout::Speech& speech) {
        const bool several = programme.days.size() > 1;
        site_.pane->setVisible("day", several);
        site_.pane->setVisible("dayLabel", several);
        std::vector<OUString> names;
        int chosen = -1;
        for (const Day& day : programme.days) {
            if (&day == shown) chosen = static_cast<int>(names.size());
            names.push_back(toUno(speech.date(day.date)));
        }
        site_.pane->setEntries("day", names);
        site_.pane->choose("day", chosen);
    }

    void showObstacles() const {
        // The office's grid crashes where the keyboard comes to it without a row to be in.
        rtl::OUString nothing = site_.obstacle(commands::noProgramme);
        if (nothing.isEmpty() && list_.isEmpty())
            nothing = commands::interfaceText(site_.target.context, "sidebar.items.none");
        site_.pane->setObstacle("items", nothing);
        site_.showObstacle("add", "addItem");
        for (const auto& [button, command] : buttons) site_.showObstacle(button, command);
        site_.pane->setObstacle("more", site_.obstacle(commands::noEditableProgramme));
    }

    void select(const std::string& item) {
        if (site_.target.session) site_.target.session->selectItem(item);
    }

    void chooseDay() {
        const int chosen = site_.pane->chosen("day");
        const Programme* programme = site_.programme();
        if (!programme || chosen < 0) return;
        const Day& day = programme->days.at(static_cast<std::size_t>(chosen));
        select(day.items.empty() ? std::string() : day.items.front().id);
    }

    void add() {
        if (site_.run("addItem")) site_.pane->focus("title");
    }

    /// The menu of the row under the mouse. It opens when the office comes to it: within the event
    /// the list would wait for the menu with the mouse held.
    void askForMenu(int x, int y) {
        list_.selectAt(x, y);
        const css::awt::Rectangle list = windowOf("items")->getPosSize();
        commands::later(site_.target.context, [this, x, y, list, alive = std::weak_ptr(life_)] {
            if (alive.expired()) return;
            atTheDoor(site_.target, [&] {
                openItemMenu(site_, {list.X + x, list.Y + y, 1, 1}, {});
            });
        });
    }

    void menuAt(const char* control) { openItemMenu(site_, windowOf(control)->getPosSize(), {}); }

    css::uno::Reference<css::awt::XWindow> windowOf(const char* control) const {
        return {site_.pane->control(control), css::uno::UNO_QUERY_THROW};
    }

    /// What one does in a list: Insert, Delete, Alt with an arrow to move, Enter to edit.
    void key(const css::awt::KeyEvent& event) {
        using namespace css::awt;
        const bool alt = event.Modifiers == KeyModifier::MOD2;
        const bool plain = event.Modifiers == 0;
        if (plain && event.KeyCode == Key::INSERT) add();
        if (plain && event.KeyCode == Key::DELETE) site_.run("removeItem");
        if (plain && event.KeyCode == Key::RETURN) site_.pane->focus("title");
        if (event.KeyCode == Key::CONTEXTMENU
            || (event.KeyCode == Key::F10 && event.Modifiers == KeyModifier::SHIFT))
            askForMenu(0, 0);
        if (alt && event.KeyCode == Key::UP) site_.run("moveItemUp");
        if (alt && event.KeyCode == Key::DOWN) site_.run("moveItemDown");
    }

    Site& site_;
    std::shared_ptr<char> life_ = std::make_shared<char>(); ///< ends with this
    AgendaList list_;
    ItemEditor editor_;
};

} // namespace

PanelKind agendaPanel() {
    std::vector<RowSpec> rows{
        {Row::Kind::field, {{Kind::label, "dayLabel"}, {Kind::choice, "day", 12, true}}},
        {Row::Kind::fill, {{Kind::grid, "items", 6, true}}},
        {Row::Kind::flow,
         {{Kind::icon, "add", 0, false, "M8 2.5v11M2.5 8h11"},
          {Kind::icon, "remove", 0, false, "M3.5 3.5l9 9M12.5 3.5l-9 9"},
          {Kind::icon, "up", 0, false, "M8 14V3M3.5 7.5L8 3l4.5 4.5"},
          {Kind::icon, "down", 0, false, "M8 2v11M3.5 8.5L8 13l4.5-4.5"},
          {Kind::button, "more"}}},
    };
    for (RowSpec& row : ItemEditor::rows()) rows.push_back(std::move(row));
    return {"AgendaPanel", 200, rows, true,
            [](Site& site) { return std::make_unique<AgendaContent>(site); }};
}

} // namespace agendum::sidebar
