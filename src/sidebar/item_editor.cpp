// SPDX-License-Identifier: MPL-2.0
#include "sidebar/item_editor.hpp"

#include "commands/messages.hpp"
#include "commands/named_arguments.hpp"
#include "commands/obstacles.hpp"
#include "layout/time_text.hpp"
#include "sidebar/minutes_text.hpp"
#include "sidebar/named_values.hpp"
#include "writer/uno_text.hpp"

#include "programme/change.hpp"
#include "programme/iso_time.hpp"
#include "programme/value_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace agendum::sidebar {

namespace {

using css::uno::Any;
using writer::toUno;
using Kind = ControlSpec::Kind;

/// As Field::kind has them, in the order of the list.
constexpr std::array<const char*, 6> itemKinds{"session", "talk",         "break",
                                               "meal",    "registration", "other"};

/// Whether the longer texts are shown: in all windows, until the office ends. They take much room,
/// and most items have none.
bool& textsShown() {
    static bool shown = false;
    return shown;
}

} // namespace

std::vector<RowSpec> ItemEditor::rows() {
    const auto field = [](const char* label, ControlSpec control, bool groupStart = false) {
        return RowSpec{Row::Kind::field, {{Kind::label, label}, control}, groupStart};
    };
    const auto problem = [](const char* control) {
        return RowSpec{Row::Kind::line, {{Kind::text, control}}};
    };
    return {
        field("titleLabel", {Kind::field, "title", 12, true}, true),
        problem("titleProblem"),
        {Row::Kind::field,
         {{Kind::label, "startLabel"}, {Kind::field, "start", 6}, {Kind::box, "fixed"}}},
        problem("startProblem"),
        {Row::Kind::field,
         {{Kind::label, "minutesLabel"}, {Kind::field, "minutes", 6}, {Kind::box, "flexible"}}},
        problem("minutesProblem"),
        field("minimumLabel", {Kind::field, "minimum", 6}),
        problem("minimumProblem"),
        field("speakersLabel", {Kind::field, "speakers", 12, true}),
        problem("speakersProblem"),
        field("kindLabel", {Kind::choice, "kind", 10, true}),
        field("roomLabel", {Kind::field, "room", 12, true}),
        problem("roomProblem"),
        {Row::Kind::flow, {{Kind::button, "texts"}}},
        field("subtitleLabel", {Kind::field, "subtitle", 12, true}),
        problem("subtitleProblem"),
        {Row::Kind::line, {{Kind::label, "descriptionLabel"}}},
        {Row::Kind::line, {{Kind::lines, "description", 5, true}}},
        problem("descriptionProblem"),
        {Row::Kind::line, {{Kind::label, "linksLabel"}}},
        {Row::Kind::line, {{Kind::lines, "links", 3, true}}},
        problem("linksProblem"),
    };
}

ItemEditor::ItemEditor(Site& site)
    : site_(site), title_(textField("title", "titleProblem", Field::title)),
      start_(site, "startProblem", "start", [this](const std::string& text) { setStart(text); }),
      minutes_(site, "minutesProblem", "minutes",
               [this](const std::string& text) { setMinutes(text); }),
      minimum_(site, "minimumProblem", "minimum",
               [this](const std::string& text) { setMinimum(text); }),
      speakers_(textField("speakers", "speakersProblem", Field::speakers)),
      room_(textField("room", "roomProblem", Field::room)),
      subtitle_(textField("subtitle", "subtitleProblem", Field::subtitle)),
      description_(textField("description", "descriptionProblem", Field::description)),
      links_(textField("links", "linksProblem", Field::links)),
      texts_(
          site, "texts",
          {"subtitleLabel", "subtitle", "descriptionLabel", "description", "linksLabel", "links"},
          textsShown()) {
    std::vector<rtl::OUString> names;
    names.reserve(itemKinds.size());
    for (const char* kind : itemKinds)
        names.push_back(commands::interfaceText(site.target.context, "kind." + std::string(kind)));
    site.pane->setEntries("kind", names);
    site.pane->events("kind").chosen = [this](int entry) { chooseKind(entry); };
    site.pane->events("fixed").chosen = [this](int state) { fix(state == 1); };
    site.pane->events("flexible").chosen = [this](int state) { makeFlexible(state == 1); };
}

TextField ItemEditor::textField(const char* control, const char* problem, Field field) {
    return TextField(site_, problem, control,
                     [this, field](const std::string& text) { setText(field, text); });
}

