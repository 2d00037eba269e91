// SPDX-License-Identifier: MPL-2.0
#include "sidebar/filter_rows.hpp"

#include "commands/messages.hpp"
#include "layout/agenda_kind.hpp"
#include "writer/uno_text.hpp"

#include <algorithm>
#include <utility>

namespace agendum::sidebar {

namespace {

using layout::AgendaFilter;
using Kind = ControlSpec::Kind;

} // namespace

std::vector<RowSpec> FilterRows::rows() {
    const auto row = [](const char* label, const char* control) {
        return RowSpec{Row::Kind::field, {{Kind::label, label}, {Kind::choice, control, 10, true}}};
    };
    return {row("dayLabel", "day"), row("trackShownLabel", "trackShown"),
            row("roomShownLabel", "roomShown")};
}

FilterRows::FilterRows(Site& site)
    : site_(site), day_{"day", "dayLabel", &AgendaFilter::day, nullptr},
      track_{"trackShown", "trackShownLabel", &AgendaFilter::track, "sidebar.trackShown.all"},
      room_{"roomShown", "roomShownLabel", &AgendaFilter::room, "sidebar.roomShown.all"} {
    for (const Choice* choice : {&day_, &track_, &room_})
        site_.pane->events(choice->control).chosen = [this, choice](int entry) {
            choose(*choice, entry);
        };
}

void FilterRows::show(const Programme* programme, const layout::Speech& speech) {
    if (!programme) {
        for (Choice* choice : {&day_, &track_, &room_}) show(*choice, {}, {}, {});
        return;
    }
    const AgendaFilter& filter = site_.target.session->filter();
    std::vector<std::string> dates;
    std::vector<std::string> days;
    for (const Day& day : programme->days) {
        dates.push_back(speech.date(day.date));
        days.push_back(day.id);
    }
    const Day* shown = layout::shownDay(*programme, filter);
    show(day_, dates, std::move(days), shown ? shown->id : std::string());
    const std::vector<std::string> tracks = layout::tracksOf(*programme);
    show(track_, tracks, tracks, filter.track);
    const std::vector<std::string> rooms = layout::roomsOf(*programme);
    show(room_, rooms, rooms, filter.room);
}

void FilterRows::show(Choice& choice, const std::vector<std::string>& names,
                      std::vector<std::string> values, const std::string& chosen) const {
    const bool several = values.size() > 1;
    site_.pane->setVisible(choice.control, several);
    site_.pane->setVisible(choice.label, several);
    std::vector<rtl::OUString> entries;
    if (choice.every) {
        entries.push_back(commands::interfaceText(site_.target.context, choice.every));
        values.insert(values.begin(), std::string());
    }
    for (const std::string& name : names) entries.push_back(writer::toUno(name));
    site_.pane->setEntries(choice.control, entries);
    const auto found = std::ranges::find(values, chosen);
    site_.pane->choose(choice.control,
                       found == values.end() ? -1 : static_cast<int>(found - values.begin()));
    choice.values = std::move(values);
}

void FilterRows::choose(const Choice& choice, int entry) const {
    if (!site_.programme() || entry < 0 || static_cast<std::size_t>(entry) >= choice.values.size())
        return;
    AgendaFilter filter = site_.target.session->filter();
    filter.*choice.part = choice.values[static_cast<std::size_t>(entry)];
    site_.target.session->setFilter(filter);
}

} // namespace agendum::sidebar
