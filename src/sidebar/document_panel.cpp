// SPDX-License-Identifier: MPL-2.0
#include "sidebar/document_panel.hpp"

#include "commands/messages.hpp"
#include "layout/agenda_kind.hpp"
#include "layout/time_text.hpp"
#include "sidebar/named_values.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <array>

namespace agendum::sidebar {

namespace {

using css::uno::Any;
using rtl::OUString;
using writer::toUno;
using Kind = ControlSpec::Kind;

/// How times can be written, as DocumentSession::timeStyle names it, in the order of the list.
constexpr std::array<const char*, 8> timeStyles{
    "", "locale", "padded-dot", "dot", "padded-colon", "colon", "ampm", "h"};

/// What a field can say, by its key in layout/facts.hpp, in the order of the list.
constexpr std::array<const char*, 10> facts{"title", "date",       "weekday", "time",  "start",
                                            "end",   "firstBreak", "length",  "venue", "itemStart"};

/// A pattern is shown by what it makes of a time; the other two are named.
OUString nameOf(const commands::Target& target, const std::string& style) {
    if (const auto pattern = layout::patternNamed(style))
        return toUno(layout::timeText(Minutes(9 * 60 + 30), *pattern));
    const char* key = style.empty() ? "sidebar.timeStyle.usual" : "sidebar.timeStyle.locale";
    return commands::interfaceText(target.context, key);
}

class DocumentContent final : public Content {
public:
    explicit DocumentContent(Site& site) : site_(site) {
        std::vector<OUString> names;
        names.reserve(timeStyles.size());
        for (const char* style : timeStyles) names.push_back(nameOf(site.target, style));
        site.pane->setEntries("timeStyle", names);
        site.pane->events("timeStyle").chosen = [this](int entry) { chooseTimeStyle(entry); };
        site.pane->setEntries("agendaLayout", {word("table"), word("list"), word("grid")});
        site.pane->events("agendaScope").chosen = [this](int entry) {
            chooseAgenda(entry, site_.pane->chosen("agendaLayout"));
        };
        site.pane->events("agendaLayout").chosen = [this](int entry) {
            chooseAgenda(site_.pane->chosen("agendaScope"), entry);
        };
        std::vector<OUString> factNames;
        factNames.reserve(facts.size());
        for (const char* fact : facts)
            factNames.push_back(
                commands::interfaceText(site.target.context, std::string("sidebar.fact.") + fact));
        site.pane->setEntries("fact", factNames);
        site.pane->choose("fact", 0);
        for (const char* name : buttons) site.bindButton(name, name);
        site.pane->events("insertField").pressed = [this] { insertField(); };
        site.pane->events("insertAgenda").pressed = [this] { insertAgenda(); };
    }

    void refresh() override {
        showAgendas();
        const std::string style =
            site_.target.session ? site_.target.session->timeStyle() : std::string();
        const auto found = std::find(timeStyles.begin(), timeStyles.end(), style);
        site_.pane->choose("timeStyle", found == timeStyles.end()
                                            ? -1
                                            : static_cast<int>(found - timeStyles.begin()));
        site_.showObstacle("timeStyle", "timeStyle");
        site_.showObstacle("fact", "insertField");
        site_.showObstacle("insertField", "insertField");
        for (const char* name : buttons) site_.showObstacle(name, name);
    }

private:
    static constexpr std::array<const char*, 3> buttons{"insertAgenda", "insertInvitation",
                                                        "exportPdf"};

    OUString word(const std::string& layout) const {
        return commands::interfaceText(site_.target.context, "sidebar.layout." + layout);
    }

    /// Written anew only where they changed: the list may be open.
    void showAgendas() {
        const auto& session = site_.target.session;
        const Programme* programme = session ? session->programme() : nullptr;
        std::vector<OUString> names;
        scopes_ = programme ? scopesOf(*programme) : std::vector<layout::Scope>(1);
        for (const layout::Scope& scope : scopes_) names.push_back(shownName(scope));
        if (names != names_) site_.pane->setEntries("agendaScope", names);
        names_ = std::move(names);
        const layout::AgendaKind kind = session ? session->chosenAgenda() : layout::AgendaKind{};
        const auto found = std::find(scopes_.begin(), scopes_.end(), kind.scope);
        site_.pane->choose("agendaScope",
                           found == scopes_.end() ? 0 : static_cast<int>(found - scopes_.begin()));
        site_.pane->choose("agendaLayout", static_cast<int>(kind.layout));
        for (const char* name : {"agendaScope", "agendaLayout"})
            site_.showObstacle(name, "insertAgenda");
    }