void ItemEditor::show(const Programme* programme, const std::vector<const Slot*>& slots,
                      const layout::Speech& speech) {
    items_.clear();
    std::string subject;
    for (const Slot* slot : slots) {
        items_.push_back(slot->item->id);
        subject += slot->item->id + '\n';
    }
    std::set<std::string_view> mixed;
    const auto common = [&](std::string_view control, const auto& valueOf) {
        using Value = decltype(valueOf(*slots.front()));
        if (slots.empty()) return Value();
        Value first = valueOf(*slots.front());
        for (const Slot* slot : slots)
            if (valueOf(*slot) != first) {
                mixed.insert(control);
                return Value();
            }
        return first;
    };
    const auto text = [&](std::string_view control, Field field) {
        return common(control,
                      [&](const Slot& slot) { return fieldText(*programme, *slot.item, field); });
    };
    const auto tick = [&](const char* control, const auto& isSo) {
        const bool ticked = common(control, isSo);
        if (mixed.contains(control))
            site_.pane->setHalfTicked(control);
        else
            site_.pane->setTicked(control, ticked);
    };
    std::string values;
    const auto put = [&](TextField& field, const std::string& value) {
        field.show(value, subject);
        values += value + '\0';
    };
    put(title_, text("title", Field::title));
    put(start_, common("start", [&](const Slot& slot) {
            return layout::timeText(slot.start, speech.time);
        }));
    put(minutes_, text("minutes", Field::duration));
    put(minimum_, text("minimum", Field::minimum));
    put(speakers_, text("speakers", Field::speakers));
    put(room_, text("room", Field::room));
    put(subtitle_, text("subtitle", Field::subtitle));
    put(description_, text("description", Field::description));
    put(links_, common("links", [](const Slot& slot) { return linesText(slot.item->links); }));
    if (std::exchange(values_, values) != values) giveUpRefused();
    texts_.show();
    tick("fixed", [](const Slot& slot) { return slot.item->fixedStart.has_value(); });
    tick("flexible", [](const Slot& slot) { return slot.item->flexible; });
    showKind(text("kind", Field::kind));
    showObstacles(mixed);
}

/// What could not be taken is out of date once something else was.
void ItemEditor::giveUpRefused() {
    for (TextField* field : {&title_, &start_, &minutes_, &minimum_, &speakers_, &room_, &subtitle_,
                             &description_, &links_})
        field->giveUpRefused();
}

void ItemEditor::showKind(const std::string& kind) const {
    const auto found = std::ranges::find(itemKinds, kind);
    site_.pane->choose("kind",
                       found != itemKinds.end() ? static_cast<int>(found - itemKinds.begin()) : -1);
}

/// Mixed: the controls whose items differ in what they show.
void ItemEditor::showObstacles(const std::set<std::string_view>& mixed) const {
    const auto sentence = [this](const char* key) {
        return commands::sentence(site_.target.context, Message{key, {}});
    };
    rtl::OUString reason = site_.obstacle(commands::noEditableProgramme);
    if (reason.isEmpty() && items_.empty()) reason = sentence("obstacle.item");
    const rtl::OUString differ =
        commands::interfaceText(site_.target.context, "sidebar.items.differ");
    for (const char* control : {"fixed", "minutes", "flexible", "minimum", "speakers", "kind",
                                "room", "subtitle", "description", "links"}) {
        site_.pane->setObstacle(control, reason);
        if (reason.isEmpty() && mixed.contains(control)) site_.pane->setHint(control, differ);
    }
    if (reason.isEmpty() && items_.size() > 1) reason = sentence("obstacle.one");
    for (const char* control : {"title", "start"}) site_.pane->setObstacle(control, reason);
}

void ItemEditor::setText(Field field, const std::string& text) const {
    site_.perform("setText", named({{"items", commands::anyOf(items_)},
                                    {"field", Any(toUno(agendum::nameOf(field)))},
                                    {"text", Any(toUno(text))}}));
}

void ItemEditor::setStart(const std::string& text) const {
    const auto start = layout::parseTime(text);
    if (!start) throw Refusal(Message{"refused.typed.time", {text}});
    site_.perform("setStart", named({{"item", Any(toUno(items_.front()))},
                                     {"start", Any(toUno(isoTime(*start)))},
                                     {"fixed", Any(site_.pane->ticked("fixed"))}}));
}

void ItemEditor::setMinutes(const std::string& text) const {
    const TypedMinutes minutes = readMinutes(text);
    if (!minutes.understood) throw Refusal(Message{"refused.typed.minutes", {text}});
    const sal_Int32 value =
        minutes.value ? static_cast<sal_Int32>(minutes.value->count()) : sal_Int32{-1};
    site_.perform("setDuration",
                  named({{"items", commands::anyOf(items_)}, {"minutes", Any(value)}}));
}

void ItemEditor::setMinimum(const std::string& text) const {
    const TypedMinutes minutes = readMinutes(text);
    if (!minutes.understood) throw Refusal(Message{"refused.typed.minutes", {text}});
    const sal_Int32 value =
        minutes.value ? static_cast<sal_Int32>(minutes.value->count()) : sal_Int32{-1};
    site_.perform("setMinimum",
                  named({{"items", commands::anyOf(items_)}, {"minutes", Any(value)}}));
}

void ItemEditor::makeFlexible(bool flexible) const {
    site_.run("setFlexible",
              named({{"items", commands::anyOf(items_)}, {"flexible", Any(flexible)}}));
}

void ItemEditor::fix(bool fixed) const {
    site_.run("setFixed", named({{"items", commands::anyOf(items_)}, {"fixed", Any(fixed)}}));
}

void ItemEditor::chooseKind(int entry) const {
    if (entry < 0 || static_cast<std::size_t>(entry) >= itemKinds.size()) return;
    site_.run("setText", named({{"items", commands::anyOf(items_)},
                                {"field", Any(toUno("kind"))},
                                {"text", Any(toUno(itemKinds[static_cast<std::size_t>(entry)]))}}));
}

} // namespace agendum::sidebar
