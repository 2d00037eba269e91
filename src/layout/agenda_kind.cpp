// SPDX-License-Identifier: MPL-2.0
#include "layout/agenda_kind.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace agendum::layout {

namespace {

constexpr std::array layoutNames{std::pair{Layout::table, std::string_view("table")},
                                 std::pair{Layout::list, std::string_view("list")},
                                 std::pair{Layout::grid, std::string_view("grid")}};
constexpr std::array scopeNames{std::pair{Scope::Kind::day, std::string_view("day:")},
                                std::pair{Scope::Kind::track, std::string_view("track:")},
                                std::pair{Scope::Kind::room, std::string_view("room:")}};

/// Calls visit(day, strand, item) for every item in reading order.
template <typename Visit> void forEachPlace(const Programme& programme, Visit visit) {
    const auto walk = [&visit](const auto& self, const Day& day, const Strand* strand,
                               const ItemList& items) -> void {
        for (const Item& item : items) {
            visit(day, strand, item);
            for (const Strand& inner : item.strands) self(self, day, &inner, inner.items);
        }
    };
    for (const Day& day : programme.days) walk(walk, day, nullptr, day.items);
}

template <typename Visit> void forEachStrand(const Programme& programme, Visit visit) {
    forEachPlace(programme, [&visit](const Day&, const Strand*, const Item& item) {
        for (const Strand& strand : item.strands) visit(strand);
    });
}

void addOnce(std::vector<std::string>& names, const std::string& name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
}

const std::string& roomOf(const Strand* strand, const Item& item) {
    return strand && item.room.empty() ? strand->room : item.room;
}

bool isTrack(const Strand& strand, const std::string& name) {
    return strand.title == name || strand.id == name;
}

/// What all that was called `name` is called now; the name itself where that is not one thing.
class Renaming {
public:
    explicit Renaming(std::string name) : name_(std::move(name)) {}
    void add(const std::string& before, const std::string& after) {
        if (before == name_) addOnce(now_, after);
        if (after == name_) kept_ = true;
    }
    const std::string& result() const { return !kept_ && now_.size() == 1 ? now_.front() : name_; }

private:
    std::string name_;
    std::vector<std::string> now_;
    bool kept_ = false;
};

std::map<std::string, std::string> roomsById(const Programme& programme) {
    std::map<std::string, std::string> rooms;
    forEachPlace(programme, [&rooms](const Day&, const Strand* strand, const Item& item) {
        rooms[item.id] = roomOf(strand, item);
    });
    return rooms;
}

std::map<std::string, std::string> tracksById(const Programme& programme) {
    std::map<std::string, std::string> tracks;
    forEachStrand(programme, [&tracks](const Strand& strand) { tracks[strand.id] = strand.title; });
    return tracks;
}

} // namespace

std::string_view nameOf(Layout layout) {
    return std::ranges::find(layoutNames, layout, &std::pair<Layout, std::string_view>::first)
        ->second;
}

std::optional<Layout> layoutNamed(std::string_view name) {
    if (name.empty()) return Layout::table;
    for (const auto& [layout, known] : layoutNames)
        if (known == name) return layout;
    return std::nullopt;
}

std::string nameOf(const Scope& scope) {
    for (const auto& [kind, prefix] : scopeNames)
        if (kind == scope.kind) return std::string(prefix) + scope.name;
    return "all";
}

std::optional<Scope> scopeNamed(std::string_view name) {
    if (name.empty() || name == "all") return Scope{};
    for (const auto& [kind, prefix] : scopeNames)
        if (name.starts_with(prefix) && name.size() > prefix.size())
            return Scope{kind, std::string(name.substr(prefix.size()))};
    return std::nullopt;
}

std::string keyOf(const AgendaKind& kind) {
    if (kind == AgendaKind{}) return {};
    return std::string(nameOf(kind.layout)) + " " + nameOf(kind.scope);
}

std::optional<AgendaKind> kindOf(std::string_view key) {
    const std::size_t blank = key.find(' ');
    const auto layout = layoutNamed(key.substr(0, blank));
    const auto scope =
        scopeNamed(blank == std::string_view::npos ? std::string_view{} : key.substr(blank + 1));
    if (!layout || !scope) return std::nullopt;
    return AgendaKind{*layout, *scope};
}

const std::string& trackName(const Strand& strand) {
    return strand.title.empty() ? strand.id : strand.title;
}

bool shows(const Scope& scope, const Day& day, const Strand* strand, const Item& item) {
    switch (scope.kind) {
    case Scope::Kind::all: return true;
    case Scope::Kind::day: return day.id == scope.name;
    case Scope::Kind::track: return strand && isTrack(*strand, scope.name);
    case Scope::Kind::room: return roomOf(strand, item) == scope.name;
    }
    return false;
}

bool hasScope(const Programme& programme, const Scope& scope) {
    if (scope.kind == Scope::Kind::all) return !programme.days.empty();
    if (scope.kind == Scope::Kind::day)
        return std::ranges::find(programme.days, scope.name, &Day::id) != programme.days.end();
    bool found = false;
    forEachPlace(programme, [&](const Day& day, const Strand* strand, const Item& item) {
        found = found || shows(scope, day, strand, item);
    });
    return found;
}

std::vector<std::string> tracksOf(const Programme& programme) {
    std::vector<std::string> names;
    forEachStrand(programme, [&names](const Strand& strand) { addOnce(names, strand.title); });
    return names;
}

std::vector<std::string> roomsOf(const Programme& programme) {
    std::vector<std::string> names;
    forEachPlace(programme, [&names](const Day&, const Strand* strand, const Item& item) {
        addOnce(names, roomOf(strand, item));
    });
    return names;
}

Scope followScope(const Scope& scope, const Programme& before, const Programme& after) {
    if (scope.kind != Scope::Kind::track && scope.kind != Scope::Kind::room) return scope;
    const bool track = scope.kind == Scope::Kind::track;
    const auto then = track ? tracksById(before) : roomsById(before);
    const auto now = track ? tracksById(after) : roomsById(after);
    Renaming renaming(scope.name);
    for (const auto& [id, name] : now) {
        const auto was = then.find(id);
        renaming.add(was == then.end() ? std::string{} : was->second, name);
    }
    return {scope.kind, renaming.result()};
}

} // namespace agendum::layout
