// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "layout/agenda_filter.hpp"
#include "sidebar/form.hpp"
#include "sidebar/timeline_scale.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Where a day's items stand in the timeline: pure geometry in pixels, without a window. The point
/// (0, 0) is the upper left corner of the drawing, right of the axis; nothing of it is scrolled.
namespace agendum::sidebar {

/// Distances, at the screen's scale.
struct TimelineMetrics {
    int band = 0;        ///< width of the strip at the left of a block, which bears its title
    int leastColumn = 0; ///< the least width at which a strand can be read
    int inset = 0;       ///< how much narrower an item is that begins before the one above it ends
    int gap = 0;         ///< between strands
    int edge = 0;        ///< how near a lower edge is to be taken hold of
    int point = 0;       ///< how long the arrow head is that marks what takes no time
};

/// One item as it stands there.
struct TimelineBar {
    const Slot* slot = nullptr; ///< of the timeline that was laid out
    Box box;                    ///< its height is its minutes; 0: a point in time
    int band = 0;               ///< a block's: width of the strip at its left; else 0
    /// The column that the box is in: narrower than that only where it runs into the item above.
    int columnX = 0;
    int columnWidth = 0;
};

/// A strand of one of the day's own blocks, as it stands there.
struct TimelineTrack {
    const Strand* strand = nullptr;
    Box box; ///< its height is the block's
};

struct TimelineLayout {
    TimeScale scale;
    std::vector<TimelineBar> bars;     ///< in reading order, a block before what it holds
    std::vector<TimelineTrack> tracks; ///< from left to right, block by block
    int width = 0;                     ///< of the whole drawing: at least the width given
    int height = 0;                    ///< down to the end of the last item

    /// The bar of that item, or null.
    const TimelineBar* find(std::string_view item) const;
    /// The tracks of the first block that reaches below y: those that are seen from there on.
    std::span<const TimelineTrack> tracksFrom(int y) const;
};

/// What is told above a track: its title, else its room; may be empty.
const std::string& headOf(const Strand& strand);
/// Whether there is any such thing to tell in a day.
bool namesTracks(const Day& day);

/// Draws the day to that scale; strands side by side. Wider than asked for where strands would
/// become too narrow. What the filter keeps back has no bar, and a strand of nothing else no place. The
/// timeline must outlive the layout.
TimelineLayout layOut(const Timeline& timeline, const Day& day, const TimeScale& scale, int width,
                      const TimelineMetrics& metrics, const layout::AgendaFilter& filter = {});

/// The day's slots, in reading order.
std::vector<const Slot*> slotsOf(const Timeline& timeline, const Day& day);

struct TimelineHit {
    const TimelineBar* bar = nullptr;
    bool lowerEdge = false; ///< else its body
};

/// What is at a point: the lower edge of an item before any item's body, what is inside a block
/// before the block. What takes no time has its arrow head for a body, before all edges; its lower edge is
/// below its line, since above it is that of the item before. None: nothing.
std::optional<TimelineHit> hit(const TimelineLayout& layout, int x, int y,
                               const TimelineMetrics& metrics);

} // namespace agendum::sidebar
