// SPDX-License-Identifier: MPL-2.0
#include "programme/merge_lists.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace agendum::merging {

namespace {

using Order = std::vector<std::string>;
using Set = std::unordered_set<std::string>;

Set setOf(const Order& order) {
    return Set(order.begin(), order.end());
}

Order only(const Order& order, const Set& wanted) {
    Order kept;
    std::copy_if(order.begin(), order.end(), std::back_inserter(kept),
                 [&](const std::string& key) { return wanted.contains(key); });
    return kept;
}

/// What came on one side, by the backbone member that precedes it there ("" for the beginning).
std::unordered_map<std::string, Order> arrivals(const Order& side, const Set& backbone) {
    std::unordered_map<std::string, Order> byAnchor;
    std::string anchor;
    for (const std::string& key : side) {
        if (backbone.contains(key))
            anchor = key;
        else
            byAnchor[anchor].push_back(key);
    }
    return byAnchor;
}

/// Adds two runs of arrivals at one place. Which run goes first depends on their keys alone, so it
/// is the same whichever side is called mine.
void append(Order& order, Set& placed, const Order& one, const Order& other) {
    const bool oneFirst = other.empty() || (!one.empty() && one.front() <= other.front());
    for (const Order* run : {oneFirst ? &one : &other, oneFirst ? &other : &one})
        for (const std::string& key : *run)
            if (placed.insert(key).second) order.push_back(key);
}

} // namespace

MergedOrder mergeOrders(const Order& base, const Order& mine, const Order& theirs,
                        bool preferTheirs) {
    const Set inBase = setOf(base), inMine = setOf(mine), inTheirs = setOf(theirs);
    const Order mineOld = only(mine, inBase), theirsOld = only(theirs, inBase);
    const bool mineMoved = mineOld != only(base, inMine);
    const bool theirsMoved = theirsOld != only(base, inTheirs);

    MergedOrder merged;
    Order backbone = base;
    if (mineMoved && theirsMoved) {
        merged.conflict = only(mineOld, inTheirs) != only(theirsOld, inMine);
        backbone = merged.conflict && preferTheirs ? theirsOld : mineOld;
    } else if (mineMoved || theirsMoved) {
        backbone = mineMoved ? mineOld : theirsOld;
    }

    const Set old = setOf(backbone);
    const auto mineNew = arrivals(mine, old), theirsNew = arrivals(theirs, old);
    Set placed = old;
    const auto settle = [&](const std::string& anchor) {
        const auto one = mineNew.find(anchor), other = theirsNew.find(anchor);
        append(merged.order, placed, one == mineNew.end() ? Order{} : one->second,
               other == theirsNew.end() ? Order{} : other->second);
    };
    settle("");
    for (const std::string& key : backbone) {
        merged.order.push_back(key);
        settle(key);
    }
    return merged;
}

} // namespace agendum::merging
