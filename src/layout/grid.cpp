// SPDX-License-Identifier: MPL-2.0
#include "layout/grid.hpp"

#include "layout/row_setter.hpp"
#include "layout/setting.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace agendum::layout {

namespace {

/// Of the time column, in parts of 10,000; the tracks share the rest evenly.
constexpr int timeColumnWidth = 1100;

/// A column of a day.
struct Track {
    std::string name;
    std::string room; ///< of all its strands; empty: they differ, or have none
    bool sameRoom = true;
};

/// What stands in a grid: an item, in a column or over all of them.
struct Entry {
    const Slot* slot = nullptr;
    const Strand* strand = nullptr; ///< innermost
    std::optional<std::size_t> track;
};

/// A stretch of the day in which everything is for everybody, or everything side by side.
struct Stretch {
    const Item* block = nullptr; ///< side by side: whose strands they are
    std::vector<Entry> entries;
};

bool isParallel(const Item& item) {
    return item.strands.size() > 1;
}

std::string nameOf(const Strand& strand, std::size_t index) {
    if (!strand.title.empty()) return strand.title;
    return strand.room.empty() ? std::to_string(index + 1) : strand.room;
}

std::vector<Track> tracksOfDay(const Day& day) {
    std::vector<Track> tracks;
    for (const Item& block : day.items) {
        if (!isParallel(block)) continue;
        for (std::size_t index = 0; index < block.strands.size(); ++index) {
            const Strand& strand = block.strands[index];
            const std::string name = nameOf(strand, index);
            const auto known = std::ranges::find(tracks, name, &Track::name);
            if (known == tracks.end())
                tracks.push_back({name, strand.room, true});
            else if (known->room != strand.room)
                known->sameRoom = false;
        }
    }
    return tracks;
}

/// Two strands of a block may have one name; they have one column, and stand under each other.
std::size_t trackOf(const std::vector<Track>& tracks, const Item& block, std::size_t strand) {
    const std::string name = nameOf(block.strands[strand], strand);
    return static_cast<std::size_t>(std::ranges::find(tracks, name, &Track::name) - tracks.begin());
}

std::vector<Stretch> stretchesOf(const std::vector<Slot>& slots, const std::vector<Track>& tracks) {
    std::vector<Stretch> stretches;
    StrandPath path;
    const Item* block = nullptr; // of several strands, that is gone through now
    for (const Slot& slot : slots) {
        const Strand* strand = path.enter(slot);
        if (slot.depth == 0) {
            block = isParallel(*slot.item) ? slot.item : nullptr;
            if (stretches.empty() || stretches.back().block) stretches.emplace_back();
            stretches.back().entries.push_back({&slot, strand, std::nullopt});
            if (block) stretches.push_back({block, {}});
            continue;
        }
        std::optional<std::size_t> track;
        if (block && slot.depth == 1)
            track = trackOf(tracks, *block, slot.strand);
        else if (block)
            track = stretches.back().entries.back().track;
        stretches.back().entries.push_back({&slot, strand, track});
    }
    return stretches;
}

class GridSetter {
public:
    GridSetter(const CellSetter& cells, const Speech& speech, const std::vector<Track>& tracks,
               std::size_t first, std::size_t count)
        : cells_(cells), speech_(speech), tracks_(tracks), first_(first), count_(count) {}

