// SPDX-License-Identifier: MPL-2.0
#include "programme/parts.hpp"

#include "programme/item_index.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace agendum {
namespace {

using Renamed = std::unordered_map<std::string, std::string>;

void redirect(Line& line, const Renamed& renamed) {
    for (Run& run : line) {
        if (run.startOf.empty()) continue;
        const auto found = renamed.find(run.startOf);
        if (found != renamed.end()) run.startOf = found->second;
    }
}

bool mentions(const Line& line, const Renamed& renamed) {
    return std::ranges::any_of(line, [&renamed](const Run& run) {
        return !run.startOf.empty() && renamed.contains(run.startOf);
    });
}

/// Makes texts that name an item's start name another's.
void redirectReferences(Programme& programme, const Renamed& renamed) {
    if (renamed.empty()) return;
    redirect(programme.venue.text, renamed);
    for (Section& section : programme.sections) {
        for (Paragraph& paragraph : section.paragraphs) redirect(paragraph.line, renamed);
    }
    for (Day& day : programme.days) redirect(day.note, renamed);
    editItems(
        programme,
        [&renamed](const Item& item) {
            return std::ranges::any_of(item.description, [&renamed](const Paragraph& paragraph) {
                return mentions(paragraph.line, renamed);
            });
        },
        [&renamed](Item& item) {
            for (Paragraph& paragraph : item.description) redirect(paragraph.line, renamed);
        });
}

template <typename Text> void takeOver(Text& mine, const Text& theirs) {
    if (mine.empty()) mine = theirs;
}

void becomeFirst(Item& heir, const Item& first) {
    heir.continues.clear();
    takeOver(heir.title, first.title);
    takeOver(heir.subtitle, first.subtitle);
    takeOver(heir.speakers, first.speakers);
    takeOver(heir.description, first.description);
    takeOver(heir.links, first.links);
}

void exchangeTexts(Item& a, Item& b) {
    std::swap(a.title, b.title);
    std::swap(a.subtitle, b.subtitle);
    std::swap(a.speakers, b.speakers);
    std::swap(a.description, b.description);
    std::swap(a.links, b.links);
}

/// Calls visit for the item and everything that it holds.
template <typename Visit> void forEachWithin(const Item& item, const Visit& visit) {
    visit(item);
    for (const Strand& strand : item.strands) {
        for (const Item& inside : strand.items) forEachWithin(inside, visit);
    }
}

/// Removed items, and where the references to them lead.
class Removed {
public:
    explicit Removed(const Item& item) {
        forEachWithin(item, [this](const Item& each) { byId_.add(each.id, &each); });
    }

