// SPDX-License-Identifier: MPL-2.0
#include "layout/read_back.hpp"

#include "layout/agenda_kind.hpp"
#include "layout/grid_heads.hpp"
#include "layout/match_rows.hpp"
#include "layout/merged_rows.hpp"
#include "layout/read_cell.hpp"
#include "layout/read_grid.hpp"
#include "layout/read_paragraphs.hpp"
#include "layout/row_place.hpp"
#include "programme/item_index.hpp"
#include "programme/operations.hpp"
#include "programme/timeline.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace agendum::layout {

namespace {

/// A seen row as it is understood so far.
struct ReadRow {
    const RowMatch* match = nullptr;
    std::string itemId; ///< empty: the organiser's own row
    std::string typed;  ///< what stands in the time cell
    bool isNew = false;
    bool isCopy = false; ///< of another row, or of a former one, with that row's time
};

class AgendaReader {
public:
    AgendaReader(const Programme& base, const std::vector<SeenTable>& tables, const Speech& speech,
                 const std::vector<FormerItem>& former)
        : base_(base), timeline_(base), speech_(speech), tables_(tables), former_(former),
          matches_(matchRows(tables)), merged_(matches_, tables), programme_(base) {}

    Reading read() {
        recogniseRows();
        readTexts();
        removeMissing();
        placeRows();
        readTimes();
        return {std::move(programme_), std::move(unread_), rowItems()};
    }

private:
    std::vector<std::vector<std::string>> rowItems() const {
        std::vector<std::vector<std::string>> items;
        for (const SeenTable& table : tables_) items.emplace_back(table.rows.size());
        for (const ReadRow& row : rows_) items[row.match->table][row.match->row] = row.itemId;
        return items;
    }

    void recogniseRows() {
        for (const RowMatch& match : matches_.rows) {
            ReadRow row;
            row.match = &match;
            row.typed = match.time ? textOf(*match.time) : std::string{};
            if (match.expected) row.itemId = match.expected->itemId;
            row.isNew = !match.expected && parseTimeRange(row.typed).has_value();
            rows_.push_back(std::move(row));
        }
    }

    void readTexts() {
        const auto strands = strandsOfItems();
        for (ReadRow& row : rows_) {
            const RowMatch& match = *row.match;
            if (!match.expected || !match.content) continue;
            const Cell& expected = match.expected->cells.at(1);
            if (sameParagraphs(expected, *match.content)) continue;
            if (readMerged(row)) continue;
            Item* item = findItem(programme_, row.itemId);
            if (!item) continue;
            const auto strand = strands.find(row.itemId);
            for (std::string& text : readContentCell(
                     programme_, *item, strand == strands.end() ? nullptr : strand->second,
                     expected, *match.content, timeline_, speech_))
                unread_.push_back({row.itemId, std::move(text)});
        }
    }

    /// Rows whose cells she merged are one item, where that can be. Where their times still stand apart, or it
    /// can't, all stays as it is.
    bool readMerged(ReadRow& row) {
        const std::vector<const Row*> taken = merged_.takenInto(*row.match);
        if (taken.empty()) return false;
        const bool whole = std::ranges::all_of(
            taken, [this](const Row* other) { return merged_.isMissing(other); });
        if (whole && canTakeIn(timeline_, row.itemId, taken)) {
            takeIn(programme_, row.itemId, taken, timeline_);
            if (row.typed == timesOf(*row.match->expected, taken))
                row.typed = timesOf(*row.match->expected, {});
            return true;
        }
        unread_.push_back({row.itemId, wordsOf(*row.match->content)});
        for (const Row* other : taken) kept_.insert(other);
        return true;
    }

    /// Base's strands: what a row showed of its strand when it was last in step.
    std::unordered_map<std::string, const Strand*> strandsOfItems() const {
        std::unordered_map<std::string, const Strand*> strands;
        forEachItem(base_, [&](const Day&, const Item& block, int) {
            for (const Strand& strand : block.strands)
                for (const Item& item : strand.items) strands.emplace(item.id, &strand);
        });
        return strands;
    }

    /// A block goes only with all that it holds: were it removed from above its rows, they would go too. Of
    /// what she merged into cells where it can't be understood, nothing goes.
    void removeMissing() {
        std::unordered_set<std::string> gone;
        for (const Row* row : matches_.missing) gone.insert(row->itemId);
        for (const Row* row : matches_.missing) {
            const Item* item = findItem(programme_, row->itemId);
            if (!item) continue; // went with its block
            if (holdsOther(*item, gone) || kept_.contains(row) || merged_.standsMisplaced(*row))
                unread_.push_back({row->itemId, {}});
            else
                programme_ = operations::removeItem(programme_, row->itemId).programme;
        }
    }

    static bool holdsOther(const Item& item, const std::unordered_set<std::string>& gone) {
        return std::ranges::any_of(item.strands, [&](const Strand& strand) {
            return std::ranges::any_of(strand.items, [&](const Item& held) {
                return !gone.contains(held.id) || holdsOther(held, gone);
            });
        });
    }

