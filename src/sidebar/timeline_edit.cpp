// SPDX-License-Identifier: MPL-2.0
#include "sidebar/timeline_edit.hpp"

#include <stdexcept>

namespace agendum::sidebar {

namespace {

bool findPlace(const ItemList& items, const std::string& strand, std::string_view item,
               operations::Place& place) {
    std::string before;
    for (const Item& each : items) {
        if (each.id == item) {
            place.strand = strand;
            place.after = before;
            return true;
        }
        before = each.id;
        for (const Strand& inner : each.strands)
            if (findPlace(inner.items, inner.id, item, place)) return true;
    }
    return false;
}

struct Apply {
    const Programme& programme;
    const std::string& item;

    operations::Outcome operator()(const TimelineEdit::Lasts& lasts) const {
        return operations::setDuration(programme, item, lasts.duration);
    }
    operations::Outcome operator()(const TimelineEdit::Begins& begins) const {
        return operations::setStart(programme, item, begins.start, true);
    }
    operations::Outcome operator()(const TimelineEdit::Goes& goes) const {
        return operations::moveItem(programme, item, goes.place);
    }
};

} // namespace

operations::Outcome outcomeOf(const Programme& programme, const TimelineEdit& edit) {
    return std::visit(Apply{programme, edit.item}, edit.what);
}

operations::Place placeOf(const Programme& programme, std::string_view item) {
    for (const Day& day : programme.days) {
        operations::Place place{day.id, {}, {}};
        if (findPlace(day.items, {}, item, place)) return place;
    }
    throw std::invalid_argument("no item " + std::string(item));
}

} // namespace agendum::sidebar
