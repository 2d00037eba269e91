// SPDX-License-Identifier: MPL-2.0
#include "writer/split_tables.hpp"
#include "writer/table_view.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace agendum::writer {

namespace {

using Items = std::set<std::string>;
using Places = std::vector<Candidate*>;

const layout::Table* contentOf(const Pages& pages, const AgendaTable& table) {
    return tableOf(pages.agendas(table.locale), table.agenda, table.dayId, table.piece);
}

/// What a table has of the items, and how many rows of it are none of the page's.
struct Standings {
    Items items;
    std::size_t spare = 0;
};

Standings standingsIn(const AgendaTable& table, const layout::Table& content) {
    Standings standings;
    const TableView view(table.table, content);
    const Pairs found = view.findRows(content);
    for (std::size_t row = 0; row < found.size(); ++row)
        if (found[row] && !content.rows[row].itemId.empty())
            standings.items.insert(content.rows[row].itemId);
    standings.spare =
        view.rowCount() - found.size()
        + static_cast<std::size_t>(std::count(found.begin(), found.end(), std::nullopt));
    return standings;
}

bool areApart(const Items& one, const Items& other) {
    return std::ranges::none_of(one, [&](const std::string& item) { return other.contains(item); });
}

/// A table of one of several agendas, with the parts that were split off.
struct Whole {
    struct Part {
        Candidate* place;
        Items items = {};
        std::size_t spare = 0;
    };
    std::vector<Part> parts;
    Items all;

    void take(Candidate* place, Standings standings) {
        all.insert(standings.items.begin(), standings.items.end());
        parts.push_back({place, std::move(standings.items), standings.spare});
    }
};

/// All tables that show the same of a page.
class Group {
public:
    Group(Places places, const layout::Table& content)
        : places_(std::move(places)), content_(content) {}

    void arrangeInto(std::vector<AgendaTable>& tables) {
        const bool known = std::ranges::any_of(
            places_, [](const Candidate* it) { return !it->isPart && !it->guessed; });
        Places others;
        for (Candidate* place : places_) {
            if (place->isPart || (known && place->guessed))
                others.push_back(place);
            else
                wholes_.emplace_back().parts.push_back({place});
        }
        if (!others.empty()) join(others);
        for (std::size_t copy = 0; copy < wholes_.size(); ++copy) {
            if (wholes_[copy].parts.size() > 1) number(wholes_[copy]);
            for (const Whole::Part& part : wholes_[copy].parts) {
                part.place->table.copy = copy;
                tables.push_back(part.place->table);
            }
        }
    }

private:
    void join(const Places& others) {
        for (Whole& whole : wholes_) {
            Candidate* const place = std::exchange(whole.parts, {}).front().place;
            whole.take(place, standingsIn(place->table, content_));
        }
        for (Candidate* place : others) {
            Standings there = standingsIn(place->table, content_);
            const bool complete = there.items.size() + 1 >= content_.rows.size();
            const auto whole = std::ranges::find_if(
                wholes_, [&](const Whole& it) { return areApart(it.all, there.items); });
            if (whole != wholes_.end() && (!place->guessed || !there.items.empty()))
                whole->take(place, std::move(there));
            else if (!place->guessed || (!place->isPart && (place->bearsMark || complete)))
                wholes_.emplace_back().take(place, std::move(there));
        }
    }

    /// In the order of the page; what has no item comes first.
    void number(Whole& whole) const {
        const auto first = [this](const Whole::Part& part) {
            return std::ranges::find_if(
                       content_.rows,
                       [&](const layout::Row& row) { return part.items.contains(row.itemId); })
                   - content_.rows.begin();
        };
        const auto rank = [&](const Whole::Part& part) {
            return part.items.empty() ? -1 : first(part);
        };
        std::ranges::stable_sort(whole.parts, {}, rank);
        addUnfound(whole.parts);
        auto items = std::make_shared<std::vector<Items>>();
        for (const Whole::Part& part : whole.parts) items->push_back(part.items);
        for (std::size_t part = 0; part < whole.parts.size(); ++part) {
            whole.parts[part].place->table.part = part;
            whole.parts[part].place->table.parts = items;
        }
    }

    /// Items whose rows were typed over stand where there are rows for them.
    void addUnfound(std::vector<Whole::Part>& parts) const {
        std::size_t at = 0;
        for (const layout::Row& row : content_.rows) {
            for (std::size_t part = 0; part < parts.size(); ++part)
                if (parts[part].items.contains(row.itemId)) at = part;
            if (row.itemId.empty() || parts[at].items.contains(row.itemId)) continue;
            const std::size_t next = std::min(at + 1, parts.size() - 1);
            Whole::Part& part = parts[parts[at].spare > 0 ? at : next];
            if (part.spare == 0) continue;
            --part.spare;
            part.items.insert(row.itemId);
        }
    }

    Places places_;
    const layout::Table& content_;
    std::vector<Whole> wholes_;
};

/// In which part each row of the page stands, or shall: parts follow each other, as few items as can be go
/// from one to another.
std::vector<std::size_t> partsOfRows(const layout::Table& whole, const std::vector<Items>& parts) {
    constexpr std::size_t far = std::numeric_limits<std::size_t>::max() / 2;
    std::vector<std::vector<std::size_t>> moved(whole.rows.size() + 1,
                                                std::vector<std::size_t>(parts.size(), 0));
    const auto isMoved = [&](std::size_t row, std::size_t part) -> std::size_t {
        const std::string& item = whole.rows[row].itemId;
        const bool stands =
            std::ranges::any_of(parts, [&](const Items& items) { return items.contains(item); });
        return stands && !parts[part].contains(item) ? 1 : 0;
    };
    // From the end: what it takes to place this row and all that follow in this part or later ones.
    for (std::size_t row = whole.rows.size(); row-- > 0;) {
        std::size_t later = far;
        for (std::size_t part = parts.size(); part-- > 0;) {
            later = std::min(later, moved[row + 1][part] + isMoved(row, part));
            moved[row][part] = later;
        }
    }
    std::vector<std::size_t> placed;
    std::size_t part = 0;
    for (std::size_t row = 0; row < whole.rows.size(); ++row) {
        while (moved[row + 1][part] + isMoved(row, part) > moved[row][part]) ++part;
        placed.push_back(part);
    }
    return placed;
}

} // namespace

std::vector<AgendaTable> arrange(std::vector<Candidate> candidates, const Pages& pages) {
    std::map<std::tuple<std::string, std::string, std::size_t>, Places> groups;
    for (Candidate& it : candidates)
        groups[{it.table.agenda, it.table.dayId, it.table.piece}].push_back(&it);
    std::vector<AgendaTable> tables;
    for (const auto& [key, places] : groups) {
        const layout::Table* content = contentOf(pages, places.front()->table);
        if (content) {
            Group(places, *content).arrangeInto(tables);
            continue;
        }
        std::size_t copy = 0;
        for (Candidate* place : places) {
            if (place->guessed && place->isPart) continue;
            place->table.copy = copy++;
            tables.push_back(place->table);
        }
    }
    return tables;
}

layout::Table partOf(const layout::Table& whole, const AgendaTable& place) {
    if (!place.parts) return whole;
    layout::Table part{whole.agenda, whole.dayId, whole.piece, whole.widths, {}};
    const auto placed = partsOfRows(whole, *place.parts);
    for (std::size_t row = 0; row < whole.rows.size(); ++row)
        if (row == 0 || placed[row] == place.part) part.rows.push_back(whole.rows[row]);
    return part;
}

} // namespace agendum::writer
