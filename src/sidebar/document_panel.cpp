// SPDX-License-Identifier: MPL-2.0
#include "sidebar/document_panel.hpp"

#include "commands/messages.hpp"
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
        for (const char* style : timeStyles) names.push_back(nameOf(site.target, style));
        site.pane->setEntries("timeStyle", names);
        site.pane->events("timeStyle").chosen = [this] { chooseTimeStyle(); };
        for (const char* name : buttons) site.bindButton(name, name);
    }

    void refresh() override {
        const std::string style =
            site_.target.session ? site_.target.session->timeStyle() : std::string();
        const auto found = std::find(timeStyles.begin(), timeStyles.end(), style);
        site_.pane->choose("timeStyle", found == timeStyles.end()
                                            ? -1
                                            : static_cast<int>(found - timeStyles.begin()));
        site_.showObstacle("timeStyle", "timeStyle");
        for (const char* name : buttons) site_.showObstacle(name, name);
    }

private:
    static constexpr std::array<const char*, 3> buttons{"insertAgenda", "insertInvitation",
                                                        "exportPdf"};

    void chooseTimeStyle() {
        const int chosen = site_.pane->chosen("timeStyle");
        if (chosen < 0) return;
        const OUString style = toUno(timeStyles[static_cast<std::size_t>(chosen)]);
        site_.run("timeStyle", named({{"name", Any(style)}}));
        refresh();
    }

    Site& site_;
};

} // namespace

PanelKind documentPanel() {
    const std::vector<RowSpec> rows{
        {Row::Kind::field,
         {{Kind::label, "timeStyleLabel"}, {Kind::choice, "timeStyle", 12, true}}},
        {Row::Kind::flow,
         {{Kind::button, "insertAgenda"},
          {Kind::button, "insertInvitation"},
          {Kind::button, "exportPdf"}}},
    };
    return {"DocumentPanel", 300, rows, false,
            [](Site& site) { return std::make_unique<DocumentContent>(site); }};
}

} // namespace agendum::sidebar
