// SPDX-License-Identifier: MPL-2.0
#include "sidebar/edits_section.hpp"

#include "sidebar/edit_words.hpp"
#include "sidebar/named_values.hpp"
#include "writer/uno_text.hpp"

namespace agendum::sidebar {

namespace {

constexpr std::size_t mostUnread = 6;
using Kind = ControlSpec::Kind;

} // namespace

std::vector<RowSpec> EditsSection::rows() {
    return {
        {Row::Kind::line, {{Kind::text, "unread"}}, true},
        {Row::Kind::flow, {{Kind::box, "adoptByItself"}, {Kind::button, "update"}}},
    };
}

EditsSection::EditsSection(Site& site) : site_(site) {
    site.bindButton("update", "synchronize");
    site.pane->events("adoptByItself").chosen = [this](int state) {
        site_.run("adoptByItself", named({{"on", css::uno::Any(state == 1)}}));
        refresh(); // what was refused is not ticked
    };
}

void EditsSection::refresh() {
    const auto& session = site_.target.session;
    const Programme* programme = site_.programme();
    const writer::PendingEdits* edits = session && programme ? session->seenEdits() : nullptr;
    const std::string unread =
        edits ? unreadText(*edits, *programme, mostUnread, wordsIn(site_.target.context))
              : std::string();
    site_.pane->setVisible("unread", !unread.empty());
    if (!unread.empty()) site_.pane->setText("unread", writer::toUno(unread));
    site_.pane->setTicked("adoptByItself", session && session->adoptsByItself());
    site_.showObstacle("adoptByItself", "adoptByItself");
    site_.showObstacle("update", "synchronize");
}

} // namespace agendum::sidebar
