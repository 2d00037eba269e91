// SPDX-License-Identifier: MPL-2.0
#include "layout/agenda_filter.hpp"

#include "layout/agenda_kind.hpp"

#include <algorithm>

namespace agendum::layout {
namespace {

using Ids = std::unordered_set<std::string_view>;

class Sieve {
public:
    explicit Sieve(const AgendaFilter& filter)
        : track_{Scope::Kind::track, filter.track}, room_{Scope::Kind::room, filter.room} {}

    /// inTrack: a strand around them is of the track.
    /// @returns whether one of the items is shown
    bool take(const Day& day, const Strand* strand, const ItemList& items, bool inTrack,
              Ids& shown) const {
        bool any = false;
        for (const Item& item : items) {
            bool isShown =
                (inTrack || passes(track_, day, strand, item)) && passes(room_, day, strand, item);
            for (const Strand& inner : item.strands) {
                const bool within = inTrack || trackName(inner) == track_.name;
                isShown = take(day, &inner, inner.items, within, shown) || isShown;
            }
            if (isShown) shown.insert(item.id);
            any = any || isShown;
        }
        return any;
    }

private:
    static bool passes(const Scope& scope, const Day& day, const Strand* strand, const Item& item) {
        return scope.name.empty() || shows(scope, day, strand, item);
    }

    Scope track_;
    Scope room_;
};

const Day* dayOfItem(const Programme& programme, std::string_view id) {
    const Day* found = nullptr;
    forEachItem(programme, [&](const Day& day, const Item& item, int /*depth*/) {
        if (item.id == id) found = &day;
    });
    return found;
}

bool isShown(const Day& day, const AgendaFilter& filter, const std::vector<std::string>& items) {
    const auto shown = shownItems(day, filter);
    return !shown || std::ranges::any_of(items, [&](const std::string& item) {
        return shown->contains(item);
    });
}

std::string followed(Scope::Kind kind, const std::string& name, const Programme& before,
                     const Programme& after) {
    if (name.empty()) return name;
    const Scope scope = followScope({kind, name}, before, after);
    return hasScope(after, scope) ? scope.name : std::string();
}

} // namespace

const Day* shownDay(const Programme& programme, const AgendaFilter& filter) {
    if (programme.days.empty()) return nullptr;
    const auto day = std::ranges::find(programme.days, filter.day, &Day::id);
    return day == programme.days.end() ? &programme.days.front() : &*day;
}

std::optional<Ids> shownItems(const Day& day, const AgendaFilter& filter) {
    if (!filter.isPartial()) return std::nullopt;
    Ids shown;
    Sieve(filter).take(day, nullptr, day.items, false, shown);
    return shown;
}

AgendaFilter revealing(AgendaFilter filter, const Programme& programme,
                       const std::vector<std::string>& items) {
    const Day* day = nullptr;
    for (const std::string& item : items) {
        const Day* its = dayOfItem(programme, item);
        if (!day || its == shownDay(programme, filter)) day = its;
    }
    if (!day) return filter;
    if (day != shownDay(programme, filter)) filter.day = day->id;
    if (!isShown(*day, filter, items)) filter.track = filter.room = {};
    return filter;
}

AgendaFilter following(AgendaFilter filter, const Programme& before, const Programme& after) {
    filter.track = followed(Scope::Kind::track, filter.track, before, after);
    filter.room = followed(Scope::Kind::room, filter.room, before, after);
    return filter;
}

} // namespace agendum::layout
