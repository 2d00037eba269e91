// SPDX-License-Identifier: MPL-2.0
#include "layout/merged_rows.hpp"

#include "layout/read_paragraphs.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace agendum::layout {

namespace {

using CellWords = std::vector<std::string>; ///< a paragraph each, none of them blank

template <typename AnyCell> CellWords wordsIn(const AnyCell& cell) {
    CellWords words;
    for (const auto& paragraph : cell)
        if (std::string text = paragraph.text(); !isBlank(text)) words.push_back(std::move(text));
    return words;
}

bool goesOnWith(const CellWords& words, std::size_t from, const CellWords& next) {
    return !next.empty() && words.size() - from >= next.size()
           && std::equal(next.begin(), next.end(),
                         words.begin() + static_cast<std::ptrdiff_t>(from));
}

bool holdsWords(const CellWords& words, const CellWords& part) {
    return !part.empty() && std::ranges::search(words, part).begin() != words.end();
}

/// What an item says elsewhere than in its title, speakers and links.
void appendWords(Item& item, const Item& other) {
    const auto say = [&item](const std::string& text) {
        Paragraph paragraph;
        paragraph.line.push_back({.text = text, .href = {}, .startOf = {}});
        if (!text.empty()) item.description.push_back(std::move(paragraph));
    };
    say(other.title);
    say(other.subtitle);
    std::ranges::copy(other.description, std::back_inserter(item.description));
    if (other.room != item.room) say(other.room);
}

} // namespace

MergedRows::MergedRows(const RowMatches& matches, const std::vector<SeenTable>& tables)
    : matches_(matches) {
    std::unordered_set<const Row*> wordless(matches.missing.begin(), matches.missing.end());
    std::unordered_set<std::size_t> matched;
    for (const RowMatch& match : matches.rows) {
        if (match.row == 0) matched.insert(match.table);
        if (match.time && match.time->size() > 1) crowded_.push_back(match.time);
        if (match.expected && match.content && wordsIn(*match.content).empty())
            wordless.insert(match.expected);
    }
    for (std::size_t table = 0; table < tables.size(); ++table) {
        for (const Row& row : tables[table].expected.rows)
            if (wordless.contains(&row)) wordless_.push_back(&row);
        if (matched.contains(table) || tables[table].rows.empty()) continue;
        for (const SeenCell& head : tables[table].rows.front())
            if (head.size() > 1) crowded_.push_back(&head);
    }
}

std::vector<const Row*> MergedRows::takenInto(const RowMatch& row) const {
    if (wordless_.empty() || !row.expected || !row.content) return {};
    const CellWords there = wordsIn(*row.content);
    const CellWords own = wordsIn(row.expected->cells.at(1));
    if (there.size() <= own.size() || !goesOnWith(there, 0, own)) return {};
    std::vector<const Row*> taken;
    std::size_t read = own.size();
    for (const Row* next : wordless_) {
        if (read == there.size()) break;
        const CellWords words = wordsIn(next->cells.at(1));
        if (!goesOnWith(there, read, words)) continue;
        read += words.size();
        taken.push_back(next);
    }
    return read == there.size() ? taken : std::vector<const Row*>();
}

bool MergedRows::isMissing(const Row* row) const {
    return std::ranges::find(matches_.missing, row) != matches_.missing.end();
}

bool MergedRows::standsMisplaced(const Row& missing) const {
    const CellWords words = wordsIn(missing.cells.at(1));
    return std::ranges::any_of(
        crowded_, [&](const SeenCell* cell) { return holdsWords(wordsIn(*cell), words); });
}

std::string timesOf(const Row& row, const std::vector<const Row*>& taken) {
    std::string times = textOf(row.cells.front());
    for (const Row* next : taken) times += '\n' + textOf(next->cells.front());
    return times;
}

std::string wordsOf(const SeenCell& cell) {
    std::string all;
    for (const std::string& words : wordsIn(cell)) all += (all.empty() ? "" : "\n") + words;
    return all;
}

bool canTakeIn(const Timeline& timeline, const std::string& itemId,
               const std::vector<const Row*>& taken) {
    const auto stands = [](const Slot* slot) {
        return slot && !slot->item->isBlock() && slot->item->continues.empty()
               && !slot->item->title.empty();
    };
    const Slot* last = timeline.find(itemId);
    if (!stands(last)) return false;
    for (const Row* row : taken) {
        const Slot* next = timeline.find(row->itemId);
        const bool follows = stands(next) && next == last + 1 && next->day == last->day
                             && next->depth == last->depth && next->strand == last->strand;
        if (!follows) return false;
        last = next;
    }
    return true;
}

void takeIn(Programme& programme, const std::string& itemId, const std::vector<const Row*>& taken,
            const Timeline& timeline) {
    Item* item = findItem(programme, itemId);
    if (!item) return;
    for (const Row* row : taken) {
        const Slot& other = *timeline.find(row->itemId);
        appendWords(*item, *other.item);
        std::ranges::copy(other.item->speakers, std::back_inserter(item->speakers));
        std::ranges::copy(other.item->links, std::back_inserter(item->links));
    }
    const Slot& last = *timeline.find(taken.back()->itemId);
    if (last.open)
        item->duration.reset();
    else
        item->duration = last.end - timeline.find(itemId)->start;
}

} // namespace agendum::layout
