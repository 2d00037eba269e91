// SPDX-License-Identifier: MPL-2.0
#include "programme/selection.hpp"

#include "programme/message.hpp"

#include <algorithm>

namespace agendum::operations {
namespace {

void takeAll(const ItemList& row, IdSet& ids) {
    for (const Item& item : row) {
        ids.add(item.id);
        for (const Strand& strand : item.strands) takeAll(strand.items, ids);
    }
}

void takeDay(const Programme& programme, const std::string& id, IdSet& ids) {
    const auto day = std::ranges::find(programme.days, id, &Day::id);
    if (day == programme.days.end()) throw Refusal({"refused.day.unknown", {id}});
    takeAll(day->items, ids);
}

void takeStrand(const Programme& programme, const std::string& id, IdSet& ids) {
    const Strand* found = nullptr;
    forEachItem(programme, [&](const Day&, const Item& item, int) {
        const auto strand = std::ranges::find(item.strands, id, &Strand::id);
        if (strand != item.strands.end()) found = &*strand;
    });
    if (found == nullptr) throw Refusal({"refused.strand.unknown", {id}});
    takeAll(found->items, ids);
}

} // namespace

Selection::Selection(const Programme& programme, const Scope& scope) {
    if (!scope.items.empty()) {
        items_ = selected(programme, scope.items);
    } else if (!scope.strand.empty()) {
        takeStrand(programme, scope.strand, items_);
    } else if (!scope.day.empty()) {
        takeDay(programme, scope.day, items_);
    } else {
        everything_ = true;
    }
}

IdSet selected(const Programme& programme, const std::vector<std::string>& items) {
    if (items.empty()) throw Refusal({"refused.items.none", {}});
    IdSet ids(items.begin(), items.end());
    std::size_t found = 0;
    forEachItem(programme, [&](const Day&, const Item& item, int) {
        found += ids.contains(item.id) ? 1U : 0U;
    });
    if (found == ids.size()) return ids;
    for (const std::string& id : items) {
        if (findItem(programme, id) == nullptr) throw Refusal({"refused.item.unknown", {id}});
    }
    return ids;
}

} // namespace agendum::operations