    void placeRows() {
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            ReadRow& row = rows_[at];
            if (!row.isNew && !row.match->moved && !isInOtherStrand(row)) continue;
            try {
                if (row.isNew)
                    insert(row, at);
                else
                    programme_ =
                        operations::moveItem(programme_, row.itemId, placeOf(at)).programme;
            } catch (const Refusal&) {
                unread_.push_back({row.itemId, row.typed});
                row.isNew = false;
            }
        }
    }

    Scope scopeOf(const ReadRow& row) const {
        const auto kind = kindOf(tables_[row.match->table].expected.agenda);
        return kind ? kind->scope : Scope{};
    }

    /// A grid tells in which strand's column an item stands.
    bool isInOtherStrand(const ReadRow& row) const {
        if (row.match->strandId.empty() || row.itemId.empty()) return false;
        const Strand* strand = findStrand(programme_, row.match->strandId);
        return strand
               && std::ranges::find(strand->items, row.itemId, &Item::id) == strand->items.end();
    }

    /// Behind the last item above that is in the strand.
    operations::Place placeInStrand(std::size_t at, const Strand& strand) const {
        operations::Place place;
        place.day = rows_[at].match->dayId;
        place.strand = strand.id;
        for (std::size_t above = 0; above < at; ++above) {
            const bool held = rows_[above].itemId != rows_[at].itemId
                              && std::ranges::find(strand.items, rows_[above].itemId, &Item::id)
                                     != strand.items.end();
            if (held) place.after = rows_[above].itemId;
        }
        return place;
    }

    operations::Place placeOf(std::size_t at) const {
        if (const Strand* strand = findStrand(programme_, rows_[at].match->strandId))
            return placeInStrand(at, *strand);
        const auto kind = scopeOf(rows_[at]).kind;
        const bool inner = kind == Scope::Kind::track || kind == Scope::Kind::room;
        return (inner ? innerRowPlace : rowPlace)(programme_, rows_[at].match->dayId,
                                                  rows_[at].itemId, neighbour(at, -1),
                                                  neighbour(at, +1));
    }

    /// A new item in a room's agenda is in that room. Refuses what the agenda would not show.
    void bringIntoScope(Item& item, const operations::Place& place, const ReadRow& row) const {
        const Scope scope = scopeOf(row);
        const auto day = std::ranges::find(programme_.days, place.day, &Day::id);
        if (day == programme_.days.end()) return;
        const Strand* strand = findStrand(programme_, place.strand);
        if (shows(scope, *day, strand, item)) return;
        if (scope.kind != Scope::Kind::room) throw Refusal(Message{"refused.scope", {scope.name}});
        item.room = scope.name;
    }

    static const Strand* findStrand(const Programme& programme, const std::string& id) {
        const Strand* found = nullptr;
        if (!id.empty())
            forEachItem(programme, [&](const Day&, const Item& item, int) {
                for (const Strand& strand : item.strands)
                    if (strand.id == id) found = &strand;
            });
        return found;
    }

    /// The item above or below; rows still to be placed do not say where they are.
    std::string neighbour(std::size_t at, int step) const {
        for (std::size_t next = at + static_cast<std::size_t>(step); next < rows_.size();
             next += static_cast<std::size_t>(step)) {
            const ReadRow& row = rows_[next];
            const bool waits = next > at && (row.match->moved || row.isNew);
            if (row.match->dayId == rows_[at].match->dayId && !row.itemId.empty() && !waits)
                return row.itemId;
        }
        return {};
    }

    void insert(ReadRow& row, std::size_t at) {
        const operations::Place place = placeOf(at);
        std::string id = freshId(programme_, "item");
        Item item;
        if (const Item* twin = copiedItem(row)) {
            item = *twin;
            item.strands.clear();
            item.fixedStart.reset();
            row.isCopy = true;
            alsoUnread(twin->id, id);
        } else if (const FormerItem* former = formerItem(row)) {
            item = former->item;
            item.strands.clear();
            if (!findItem(programme_, item.continues)) item.continues.clear();
            if (!findItem(programme_, item.id)) id = item.id;
            row.isCopy = former->time == row.typed;
        } else if (row.match->content) {
            for (std::string& text : readContentCell(programme_, item, nullptr, {},
                                                     *row.match->content, timeline_, speech_))
                unread_.push_back({id, std::move(text)});
        }
        item.id = id;
        bringIntoScope(item, place, row);
        programme_ = operations::insertItem(programme_, std::move(item), place).programme;
        row.itemId = id;
    }

    /// What of a row was not understood is not in its copy either.
    void alsoUnread(const std::string& original, const std::string& copy) {
        const std::vector<Unread> known = unread_;
        for (const Unread& unread : known)
            if (unread.itemId == original) unread_.push_back({copy, unread.text});
    }

