// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/programme.hpp"

#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

/// A programme taken apart for the merge: what it is made of by key, and what holds what in which
/// order. Private to merge.cpp.
namespace agendum::merging {

/// A section, day, strand or item without what it holds.
using Body = std::variant<Section, Day, Strand, Item>;

/// "section:ID", "day:ID", "strand:ID", "item:ID"; the programme's own two lists are
/// sectionsKey and daysKey.
using Key = std::string;
inline const Key sectionsKey = "sections";
inline const Key daysKey = "days";

struct Node {
    Body body;
    Key parent;
};

struct Tree {
    Programme root; ///< without sections and days
    std::unordered_map<Key, Node> nodes;
    std::unordered_map<Key, std::vector<Key>> children; ///< by parent, in order
    std::vector<Key> readingOrder;

    const Node* find(const Key& key) const;
    const std::vector<Key>& childrenOf(const Key& parent) const;
};

Tree flatten(const Programme& programme);

/// Puts together what hangs on the two lists. Each node is used once; what hangs on itself, by a
/// move into its own strand, is left out.
Programme assemble(const Tree& tree);

const std::string& idOf(const Body& body);
std::string titleOf(const Body& body);

/// Gives the thing of that id another one, and mends every reference to it.
void renameId(Programme& programme, const std::string& from, const std::string& to);

} // namespace agendum::merging
