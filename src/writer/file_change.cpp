// SPDX-License-Identifier: MPL-2.0
#include "writer/file_change.hpp"

#include <algorithm>
#include <utility>

namespace agendum::writer {

namespace {

bool removesSomething(const Change& change) {
    if (change.before.empty() || !change.after.empty()) return false;
    switch (change.field) {
    case Field::item:
    case Field::title:
    case Field::subtitle:
    case Field::speakers:
    case Field::description:
    case Field::room:
    case Field::links:
    case Field::note:
    case Field::agendaTitle:
    case Field::organiser:
    case Field::venue: return true;
    default: return false;
    }
}

/// Whether the same conflicts remain once the document says what was merged so far.
bool isSeparable(const Programme& agreed, const Merged& merged, const Programme& theirs) {
    if (merged.conflicts.empty()) return true;
    const Merged again = merge(agreed, merged.programme, theirs);
    return again.conflicts == merged.conflicts && again.programme == merged.programme;
}

} // namespace

FileChange fileChange(const Programme* base, const Programme& mine, const Programme& theirs,
                      const Settlements& settled) {
    const Programme& before = base ? *base : mine;
    Merged merged = merge(before, mine, theirs, settled);
    FileChange change;
    change.agreed =
        merged.conflicts.empty() ? theirs : agreedBase(before, theirs, merged.conflicts);
    change.separable = isSeparable(change.agreed, merged, theirs);
    change.changes = difference(mine, merged.programme);
    change.programme = std::move(merged.programme);
    change.conflicts = std::move(merged.conflicts);
    change.mustBeSeen =
        !base || std::any_of(change.changes.begin(), change.changes.end(), removesSomething);
    return change;
}

} // namespace agendum::writer
