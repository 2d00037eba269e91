// SPDX-License-Identifier: MPL-2.0
#include "sidebar/agenda_rows.hpp"
#include "sidebar/minutes_text.hpp"

#include "commands/messages.hpp"
#include "layout/time_text.hpp"
#include "programme/change.hpp"
#include "writer/uno_text.hpp"

namespace agendum::sidebar {

namespace {

using rtl::OUString;
using writer::toUno;

std::string titleOf(const Programme& programme, const Slot& slot, const layout::Speech& speech) {
    std::string title(static_cast<std::size_t>(slot.depth) * 3, ' ');
    title += original(programme, *slot.item).title;
    if (!slot.item->continues.empty()) title += " " + speech.words.continued;
    return title;
}

} // namespace

std::vector<AgendaRow> agendaRows(const css::uno::Reference<css::uno::XComponentContext>& context,
                                  const Programme& programme, const Timeline& timeline,
                                  const Day* day, const layout::AgendaFilter& filter,
                                  const layout::Speech& speech) {
    const auto tip = [&](const Slot& slot) {
        std::vector<OUString> lines{toUno(titleOf(programme, slot, speech)).trim()};
        const std::string speakers = fieldText(programme, *slot.item, Field::speakers);
        if (!speakers.empty()) lines.push_back(toUno(speakers));
        if (slot.overlap > Minutes{0})
            lines.push_back(
                commands::interfaceText(context, "sidebar.items.overlap", {digits(slot.overlap)}));
        if (slot.gap > Minutes{0})
            lines.push_back(
                commands::interfaceText(context, "sidebar.items.gap", {digits(slot.gap)}));
        OUString all;
        for (const OUString& line : lines) all += (all.isEmpty() ? OUString() : "\n") + line;
        return all;
    };
    std::vector<AgendaRow> rows;
    if (!day) return rows;
    const auto shown = layout::shownItems(*day, filter);
    for (const Slot& slot : timeline.slots()) {
        if (slot.day != day || (shown && !shown->contains(slot.item->id))) continue;
        const std::string minutes = slot.open ? std::string() : digits(slot.end - slot.start);
        rows.push_back({slot.item->id,
                        {toUno(layout::timeText(slot.start, speech.time)), toUno(minutes),
                         toUno(titleOf(programme, slot, speech))},
                        tip(slot)});
    }
    return rows;
}

} // namespace agendum::sidebar
