// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_layout.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <unordered_set>

namespace agendum::sidebar {

namespace {

/// What a filter lets through.
class Shown {
public:
    Shown(const Day& day, const layout::AgendaFilter& filter)
        : items_(layout::shownItems(day, filter)) {}

    bool has(const Item& item) const { return !items_ || items_->contains(item.id); }

    std::vector<const Strand*> strandsOf(const Item& block) const {
        std::vector<const Strand*> strands;
        for (const Strand& strand : block.strands)
            if (!items_ || std::ranges::any_of(strand.items, [this](const Item& item) {
                    return has(item);
                }))
                strands.push_back(&strand);
        return strands;
    }

private:
    std::optional<std::unordered_set<std::string_view>> items_;
};

/// How wide items have to be for the strands in them to be read.
int leastWidthOf(const ItemList& items, const TimelineMetrics& metrics, const Shown& shown) {
    int least = metrics.leastColumn;
    for (const Item& item : items) {
        const std::vector<const Strand*> strands = shown.strandsOf(item);
        int widest = 0;
        for (const Strand* strand : strands)
            widest = std::max(widest, leastWidthOf(strand->items, metrics, shown) + metrics.gap);
        if (!strands.empty())
            least = std::max(least, metrics.band + static_cast<int>(strands.size()) * widest);
    }
    return least;
}

class Drawing {
public:
    Drawing(const Timeline& timeline, const TimelineMetrics& metrics, const Shown& shown,
            TimelineLayout& layout)
        : timeline_(timeline), metrics_(metrics), shown_(shown), layout_(layout) {}

    void place(const ItemList& items, int x, int width) {
        for (const Item& item : items) {
            const Slot* slot = shown_.has(item) ? timeline_.find(item.id) : nullptr;
            if (slot) placeItem(*slot, x, width);
        }
    }

private:
    void placeItem(const Slot& slot, int x, int width) {
        const int inset = slot.overlap > Minutes{0} ? std::min(metrics_.inset, width / 4) : 0;
        const int y = layout_.scale.y(slot.start);
        TimelineBar bar{
            &slot, {x + inset, y, width - inset, layout_.scale.y(slot.end) - y}, 0, x, width};
        if (slot.item->isBlock()) bar.band = std::min(metrics_.band, bar.box.width / 3);
        layout_.bars.push_back(bar);
        layout_.height = std::max(layout_.height, y + bar.box.height);
        if (bar.band > 0) placeStrands(*slot.item, bar);
    }

    void placeStrands(const Item& block, const TimelineBar& bar) {
        const std::vector<const Strand*> shown = shown_.strandsOf(block);
        const auto strands = static_cast<int>(shown.size());
        const int x = bar.box.x + bar.band;
        const int width = bar.box.width - bar.band;
        for (int i = 0; i < strands; ++i) {
            // Each edge is worked out by itself, so that no pixels are left over at the right.
            const int left = x + width * i / strands + (i > 0 ? metrics_.gap : 0);
            const int right = x + width * (i + 1) / strands;
            const Strand& strand = *shown[static_cast<std::size_t>(i)];
            if (bar.slot->depth == 0)
                layout_.tracks.push_back(
                    {&strand, {left, bar.box.y, right - left, bar.box.height}});
            place(strand.items, left, right - left);
        }
    }

    const Timeline& timeline_;
    const TimelineMetrics& metrics_;
    const Shown& shown_;
    TimelineLayout& layout_;
};

bool within(int value, int from, int to) {
    return value >= from && value < to;
}

bool onLowerEdge(const TimelineBar& bar, int y, int edge) {
    const int bottom = bar.box.y + bar.box.height;
    return within(y, bottom - std::min(edge, bar.box.height / 2), bottom + edge / 2 + 1);
}

bool onArrowHead(const TimelineBar& bar, int x, int y, int size) {
    return bar.box.height == 0 && within(x, bar.box.x, bar.box.x + size + 1)
           && within(y, bar.box.y - size, bar.box.y + size + 1);
}

} // namespace

const TimelineBar* TimelineLayout::find(std::string_view item) const {
    const auto found = std::find_if(bars.begin(), bars.end(), [item](const TimelineBar& bar) {
        return bar.slot->item->id == item;
    });
    return found == bars.end() ? nullptr : &*found;
}

std::span<const TimelineTrack> TimelineLayout::tracksFrom(int y) const {
    const auto first = std::ranges::find_if(
        tracks, [y](const TimelineTrack& track) { return track.box.y + track.box.height > y; });
    const auto end = std::find_if(first, tracks.end(), [first](const TimelineTrack& track) {
        return track.box.y != first->box.y;
    });
    return {first, end};
}

const std::string& headOf(const Strand& strand) {
    return strand.title.empty() ? strand.room : strand.title;
}

bool namesTracks(const Day& day) {
    return std::ranges::any_of(day.items, [](const Item& item) {
        return std::ranges::any_of(item.strands,
                                   [](const Strand& strand) { return !headOf(strand).empty(); });
    });
}

TimelineLayout layOut(const Timeline& timeline, const Day& day, const TimeScale& scale, int width,
                      const TimelineMetrics& metrics, const layout::AgendaFilter& filter) {
    const Shown shown(day, filter);
    TimelineLayout layout;
    layout.scale = scale;
    layout.width = std::max(width, leastWidthOf(day.items, metrics, shown));
    layout.height = scale.top;
    Drawing(timeline, metrics, shown, layout).place(day.items, 0, layout.width);
    return layout;
}

std::vector<const Slot*> slotsOf(const Timeline& timeline, const Day& day) {
    std::vector<const Slot*> slots;
    for (const Slot& slot : timeline.slots())
        if (slot.day == &day) slots.push_back(&slot);
    return slots;
}

std::optional<TimelineHit> hit(const TimelineLayout& layout, int x, int y,
                               const TimelineMetrics& metrics) {
    // Backwards: what is inside a block, and what lies over what, comes later in the order.
    const auto found = [&](const auto& isHit) -> const TimelineBar* {
        const auto bar = std::find_if(layout.bars.rbegin(), layout.bars.rend(), isHit);
        return bar == layout.bars.rend() ? nullptr : &*bar;
    };
    const auto across = [&](const TimelineBar& bar) {
        return within(x, bar.box.x, bar.box.x + bar.box.width);
    };
    const TimelineBar* bar =
        found([&](const TimelineBar& each) { return onArrowHead(each, x, y, metrics.point); });
    if (bar) return TimelineHit{bar, false};
    bar = found([&](const TimelineBar& each) {
        return across(each) && onLowerEdge(each, y, metrics.edge);
    });
    if (bar) return TimelineHit{bar, true};
    bar = found([&](const TimelineBar& each) {
        return across(each) && within(y, each.box.y, each.box.y + each.box.height);
    });
    if (bar) return TimelineHit{bar, false};
    return std::nullopt;
}

} // namespace agendum::sidebar
