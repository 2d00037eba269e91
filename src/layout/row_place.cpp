// SPDX-License-Identifier: MPL-2.0
#include "layout/row_place.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace agendum::layout {

namespace {

/// A list of items and where in it an item stands.
struct Spot {
    const ItemList* list = nullptr;
    std::string strandId; ///< empty: the day's own items
    std::size_t index = 0;
};

/// The lists that an item is in, innermost first; empty for no item.
std::vector<Spot> pathTo(const ItemList& items, const std::string& strandId,
                         const std::string& id) {
    for (std::size_t index = 0; index < items.size(); ++index) {
        const Spot here{&items, strandId, index};
        if (items[index].id == id) return {here};
        for (const Strand& strand : items[index].strands)
            if (auto path = pathTo(strand.items, strand.id, id); !path.empty()) {
                path.push_back(here);
                return path;
            }
    }
    return {};
}

std::vector<Spot> pathIn(const Day& day, const std::string& id) {
    return id.empty() ? std::vector<Spot>{} : pathTo(day.items, {}, id);
}

std::optional<Spot> spotIn(const std::vector<Spot>& path, const ItemList* list) {
    const auto found = std::ranges::find(path, list, &Spot::list);
    return found == path.end() ? std::nullopt : std::optional(*found);
}

operations::Place placeBehind(const std::string& dayId, const Spot& spot) {
    operations::Place place;
    place.day = dayId;
    place.strand = spot.strandId;
    place.after = (*spot.list)[spot.index].id;
    return place;
}

operations::Place placeBefore(const std::string& dayId, const Spot& spot, const std::string& item) {
    operations::Place place;
    place.day = dayId;
    place.strand = spot.strandId;
    std::size_t index = spot.index;
    while (index > 0 && (*spot.list)[index - 1].id == item) --index; // itself, about to go
    place.after = index > 0 ? (*spot.list)[index - 1].id : std::string{};
    return place;
}

} // namespace

operations::Place rowPlace(const Programme& programme, const std::string& dayId,
                           const std::string& item, const std::string& above,
                           const std::string& below) {
    operations::Place place;
    place.day = dayId;
    const auto day = std::ranges::find(programme.days, dayId, &Day::id);
    if (day == programme.days.end()) return place;
    const auto up = pathIn(*day, above), down = pathIn(*day, below), own = pathIn(*day, item);
    const auto behind = [&](const Spot& spot) { return placeBehind(dayId, spot); };
    const auto before = [&](const Spot& spot) { return placeBefore(dayId, spot, item); };
    if (!own.empty())
        if (const auto stay = spotIn(up, own.front().list)) return behind(*stay);
    if (!own.empty() && !down.empty() && down.front().list == own.front().list)
        return before(down.front());
    if (!down.empty() && (up.empty() || down.size() >= up.size())) {
        if (const auto same = spotIn(up, down.front().list)) return behind(*same);
        return before(down.front());
    }
    return up.empty() ? place : behind(up.back());
}

operations::Place innerRowPlace(const Programme& programme, const std::string& dayId,
                                const std::string& item, const std::string& above,
                                const std::string& below) {
    const auto day = std::ranges::find(programme.days, dayId, &Day::id);
    if (day != programme.days.end()) {
        if (const auto up = pathIn(*day, above); !up.empty()) return placeBehind(dayId, up.front());
        if (const auto down = pathIn(*day, below); !down.empty())
            return placeBefore(dayId, down.front(), item);
    }
    operations::Place place;
    place.day = dayId;
    return place;
}

} // namespace agendum::layout
