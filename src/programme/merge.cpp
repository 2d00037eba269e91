// SPDX-License-Identifier: MPL-2.0
#include "programme/merge.hpp"

#include "programme/merge_fields.hpp"
#include "programme/merge_lists.hpp"
#include "programme/merge_tree.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace agendum {

namespace {

using merging::Judge;
using merging::Key;
using merging::Node;
using merging::Tree;

class Merger {
public:
    Merger(const Tree& base, const Tree& mine, const Tree& theirs, const Settlements& settled,
           merging::Fields kept = {})
        : base_(base), mine_(mine), theirs_(theirs), judge_(settled, std::move(kept)) {}

    Merged run() {
        result_.root = merging::mergeRoots(base_.root, mine_.root, theirs_.root, judge_);
        for (const Tree* tree : {&base_, &mine_, &theirs_})
            for (const Key& key : tree->readingOrder) take(key);
        for (const Key& key : std::vector<Key>(result_.readingOrder)) hangOnTheTrunk(key);
        for (const auto& [parent, members] : membersByParent()) order(parent, members);
        return {merging::assemble(result_), judge_.takeConflicts()};
    }

private:
    /// Decides whether a thing stays, and if so, how it looks and what holds it.
    void take(const Key& key) {
        if (!seen_.insert(key).second) return;
        const Node *was = base_.find(key), *one = mine_.find(key), *other = theirs_.find(key);
        if (one && judge_.keeps(merging::idOf(one->body), "item")) {
            keep(key, *one);
        } else if (one && other) {
            keep(key,
                 {merging::mergeBodies(was ? &was->body : nullptr, one->body, other->body, judge_),
                  mergedParent(was, *one, *other)});
        } else if (const Node* kept = one ? one : other;
                   kept && survivesRemoval(was, *kept, kept == one)) {
            keep(key, *kept);
        }
    }

    void keep(const Key& key, Node node) {
        result_.nodes.emplace(key, std::move(node));
        result_.readingOrder.push_back(key);
    }

    /// What one side removed goes if the other left it as it was.
    bool survivesRemoval(const Node* was, const Node& kept, bool keptByMine) {
        if (!was) return true;
        if (kept.body == was->body && kept.parent == was->parent) return false;
        const std::string title = merging::titleOf(kept.body);
        const Conflict conflict{merging::idOf(kept.body), "item", merging::titleOf(was->body),
                                keptByMine ? title : "", keptByMine ? "" : title};
        const std::size_t open = judge_.openConflicts();
        const Side side = judge_.settle(conflict);
        const bool unsettled = judge_.openConflicts() > open;
        return unsettled || (side == Side::mine) == keptByMine;
    }

    Key mergedParent(const Node* was, const Node& one, const Node& other) {
        if (one.parent == other.parent) return one.parent;
        if (judge_.keeps(merging::idOf(one.body), "place")) return one.parent;
        if (was && one.parent == was->parent) return other.parent;
        if (was && other.parent == was->parent) return one.parent;
        const Side side = judge_.settle(
            {merging::idOf(one.body), "place", was ? was->parent : "", one.parent, other.parent});
        return side == Side::mine ? one.parent : other.parent;
    }

    /// Whatever stays needs all that it hangs on: a day that one side removed while the other put
    /// something new into it comes back. What would hang on itself goes where base had it, or, new,
    /// where its nearest holder outside the ring is.
    void hangOnTheTrunk(const Key& key) {
        std::unordered_set<Key> passed{key};
        Key at = key;
        for (Node* node = &result_.nodes.at(key); !isTrunk(node->parent);) {
            at = node->parent;
            if (!result_.nodes.contains(at)) revive(at);
            node = &result_.nodes.at(at);
            if (passed.insert(at).second) continue;
            breakRing(at);
            passed = {at};
        }
    }

    static bool isTrunk(const Key& key) {
        return key == merging::sectionsKey || key == merging::daysKey;
    }

    void revive(const Key& key) {
        for (const Tree* tree : {&mine_, &theirs_, &base_})
            if (const Node* node = tree->find(key)) return keep(key, *node);
    }

    /// Both sides moved blocks into each other. One of the two moves is taken back: the one of the
    /// block whose key is the smallest, so that it is the same one whichever side is called mine.
    void breakRing(const Key& start) {
        Key smallest;
        Key at = start;
        do {
            const Node* was = base_.find(at);
            if (was && was->parent != result_.nodes.at(at).parent
                && (smallest.empty() || at < smallest))
                smallest = at;
            at = result_.nodes.at(at).parent;
        } while (at != start);
        result_.nodes.at(smallest).parent = base_.find(smallest)->parent;
    }

