// SPDX-License-Identifier: MPL-2.0
#include "programme/tracks.hpp"

#include "programme/id_pool.hpp"
#include "programme/moving.hpp"
#include "programme/parts.hpp"
#include "programme/selection.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace agendum::operations {
namespace {

std::vector<Strand> strandsOf(const ItemList& items, Strands strands, IdPool& pool) {
    std::vector<Strand> result;
    if (strands == Strands::each) result.reserve(items.size());
    for (auto item = items.begin(); item != items.end(); ++item) {
        if (result.empty() || strands == Strands::each) {
            result.emplace_back();
            result.back().id = pool.fresh("strand");
        }
        result.back().items.share(item);
    }
    return result;
}

/// What the block's strands hold, in the order of their starts, each with the room that it is in.
ItemList contentsOf(Item& block, const Timeline& timeline) {
    using Placed = std::pair<Minutes, ItemList::const_iterator>;
    std::vector<Placed> byStart;
    for (Strand& strand : block.strands) {
        const std::string& room = strand.room.empty() ? block.room : strand.room;
        for (auto item = strand.items.begin(); item != strand.items.end(); ++item) {
            const ItemList::const_iterator seen = item;
            if (seen->room.empty() && !room.empty()) item->room = room;
            byStart.emplace_back(timeline.find(seen->id)->start, seen);
        }
    }
    std::ranges::stable_sort(byStart, {}, &Placed::first);
    ItemList items;
    items.reserve(byStart.size());
    for (const auto& [start, item] : byStart) items.share(item);
    return items;
}

Spot strandOf(Programme& programme, std::string_view id) {
    Spot spot = strandSpot(programme, id);
    if (spot.row == nullptr) throw Refusal({"refused.strand.unknown", {std::string(id)}});
    return spot;
}

/// Some of these items are in another row, or nowhere.
[[noreturn]] void refuseOutsideOf(const Programme& programme, const Items& items) {
    selected(programme, items); // tells of one that is nowhere
    throw Refusal({"refused.block.rows", {}});
}

} // namespace

Outcome makeBlock(const Programme& programme, const Items& items, std::string_view title,
                  Strands strands) {
    if (items.empty()) throw Refusal({"refused.items.none", {}});
    const IdSet ids(items.begin(), items.end());
    Programme after = programme;
    ItemList& row = *spotOf(after, items.front()).row;
    IdPool pool(programme, "strand");
    const auto isChosen = [&ids](const Item& item) { return ids.contains(item.id); };
    const auto first = std::ranges::find_if(std::as_const(row), isChosen) - row.cbegin();
    Item block;
    block.id = freshId(programme, "block");
    block.title = tidied(title);
    ItemList inside = row.extract(isChosen);
    if (inside.size() != ids.size()) refuseOutsideOf(programme, items);
    if (const auto start = std::as_const(inside).front().fixedStart) {
        block.fixedStart = start;
        inside.front().fixedStart.reset();
    }
    block.strands = strandsOf(inside, strands, pool);
    row.insert(row.cbegin() + first, std::move(block));
    orderAllParts(after);
    keepLengths(programme, after);
    return outcomeOf(programme, std::move(after));
}

Outcome dissolveBlock(const Programme& programme, std::string_view item) {
    Programme after = programme;
    const Spot spot = spotOf(after, item);
    Item& block = spot.item();
    if (!block.isBlock()) throw Refusal({"refused.item.block", {nameFor(programme, block)}});
    ItemList contents = contentsOf(block, Timeline(programme));
    block.strands.clear();
    if (!contents.empty()) {
        const bool takesStart = block.fixedStart && !std::as_const(contents).front().fixedStart;
        if (takesStart) contents.front().fixedStart = block.fixedStart;
        const Item gone = std::move(block);
        const auto at = spot.row->erase(spot.row->cbegin() + offset(spot.index));
        spot.row->insert(at, contents.cbegin(), contents.cend());
        closeParts(gone, after);
        orderAllParts(after);
        keepLengths(programme, after);
    }
    return outcomeOf(programme, std::move(after));
}

Outcome addStrand(const Programme& programme, std::string_view item, std::string_view title,
                  std::string_view room) {
    Programme after = programme;
    Strand strand;
    strand.id = freshId(programme, "strand");
    strand.title = tidied(title);
    strand.room = tidied(room);
    spotOf(after, item).item().strands.push_back(std::move(strand));
    keepLengths(programme, after);
    return outcomeOf(programme, std::move(after));
}

Outcome removeStrand(const Programme& programme, std::string_view strand) {
    Programme after = programme;
    const Spot spot = strandOf(after, strand);
    std::vector<Strand>& strands = spot.block->strands;
    const Item gone = holding(std::move(*spot.row));
    strands.erase(strands.begin() + (spot.strand - strands.data()));
    closeParts(gone, after);
    keepLengths(programme, after);
    return outcomeOf(programme, std::move(after));
}

Outcome setStrand(const Programme& programme, std::string_view strand,
                  const std::optional<std::string>& title, const std::optional<std::string>& room) {
    Programme after = programme;
    Strand& changed = *strandOf(after, strand).strand;
    if (title) changed.title = tidied(*title);
    if (room) changed.room = tidied(*room);
    return outcomeOf(programme, std::move(after));
}

} // namespace agendum::operations
