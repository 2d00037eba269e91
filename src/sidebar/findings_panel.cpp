// SPDX-License-Identifier: MPL-2.0
#include "sidebar/findings_panel.hpp"

#include "commands/finding_words.hpp"
#include "commands/messages.hpp"
#include "commands/obstacles.hpp"
#include "commands/ways_out.hpp"
#include "programme/findings.hpp"
#include "sidebar/named_values.hpp"
#include "writer/uno_text.hpp"

#include <com/sun/star/awt/Key.hpp>

#include <algorithm>
#include <array>

namespace agendum::sidebar {

namespace {

using css::uno::Any;
using rtl::OUString;
using writer::toUno;
using Kind = ControlSpec::Kind;
using Severity = Finding::Severity;

/// Its sign is in the words, so that a sign alone never has to be understood.
const char* severityKey(Severity severity) {
    switch (severity) {
    case Severity::error: return "sidebar.findings.error";
    case Severity::warning: return "sidebar.findings.warning";
    case Severity::note: break;
    }
    return "sidebar.findings.note";
}

class FindingsContent final : public Content {
public:
    explicit FindingsContent(Site& site) : site_(site) {
        site.pane->events("findings").chosen = [this](int) { choose(); };
        site.pane->events("findings").key = [this](const css::awt::KeyEvent& event) {
            if (event.KeyCode == css::awt::Key::RETURN) goThere();
        };
        for (std::size_t i = 0; i < buttons.size(); ++i)
            site.pane->events(buttons[i]).pressed = [this, i] { settle(i); };
        site.pane->events("showFinding").pressed = [this] { goThere(); };
    }

    void refresh() override {
        const Programme* programme = site_.programme();
        const std::optional<Finding> before = chosen();
        findings_ = programme ? agendum::findings(*programme) : std::vector<Finding>();
        std::vector<OUString> lines;
        for (const Finding& finding : findings_) lines.push_back(line(finding));
        site_.pane->setEntries("findings", lines);
        chooseAgain(before);
        showState();
        showChosen();
    }

    std::string keyboardPlace() const override { return "findings"; }

    bool takeKeyboard() override {
        if (findings_.empty()) return false;
        if (!chosen()) {
            select(0);
            showChosen();
            site_.heightChanged();
        }
        site_.pane->focus("findings");
        return true;
    }

private:
    static constexpr std::array<const char*, 3> buttons{"wayOut1", "wayOut2", "wayOut3"};

    OUString words(std::string_view key, const std::vector<std::string>& arguments = {}) const {
        return commands::interfaceText(site_.target.context, key, arguments);
    }

    OUString line(const Finding& finding) const {
        return words(severityKey(finding.severity)) + " "
               + commands::inWords(site_.target.context, site_.target.session->speech(), finding);
    }

    std::optional<Finding> chosen() const {
        const int index = site_.pane->chosen("findings");
        if (index < 0 || static_cast<std::size_t>(index) >= findings_.size()) return std::nullopt;
        return findings_[static_cast<std::size_t>(index)];
    }

    /// The same finding, else one of the same item and kind: its minutes may have changed.
    void chooseAgain(const std::optional<Finding>& before) {
        auto found = findings_.end();
        if (before) {
            found = std::find(findings_.begin(), findings_.end(), *before);
            if (found == findings_.end())
                found = std::find_if(findings_.begin(), findings_.end(), [&](const Finding& each) {
                    return each.itemId == before->itemId && each.message.key == before->message.key;
                });
        }
        select(found == findings_.end() ? -1 : static_cast<int>(found - findings_.begin()));
    }

    void select(int index) const { site_.pane->choose("findings", index); }

    void showState() const {
        const auto count = [this](Severity severity) {
            return std::to_string(std::count_if(
                findings_.begin(), findings_.end(),
                [severity](const Finding& finding) { return finding.severity == severity; }));
        };
        OUString state = site_.obstacle(commands::noProgramme);
        if (state.isEmpty())
            state = findings_.empty() ? words("sidebar.findings.none")
                                      : words("sidebar.findings.state",
                                              {count(Severity::error), count(Severity::warning),
                                               count(Severity::note)});
        site_.pane->setText("findingsState", state);
        site_.pane->setVisible("findings", !findings_.empty());
    }

    /// The whole sentence, which the list may cut off, and the ways out.
    void showChosen() {
        const std::optional<Finding> finding = chosen();
        ways_.clear();
        if (finding) ways_ = commands::waysOut(*site_.programme(), *finding);
        site_.pane->setText("findingText", finding ? line(*finding) : OUString());
        site_.pane->setVisible("findingText", finding.has_value());
        site_.pane->setVisible("showFinding", finding && !finding->itemId.empty());
        const OUString obstacle = site_.obstacle(commands::noEditableProgramme);
        for (std::size_t i = 0; i < buttons.size(); ++i) {
            const bool used = i < ways_.size();
            site_.pane->setVisible(buttons[i], used);
            if (!used) continue;
            site_.pane->setText(buttons[i], words("wayOut." + std::string(ways_[i].label)));
            site_.pane->setObstacle(buttons[i], obstacle);
        }
    }

    void choose() {
        showChosen();
        site_.heightChanged();
        goThere();
    }

    /// Selects the finding's item in the list, and its row in the document.
    void goThere() {
        const std::optional<Finding> finding = chosen();
        if (!finding || finding->itemId.empty() || !site_.target.session) return;
        site_.target.session->selectItem(finding->itemId);
        site_.run("showItem", named({{"item", Any(toUno(finding->itemId))}}));
    }

    void settle(std::size_t way) {
        if (way >= ways_.size()) return;
        const commands::WayOut chosen = ways_[way]; // the list changes under it
        site_.run(chosen.command, chosen.arguments);
    }

    Site& site_;
    std::vector<Finding> findings_;
    std::vector<commands::WayOut> ways_;
};

} // namespace

PanelKind findingsPanel() {
    const auto wayOut = [](const char* name) {
        return ControlSpec{Kind::button, name, 0, false, nullptr, "wayOut"};
    };
    const std::vector<RowSpec> rows{
        {Row::Kind::line, {{Kind::text, "findingsState"}}},
        {Row::Kind::line, {{Kind::list, "findings", 5, true}}},
        {Row::Kind::line, {{Kind::text, "findingText"}}},
        {Row::Kind::flow,
         {wayOut("wayOut1"), wayOut("wayOut2"), wayOut("wayOut3"), {Kind::button, "showFinding"}}},
    };
    return {"FindingsPanel", 400, rows, false,
            [](Site& site) { return std::make_unique<FindingsContent>(site); }};
}

} // namespace agendum::sidebar
