// SPDX-License-Identifier: MPL-2.0
#include "sidebar/agenda_panel.hpp"

#include "commands/later.hpp"
#include "commands/messages.hpp"
#include "commands/obstacles.hpp"
#include "sidebar/agenda_list.hpp"
#include "sidebar/agenda_rows.hpp"
#include "sidebar/day_shown.hpp"
#include "sidebar/door.hpp"
#include "sidebar/filter_rows.hpp"
#include "sidebar/item_editor.hpp"
#include "sidebar/item_menu.hpp"
#include "sidebar/keyboard.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>

#include <functional>
#include <optional>

namespace agendum::sidebar {

namespace {

using Kind = ControlSpec::Kind;

using Items = AgendaList::Items;

class AgendaContent final : public Content {
public:
    explicit AgendaContent(Site& site)
        : site_(site), filter_(site),
          list_(site, "items", [this](const auto& items) { select(items); }), editor_(site) {
        site.pane->events("items").menuAsked = [this](int x, int y) { menuAtMouse(x, y); };
        site.pane->events("more").pressed = [this] { menuAt("more"); };
        site.pane->events("add").pressed = [this] { add(); };
        for (const auto& [button, command] : buttons) site.bindButton(button, command);
        site.pane->events("remove").pressed = [this] { remove(); };
        keys_->key = [this](const std::string&, const css::awt::KeyEvent& event) {
            return takeKey(event);
        };
        keys_->watch("items", windowOf("items"));
        keys_->start();
    }
    ~AgendaContent() override { keys_->silence(); }
    AgendaContent(const AgendaContent&) = delete;
    AgendaContent& operator=(const AgendaContent&) = delete;

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
        filter_.show(programme, speech);
        list_.show(
            agendaRows(site_.target.context, *programme, timeline, day, session.filter(), speech),
            session.selectedItems());
        editor_.show(programme, slotsOf(timeline, session.selectedItems()), speech);
        showObstacles();
    }

    std::string keyboardPlace() const override { return "items"; }

    bool takeKeyboard() override {
        if (list_.isEmpty()) return false;
        site_.pane->focus("items");
        return true;
    }

    void bringForth(const std::string& control) override { editor_.bringForth(control); }

private:
    static constexpr std::pair<const char*, const char*> buttons[] = {
        {"remove", "removeItem"}, {"up", "moveItemUp"}, {"down", "moveItemDown"}};

    void showNothing() {
        filter_.show(nullptr, {});
        list_.show({}, {});
        editor_.show(nullptr, {}, {});
        showObstacles();
    }

    void showObstacles() const {
        // The office's grid crashes where the keyboard comes to it without a row to be in.
        rtl::OUString nothing = site_.obstacle(commands::noProgramme);
        if (nothing.isEmpty() && list_.isEmpty())
            nothing = commands::interfaceText(site_.target.context,
                                              site_.target.session->filter().isPartial()
                                                  ? "sidebar.items.filtered"
                                                  : "sidebar.items.none");
        site_.pane->setObstacle("items", nothing);
        site_.showObstacle("add", "addItem");
        for (const auto& [button, command] : buttons) site_.showObstacle(button, command);
        site_.pane->setObstacle("more", site_.obstacle(commands::noEditableProgramme));
    }

    static std::vector<const Slot*> slotsOf(const Timeline& timeline, const Items& items) {
        std::vector<const Slot*> slots;
        for (const std::string& item : items)
            if (const Slot* slot = timeline.find(item)) slots.push_back(slot);
        return slots;
    }

    void select(const Items& items) {
        if (site_.target.session) site_.target.session->selectItems(items);
    }

    void add() {
        if (site_.run("addItem")) site_.pane->focus("title");
    }

    /// The keyboard stays: while nothing is selected for a moment the button is disabled, and the
    /// office would go on to the next control.
    void remove() {
        site_.run("removeItem");
        if (!site_.pane->keyboard().enterAt("remove")) site_.pane->keyboard().enterAt("add");
    }

    /// The menu of the row under the mouse. It opens when the office comes to it: within the event
    /// the list would wait for the menu with the mouse held.
    void menuAtMouse(int x, int y) {
        list_.selectAt(x, y);
        soon([this, x, y] { openMenu(x, y); });
    }