    /// The item whose row this one is a copy of, time and all; null: it is none.
    const Item* copiedItem(const ReadRow& row) const {
        const auto twin = std::ranges::find_if(rows_, [&](const ReadRow& other) {
            return other.match->expected && other.typed == row.typed && other.match->content
                   && row.match->content
                   && textOf(*other.match->content) == textOf(*row.match->content);
        });
        return twin == rows_.end() ? nullptr : findItem(programme_, twin->itemId);
    }

    /// The item that the row was before it was taken out; null: none.
    const FormerItem* formerItem(const ReadRow& row) const {
        if (!row.match->content) return nullptr;
        const std::string content = textOf(*row.match->content);
        const auto found =
            std::ranges::find(former_.rbegin(), former_.rend(), content, &FormerItem::content);
        return content.empty() || found == former_.rend() ? nullptr : &*found;
    }

    void readTimes() {
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            ReadRow& row = rows_[at];
            if (row.itemId.empty() || row.isCopy || !row.match->time || !timeDiffers(row)) continue;
            const auto range = parseTimeRange(row.typed);
            if (!range) {
                unread_.push_back({row.itemId, row.typed});
                continue;
            }
            try {
                setTime(row, at, *range);
            } catch (const Refusal&) {
                unread_.push_back({row.itemId, row.typed});
            }
        }
    }

    static bool timeDiffers(const ReadRow& row) {
        return !row.match->expected || textOf(row.match->expected->cells.at(0)) != row.typed;
    }

    void setTime(const ReadRow& row, std::size_t at, const TimeRange& range) {
        const Timeline timeline(programme_);
        const Slot* slot = timeline.find(row.itemId);
        const Minutes start = nearest(row, range.start, *slot);
        const Minutes next = row.isNew && !range.end ? startBelow(at) : start;
        if (slot->start != start)
            programme_ = operations::setStart(programme_, row.itemId, start,
                                              slot->item->fixedStart.has_value())
                             .programme;
        if (range.end)
            programme_ =
                operations::setDuration(programme_, row.itemId, *range.end - range.start).programme;
        else if (next > start)
            programme_ = operations::setDuration(programme_, row.itemId, next - start).programme;
    }

    /// "01.30" may be half past one, or, at the end of a long evening, 25:30: whichever is nearer to
    /// where the item is now. What a day begins with is not after its midnight. On a twelve-hour
    /// clock "1:30" may be after noon too.
    Minutes nearest(const ReadRow& row, Minutes typed, const Slot& slot) const {
        const Minutes day = std::chrono::days(1);
        const bool either = speech_.time.twelveHour && mayBeEitherHalf(row.typed);
        const bool first = slot.item == &slot.day->items.front();
        const Minutes end = first ? day : slot.start + day;
        Minutes best = typed;
        for (Minutes other = typed; other < end; other += either ? day / 2 : day)
            if (std::chrono::abs(other - slot.start) < std::chrono::abs(best - slot.start))
                best = other;
        return best;
    }

    /// When the row below says that its item starts: a new item lasts until then. Zero where that
    /// says nothing.
    Minutes startBelow(std::size_t at) const {
        if (at + 1 >= rows_.size() || rows_[at + 1].match->dayId != rows_[at].match->dayId)
            return {};
        const ReadRow& below = rows_[at + 1];
        if (below.itemId.empty() || below.isNew || timeDiffers(below)) return {};
        const Slot* slot = timeline_.find(below.itemId);
        return slot && !slot->item->fixedStart ? slot->start : Minutes{};
    }

    const Programme& base_;
    Timeline timeline_; ///< of base
    const Speech& speech_;
    const std::vector<SeenTable>& tables_;
    const std::vector<FormerItem>& former_;
    RowMatches matches_;
    MergedRows merged_;
    Programme programme_;
    std::vector<ReadRow> rows_;
    std::unordered_set<const Row*> kept_; ///< that stand in cells of other rows
    std::vector<Unread> unread_;
};

} // namespace

Reading readAgenda(const Programme& base, const std::vector<SeenTable>& tables,
                   const Speech& speech, const std::vector<FormerItem>& former) {
    std::vector<SeenTable> asRows;
    asRows.reserve(tables.size());
    for (const SeenTable& table : tables)
        asRows.push_back(table.expected.isGrid() ? gridAsRows(table).table : table);
    Reading reading = AgendaReader(base, asRows, speech, former).read();
    for (const SeenTable& table : tables)
        if (table.expected.isGrid())
            reading.programme = withTypedHeads(std::move(reading.programme), table);
    return reading;
}

std::vector<FormerItem> formerItems(const Programme& base, const Programme& programme,
                                    const std::vector<SeenTable>& tables) {
    const ItemIndex before(base), after(programme);
    std::vector<FormerItem> former;
    for (const SeenTable& table : tables) {
        if (table.expected.isGrid()) continue;
        for (const Row& row : table.expected.rows) {
            const Item* item = before.find(row.itemId);
            if (item && !after.find(row.itemId))
                former.push_back({textOf(row.cells.at(0)), textOf(row.cells.at(1)), *item});
        }
    }
    return former;
}

} // namespace agendum::layout