    static std::vector<layout::Scope> scopesOf(const Programme& programme) {
        using Part = layout::Scope::Kind;
        std::vector<layout::Scope> scopes(1);
        if (programme.days.size() > 1)
            for (const Day& day : programme.days) scopes.push_back({Part::day, day.id});
        for (std::string& track : layout::tracksOf(programme))
            scopes.push_back({Part::track, std::move(track)});
        for (std::string& room : layout::roomsOf(programme))
            scopes.push_back({Part::room, std::move(room)});
        return scopes;
    }

    OUString shownName(const layout::Scope& scope) const {
        using Part = layout::Scope::Kind;
        const char* const key = scope.kind == Part::all     ? "sidebar.scope.all"
                                : scope.kind == Part::track ? "sidebar.scope.track"
                                : scope.kind == Part::room  ? "sidebar.scope.room"
                                                            : "sidebar.scope.day";
        std::string name = scope.name;
        if (scope.kind == Part::day) {
            const auto& days = site_.target.session->programme()->days;
            const auto day = std::find_if(days.begin(), days.end(), [&scope](const Day& each) {
                return each.id == scope.name;
            });
            if (day != days.end() && day->date.ok())
                name = site_.target.session->speech().date(day->date);
        }
        return commands::interfaceText(site_.target.context, key, {name});
    }

    /// Of an entry of each of the two lists.
    layout::AgendaKind kindOf(int scope, int layout) const {
        layout::AgendaKind kind;
        if (layout > 0) kind.layout = static_cast<layout::Layout>(layout);
        if (scope > 0 && static_cast<std::size_t>(scope) < scopes_.size())
            kind.scope = scopes_[static_cast<std::size_t>(scope)];
        return kind;
    }

    void chooseAgenda(int scope, int layout) {
        if (site_.target.session) site_.target.session->chooseAgenda(kindOf(scope, layout));
    }

    void insertAgenda() {
        const layout::AgendaKind asked =
            kindOf(site_.pane->chosen("agendaScope"), site_.pane->chosen("agendaLayout"));
        site_.run("insertAgenda",
                  named({{"layout", Any(toUno(std::string(layout::nameOf(asked.layout))))},
                         {"scope", Any(toUno(layout::nameOf(asked.scope)))}}));
    }

    void insertField() {
        const int chosen = site_.pane->chosen("fact");
        if (chosen < 0) return;
        const OUString fact = toUno(facts[static_cast<std::size_t>(chosen)]);
        site_.run("insertField", named({{"fact", Any(fact)}}));
    }

    void chooseTimeStyle(int entry) {
        if (entry < 0 || static_cast<std::size_t>(entry) >= timeStyles.size()) return;
        const OUString style = toUno(timeStyles[static_cast<std::size_t>(entry)]);
        site_.run("timeStyle", named({{"name", Any(style)}}));
        refresh();
    }

    Site& site_;
    std::vector<layout::Scope> scopes_; ///< in the order of the list
    std::vector<OUString> names_;       ///< as the list shows them
};

} // namespace

PanelKind documentPanel() {
    const std::vector<RowSpec> rows{
        {Row::Kind::field,
         {{Kind::label, "agendaScopeLabel"}, {Kind::choice, "agendaScope", 8, true}}},
        {Row::Kind::field,
         {{Kind::label, "agendaLayoutLabel"}, {Kind::choice, "agendaLayout", 8, true}}},
        {Row::Kind::field,
         {{Kind::label, "timeStyleLabel"}, {Kind::choice, "timeStyle", 12, true}}},
        {Row::Kind::field, {{Kind::label, "factLabel"}, {Kind::choice, "fact", 8, true}}},
        {Row::Kind::flow,
         {{Kind::button, "insertAgenda"},
          {Kind::button, "insertInvitation"},
          {Kind::button, "insertField"},
          {Kind::button, "exportPdf"}}},
    };
    return {"DocumentPanel", 300, rows, false,
            [](Site& site) { return std::make_unique<DocumentContent>(site); }};
}

} // namespace agendum::sidebar
