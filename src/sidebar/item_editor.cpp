// SPDX-License-Identifier: MPL-2.0
#include "sidebar/item_editor.hpp"

#include "commands/messages.hpp"
#include "layout/time_text.hpp"
#include "sidebar/minutes_text.hpp"
#include "sidebar/named_values.hpp"
#include "writer/uno_text.hpp"

#include "programme/change.hpp"
#include "programme/iso_time.hpp"

#include <algorithm>
#include <array>

namespace agendum::sidebar {

namespace {

using css::uno::Any;
using writer::toUno;
using Kind = ControlSpec::Kind;

/// As Field::kind has them, in the order of the list.
constexpr std::array<const char*, 6> kinds{"session", "talk",         "break",
                                           "meal",    "registration", "other"};

} // namespace

std::vector<RowSpec> ItemEditor::rows() {
    const auto field = [](const char* label, ControlSpec control, bool groupStart = false) {
        return RowSpec{Row::Kind::field, {{Kind::label, label}, control}, groupStart};
    };
    return {
        field("titleLabel", {Kind::field, "title", 12, true}, true),
        {Row::Kind::field,
         {{Kind::label, "startLabel"}, {Kind::field, "start", 6}, {Kind::box, "fixed"}}},
        {Row::Kind::field,
         {{Kind::label, "minutesLabel"}, {Kind::field, "minutes", 6}, {Kind::box, "flexible"}}},
        field("minimumLabel", {Kind::field, "minimum", 6}),
        field("speakersLabel", {Kind::field, "speakers", 12, true}),
        field("kindLabel", {Kind::choice, "kind", 10, true}),
        field("roomLabel", {Kind::field, "room", 12, true}),
        {Row::Kind::line, {{Kind::text, "itemProblem"}}},
    };
}

ItemEditor::ItemEditor(Site& site)
    : site_(site), problem_(site, "itemProblem"), title_(textField("title", Field::title)),
      start_(site, problem_, "start", [this](const std::string& text) { setStart(text); }),
      minutes_(site, problem_, "minutes", [this](const std::string& text) { setMinutes(text); }),
      minimum_(site, problem_, "minimum", [this](const std::string& text) { setMinimum(text); }),
      speakers_(textField("speakers", Field::speakers)), room_(textField("room", Field::room)) {
    std::vector<rtl::OUString> names;
    for (const char* kind : kinds)
        names.push_back(commands::interfaceText(site.target.context, "kind." + std::string(kind)));
    site.pane->setEntries("kind", names);
    site.pane->events("kind").chosen = [this] { chooseKind(); };
    site.pane->events("fixed").chosen = [this] { fix(); };
    site.pane->events("flexible").chosen = [this] { makeFlexible(); };
}

TextField ItemEditor::textField(const char* control, Field field) {
    return TextField(site_, problem_, control,
                     [this, field](const std::string& text) { setText(field, text); });
}

void ItemEditor::show(const Programme* programme, const Slot* slot, const layout::Speech& speech) {
    const Item* item = slot ? slot->item : nullptr;
    item_ = item ? item->id : std::string();
    const auto text = [&](Field field) {
        return item ? fieldText(*programme, *item, field) : std::string();
    };
    title_.show(text(Field::title), item_);
    start_.show(item ? layout::timeText(slot->start, speech.time) : std::string(), item_);
    minutes_.show(text(Field::duration), item_);
    minimum_.show(text(Field::minimum), item_);
    speakers_.show(text(Field::speakers), item_);
    room_.show(text(Field::room), item_);
    site_.pane->setTicked("fixed", item && item->fixedStart);
    site_.pane->setTicked("flexible", item && item->flexible);
    const auto kind = std::find(kinds.begin(), kinds.end(), text(Field::kind));
    site_.pane->choose("kind",
                       item && kind != kinds.end() ? static_cast<int>(kind - kinds.begin()) : -1);
    showObstacles();
}

void ItemEditor::showObstacles() const {
    rtl::OUString reason = site_.obstacle("setText");
    if (reason.isEmpty() && item_.empty())
        reason = commands::sentence(site_.target.context, Message{"obstacle.item", {}});
    for (const char* control :
         {"title", "start", "fixed", "minutes", "flexible", "minimum", "speakers", "kind", "room"})
        site_.pane->setObstacle(control, reason);
}

void ItemEditor::setText(Field field, const std::string& text) const {
    site_.perform("setText", named({{"item", Any(toUno(item_))},
                                    {"field", Any(toUno(agendum::nameOf(field)))},
                                    {"text", Any(toUno(text))}}));
}

void ItemEditor::setStart(const std::string& text) const {
    const auto start = layout::parseTime(text);
    if (!start) throw Refusal(Message{"refused.typed.time", {text}});
    site_.perform("setStart", named({{"item", Any(toUno(item_))},
                                     {"start", Any(toUno(isoTime(*start)))},
                                     {"fixed", Any(site_.pane->ticked("fixed"))}}));
}

void ItemEditor::setMinutes(const std::string& text) const {
    const TypedMinutes minutes = readMinutes(text);
    if (!minutes.understood) throw Refusal(Message{"refused.typed.minutes", {text}});
    const sal_Int32 value =
        minutes.value ? static_cast<sal_Int32>(minutes.value->count()) : sal_Int32{-1};
    site_.perform("setDuration", named({{"item", Any(toUno(item_))}, {"minutes", Any(value)}}));
}

void ItemEditor::setMinimum(const std::string& text) const {
    const TypedMinutes minutes = readMinutes(text);
    if (!minutes.understood) throw Refusal(Message{"refused.typed.minutes", {text}});
    const sal_Int32 value =
        minutes.value ? static_cast<sal_Int32>(minutes.value->count()) : sal_Int32{-1};
    site_.perform("setMinimum", named({{"item", Any(toUno(item_))}, {"minutes", Any(value)}}));
}

void ItemEditor::makeFlexible() const {
    site_.run("setFlexible", named({{"item", Any(toUno(item_))},
                                    {"flexible", Any(site_.pane->ticked("flexible"))}}));
}

void ItemEditor::fix() const {
    site_.run("setFixed",
              named({{"item", Any(toUno(item_))}, {"fixed", Any(site_.pane->ticked("fixed"))}}));
}

void ItemEditor::chooseKind() const {
    const int chosen = site_.pane->chosen("kind");
    if (chosen < 0) return;
    site_.run("setText", named({{"item", Any(toUno(item_))},
                                {"field", Any(toUno("kind"))},
                                {"text", Any(toUno(kinds[static_cast<std::size_t>(chosen)]))}}));
}

} // namespace agendum::sidebar
