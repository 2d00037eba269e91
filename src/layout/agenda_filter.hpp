// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace agendum::layout {

/// Which of a programme's items are listed where its agenda is worked on. Nothing of it changes the
/// programme, or what a document says.
struct AgendaFilter {
    std::string day;   ///< its id; empty, or no such day: the first one
    std::string track; ///< as trackName has it; empty: all of them, and what is for everybody
    std::string room;  ///< empty: all of them
    bool operator==(const AgendaFilter&) const = default;

    bool isPartial() const { return !track.empty() || !room.empty(); }
};

/// The day that is shown; null: the programme has none.
const Day* shownDay(const Programme& programme, const AgendaFilter& filter);

/// The items of a day that are in the filter's track and room; blocks that hold one of them are shown
/// too, so that it can be seen where it belongs. None: all are shown. The ids live as long as the day.
std::optional<std::unordered_set<std::string_view>> shownItems(const Day& day,
                                                               const AgendaFilter& filter);

/// The filter with which one of the items at least is seen: as it is where that is so already, or the
/// programme has none of them; else with the first one's day, and without what hides that.
AgendaFilter revealing(AgendaFilter filter, const Programme& programme,
                       const std::vector<std::string>& items);

/// The filter after a change of the programme: a renamed track or room is followed, what is gone
/// filters no more.
AgendaFilter following(AgendaFilter filter, const Programme& before, const Programme& after);

} // namespace agendum::layout
