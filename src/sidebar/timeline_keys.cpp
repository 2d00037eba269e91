// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_keys.hpp"

#include <algorithm>
#include <cstdlib>

namespace agendum::sidebar {

namespace {

/// The next multiple of the step above or below a time.
Minutes next(Minutes time, int direction, Minutes step) {
    const auto count = step.count();
    if (direction > 0) return Minutes((time.count() / count + 1) * count);
    return Minutes((time.count() + count - 1) / count * count - count);
}

/// The nearest bar that begins left or right of this one's column while this one lasts.
const TimelineBar* neighbour(const TimelineLayout& layout, const TimelineBar& from, int direction) {
    const TimelineBar* best = nullptr;
    int bestAcross = 0;
    int bestAlong = 0;
    for (const TimelineBar& bar : layout.bars) {
        const int across = (bar.columnX - from.columnX) * direction;
        const bool apart = direction > 0 ? bar.columnX >= from.columnX + from.columnWidth
                                         : bar.columnX + bar.columnWidth <= from.columnX;
        if (!apart || bar.slot->depth != from.slot->depth) continue;
        const int along = std::abs(bar.box.y - from.box.y);
        const bool sameTime = bar.box.y < from.box.y + std::max(from.box.height, 1)
                              && bar.box.y + std::max(bar.box.height, 1) > from.box.y;
        if (!sameTime) continue;
        if (!best || across < bestAcross || (across == bestAcross && along < bestAlong)) {
            best = &bar;
            bestAcross = across;
            bestAlong = along;
        }
    }
    return best;
}

/// The strands side by side that hold the item; null: it is one of the day's own.
const std::vector<Strand>* strandsAround(const ItemList& items, std::string_view strand) {
    for (const Item& item : items) {
        for (const Strand& each : item.strands) {
            if (each.id == strand) return &item.strands;
            if (const auto* inner = strandsAround(each.items, strand)) return inner;
        }
    }
    return nullptr;
}

} // namespace

std::string stepFrom(const TimelineLayout& layout, const std::string& selected, TimelineStep step) {
    const std::vector<TimelineBar>& bars = layout.bars;
    if (bars.empty()) return {};
    const TimelineBar* from = layout.find(selected);
    if (step == TimelineStep::first || !from) return bars.front().slot->item->id;
    if (step == TimelineStep::last) return bars.back().slot->item->id;
    if (step == TimelineStep::earlier || step == TimelineStep::later) {
        const auto index = from - bars.data() + (step == TimelineStep::later ? 1 : -1);
        const auto last = static_cast<std::ptrdiff_t>(bars.size()) - 1;
        return bars[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index, 0, last))]
            .slot->item->id;
    }
    const TimelineBar* beside = neighbour(layout, *from, step == TimelineStep::right ? 1 : -1);
    return beside ? beside->slot->item->id : selected;
}

std::optional<TimelineEdit> lengthened(const Slot& slot, int direction, Minutes step) {
    const Minutes duration = next(slot.end, direction, step) - slot.start;
    if (duration < Minutes{1}) return std::nullopt;
    return TimelineEdit{slot.item->id, TimelineEdit::Lasts{duration}};
}

std::optional<TimelineEdit> shifted(const Slot& slot, int direction, Minutes step) {
    const Minutes start = next(slot.start, direction, step);
    if (!slot.item->fixedStart || start < Minutes{0}) return std::nullopt;
    return TimelineEdit{slot.item->id, TimelineEdit::Begins{start}};
}

std::optional<TimelineEdit> besides(const Programme& programme, const TimelineLayout& layout,
                                    const std::string& item, int direction) {
    const TimelineBar* bar = layout.find(item);
    if (!bar) return std::nullopt;
    operations::Place place = placeOf(programme, item);
    const auto* strands = strandsAround(bar->slot->day->items, place.strand);
    if (place.strand.empty() || !strands) return std::nullopt;
    const auto here = std::find_if(strands->begin(), strands->end(),
                                   [&](const Strand& strand) { return strand.id == place.strand; });
    const auto index = here - strands->begin() + direction;
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(strands->size())) return std::nullopt;
    const Strand& target = (*strands)[static_cast<std::size_t>(index)];
    place.strand = target.id;
    place.after.clear();
    for (const Item& each : target.items) {
        const TimelineBar* other = layout.find(each.id);
        if (other && other->slot->start < bar->slot->start) place.after = each.id;
    }
    return TimelineEdit{item, TimelineEdit::Goes{place}};
}

} // namespace agendum::sidebar
