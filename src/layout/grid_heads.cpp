// SPDX-License-Identifier: MPL-2.0
#include "layout/grid_heads.hpp"

#include "layout/read_grid.hpp"
#include "layout/read_paragraphs.hpp"
#include "programme/tracks.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace agendum::layout {

namespace {

struct Head {
    std::string name;
    std::string room;
    bool operator==(const Head&) const = default;
};

Head headOf(const SeenCell& cell) {
    Head head;
    for (const SeenParagraph& paragraph : cell) {
        if (isBlank(paragraph.text())) continue;
        std::string& line = head.name.empty() ? head.name : head.room;
        line += (line.empty() ? "" : " ") + paragraph.text();
    }
    return head;
}

const Strand* findStrand(const Programme& programme, const std::string& id) {
    const Strand* found = nullptr;
    forEachItem(programme, [&](const Day&, const Item& item, int) {
        for (const Strand& strand : item.strands)
            if (strand.id == id) found = &strand;
    });
    return found;
}

std::set<std::string> strandsIn(const Table& grid, std::size_t column) {
    std::set<std::string> strands;
    for (const Row& row : grid.rows)
        if (!row.spans && !row.places.at(column).strandId.empty())
            strands.insert(row.places[column].strandId);
    return strands;
}

/// What the strand is called where it has its column: its title, its room, or its number.
bool isCalled(const Strand& strand, const std::string& name) {
    if (!strand.title.empty()) return strand.title == name;
    return strand.room == name || strand.room.empty();
}

Programme renamed(const Programme& programme, const Strand& strand, const Head& before,
                  const Head& now) {
    std::optional<std::string> title, room;
    const bool byRoom = strand.title.empty() && !strand.room.empty();
    if (now.name != before.name) (byRoom ? room : title) = now.name;
    if (now.room != before.room && !byRoom && strand.room == before.room) room = now.room;
    if (!title && !room) return programme;
    return operations::setStrand(programme, strand.id, title, room).programme;
}

} // namespace

bool saysName(const SeenCell& head) {
    return !headOf(head).name.empty();
}

Programme withTypedHeads(Programme programme, const SeenTable& grid) {
    const GridMatch match = matchGrid(grid);
    if (match.rows.empty() || !match.rows.front()) return programme;
    const SeenRow& heads = grid.rows[*match.rows.front()];
    for (std::size_t column = 1; column < match.columns.size(); ++column) {
        const auto& there = match.columns[column];
        if (!there || *there >= heads.size() || !saysName(heads[*there])) continue;
        const Head before = headOf(seenAs(grid.expected.rows.front().cells[column]));
        const Head now = headOf(heads[*there]);
        if (now == before) continue;
        for (const std::string& id : strandsIn(grid.expected, column)) {
            const Strand* strand = findStrand(programme, id);
            if (strand && isCalled(*strand, before.name))
                programme = renamed(programme, *strand, before, now);
        }
    }
    return programme;
}

} // namespace agendum::layout