    bool contains(const std::string& id) const { return byId_.contains(id); }
    /// The last one that an id leads to through removed items only. Each is passed once, so long chains
    /// stay cheap.
    const Item& lastFrom(const std::string& id) {
        std::vector<const Item*> way;
        const Item* item = *byId_.find(id);
        while (!lasts_.contains(item)) {
            lasts_.emplace(item, item); // stands for itself, should the way come round
            way.push_back(item);
            if (!contains(item->continues)) break;
            item = *byId_.find(item->continues);
        }
        const Item* last = lasts_.at(item);
        for (const Item* passed : way) lasts_[passed] = last;
        return *last;
    }

private:
    IdTable<const Item*> byId_;
    std::unordered_map<const Item*, const Item*> lasts_;
};

/// Whether a part stands before the part that it continues.
bool isOutOfOrder(const std::vector<const Item*>& parts) {
    IdSet later;
    return std::any_of(parts.rbegin(), parts.rend(), [&later](const Item* part) {
        later.add(part->id);
        return later.contains(part->continues);
    });
}

bool anyContinues(const Programme& programme) {
    bool any = false;
    forEachItem(programme, [&any](const Day&, const Item& item, int) {
        any = any || !item.continues.empty();
    });
    return any;
}

/// The parts of one item, in reading order.
struct Family {
    const Item* first = nullptr; ///< the one that the others continue
    std::vector<const Item*> parts;
};

/// Those that are not in order and whose first part is meant.
template <typename IsMeant>
std::vector<Family> familiesOutOfOrder(const Programme& programme, const ItemIndex& index,
                                       const IsMeant& isMeant) {
    std::unordered_map<const Item*, std::size_t> numbers; // of those that something continues
    forEachItem(programme, [&](const Day&, const Item& part, int) {
        const Item& first = index.original(part);
        if (&first != &part && isMeant(first)) numbers.emplace(&first, numbers.size());
    });
    std::vector<Family> families(numbers.size());
    forEachItem(programme, [&](const Day&, const Item& part, int) {
        const Item* first = &index.original(part);
        const auto number = numbers.find(first);
        if (number == numbers.end()) return;
        Family& family = families[number->second];
        family.first = first;
        family.parts.push_back(&part);
    });
    std::erase_if(families, [](const Family& family) { return !isOutOfOrder(family.parts); });
    return families;
}

/// Puts the parts in order of those items whose first part is meant.
template <typename IsMeant>
void orderFamilies(Programme& programme, const ItemIndex& index, const IsMeant& isMeant) {
    const std::vector<Family> families = familiesOutOfOrder(programme, index, isMeant);
    if (families.empty()) return;
    IdSet ids;
    for (const Family& family : families) {
        for (const Item* part : family.parts) ids.add(part->id);
    }
    IdTable<Item*> parts(ids.size());
    editItems(
        programme, [&ids](const Item& item) { return ids.contains(item.id); },
        [&parts](Item& item) { parts.add(item.id, &item); });
    const auto own = [&parts](const Item* part) -> Item& { return **parts.find(part->id); };
    Renamed renamed;
    for (const Family& family : families) {
        Item& front = own(family.parts.front());
        Item& former = own(family.first);
        if (&front != &former) {
            exchangeTexts(front, former);
            renamed.emplace(former.id, front.id);
            renamed.emplace(front.id, former.id);
        }
        front.continues.clear();
        for (std::size_t i = 1; i < family.parts.size(); ++i) {
            own(family.parts[i]).continues = family.parts[i - 1]->id;
        }
    }
    redirectReferences(programme, renamed);
}

} // namespace

void closeParts(const Item& removed, Programme& programme) {
    if (!anyContinues(programme)) return;
    Removed gone(removed);
    Renamed heirs; ///< by the first part that went
    const auto isLeft = [&gone](const Item& item) {
        return !item.continues.empty() && gone.contains(item.continues);
    };
    editItems(programme, isLeft, [&](Item& item) {
        const Item& last = gone.lastFrom(item.continues);
        const bool wasFirst = last.continues.empty() || gone.contains(last.continues);
        if (!wasFirst && last.continues != item.id) {
            item.continues = last.continues;
        } else if (const auto [heir, isFirst] = heirs.emplace(last.id, item.id); isFirst) {
            becomeFirst(item, last);
        } else {
            item.continues = heir->second;
        }
    });
    redirectReferences(programme, heirs);
}

Item holding(ItemList items) {
    Item block;
    block.id.assign(1, ' '); // no item has such an id, and none continues it
    block.strands.emplace_back();
    block.strands.back().items = std::move(items);
    return block;
}

void orderParts(Programme& programme, const IdSet& moved) {
    if (!anyContinues(programme)) return;
    const ItemIndex index(programme);
    std::unordered_set<const Item*> firsts;
    for (const auto& [id, nothing] : moved) {
        forEachWithin(*index.find(id),
                      [&](const Item& item) { firsts.insert(&index.original(item)); });
    }
    orderFamilies(programme, index,
                  [&firsts](const Item& first) { return firsts.contains(&first); });
}

void orderAllParts(Programme& programme) {
    if (!anyContinues(programme)) return;
    const ItemIndex index(programme);
    orderFamilies(programme, index, [](const Item&) { return true; });
}

void redirectStart(Programme& programme, const std::string& from, const std::string& to) {
    redirectReferences(programme, {{from, to}});
}

} // namespace agendum