    /// At a point of the list.
    void openMenu(int x, int y) {
        const css::awt::Rectangle list = windowOf("items")->getPosSize();
        openItemMenu(site_, {list.X + x, list.Y + y, 1, 1}, {});
    }

    void menuAt(const char* control) { openItemMenu(site_, windowOf(control)->getPosSize(), {}); }

    css::uno::Reference<css::awt::XWindow> windowOf(const char* control) const {
        return {site_.pane->control(control), css::uno::UNO_QUERY_THROW};
    }

    /// The keys of a list, which neither the office's grid nor Writer shall have, whose own they are too:
    /// Delete would take a letter of the text as well. Whether this is one of them.
    bool takeKey(const css::awt::KeyEvent& event) {
        using namespace css::awt;
        const bool extend = event.Modifiers == KeyModifier::SHIFT;
        if (event.Modifiers == KeyModifier::MOD1 && event.KeyCode == Key::A)
            return soon([this] { list_.selectAll(); });
        if (event.KeyCode == Key::CONTEXTMENU || (event.KeyCode == Key::F10 && extend))
            return soon([this] { openMenu(0, list_.belowSelected()); });
        if (event.Modifiers == KeyModifier::MOD2) return takeKeyWithAlt(event.KeyCode);
        const std::optional<int> rows = rowsFor(event.KeyCode);
        if (rows && (event.Modifiers == 0 || extend))
            return soon([this, rows, extend] { list_.step(*rows, extend); });
        return event.Modifiers == 0 && takePlainKey(event.KeyCode);
    }

    bool takePlainKey(sal_Int16 key) {
        namespace Key = css::awt::Key;
        switch (key) {
        case Key::INSERT: return soon([this] { add(); });
        case Key::DELETE: return soon([this] { site_.run("removeItem"); });
        case Key::RETURN: return soon([this] { site_.pane->focus("title"); });
        default: return false;
        }
    }

    bool takeKeyWithAlt(sal_Int16 key) {
        namespace Key = css::awt::Key;
        switch (key) {
        case Key::UP: return soon([this] { site_.run("moveItemUp"); });
        case Key::DOWN: return soon([this] { site_.run("moveItemDown"); });
        default: return false;
        }
    }

    std::optional<int> rowsFor(sal_Int16 key) const {
        using namespace css::awt;
        constexpr int all = 1'000'000; // more than a day has
        switch (key) {
        case Key::UP: return -1;
        case Key::DOWN: return 1;
        case Key::HOME: return -all;
        case Key::END: return all;
        case Key::PAGEUP: return -list_.page();
        case Key::PAGEDOWN: return list_.page();
        default: return std::nullopt;
        }
    }

    /// Keys are answered at once; what they do is done when the office comes to it.
    bool soon(const std::function<void()>& work) {
        commands::later(site_.target.context, [this, work, alive = std::weak_ptr(life_)] {
            if (!alive.expired()) atTheDoor(site_.target, work);
        });
        return true;
    }

    Site& site_;
    std::shared_ptr<char> life_ = std::make_shared<char>(); ///< ends with this
    rtl::Reference<Keyboard> keys_{new Keyboard(site_.target)};
    FilterRows filter_;
    AgendaList list_;
    ItemEditor editor_;
};

} // namespace

PanelKind agendaPanel() {
    std::vector<RowSpec> rows = FilterRows::rows();
    const std::vector<RowSpec> list{
        {Row::Kind::fill, {{Kind::grid, "items", 6, true}}},
        {Row::Kind::flow,
         {{Kind::icon, "add", 0, false, "M8 2.5v11M2.5 8h11"},
          {Kind::icon, "remove", 0, false, "M3.5 3.5l9 9M12.5 3.5l-9 9"},
          {Kind::icon, "up", 0, false, "M8 14V3M3.5 7.5L8 3l4.5 4.5"},
          {Kind::icon, "down", 0, false, "M8 2v11M3.5 8.5L8 13l4.5-4.5"},
          {Kind::button, "more"}}},
    };
    for (const auto& more : {list, ItemEditor::rows()})
        rows.insert(rows.end(), more.begin(), more.end());
    return {"AgendaPanel", 200, rows, true,
            [](Site& site) { return std::make_unique<AgendaContent>(site); }};
}

} // namespace agendum::sidebar
