// SPDX-License-Identifier: MPL-2.0
#include "support/sketch.hpp"

#include "programme/listing.hpp"

#include <stdexcept>

namespace agendum::testing {
namespace {

void require(bool fits, const Change& change) {
    if (fits) return;
    throw std::logic_error("does not fit: " + change.itemId + ' '
                           + std::string(nameOf(change.field)) + ' ' + change.before + " -> "
                           + change.after);
}

std::string rowOf(const std::string& order) {
    return order.substr(0, order.rfind('/'));
}

/// Of what went, the list says no more than that.
void forget(Sketch& sketch, const Change& went) {
    std::size_t found = 0;
    for (auto& [name, row] : sketch.rows) found += std::erase(row, went.itemId);
    require(found == 1, went);
    std::erase_if(sketch.texts,
                  [&went](const auto& text) { return text.first.first == went.itemId; });
}

void takeOut(Sketch& sketch, const ChangeList& changes) {
    for (const Change& change : changes) {
        if (change.field == Field::item && change.after.empty()) forget(sketch, change);
        if (change.field != Field::order || change.before.empty()) continue;
        require(std::erase(sketch.rows[rowOf(change.before)], change.itemId) == 1, change);
    }
}

void putIn(Sketch& sketch, const Change& change) {
    auto& row = sketch.rows[rowOf(change.after)];
    const auto position = std::stoul(change.after.substr(change.after.rfind('/') + 1));
    require(position >= 1 && position <= row.size() + 1, change);
    row.insert(row.begin() + static_cast<std::ptrdiff_t>(position) - 1, change.itemId);
}

void setText(Sketch& sketch, const Change& change) {
    std::string& text = sketch.texts[{change.itemId, change.field}];
    require(text == change.before, change);
    text = change.after;
}

} // namespace

Sketch sketchOf(const Programme& programme) {
    const Listing listing(programme);
    Sketch sketch;
    for (const Entry& entry : listing.entries()) {
        const std::string id(entry.id);
        sketch.rows[rowOf(listing.text(entry, Field::order))].push_back(id);
        for (const Field field : Listing::fieldsOf(entry.thing)) {
            const std::string text = listing.text(entry, field);
            if (!text.empty()) sketch.texts[{id, field}] = text;
        }
    }
    return sketch;
}

Sketch follow(Sketch sketch, const ChangeList& changes) {
    takeOut(sketch, changes);
    for (const Change& change : changes) {
        if (change.itemId == "programme" || change.field == Field::item) continue;
        if (change.field == Field::order) {
            putIn(sketch, change);
        } else {
            setText(sketch, change);
        }
    }
    std::erase_if(sketch.rows, [](const auto& row) { return row.second.empty(); });
    std::erase_if(sketch.texts, [](const auto& text) { return text.second.empty(); });
    return sketch;
}

} // namespace agendum::testing
