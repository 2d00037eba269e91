// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_words.hpp"
#include "sidebar/minutes_text.hpp"

#include "commands/messages.hpp"
#include "programme/change.hpp"
#include "writer/uno_text.hpp"

namespace agendum::sidebar {

using rtl::OUString;
using writer::toStd;
using writer::toUno;

namespace {

void addLine(OUString& text, const OUString& line) {
    if (line.isEmpty()) return;
    if (!text.isEmpty()) text += "\n";
    text += line;
}

} // namespace

OUString TimelineWords::text(const char* key, const std::vector<std::string>& arguments) const {
    return commands::interfaceText(context_, key, arguments);
}

OUString TimelineWords::title(const Slot& slot) const {
    std::string title = original(programme_, *slot.item).title;
    if (!slot.item->continues.empty()) title += " " + speech_.words.continued;
    return toUno(title);
}

OUString TimelineWords::time(Minutes time) const {
    return toUno(layout::timeText(time, speech_.time));
}

OUString TimelineWords::range(const Slot& slot) const {
    if (slot.open) return time(slot.start);
    return toUno(layout::rangeText(slot.start, slot.end, speech_.time, "–"));
}

OUString TimelineWords::times(const Slot& slot) const {
    if (slot.open) return time(slot.start);
    return text("sidebar.timeline.times", {toStd(range(slot)), digits(slot.end - slot.start)});
}

OUString TimelineWords::free(Minutes gap) const {
    return text("sidebar.timeline.free", {digits(gap)});
}

OUString TimelineWords::tip(const Slot& slot) const {
    OUString tip = times(slot);
    addLine(tip, title(slot));
    addLine(tip, toUno(fieldText(programme_, *slot.item, Field::speakers)));
    addLine(tip, toUno(fieldText(programme_, *slot.item, Field::room)));
    if (slot.item->fixedStart) addLine(tip, text("sidebar.timeline.fixed"));
    if (slot.overlap > Minutes{0})
        addLine(tip, text("sidebar.items.overlap", {digits(slot.overlap)}));
    if (slot.gap > Minutes{0}) addLine(tip, text("sidebar.items.gap", {digits(slot.gap)}));
    return tip;
}

OUString TimelineWords::spoken(const Slot& slot) const {
    const OUString item = tip(slot).replaceAll("\n", ", ");
    return text("sidebar.timeline.spoken", {toStd(item)});
}

} // namespace agendum::sidebar