    /// In the order of the result, so that conflicts are told in reading order.
    std::vector<std::pair<Key, std::unordered_set<Key>>> membersByParent() const {
        std::vector<std::pair<Key, std::unordered_set<Key>>> lists;
        std::unordered_map<Key, std::size_t> index;
        for (const Key& key : result_.readingOrder) {
            const Key& parent = result_.nodes.at(key).parent;
            const auto [place, fresh] = index.try_emplace(parent, lists.size());
            if (fresh) lists.push_back({parent, {}});
            lists[place->second].second.insert(key);
        }
        return lists;
    }

    void order(const Key& parent, const std::unordered_set<Key>& members) {
        const auto version = [&](const Tree& tree) {
            std::vector<Key> list;
            for (const Key& key : tree.childrenOf(parent))
                if (members.contains(key)) list.push_back(key);
            return list;
        };
        const std::vector<Key> was = version(base_), one = version(mine_), other = version(theirs_);
        auto merged = merging::mergeOrders(was, one, other, false);
        if (judge_.keeps(holderId(parent), "order"))
            merged = {one, false};
        else if (merged.conflict
                 && judge_.settle(
                        {holderId(parent), "order", titles(was), titles(one), titles(other)})
                        == Side::theirs)
            merged = merging::mergeOrders(was, one, other, true);
        // What came back, or was taken out of a ring, stands in neither side's list.
        std::unordered_set<Key> placed(merged.order.begin(), merged.order.end());
        for (const Key& key : result_.readingOrder)
            if (members.contains(key) && placed.insert(key).second) merged.order.push_back(key);
        result_.children[parent] = std::move(merged.order);
    }

    std::string holderId(const Key& parent) const {
        const Node* holder = result_.find(parent);
        return holder ? merging::idOf(holder->body) : "";
    }

    std::string titles(const std::vector<Key>& keys) const {
        std::string list;
        for (const Key& key : keys) {
            if (!list.empty()) list += "; ";
            list += merging::titleOf(result_.nodes.at(key).body);
        }
        return list;
    }

    const Tree& base_;
    const Tree& mine_;
    const Tree& theirs_;
    Judge judge_;
    Tree result_;
    std::unordered_set<Key> seen_;
};

/// An id that none of the programmes uses.
std::string freeId(const Programme& one, const Programme& two, const Programme& three,
                   const std::string& stem) {
    std::string id = stem;
    for (int n = 2; freshId(one, id) != id || freshId(two, id) != id || freshId(three, id) != id;
         ++n)
        id = stem + '-' + std::to_string(n);
    return id;
}

/// Both sides may have given different new things one id. The things part by their titles.
void partNamesakes(const Programme& base, Programme& mine, Programme& theirs) {
    const Tree was = merging::flatten(base), one = merging::flatten(mine),
               other = merging::flatten(theirs);
    for (const Key& key : one.readingOrder) {
        const Node *added = one.find(key), *twin = other.find(key);
        if (!twin || was.find(key)) continue;
        const std::string title = merging::titleOf(added->body),
                          twinTitle = merging::titleOf(twin->body);
        if (title == twinTitle) continue;
        const std::string& id = merging::idOf(added->body);
        const std::string free = freeId(base, mine, theirs, id);
        merging::renameId(title < twinTitle ? theirs : mine, id, free);
    }
}

/// A thing of one kind on one side and a thing of another kind on the other may share an id still.
void makeIdsUnique(Programme& programme) {
    std::unordered_set<std::string> used;
    const auto mend = [&](std::string& id, const char* stem) {
        if (!used.insert(id).second) used.insert(id = freshId(programme, stem));
    };
    forEachItem(programme, [&](const Day&, Item& item, int) {
        mend(item.id, "item");
        for (Strand& strand : item.strands) mend(strand.id, "strand");
    });
    for (Day& day : programme.days) mend(day.id, "day");
    for (Section& section : programme.sections) mend(section.id, "section");
}

} // namespace

Merged merge(const Programme& base, const Programme& mine, const Programme& theirs,
             const Settlements& settled) {
    Programme one = mine, other = theirs;
    partNamesakes(base, one, other);
    Merged merged =
        Merger(merging::flatten(base), merging::flatten(one), merging::flatten(other), settled)
            .run();
    makeIdsUnique(merged.programme);
    return merged;
}

Programme agreedBase(const Programme& base, const Programme& theirs,
                     const std::vector<Conflict>& open) {
    merging::Fields kept;
    for (const Conflict& conflict : open) kept.emplace(conflict.id, conflict.field);
    const Tree was = merging::flatten(base), now = merging::flatten(theirs);
    const Settlements none;
    Merged merged = Merger(was, was, now, none, std::move(kept)).run();
    makeIdsUnique(merged.programme);
    return std::move(merged.programme);
}

} // namespace agendum