    Table table(const std::vector<Stretch>& stretches) {
        const int width = (10'000 - timeColumnWidth) / static_cast<int>(count_);
        table_.widths.assign(count_ + 1, width);
        table_.widths[0] = 10'000 - width * static_cast<int>(count_);
        heading();
        for (const Stretch& stretch : stretches) {
            if (stretch.block)
                addParallel(stretch);
            else if (first_ == 0)
                for (const Entry& entry : stretch.entries) addForAll(entry);
        }
        for (std::size_t row = 1; row < table_.rows.size(); ++row)
            table_.rows[row].itemId = "#" + std::to_string(row); // its place, for the writer
        return std::move(table_);
    }

private:
    void heading() {
        Row& row = table_.rows.emplace_back();
        row.cells.push_back({paragraph(Role::head, speech_.words.timeHead)});
        row.places.resize(count_ + 1);
        for (std::size_t column = 0; column < count_; ++column) {
            const Track& track = tracks_[first_ + column];
            Cell& cell = row.cells.emplace_back(Cell{paragraph(Role::head, track.name)});
            if (saysRoom(track)) cell.push_back(paragraph(Role::head, track.room));
        }
    }

    static bool saysRoom(const Track& track) {
        return track.sameRoom && !track.room.empty() && track.room != track.name;
    }

    /// What says nothing has no row: a block that only holds others.
    void addForAll(const Entry& entry) {
        const Item& item = *entry.slot->item;
        Cell content = cells_.content(item, entry.strand, CellSetter::Strands::titleAndRoom);
        if (isParallel(item) && content.size() == 1 && content.front().runs.empty()) return;
        Row& row = table_.rows.emplace_back();
        row.spans = true;
        row.cells = {cells_.time(*entry.slot), std::move(content)};
        row.cells.resize(count_ + 1);
        row.places.resize(count_ + 1);
        row.places[1].itemId = item.id;
    }

    /// Rows by time; a column that begins two items at once has them in two rows.
    void addParallel(const Stretch& stretch) {
        std::map<std::pair<Minutes, std::size_t>, std::vector<const Entry*>> byTime;
        std::map<std::pair<Minutes, std::size_t>, std::size_t> begun;
        for (const Entry& entry : stretch.entries) {
            if (*entry.track < first_ || *entry.track >= first_ + count_) continue;
            const std::size_t nth = begun[{entry.slot->start, *entry.track}]++;
            byTime[{entry.slot->start, nth}].push_back(&entry);
        }
        for (const auto& [time, entries] : byTime) addRow(*stretch.block, entries);
    }

    void addRow(const Item& block, const std::vector<const Entry*>& entries) {
        Row& row = table_.rows.emplace_back();
        row.cells.assign(count_ + 1, {paragraph(Role::title, {})});
        row.cells[0] = cells_.time(*entries.front()->slot);
        row.places.resize(count_ + 1);
        row.places[0].strandId = block.id;
        for (std::size_t strand = 0; strand < block.strands.size(); ++strand) {
            const std::size_t track = trackOf(tracks_, block, strand);
            if (track >= first_ && track < first_ + count_)
                row.places[track - first_ + 1].strandId = block.strands[strand].id;
        }
        for (const Entry* entry : entries) {
            const std::size_t column = *entry->track - first_ + 1;
            const Track& track = tracks_[*entry->track];
            const bool headSays = saysRoom(track) || track.room == track.name;
            row.places[column] = {entry->slot->item->id, entry->strand->id};
            row.cells[column] =
                cells_.content(*entry->slot->item, entry->strand,
                               headSays ? CellSetter::Strands::nothing : CellSetter::Strands::room);
        }
    }

    const CellSetter& cells_;
    const Speech& speech_;
    const std::vector<Track>& tracks_;
    std::size_t first_;
    std::size_t count_;
    Table table_;
};

} // namespace

bool hasTracks(const Day& day) {
    return std::ranges::any_of(day.items, isParallel);
}

std::vector<Table> gridTables(const Programme& programme, const Speech& speech,
                              const Timeline& timeline, const Day& day,
                              const std::vector<Slot>& slots, const std::string& agenda) {
    const std::vector<Track> tracks = tracksOfDay(day);
    const std::vector<Stretch> stretches = stretchesOf(slots, tracks);
    const CellSetter cells(programme, speech, timeline);
    std::vector<Table> tables;
    const std::size_t grids = (tracks.size() + tracksPerGrid - 1) / tracksPerGrid;
    for (std::size_t grid = 0; grid < grids; ++grid) {
        const std::size_t first = tracks.size() * grid / grids;
        const std::size_t count = tracks.size() * (grid + 1) / grids - first;
        Table table = GridSetter(cells, speech, tracks, first, count).table(stretches);
        table.agenda = agenda;
        table.dayId = day.id;
        table.piece = tables.size();
        tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace agendum::layout
