// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_drag.hpp"

#include <algorithm>

namespace agendum::sidebar {

namespace {

/// What can be written as a start.
constexpr Minutes latest{7 * 24 * 60 - 1};

std::optional<TimelineEdit> ending(const TimelineBar& bar, double minute, Minutes step) {
    const Slot& slot = *bar.slot;
    const Minutes duration = std::max(snapped(minute, step) - slot.start, step);
    if (duration == slot.end - slot.start) return std::nullopt;
    return TimelineEdit{slot.item->id, TimelineEdit::Lasts{duration}};
}

std::optional<TimelineEdit> starting(const TimelineBar& bar, double minute, Minutes step) {
    const Slot& slot = *bar.slot;
    const Minutes start = std::clamp(snapped(minute, step), Minutes{0}, latest);
    if (start == slot.start) return std::nullopt;
    return TimelineEdit{slot.item->id, TimelineEdit::Begins{start}};
}

/// The place between items at a point.
class Finder {
public:
    Finder(const TimelineLayout& layout, const Item& moved, int x, int y,
           const TimelineMetrics& metrics)
        : layout_(layout), moved_(moved), x_(x), y_(y), metrics_(metrics) {}

    operations::Place in(const Day& day) const {
        operations::Place place{day.id, {}, {}};
        descend(day.items, place);
        return place;
    }

private:
    void descend(const ItemList& items, operations::Place& place) const {
        place.after.clear();
        for (const Item& item : items) {
            const TimelineBar* bar = layout_.find(item.id);
            if (!bar || &item == &moved_) continue;
            if (const Strand* strand = strandAt(item, *bar)) {
                place.strand = strand->id;
                descend(strand->items, place);
                return;
            }
            if (bar->box.y + bar->box.height / 2 < y_) place.after = item.id;
        }
    }

    /// At a block's upper and lower rim one is still before or behind it.
    const Strand* strandAt(const Item& block, const TimelineBar& bar) const {
        if (!block.isBlock() || moved_.isBlock()) return nullptr;
        const int rim = std::min(metrics_.edge * 2, bar.box.height / 6);
        const int across = x_ - bar.box.x - bar.band;
        const int width = bar.box.width - bar.band;
        const bool inside = y_ >= bar.box.y + rim && y_ < bar.box.y + bar.box.height - rim
                            && across >= 0 && across < width;
        if (!inside) return nullptr;
        const auto strands = static_cast<int>(block.strands.size());
        return &block.strands[static_cast<std::size_t>(across * strands / width)];
    }

    const TimelineLayout& layout_;
    const Item& moved_;
    int x_;
    int y_;
    const TimelineMetrics& metrics_;
};

} // namespace

std::optional<TimelineEdit> editFor(const Programme& programme, const TimelineLayout& layout,
                                    const TimelineGrip& grip, int x, int y, Minutes step,
                                    const TimelineMetrics& metrics) {
    const TimelineBar* bar = layout.find(grip.item);
    if (!bar) return std::nullopt;
    const Slot& slot = *bar->slot;
    const double moved = static_cast<double>(y - grip.y) / layout.scale.perMinute;
    if (grip.lowerEdge) return ending(*bar, static_cast<double>(slot.end.count()) + moved, step);
    if (slot.item->fixedStart)
        return starting(*bar, static_cast<double>(slot.start.count()) + moved, step);
    const TimelineEdit::Goes goes{Finder(layout, *slot.item, x, y, metrics).in(*slot.day)};
    if (goes == TimelineEdit::Goes{placeOf(programme, grip.item)}) return std::nullopt;
    return TimelineEdit{grip.item, goes};
}

} // namespace agendum::sidebar
