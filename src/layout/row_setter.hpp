// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/agenda_kind.hpp"
#include "layout/page.hpp"
#include "layout/speech.hpp"
#include "programme/timeline.hpp"

#include <string>

namespace agendum::layout {

/// What the cells of a programme's items say, in every layout. The programme, the speech and the
/// timeline must outlive it.
class CellSetter {
public:
    CellSetter(const Programme& programme, const Speech& speech, const Timeline& timeline)
        : programme_(programme), speech_(speech), timeline_(timeline) {}

    Cell time(const Slot& slot) const;
    std::string title(const Item& item) const;
    /// How much an item says of the strand that it is in, beside what the agenda's own heads say.
    enum class Strands { titleAndRoom, room, nothing };
    /// @param strand  that the item is in, or null
    Cell content(const Item& item, const Strand* strand, Strands says) const;

private:
    void addSpeakers(Cell& cell, const Item& item) const;
    static PageParagraph detail(const Item& item, const Strand* strand, Strands says);

    const Programme& programme_;
    const Speech& speech_;
    const Timeline& timeline_;
};

/// The strand that each item is in, as a timeline is gone through from its beginning.
class StrandPath {
public:
    /// @returns the strand of the slot's item, or null
    const Strand* enter(const Slot& slot);

private:
    std::vector<const Item*> path_; ///< the blocks around the last item, and it
};

} // namespace agendum::layout
